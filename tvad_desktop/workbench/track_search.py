"""Finding what was seen in whole recordings, incident or not: by class, colour, place, direction, time and dwell.

Everything is answered from what the analyses have stored; no footage is decoded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import CELL_COLUMNS, CELL_ROWS, Timespan, cell_name
from tvad_desktop.domain.observed import (
    CLASSES,
    COLOURS,
    DIRECTIONS,
    LARGE_HEIGHT,
    SIZES,
    SMALL_HEIGHT,
    STANDING,
    ObservedTrack,
    names_of,
)
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.coverages import shown_analysis

Condition = tuple[str, Sequence[object]]

PLACES = tuple(cell_name((column + 0.5) / 3, (row + 0.5) / 3) for row in range(3) for column in range(3))
SPELLINGS = {"gray": "grey", "centre": "center", "bike": "bicycle", "people": "person", "top": "upper",
             "bottom": "lower", "downward": "down", "upward": "up", "still": STANDING}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrackQuery:
    """What all must hold; what is empty or None asks for nothing.

    `kind`: a class or a group of classes; `colours` must all be there; `place`: one of nine, or a row or column of the
    picture, that it went through; `direction`: one of eight, of which “left” means every one with left in it, or
    “standing”. Of a track that lasts over `day_from` or `day_to` some part lies between them, by the recorder's clock.
    """

    kind: str = ""
    colours: tuple[str, ...] = ()
    place: str = ""
    direction: str = ""
    size: str = ""
    camera: str = ""
    dwell_over_us: int = 0
    standing_over_us: int = 0
    score_from: float = 0.0
    day_from: time | None = None
    day_to: time | None = None

    @property
    def is_empty(self) -> bool:
        return self == TrackQuery()


@dataclass(frozen=True, slots=True)
class TrackHit:
    """One track that was found, and what a list shows of it."""

    case: Path
    footage: CaseVideo
    camera: str
    track: ObservedTrack

    @property
    def clock(self) -> datetime | None:
        """When it was first seen, by the recorder's clock."""
        return self.footage.clock_at(self.track.first_us)


@dataclass(frozen=True, slots=True)
class TrackHits:
    """What was found, and the footage about which nothing can be said: `untracked` was analysed before tracks were kept
    or not at all, `undated` has no recording time where the query asks for one."""

    hits: tuple[TrackHit, ...]
    untracked: tuple[CaseVideo, ...] = ()
    undated: tuple[CaseVideo, ...] = ()


def check_query(query: TrackQuery) -> TrackQuery:
    """The query in the words that are stored; `UserError` names those that are known for one that is not."""
    plain = {name: _plain(getattr(query, name)) for name in ("kind", "place", "direction", "size")}
    colours = tuple(_plain(colour) for colour in query.colours)
    kinds = [word for group, names in CLASSES.items() for word in dict.fromkeys((group, *names))]
    _check("class", plain["kind"], list(dict.fromkeys(kinds)))
    for colour in colours:
        _check("colour", colour, COLOURS)
    _check("place", plain["place"], [*PLACES, *(word for word in (*CELL_ROWS, *CELL_COLUMNS) if word != "center")])
    _check("direction", plain["direction"], [*DIRECTIONS, STANDING])
    _check("size", plain["size"], SIZES)
    return TrackQuery(
        **plain,
        colours=colours,
        camera=query.camera,
        dwell_over_us=query.dwell_over_us,
        standing_over_us=query.standing_over_us,
        score_from=query.score_from,
        day_from=query.day_from,
        day_to=query.day_to,
    )


def search_tracks(
    store: CaseStore, query: TrackQuery, *, limit: int | None = None, with_points: bool = False
) -> TrackHits:
    """Every track of a case that meets the query, by footage and then by time. `UserError` for unknown words."""
    query = check_query(query)
    cameras = {camera.id: camera.name for camera in store.cameras()}
    looked = store.looked_for_tracks()
    by_analysis: dict[int, CaseVideo] = {}
    untracked, undated = [], []
    dated: list[Condition] = []
    for footage in store.videos():
        named = cameras.get(footage.camera_id, "") if footage.camera_id is not None else ""
        if query.camera and named.casefold() != query.camera.casefold():
            continue
        analysis = shown_analysis(store, footage.id)
        if analysis is None or analysis.id not in looked:
            untracked.append(footage)
        elif (query.day_from or query.day_to) and footage.recorded_from is None:
            undated.append(footage)
        else:
            by_analysis[analysis.id] = footage
            dated += [
                ("analysis_id = ? AND first_us < ? AND last_us >= ?", (analysis.id, span.end_us, span.start_us))
                for span in _spans_of_day(footage, query.day_from, query.day_to)
            ]
    asked = list(_conditions(query))
    if query.day_from or query.day_to:
        asked.append(_any(dated))
    else:
        asked.append((f"analysis_id IN ({', '.join('?' * len(by_analysis))})", tuple(by_analysis)))
    found = store.find_tracks(asked, limit, with_points=with_points)
    hits = [
        TrackHit(store.folder, footage, cameras.get(footage.camera_id or 0, ""), track)
        for track in found
        for footage in (by_analysis[track.analysis_id],)
    ]
    return TrackHits(tuple(hits), tuple(untracked), tuple(undated))


