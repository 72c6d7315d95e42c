"""Finding incidents in one case or in many: by words, camera, verdict, tag, score, length, time of day and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path

from tvad_desktop.domain.case import Bookmark, CaseVideo
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.media import Region
from tvad_desktop.storage.cases import CaseStore


@dataclass(frozen=True, slots=True)
class Query:
    """What all must hold; what is empty or None asks for nothing. Scores in [0, 1]; the time of day, by the recorder's
    clock, may run over midnight; `region` is met by an incident whose targets were in it."""

    text: str = ""
    camera: str = ""
    verdict: Verdict | None = None
    tag: str = ""
    score_from: float = 0.0
    longer_than_us: int = 0
    day_from: time | None = None
    day_to: time | None = None
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One incident that was found, and what a list shows of it; with its tracks where a region was asked for."""

    case: Path
    footage: CaseVideo
    camera: str
    incident: Incident
    verdict: Verdict
    note: str
    tags: tuple[str, ...]


def search_case(store: CaseStore, query: Query) -> list[Hit]:
    """Every incident of a case that meets the query, by video and then by start. No footage is decoded.

    Tracks are read of those alone that meet everything else, and only where a region is asked for.
    """
    named = store.search(query.text) if query.text.strip() else None
    reviews, notes, tags = store.latest_reviews(), store.latest_notes(), store.tags()
    videos = {footage.id: footage for footage in store.videos()}
    cameras = {camera.id: camera.name for camera in store.cameras()}
    hits = []
    for incident in store.incidents(with_tracks=False, among=named):
        if incident.peak_score < query.score_from or incident.span.duration_us < query.longer_than_us:
            continue
        footage = videos[incident.video_id]
        verdict = reviews[incident.id].verdict if incident.id in reviews else Verdict.OPEN
        camera = cameras.get(footage.camera_id, "") if footage.camera_id is not None else ""
        own = tags.get(incident.id, ())
        hit = Hit(store.folder, footage, camera, incident, verdict, notes.get(incident.id, ""), own)
        if all(_conditions(hit, query)):
            hits.append(hit)
    if query.region is None:
        return hits
    tracked = {one.id: one for one in store.incidents(among=[hit.incident.id for hit in hits])}
    whole = (replace(hit, incident=tracked[hit.incident.id]) for hit in hits)
    return [hit for hit in whole if _was_in(hit.incident, query.region)]


def search_cases(folders: Sequence[Path], query: Query, actor: str) -> Iterator[Hit | BookmarkHit]:
    """Incidents, then bookmarks, case by case; UserError for a folder that is none."""
    for folder in folders:
        with CaseStore.open(folder, actor) as store:
            yield from search_case(store, query)
            yield from search_bookmarks(store, query)


@dataclass(frozen=True, slots=True)
class BookmarkHit:
    """One bookmark that was found, and its footage."""

    case: Path
    footage: CaseVideo
    camera: str
    bookmark: Bookmark


def search_bookmarks(store: CaseStore, query: Query) -> list[BookmarkHit]:
    """Every bookmark of a case that meets the query: by words, camera and time of day. What only incidents have asks
    for incidents, and no bookmark meets it."""
    if replace(query, text="", camera="", day_from=None, day_to=None) != Query():
        return []
    named = set(store.search_bookmarks(query.text)) if query.text.strip() else None
    videos = {footage.id: footage for footage in store.videos()}
    cameras = {camera.id: camera.name for camera in store.cameras()}
    hits = []
    for one in store.bookmarks():
        footage = videos[one.video_id]
        camera = cameras.get(footage.camera_id or 0, "")
        fits = not query.camera or camera.casefold() == query.camera.casefold()
        if fits and (named is None or one.id in named) and _is_in_time(footage, one.time_us, query):
            hits.append(BookmarkHit(store.folder, footage, camera, one))
    return hits


def _conditions(hit: Hit, query: Query) -> Iterator[bool]:
    """Whether each condition holds but score, length and place, the cheap ones first."""
    yield query.verdict is None or hit.verdict is query.verdict
    yield not query.camera or hit.camera.casefold() == query.camera.casefold()
    yield not query.tag or query.tag.casefold() in (tag.casefold() for tag in hit.tags)
    yield _is_in_time(hit.footage, hit.incident.span.start_us, query)


def _is_in_time(footage: CaseVideo, time_us: int, query: Query) -> bool:
    if query.day_from is None and query.day_to is None:
        return True
    began = footage.clock_at(time_us)
    if began is None:
        return False
    first, last, at = query.day_from or time.min, query.day_to or time.max, began.time()
    return first <= at <= last if first <= last else at >= first or at <= last


def _was_in(incident: Incident, region: Region) -> bool:
    places = [point.region for track in incident.tracks for point in track.points] or [incident.region]
    return any(_meets(place, region) for place in places)


def _meets(one: Region, other: Region) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
