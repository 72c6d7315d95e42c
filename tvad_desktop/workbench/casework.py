"""Incidents that people record, cut, split, merge and take back, with an undo for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.derivation import describe_span
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.hand_drawn import cut_tracks, describe_drawn, draw_track, join_spans, join_tracks, move_peak
from tvad_desktop.domain.incident import Incident, Shape, Verdict
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.reviews import IncidentChangedError
from tvad_desktop.storage.shapes import Cause
from tvad_desktop.workbench.coverages import shown_analysis
from tvad_desktop.workbench.ignoring import shown_heat, shown_scores
from tvad_desktop.workbench.incidents import incident_settings

LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Reshaping:
    """What one act made of incidents, so that it can be undone and done again. `shapes`, `notes`, `tags` and `verdicts`
    hold for each incident what was before and what is afterwards; `incident_ids` are those to look at now."""

    words: str
    incident_ids: tuple[int, ...]
    shapes: dict[int, tuple[Shape, Shape]]
    notes: dict[int, tuple[str, str]] = field(default_factory=dict)
    tags: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    verdicts: dict[int, tuple[Verdict, Verdict]] = field(default_factory=dict)


def record_incident(
    store: CaseStore, video_id: int, span: Timespan, boxes: Mapping[int, Region] | None = None, label: str = ""
) -> Reshaping:
    """Keep an incident that a person has seen: where its target was at some moments, and what it is in words.

    The footage need not be analysed. UserError for a span or boxes outside the footage.
    """
    drawn, label = describe_boxes(store, video_id, span, boxes or {}), check_label(label)
    with store.one_act():
        return keep_recorded(store, drawn, label)


def keep_recorded(store: CaseStore, drawn: Incident, label: str) -> Reshaping:
    """Keep an incident that is described already, as part of an act."""
    made = store.make_incident(drawn, label)
    after = store.shape(made.id)
    return Reshaping(f"incident {made.id} recorded", (made.id,), {made.id: (_taken_back(after), after)})


def describe_boxes(store: CaseStore, video_id: int, span: Timespan, boxes: Mapping[int, Region]) -> Incident:
    """The incident that boxes at some moments make. UserError for a span or boxes outside the footage."""
    footage = store.video(video_id)
    span = _check_span(footage, span)
    for region in boxes.values():
        _check_box(region)
    tracks = (draw_track(boxes, span),) if boxes else ()
    return _with_scores(store, describe_drawn(footage.video, video_id, span, tracks))


def describe_cut(store: CaseStore, incident: Incident, span: Timespan) -> Incident:
    """What an incident becomes in another span. UserError for one outside the footage."""
    return _describe(store, [incident], _check_span(store.video(incident.video_id), span))


def cut_incident(store: CaseStore, incident_id: int, span: Timespan, revision: int) -> Reshaping:
    """Let an incident begin and end elsewhere."""
    incident = store.incident(incident_id)
    before = store.shape(incident_id)
    after = replace(before, drawn=describe_cut(store, incident, span))
    store.set_shapes({incident_id: after}, "cut", {incident_id: revision})
    return Reshaping(f"incident {incident_id} cut", (incident_id,), {incident_id: (before, after)})


def split_incident(store: CaseStore, incident_id: int, at_us: int, revision: int) -> Reshaping:
    """Make two of an incident; the first keeps its number and all that was said, the second is a new one."""
    incident = store.incident(incident_id)
    first, second = Timespan(incident.span.start_us, at_us), Timespan(at_us, incident.span.end_us)
    if not incident.span.start_us < at_us < incident.span.end_us:
        raise UserError(f"Incident {incident_id} does not go on at {format_moment(at_us)}.", _say_span(incident))
    before = store.shape(incident_id)
    after = replace(before, drawn=_describe(store, [incident], first))
    rest = _describe(store, [incident], second)
    with store.one_act():
        store.set_shapes({incident_id: after}, "split", {incident_id: revision})
        made = store.make_incident(rest, before.label, "split")
        other = store.shape(made.id)
    words = f"incident {incident_id} split: the rest is incident {made.id}"
    return Reshaping(
        words, (incident_id, made.id), {incident_id: (before, after), made.id: (_taken_back(other), other)}
    )


def merge_incidents(store: CaseStore, revisions: Mapping[int, int]) -> Reshaping:
    """Make one of several incidents of one video: the earliest that somebody has decided about, or else the earliest.

    `revisions`: of each as it was read. Notes and tags of all are its own then. UserError where different things were
    decided about them.
    """
    incidents = sorted((store.incident(one) for one in set(revisions)), key=lambda one: (one.span, one.id))
    kept = _choose_kept(store, incidents)
    others = [one for one in incidents if one.id != kept.id]
    before = {one.id: store.shape(one.id) for one in incidents}
    label = next((before[one.id].label for one in (kept, *others) if before[one.id].label), "")
    after = {one.id: replace(before[one.id], merged_into=kept.id) for one in others}
    after[kept.id] = Shape(_describe(store, incidents, join_spans(incidents)), label)
    notes = [note for one in (kept, *others) if (note := store.note(one.id))]
    all_tags = store.tags()
    words = f"{', '.join(str(one.id) for one in incidents)} merged into incident {kept.id}"
    merged = Reshaping(
        words,
        (kept.id,),
        {one.id: (before[one.id], after[one.id]) for one in incidents},
        {kept.id: (store.note(kept.id), "\n".join(dict.fromkeys(notes)))},
        {
            kept.id: (
                all_tags.get(kept.id, ()),
                tuple(sorted({tag for one in incidents for tag in all_tags.get(one.id, ())})),
            )
        },
    )
    with store.one_act():
        store.set_shapes(after, "merge", revisions)
        _write_words(store, merged, places=(0, 1))
    return merged


def withdraw_incident(store: CaseStore, incident_id: int, revision: int) -> Reshaping:
    """Take an incident back that was recorded by hand; one that was found is dismissed instead."""
    incident = store.incident(incident_id)
    if not incident.made_by:
        raise UserError(f"Incident {incident_id} was found, not recorded by hand.", "Dismiss it instead.")
    before = store.shape(incident_id)
    store.set_shapes({incident_id: _taken_back(before)}, "withdraw", {incident_id: revision})
    return Reshaping(f"incident {incident_id} taken back", (), {incident_id: (before, _taken_back(before))})


def undo_reshaping(store: CaseStore, done: Reshaping) -> None:
    """Make everything as it was before. IncidentChangedError where somebody has changed it otherwise since."""
    _become(store, done, "undo", places=(1, 0))


def redo_reshaping(store: CaseStore, done: Reshaping) -> None:
    """The same the other way round."""
    _become(store, done, "redo", places=(0, 1))


def _become(store: CaseStore, done: Reshaping, cause: Cause, places: tuple[int, int]) -> None:
    held, wanted = places
    with store.one_act():
        revisions = store.revisions()
        for incident_id, states in done.shapes.items():
            if not store.has_shape(incident_id, states[held]):
                raise IncidentChangedError(incident_id, "its span or boxes are others")
        store.set_shapes({one: states[wanted] for one, states in done.shapes.items()}, cause, revisions)
        _write_words(store, done, places)


def _write_words(store: CaseStore, done: Reshaping, places: tuple[int, int]) -> None:
    """Notes, tags and verdicts that go with the act; what somebody has written or decided since stays."""
    held, wanted = places
    for incident_id, verdicts in done.verdicts.items():
        latest = store.latest_reviews().get(incident_id)
        if verdicts[0] is not verdicts[1] and (latest.verdict if latest else Verdict.OPEN) is verdicts[held]:
            store.review(incident_id, verdicts[wanted], revision=store.revision(incident_id))
    for incident_id, notes in done.notes.items():
        if notes[0] != notes[1] and store.note(incident_id) == notes[held]:
            store.write_note(incident_id, notes[wanted], revision=store.revision(incident_id))
    for incident_id, tags in done.tags.items():
        if tags[0] != tags[1] and store.tags().get(incident_id, ()) == tags[held]:
            store.set_tags(incident_id, tags[wanted], revision=store.revision(incident_id))


def _choose_kept(store: CaseStore, incidents: Sequence[Incident]) -> Incident:
    if len(incidents) < 2:
        raise UserError("Merging takes two incidents or more.", "Pick them with Shift, or name them.")
    if len({one.video_id for one in incidents}) > 1:
        raise UserError("Incidents of different footage cannot be merged.", "Pick those of one video.")
    reviews = store.latest_reviews()
    decided = [one for one in incidents if one.id in reviews and reviews[one.id].verdict is not Verdict.OPEN]
    verdicts = {reviews[one.id].verdict for one in decided}
    if len(verdicts) > 1:
        said = ", ".join(f"{one.id} is “{reviews[one.id].verdict.value}”" for one in decided)
        raise UserError(f"Different things were decided about these incidents: {said}.", "Decide alike, then merge.")
    return decided[0] if decided else incidents[0]


def _describe(store: CaseStore, incidents: Sequence[Incident], span: Timespan) -> Incident:
    """What incidents become in another span: read from the heat where all were found in one analysis, else from
    their boxes."""
    first = incidents[0]
    footage = store.video(first.video_id)
    analyses = {one.analysis_id for one in incidents}
    if not any(one.made_by for one in incidents) and len(analyses) == 1 and first.analysis_id is not None:
        analysis = store.analysis(first.analysis_id)
        track = shown_scores(store, analysis)
        if _has_steps(track, span):
            settings = incident_settings(store, footage.camera_id)
            return describe_span(
                span,
                track,
                shown_heat(store, analysis),
                settings,
                video_id=first.video_id,
                analysis_id=analysis.id,
            )
    tracks = cut_tracks(join_tracks(incidents), span)
    return _with_scores(store, describe_drawn(footage.video, first.video_id, span, tracks))


def _with_scores(store: CaseStore, drawn: Incident) -> Incident:
    """With its highest score, and its peak there, where the footage was analysed."""
    analysis = shown_analysis(store, drawn.video_id)
    track = shown_scores(store, analysis) if analysis is not None else None
    if analysis is None or track is None or not _has_steps(track, drawn.span):
        return drawn
    first, last = _steps(track, drawn.span)
    peak = first + int(track.scores[first:last].argmax())
    peak_us, score = int(track.times_us[peak]), float(track.scores[peak])
    return replace(move_peak(drawn, peak_us), analysis_id=analysis.id, peak_score=score)


def _has_steps(track: ScoreTrack, span: Timespan) -> bool:
    first, last = _steps(track, span)
    return first < last


def _steps(track: ScoreTrack, span: Timespan) -> tuple[int, int]:
    first, last = track.times_us.searchsorted((span.start_us, span.end_us)).tolist()
    return first, last


def _check_span(footage: CaseVideo, span: Timespan) -> Timespan:
    duration_us = footage.video.duration_us
    if not 0 <= span.start_us < span.end_us or span.start_us >= duration_us:
        raise UserError(
            "An incident ends after it begins, and begins within its footage.",
            f"The footage lasts {format_moment(duration_us)}.",
        )
    return Timespan(span.start_us, min(span.end_us, duration_us))


def _check_box(region: Region) -> None:
    inside = 0 <= region.x < region.x + region.width <= 1.001 and 0 <= region.y < region.y + region.height <= 1.001
    if not inside:
        raise UserError("A box lies in the picture: all its edges from 0 to 1.", "Draw it anew.")


def check_label(label: str) -> str:
    """What an incident is, in one line; UserError for too long a one."""
    label = " ".join(label.split())
    if len(label) > LONGEST_LABEL:
        raise UserError(f"What an incident is takes at most {LONGEST_LABEL} characters.", "Write the rest as a note.")
    return label


def _taken_back(shape: Shape) -> Shape:
    return replace(shape, withdrawn=True)


def _say_span(incident: Incident) -> str:
    span = incident.span
    return f"It lasts from {format_moment(span.start_us)} to {format_moment(span.end_us)}."