def _conditions(query: TrackQuery) -> Iterator[Condition]:
    if query.kind:
        # One of a group that could not be told apart from others of it may be what is looked for.
        unsure = next(group for group, names in CLASSES.items() if query.kind in (group, *names))
        names = dict.fromkeys((*names_of(query.kind), unsure))
        yield f"kind IN ({', '.join('?' * len(names))})", tuple(names)
    for colour in query.colours:
        yield "instr(colours, ?)", (f"|{colour}|",)
    if query.place:
        yield _any([("instr(cells, ?)", (f"|{place}|",)) for place in PLACES if _lies_in(place, query.place)])
    if query.direction:
        meant = [one for one in (*DIRECTIONS, STANDING) if _goes(one, query.direction)]
        yield f"direction IN ({', '.join('?' * len(meant))})", meant
    if query.size:
        least, most = dict(
            zip(SIZES, ((0, SMALL_HEIGHT), (SMALL_HEIGHT, LARGE_HEIGHT), (LARGE_HEIGHT, 2)), strict=True)
        )[query.size]
        yield "height >= ? AND height < ?", (least, most)
    if query.dwell_over_us:
        yield "last_us - first_us >= ?", (query.dwell_over_us,)
    if query.standing_over_us:
        yield "standing_us >= ?", (query.standing_over_us,)
    if query.score_from:
        yield "score >= ?", (query.score_from,)


def _any(conditions: Sequence[Condition]) -> Condition:
    """One of several must hold; none of none does."""
    if not conditions:
        return "0", ()
    return " OR ".join(f"({sql})" for sql, _ in conditions), [value for _, values in conditions for value in values]


def _lies_in(place: str, asked: str) -> bool:
    """Whether one of the nine places is the one asked for, or in the row or column asked for."""
    return place == asked or (asked != "center" and asked in place.split())


def _goes(direction: str, asked: str) -> bool:
    return direction == asked or {"up": "upper", "down": "lower"}.get(asked, asked) in direction.split()


def _spans_of_day(footage: CaseVideo, day_from: time | None, day_to: time | None) -> Iterator[Timespan]:
    """The parts of a recording between two times of day, which may lie on both sides of midnight."""
    began, end_us = footage.recorded_from, footage.video.duration_us
    if began is None:
        return
    first, last = day_from or time.min, day_to or time.max
    day = datetime.combine(began.date() - timedelta(days=1), time.min)
    while True:
        opens, closes = datetime.combine(day, first), datetime.combine(day, last)
        closes += timedelta(days=1) if closes <= opens else timedelta(0)
        start_us, stop_us = ((moment - began) // timedelta(microseconds=1) for moment in (opens, closes))
        if start_us > end_us:
            return
        if stop_us > 0:
            yield Timespan(max(0, start_us), stop_us)
        day += timedelta(days=1)


def _plain(word: str) -> str:
    """A word as it is stored: small letters, no hyphens, one spelling."""
    words = word.casefold().replace("-", " ").split()
    joined = " ".join(SPELLINGS.get(one, one) for one in words)
    return "center" if joined == "center center" else joined


def _check(what: str, word: str, known: Sequence[str]) -> None:
    if word and word not in known:
        raise UserError(f"“{word}” is no {what} that is known.", f"Known are: {', '.join(known)}.")


@dataclass(frozen=True, slots=True)
class HourCount:
    """How many objects of each group were first seen in one hour of one camera's footage."""

    camera: str
    footage: CaseVideo
    hour_us: int
    counts: dict[str, int]

    @property
    def clock(self) -> datetime | None:
        """When the hour began, by the recorder's clock."""
        return self.footage.clock_at(self.hour_us)


HOUR_US = 3_600_000_000


def count_by_hour(store: CaseStore, footage: CaseVideo, camera: str = "") -> list[HourCount]:
    """People, vehicles and others of each hour of a video, by when they were first seen; hours of the clock where it is
    known."""
    analysis = shown_analysis(store, footage.id)
    if analysis is None:
        return []
    hours: dict[int, HourCount] = {}
    for track in store.find_tracks([("analysis_id = ?", (analysis.id,))]):
        begins_us = _hour_of(footage, track.first_us)
        group = next((name for name, names in CLASSES.items() if track.kind in names), track.kind)
        hour = hours.setdefault(begins_us, HourCount(camera, footage, begins_us, {}))
        hour.counts[group] = hour.counts.get(group, 0) + 1
    return [hours[begins_us] for begins_us in sorted(hours)]


def count_case(store: CaseStore, camera: str = "") -> list[HourCount]:
    """The same of all footage of a case, or of one camera."""
    names = {one.id: one.name for one in store.cameras()}
    counted = []
    for footage in store.videos():
        name = names.get(footage.camera_id, "") if footage.camera_id is not None else ""
        if not camera or name.casefold() == camera.casefold():
            counted += count_by_hour(store, footage, name)
    return counted


def _hour_of(footage: CaseVideo, time_us: int) -> int:
    """Where in the footage the hour of a moment begins; negative where that was before the footage."""
    began = footage.recorded_from
    past_us = (
        0 if began is None else (began - began.replace(minute=0, second=0, microsecond=0)) // timedelta(microseconds=1)
    )
    return (time_us + past_us) // HOUR_US * HOUR_US - past_us
