"""How many reviewers must say the same before a verdict counts; and how a verdict reads then."""

from __future__ import annotations

from collections.abc import Sequence

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Review, Verdict
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage

SETTINGS_KEY = "verdicts_needed"
MOST = 5


def verdicts_needed(store: CaseStore) -> int:
    """1 unless the case has a rule."""
    kept = store.setting(SETTINGS_KEY)
    with explain_damage(store.folder, "how many verdicts an incident needs"):
        return int(kept) if kept else 1


def set_verdicts_needed(store: CaseStore, count: int) -> None:
    """Keep the rule for all incidents of the case; UserError for a number that makes no sense."""
    if not 1 <= count <= MOST:
        raise UserError(f"A verdict needs 1 to {MOST} reviewers.", "Most sites that want a second opinion take 2.")
    if count != verdicts_needed(store):
        store.set_setting(SETTINGS_KEY, str(count))


def count_agreeing(reviews: Sequence[Review]) -> int:
    """How many people say last what holds; `reviews` of one incident, oldest first."""
    last = {review.reviewer: review.verdict for review in reviews}
    return sum(verdict is reviews[-1].verdict for verdict in last.values()) if reviews else 0


def count_all_agreeing(store: CaseStore) -> dict[int, int]:
    """The same for every incident that somebody has decided about."""
    of_incident: dict[int, list[Review]] = {}
    for review in store.all_reviews():
        of_incident.setdefault(review.incident_id, []).append(review)
    return {incident_id: count_agreeing(reviews) for incident_id, reviews in of_incident.items()}


def say_verdict(verdict: Verdict, agreeing: int, needed: int) -> str:
    """The verdict, and how many of the reviewers it needs have said so."""
    if needed == 1 or verdict is Verdict.OPEN:
        return verdict.value
    return f"{verdict.value}, {min(agreeing, needed)} of {needed}"
