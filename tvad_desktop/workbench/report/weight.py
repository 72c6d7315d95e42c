"""Which incidents matter most to a reader, and which of very many a report tells in full."""

from __future__ import annotations

from collections.abc import Container, Sequence

from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.storage.cases import CaseStore

WEIGHT = (Verdict.CONFIRMED, Verdict.SECOND_LOOK, Verdict.OPEN, Verdict.DUPLICATE, Verdict.DISMISSED)
MOST_IN_FULL = 300  # a page each, three pictures each: about as much as anybody reads and a PDF reader opens


def order_by_weight(
    store: CaseStore, incidents: Sequence[Incident], spoken_about: Container[int] = ()
) -> list[Incident]:
    """What people confirmed first; of those with one verdict what people said something about, then what is hottest."""
    reviews = store.latest_reviews()

    def weigh(one: Incident) -> tuple[int, bool, float, int]:
        verdict = reviews[one.id].verdict if one.id in reviews else Verdict.OPEN
        return WEIGHT.index(verdict), one.id not in spoken_about, -one.peak_score, one.id

    return sorted(incidents, key=weigh)


def choose_in_full(
    store: CaseStore, incidents: Sequence[Incident], spoken_about: Container[int]
) -> frozenset[int] | None:
    """The ids of those that a report tells in full; None: all."""
    if len(incidents) <= MOST_IN_FULL:
        return None
    return frozenset(one.id for one in order_by_weight(store, incidents, spoken_about)[:MOST_IN_FULL])
