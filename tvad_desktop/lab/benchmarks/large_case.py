"""A case as large as a busy site makes it in a year: many videos, very many incidents."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint, Verdict
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore

SPAN_US = 8_000_000


def make_large_case(folder: Path, videos: int, incidents: int, footage: Video) -> None:
    """Make a case in which every video is said to be `footage`, with its incidents spread evenly over it."""
    per_video = incidents // videos
    spread = [_incident(place, footage.duration_us // per_video) for place in range(per_video)]
    with CaseStore.create(folder, "Large", "bench") as store:
        camera = store.camera("Gate")
        for number in range(videos):
            video = Video(
                footage.path,
                f"{number:064x}",
                footage.duration_us,
                footage.width_px,
                footage.height_px,
                footage.frame_count,
            )
            known = store.add_video(video, camera.id, 10.0 if footage.path.is_dir() else None)
            analysis = store.begin_analysis(known.id, "bench", "0" * 64, "{}")
            steps = HeatmapSequence(np.array([0, 200_000], np.int64), np.zeros((2, 4, 4), np.float32))
            store.save_segment(analysis.id, steps, np.array([0.1, 0.9], np.float32))
            found = store.replace_incidents(analysis.id, spread)
            store.finish_analysis(analysis.id, 2, 0)
            store.review(found[0].id, Verdict.CONFIRMED, "Seen", revision=store.revision(found[0].id))


def _incident(place: int, every_us: int) -> Incident:
    start_us, length_us = place * every_us, min(SPAN_US, every_us - 1)
    region = Region(0.2, 0.3, 0.1, 0.2)
    points = tuple(TrackPoint(start_us + step * length_us // 8, region, 0.8) for step in range(8))
    span = Timespan(start_us, start_us + length_us)
    score = 0.5 + 0.49 * ((place * 37) % 100) / 100
    return Incident(
        0, 0, 0, span, start_us, score, region, "center left", "center right", "moving", (ObjectTrack(points),)
    )
