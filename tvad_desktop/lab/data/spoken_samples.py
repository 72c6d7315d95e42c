"""Dialogues about a site's own footage as samples of training: what the detector sees there, and what people said."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np

from tvad_desktop.domain.answers import FirstAnswer, gather_evidence
from tvad_desktop.domain.derivation import describe_span
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.lab.data.dialogues import UNCLEAR, Dialogue, DialogueSample, PictureSteps
from tvad_desktop.lab.data.sets.spoken import SpokenIncident
from tvad_desktop.language.incident_prompt import SeenSteps, see_steps
from tvad_desktop.language.rae.encoder import to_grid
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tvad_desktop.detection.detector import Detector

IMAGES_FPS = 25.0


def load_spoken(incidents: Sequence[SpokenIncident], detector: Detector, job: Job) -> list[DialogueSample]:
    """One sample for each dialogue whose span has at least a step of heat; the heat is the detector's own."""
    samples = []
    for number, incident in enumerate(incidents):
        job.checkpoint(number, len(incidents))
        if (sample := _look(incident, detector, job.without_report())) is not None:
            samples.append(sample)
    return samples


def _look(incident: SpokenIncident, detector: Detector, job: Job) -> DialogueSample | None:
    span = incident.span
    with open_video(incident.path, incident.fps or IMAGES_FPS) as source:
        from_us = max(0, span.start_us - detector.warm_up_us)
        frames = source.sampled(detector.sample_rate_hz, from_us)
        steps = []
        with closing(detector.detect(frames, from_us=span.start_us)) as detected:
            for step in detected:
                job.check()
                if step.time_us >= span.end_us:
                    break
                steps.append(step)
        if not steps:
            return None
        times_us = np.array([step.time_us for step in steps], np.int64)
        heat = HeatmapSequence(times_us, np.stack([step.heatmap.scores for step in steps]))
        track = ScoreTrack(times_us, np.array([step.score for step in steps], np.float32))
        seen = see_steps(heat, lambda times: [source.frame_at(int(time)) for time in times], detector.encoder)
        found = describe_span(span, track, heat.within, IncidentSettings(), video_id=0, analysis_id=0)
        evidence = gather_evidence(found, source.video)
    first = FirstAnswer.parse(incident.turns[0][1]) or FirstAnswer(
        incident.anomalous, UNCLEAR if incident.anomalous else ""
    )
    pictures = _as_steps(seen)
    shown = (pictures, tuple(range(len(pictures.tokens)))) if pictures is not None else None
    dialogue = Dialogue(evidence.sentences(), incident.turns)
    return DialogueSample(
        to_grid(seen.heat), seen.visual, evidence, first, incident.anomalous, "", pictures=shown, spoken=dialogue
    )


def _as_steps(seen: SeenSteps) -> PictureSteps | None:
    """The pictures at half precision, as those of scenes are kept; what is said before them holds their times."""
    if not seen.pictures:
        return None
    picture = seen.pictures[0][1]
    tokens = np.stack([one.embeddings for _, one in seen.pictures]).astype(np.float16)
    times_us = tuple(round(float(text.strip().removesuffix(" s:")) * 1e6) for text, _ in seen.pictures)
    return PictureSteps(tokens, picture.grid, times_us, (picture.before, picture.after))
