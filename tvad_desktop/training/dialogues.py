"""Dialogues about the project's own scenes: what the RAE, the projector and the LoRA learn to answer.

Each sample is what the assistant would be given for an incident: five heatmaps, pooled features, measured facts, a
question; and the true answer, in the very form that is asked for at run time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import Evidence, FirstAnswer, format_time, measure_speed
from tvad_desktop.domain.derivation import describe_motion
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, cell_name
from tvad_desktop.model.heatmap_decoder import LEVEL_CHANNELS
from tvad_desktop.model.prompt_template import FIRST_QUESTION, STEPS

FRAME_US = 100_000
VISUAL_START = sum(LEVEL_CHANNELS[:3])
VISUAL_END = sum(LEVEL_CHANNELS[:4])
FOLLOW_UP_SHARE = 0.25
FIRST_QUESTIONS = (
    FIRST_QUESTION,
    FIRST_QUESTION,
    FIRST_QUESTION,
    "What is unusual here?",
    "Is there an anomaly? What is it and how does it move?",
)


@dataclass(frozen=True, slots=True, eq=False)
class SceneRecord:
    """One rendered scene: features of its steps [S, ΣC, h, w], each step's frame number, its targets."""

    features: NDArray[np.float16]
    shares: dict[str, NDArray[np.float16]]
    frame_numbers: tuple[int, ...]
    targets: tuple[dict[str, Any], ...]
    aspect: float


@dataclass(frozen=True, slots=True, eq=False)
class Dialogue:
    """One turn. `heatmaps` [T', h, w] in [0, 1], `visual` [T', 3, 3, C_v], `facts` empty when they are withheld."""

    heatmaps: NDArray[np.float32]
    visual: NDArray[np.float32]
    facts: tuple[str, ...]
    question: str
    answer: str
    truth: FirstAnswer


def load_scenes(scenes: Path, features: Path) -> list[SceneRecord]:
    """Every scene whose features were made; `UserError` if there is none."""
    records = []
    for stored in sorted(features.glob("*.npz")):
        description = json.loads((scenes / stored.stem / "scene.json").read_text(encoding="utf-8"))
        with np.load(stored, allow_pickle=False) as arrays:
            shares = {name.removeprefix("share_"): arrays[name] for name in arrays.files if name != "features"}
            stacked = arrays["features"]
        steps = description["frames"] // 2 - 2
        places = np.linspace(0, steps - 1, len(stacked))
        records.append(
            SceneRecord(
                features=stacked,
                shares=shares,
                frame_numbers=tuple(2 * (int(place) + 2) + 1 for place in places),
                targets=tuple(description["targets"]),
                aspect=description["height_px"] / description["width_px"],
            )
        )
    if not records:
        raise UserError(f"There are no scene features in {features}.", "Make them first: tvad train ahd.")
    return records


def compose_dialogue(record: SceneRecord, random: np.random.Generator, evidence_share: float) -> Dialogue | None:
    """One dialogue about one target of a scene; None where the drawn target is hardly visible in the drawn steps."""
    steps = np.sort(random.choice(len(record.features), STEPS, replace=False))
    anomalous = [target for target in record.targets if target["anomalous"]]
    normal = [target for target in record.targets if not target["anomalous"]]
    pool = anomalous if anomalous and (not normal or random.random() < 0.8) else normal
    if not pool:
        return None
    target = pool[int(random.integers(len(pool)))]
    track = _track(target, [record.frame_numbers[step] for step in steps])
    if track is None:
        return None
    heatmaps = _heatmaps(record, target, steps, random)
    truth = _truth(target, track, record.aspect)
    evidence = _evidence(track, record.aspect, bool(target["anomalous"]), random)
    visual = _visual(record.features[steps])
    if random.random() < 0.5:
        heatmaps, visual = heatmaps[..., ::-1], visual[:, :, ::-1]
        truth, evidence = _mirror_truth(truth), _mirror_evidence(evidence)
    shown = random.random() < evidence_share
    question, answer = _turn(truth, evidence, shown, random)
    facts = evidence.sentences() if shown else ()
    return Dialogue(np.ascontiguousarray(heatmaps), np.ascontiguousarray(visual), facts, question, answer, truth)


def _turn(truth: FirstAnswer, evidence: Evidence, shown: bool, random: np.random.Generator) -> tuple[str, str]:
    if not truth.anomalous or not shown or random.random() > FOLLOW_UP_SHARE:
        return FIRST_QUESTIONS[int(random.integers(len(FIRST_QUESTIONS)))], truth.render()
    start, end = format_time(evidence.span.start_us), format_time(evidence.span.end_us)
    turns = [
        ("When does it happen?", f"From {start} to {end}."),
        ("From where to where does it move?", f"From {truth.from_cell} to {truth.to_cell}."),
        ("What is it?", f"{truth.target[0].upper()}{truth.target[1:]}."),
        ("How does it move?", f"It is {evidence.state}."),
        ("How sure is the detector?", f"Its score is {evidence.peak_score:.0%}."),
        ("What is its name?", "I do not know."),
        ("Why is it there?", "I do not know."),
    ]
    if evidence.speed is not None:
        turns.append(("How fast is it?", f"About {evidence.speed:.2f} frame widths per second."))
    return turns[int(random.integers(len(turns)))]


