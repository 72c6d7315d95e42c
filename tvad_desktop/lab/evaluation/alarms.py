"""What a reviewer would be shown at a threshold: how many events are hit, and how often nothing was the matter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.derivation import find_spans
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.scores import ScoreTrack


@dataclass(frozen=True, slots=True)
class Alarms:
    """Of one video: anomalous stretches, those of them that an incident touches, incidents that touch none, and how
    long nothing was anomalous."""

    events: int
    hit: int
    false: int
    normal_us: int


def count_alarms(is_anomalous: NDArray[np.bool_], track: ScoreTrack) -> Alarms:
    """Compare the incidents of a video at the default threshold, derived from the scores of its frames, with the truth
    [frames]."""
    edges = np.diff(np.concatenate([[0], is_anomalous.astype(np.int8), [0]]))
    events = list(zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True))
    spans = [
        (int(np.searchsorted(track.times_us, span.start_us)), int(np.searchsorted(track.times_us, span.end_us)))
        for span in find_spans(track, IncidentSettings())
    ]
    hit = sum(any(start < event_end and end > event_start for start, end in spans) for event_start, event_end in events)
    false = sum(not is_anomalous[start:end].any() for start, end in spans)
    frame_us = float(np.median(np.diff(track.times_us))) if len(track) > 1 else 0.0
    return Alarms(len(events), hit, false, round(float((~is_anomalous).sum()) * frame_us))
