"""What happened on a day: ten incidents, a contact sheet, and a table by hour and camera."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.report.blocks import Block, Facts, Grid, Heading, Paragraph, Pictures
from tvad_desktop.workbench.report.gather import Choice, gather, say_moment, say_score, say_utc
from tvad_desktop.workbench.report.model import IncidentReport, Picture, Report
from tvad_desktop.workbench.report.summary import LIMITS, count_facts, list_incidents, order_incidents
from tvad_desktop.workbench.report.weight import order_by_weight

SHOWN = 10
PICTURES_A_ROW = 2
MOST_CAMERAS = 7  # in one table; more go on in the next
NOT_NAMED = "not named"


def gather_digest(store: CaseStore, day: date, job: Job, *, is_redacted: bool = False) -> Report:
    """What a digest tells of a day by the recorders' clocks; UserError where nothing was recorded on it."""
    videos = tuple(footage for footage in store.videos() if _recorded_hours(footage, day))
    if not videos:
        raise UserError(f"No footage of this case is known to have been recorded on {day}.", _hint(store))
    known = {footage.id: footage for footage in videos}
    incidents = tuple(
        one for one in store.incidents() if one.video_id in known and _is_on(known[one.video_id], one, day)
    )
    pictured = frozenset(one.id for one in order_by_weight(store, incidents)[:SHOWN])
    return gather(store, job, is_redacted=is_redacted, choice=Choice(videos, incidents, pictured))


def title_of(report: Report, day: date) -> str:
    """The heading of a digest."""
    return f"What happened on {day:%d %B %Y}: {report.case.name}".replace("on 0", "on ")


def write_digest(report: Report, day: date) -> Iterator[Block]:
    """The blocks of a digest."""
    yield Heading(1, title_of(report, day))
    state = f"as of audit entry {report.custody.entries} of {say_utc(report.custody.last_utc) or 'an unknown time'}"
    yield Paragraph(f"Made with T-VAD Desktop {report.version}. Case {report.case.id}, {state}. Times are those of the "
                    "recorders' clocks.", "quiet")  # fmt: skip
    yield Facts(tuple(count_facts(report)))
    if not report.incidents:
        yield Paragraph("No incidents on this day.")
    else:
        first = order_incidents(report.incidents)[:SHOWN]
        yield Heading(2, "The weightiest incidents" if len(report.incidents) > SHOWN else "Incidents")
        yield list_incidents(first)
        yield from _contact_sheet(first)
    yield from _by_hour(report, day)
    yield Paragraph(LIMITS)
    if report.is_redacted:
        yield Paragraph("People, faces or places in these stills are covered.", "bad")


def _contact_sheet(incidents: Sequence[IncidentReport]) -> Iterator[Block]:
    yield Heading(2, "Contact sheet")
    pictures = [Picture(one.stills[0].jpeg, _caption(one)) for one in incidents if one.stills]
    for start in range(0, len(pictures), PICTURES_A_ROW):
        yield Pictures(tuple(pictures[start : start + PICTURES_A_ROW]), PICTURES_A_ROW)
    for one in incidents:
        if not one.stills:
            yield Paragraph(f"Incident {one.incident.id} has no still: {one.problem}", "bad")


def _caption(one: IncidentReport) -> str:
    moment = say_moment(one.footage, one.incident.peak_us)
    return f"{one.incident.id}: {moment}, {say_score(one.incident)}, {one.verdict.value}"


def _by_hour(report: Report, day: date) -> Iterator[Block]:
    """Incidents by hour and camera; “–” where a camera recorded nothing in that hour."""
    counts: Counter[tuple[int, str]] = Counter()
    recorded: set[tuple[int, str]] = set()
    for one in report.footage:
        camera = one.camera or NOT_NAMED
        recorded |= {(hour, camera) for hour in _recorded_hours(one.footage, day)}
        for incident in one.incidents:
            began = one.footage.clock_at(incident.incident.span.start_us)
            counts[(began.hour if began is not None and began.date() == day else 0, camera)] += 1
    cameras = sorted({camera for _, camera in recorded})
    hours = sorted({hour for hour, _ in recorded})
    yield Heading(2, "By hour and camera")
    yield Paragraph("How many incidents began in each hour; “–” where the camera recorded nothing.", "quiet")
    for start in range(0, len(cameras), MOST_CAMERAS):
        chosen = cameras[start : start + MOST_CAMERAS]
        rows = tuple(
            (f"{hour:02d}:00", *(_say_count(counts, recorded, hour, camera) for camera in chosen)) for hour in hours
        )
        total = ("All day", *(str(sum(counts[hour, camera] for hour in hours)) for camera in chosen))
        share = 0.86 / MOST_CAMERAS
        yield Grid(("Hour", *chosen), (*rows, total), (0.14, *(share for _ in chosen)))


def _say_count(counts: Counter[tuple[int, str]], recorded: set[tuple[int, str]], hour: int, camera: str) -> str:
    return str(counts[hour, camera]) if (hour, camera) in recorded else "–"


def _recorded_hours(footage: CaseVideo, day: date) -> list[int]:
    """The hours of a day in which footage was recorded."""
    began, ended = footage.clock_at(0), footage.clock_at(max(0, footage.video.duration_us - 1))
    if began is None or ended is None:
        return []
    midnight = datetime(day.year, day.month, day.day)
    return [
        hour
        for hour in range(24)
        if began < midnight + timedelta(hours=hour + 1) and ended >= midnight + timedelta(hours=hour)
    ]


def _is_on(footage: CaseVideo, incident: Incident, day: date) -> bool:
    began, ended = footage.clock_at(incident.span.start_us), footage.clock_at(incident.span.end_us - 1)
    return began is not None and ended is not None and began.date() <= day <= ended.date()


def _hint(store: CaseStore) -> str:
    days = sorted({footage.recorded_from.date() for footage in store.videos() if footage.recorded_from is not None})
    if not days:
        return "Say when footage was recorded: tvad videos --video N --recorded-from …, or Ctrl+K in the window."
    return f"There is footage of {', '.join(map(str, days[:10]))}" + (" …." if len(days) > 10 else ".")