def _track(target: dict[str, Any], frames: Sequence[int]) -> ObjectTrack | None:
    boxes = target["boxes"]
    points = tuple(
        TrackPoint(number * FRAME_US, Region(*boxes[number]), 1.0)
        for number in range(frames[0], min(frames[-1] + 1, len(boxes)))
        if boxes[number]
    )
    seen = sum(1 for number in frames if number < len(boxes) and boxes[number])
    return ObjectTrack(points) if seen >= STEPS - 1 else None


def _truth(target: dict[str, Any], track: ObjectTrack, aspect: float) -> FirstAnswer:
    if not target["anomalous"]:
        return FirstAnswer(anomalous=False)
    appearance = str(target["appearance"])
    article = "" if appearance.startswith(("a ", "an ", "two ")) else "a "
    return FirstAnswer(
        anomalous=True,
        target=f"{article}{appearance}"[:80],
        state=f"{target['motion']}, {describe_motion(track, aspect)}"[:80],
        from_cell=cell_name(*track.points[0].region.center),
        to_cell=cell_name(*track.points[-1].region.center),
    )


def _evidence(track: ObjectTrack, aspect: float, anomalous: bool, random: np.random.Generator) -> Evidence:
    start_us = int(random.integers(0, 6_000)) * FRAME_US
    duration_us = track.points[-1].time_us - track.points[0].time_us + 2 * FRAME_US
    cells = tuple(dict.fromkeys(cell_name(*point.region.center) for point in track.points))
    largest = max((point.region for point in track.points), key=lambda region: region.area)
    return Evidence(
        span=Timespan(start_us, start_us + duration_us),
        from_cell=cells[0],
        to_cell=cell_name(*track.points[-1].region.center),
        cells=cells,
        state=describe_motion(track, aspect),
        peak_score=float(random.uniform(0.55, 1.0) if anomalous else random.uniform(0.3, 0.75)),
        width=largest.width,
        height=largest.height,
        speed=measure_speed(track, aspect),
    )


def _heatmaps(
    record: SceneRecord, target: dict[str, Any], steps: NDArray[np.int64], random: np.random.Generator
) -> NDArray[np.float32]:
    """Heat as a detector would see it: blurred, uneven, with specks; weak where the target is normal."""
    rows, columns = record.features.shape[2:]
    heat = np.zeros((len(steps), rows, columns), np.float32)
    for place, step in enumerate(steps):
        box = target["boxes"][record.frame_numbers[step]]
        if target["anomalous"]:
            heat[place] = record.shares[target["category"]][step]
        elif box:
            x, y, width, height = box
            center = (round((x + width / 2) * columns), round((y + height / 2) * rows))
            axes = (max(1, round(width * columns / 2)), max(1, round(height * rows / 2)))
            cv2.ellipse(heat[place], center, axes, 0, 0, 360, 1.0, -1)
        heat[place] = cv2.GaussianBlur(heat[place], (0, 0), float(random.uniform(0.6, 1.6)))
    peak = max(float(heat.max()), 1e-3)
    height = random.uniform(0.6, 1.0) if target["anomalous"] else random.uniform(0.1, 0.7)
    heat *= height / peak * random.uniform(0.8, 1.0, (len(steps), 1, 1)).astype(np.float32)
    noise = cv2.GaussianBlur(random.random((rows, columns)).astype(np.float32), (0, 0), 1.0)
    return np.clip(heat + noise[None] * float(random.uniform(0.0, 0.25)), 0, 1).astype(np.float32)


def _visual(features: NDArray[np.float16]) -> NDArray[np.float32]:
    """The deepest level of each step averaged over 3×3 cells: [T', 3, 3, C_v]."""
    deepest = features[:, VISUAL_START:VISUAL_END].astype(np.float32)
    cells = [np.array_split(row, 3, axis=3) for row in np.array_split(deepest, 3, axis=2)]
    pooled = np.array([[cell.mean(axis=(2, 3)) for cell in row] for row in cells], np.float32)
    return pooled.transpose(2, 0, 1, 3)


def _mirror_words(words: str) -> str:
    return words.replace("left", "\0").replace("right", "left").replace("\0", "right")


def _mirror_truth(truth: FirstAnswer) -> FirstAnswer:
    return replace(
        truth,
        state=_mirror_words(truth.state),
        from_cell=_mirror_words(truth.from_cell),
        to_cell=_mirror_words(truth.to_cell),
    )


def _mirror_evidence(evidence: Evidence) -> Evidence:
    return replace(
        evidence,
        state=_mirror_words(evidence.state),
        from_cell=_mirror_words(evidence.from_cell),
        to_cell=_mirror_words(evidence.to_cell),
        cells=tuple(_mirror_words(cell) for cell in evidence.cells),
    )
