"""Measure whether the words guide the detector: fights stand out when fighting is called anomalous, traffic when
vehicles are.

Clips lie in `fight/` and `no_fight/`; videos of traffic are cut into windows as long as such a clip. A clip's score is
the mean of its steps' scores, without a camera profile.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import numpy as np

from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.lab.evaluation.metrics import roc_auc
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

HeldOut: TypeAlias = Literal["only", "none", "all"]
"""Of the clips: only those held out from training, none of them, or all clips."""

FIGHT, NO_FIGHT = "fight", "no_fight"
WINDOW_US = 2_000_000
SHORTEST_WINDOW_US = WINDOW_US // 2
LAYOUT_HINT = "It must hold clips in fight and no_fight."


@dataclass(frozen=True, slots=True)
class GuidanceFigures:
    """What was measured, areas under ROC curves.

    `fight_auc`: fights against other clips under the prompts of fighting. `ranking_fighting`, `ranking_vehicles`:
    fights against windows of traffic under the prompts of fighting and of vehicles; guided by words, the first is high
    and the second low. `clips`: how many of each.
    """

    fight_auc: float
    ranking_fighting: float
    ranking_vehicles: float
    clips: dict[str, int]
    held_out: HeldOut
    pack: str
    pack_sha256: str


def evaluate_guidance(
    fights: Path, vehicles: Sequence[Path], detector: Detector, *, held_out: HeldOut = "only", job: Job
) -> GuidanceFigures:
    """Score clips and windows under both prompt sets. `UserError` where a kind is missing or a clip is too short."""
    clips = {kind: list_clips(fights / kind, held_out) for kind in (FIGHT, NO_FIGHT)}
    fighting, driving = load_prompts("fighting"), load_prompts("vehicles")
    total = sum(map(len, clips.values())) + len(vehicles)
    done = itertools.count()
    fight_scores, other_scores, traffic_scores = [], [], []
    for path in clips[FIGHT]:
        job.checkpoint(next(done), total)
        fight_scores.append(_score_clip(detector, path, (fighting, driving)))
    for path in clips[NO_FIGHT]:
        job.checkpoint(next(done), total)
        other_scores.append(_score_clip(detector, path, (fighting,)))
    for path in vehicles:
        job.checkpoint(next(done), total)
        traffic_scores += _score_windows(detector, path, (fighting, driving), job)
    of_fighting, of_driving = zip(*fight_scores, strict=True)
    traffic_fighting, traffic_driving = zip(*traffic_scores, strict=True)
    return GuidanceFigures(
        fight_auc=_area(of_fighting, [score for (score,) in other_scores]),
        ranking_fighting=_area(of_fighting, traffic_fighting),
        ranking_vehicles=_area(of_driving, traffic_driving),
        clips={FIGHT: len(fight_scores), NO_FIGHT: len(other_scores), "vehicles": len(traffic_scores)},
        held_out=held_out,
        pack=detector.pack.name,
        pack_sha256=detector.pack.sha256,
    )


def list_clips(folder: Path, held_out: HeldOut) -> list[Path]:
    """The clips of one kind, in the order of their names."""
    if not folder.is_dir():
        raise UserError(f"{folder} is missing.", LAYOUT_HINT)
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    chosen = [path for path in found if held_out == "all" or is_held_out(path.name) == (held_out == "only")]
    if not chosen:
        part = {"only": " held out from training", "none": " of the training", "all": ""}[held_out]
        raise UserError(f"{folder} holds no clips{part}.", LAYOUT_HINT)
    return chosen


def cut_windows(frames: Iterator[Frame]) -> Iterator[list[Frame]]:
    """Stretches of two seconds each; what is left at the end counts when it is at least half as long."""
    for _, window in itertools.groupby(frames, lambda frame: frame.time_us // WINDOW_US):
        cut = list(window)
        if cut[-1].time_us - cut[0].time_us >= SHORTEST_WINDOW_US:
            yield cut


def _score_clip(detector: Detector, path: Path, prompt_sets: Sequence[PromptSet]) -> tuple[float, ...]:
    with open_video(path) as source:
        frames = list(sample(source.frames(), detector.sample_rate_hz))
    return _scores(detector, path, frames, prompt_sets)


def _score_windows(
    detector: Detector, path: Path, prompt_sets: Sequence[PromptSet], job: Job
) -> list[tuple[float, ...]]:
    scores = []
    with open_video(path) as source:
        for window in cut_windows(sample(source.frames(), detector.sample_rate_hz)):
            job.check()
            scores.append(_scores(detector, path, window, prompt_sets))
    if not scores:
        raise UserError(f"{path} is too short to cut a window out of it.", "Leave it out.")
    return scores


def _scores(
    detector: Detector, path: Path, frames: Sequence[Frame], prompt_sets: Sequence[PromptSet]
) -> tuple[float, ...]:
    """The mean score of the steps under each prompt set."""
    steps = [[step.score for step in detector.detect(frames, prompts=prompts)] for prompts in prompt_sets]
    if not all(steps):
        raise UserError(f"{path} is too short to detect anything in it.", "Leave it out.")
    return tuple(math.fsum(scores) / len(scores) for scores in steps)


def _area(positives: Sequence[float], negatives: Sequence[float]) -> float:
    labels = np.arange(len(positives) + len(negatives)) < len(positives)
    return roc_auc(labels, np.array([*positives, *negatives]))
