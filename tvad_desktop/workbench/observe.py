"""What was seen over time in a recording: the stored objects of an analysis, linked into tracks and kept."""

from __future__ import annotations

from collections.abc import Iterator

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.job import Job
from tvad_desktop.objects.layer import OBJECTS_LAYER, read_objects
from tvad_desktop.objects.linking import Objects, link_objects
from tvad_desktop.objects.observed import describe_tracks
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage


def keep_tracks(store: CaseStore, analysis: Analysis, job: Job) -> None:
    """Link what an analysis has stored so far and make it the analysis's tracks; nothing where nobody looked.

    The stored objects are read piece by piece, and the tracks written as they end: memory does not grow with the length
    of the footage. The same stored objects give the same tracks, however often the analysis was interrupted.
    """
    if not store.has_layer(analysis.id, OBJECTS_LAYER):
        return
    video = store.video(analysis.video_id).video
    aspect = video.width_px / max(1, video.height_px)
    linked = link_objects(_read(store, analysis.id, job), aspect)
    store.save_tracks(analysis.id, describe_tracks(linked, analysis.id, aspect))


def _read(store: CaseStore, analysis_id: int, job: Job) -> Iterator[Objects]:
    for times_us, layer in store.layer_by_segments(analysis_id, OBJECTS_LAYER):
        job.check()
        with explain_damage(store.folder, f"the objects of analysis {analysis_id}"):
            objects = read_objects(times_us, layer)
        yield from objects
