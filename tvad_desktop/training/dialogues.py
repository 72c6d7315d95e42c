"""Dialogues about the project's own scenes: what the RAE, the projector and the LoRA learn to answer.

Each sample is what the assistant would be given for an incident: five heatmaps, pooled features, measured facts and
questions; and the true answers, in the very form that is asked for at run time.
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
from tvad_desktop.model.prompt_template import FIRST_QUESTION, STEPS, UNKNOWN, choose_steps

FRAME_US = 100_000
VISUAL_START = sum(LEVEL_CHANNELS[:3])
VISUAL_END = sum(LEVEL_CHANNELS[:4])
FEWEST_STEPS = 4
ANOMALOUS_SHARE = 0.6
IMAGINED_SHARE = 0.2
GARBLED_SHARE = 0.1
FIRST_QUESTIONS = (
    FIRST_QUESTION,
    FIRST_QUESTION,
    FIRST_QUESTION,
    "What is unusual here?",
    "Is there an anomaly? What is it and how does it move?",
)


@dataclass(frozen=True, slots=True, eq=False)
class SceneRecord:
    """One rendered scene: pooled features of its steps [S, 3, 3, C_v], for each anomalous category the shares of the
    patches it covers [S, h, w], each step's frame number, its targets, height over width."""

    visual: NDArray[np.float32]
    shares: dict[str, NDArray[np.float16]]
    grid: tuple[int, int]
    frame_numbers: tuple[int, ...]
    targets: tuple[dict[str, Any], ...]
    aspect: float

    @property
    def anomalous(self) -> bool:
        return any(target["anomalous"] for target in self.targets)


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with its answer; `facts` are empty when they are withheld."""

    facts: tuple[str, ...]
    question: str
    answer: str


@dataclass(frozen=True, slots=True, eq=False)
class Dialogue:
    """Independent turns about one incident. `heatmaps` [T', h, w] in [0, 1], `visual` [T', 3, 3, C_v]; `facts` as they
    were measured, whether a turn shows them or not; `truth` is empty for a normal target."""

    heatmaps: NDArray[np.float32]
    visual: NDArray[np.float32]
    facts: tuple[str, ...]
    turns: tuple[Turn, ...]
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
                visual=_visual(stacked),
                shares=shares,
                grid=stacked.shape[2:],
                frame_numbers=tuple(2 * (int(place) + 2) + 1 for place in places),
                targets=tuple(description["targets"]),
                aspect=description["height_px"] / description["width_px"],
            )
        )
    if not records:
        raise UserError(f"There are no scene features in {features}.", "Make them first: tvad train ahd.")
    return records


def draw_dialogues(records: Sequence[SceneRecord], count: int, random: np.random.Generator) -> list[Dialogue]:
    """Dialogues about randomly drawn scenes, somewhat more of them about anomalies."""
    pools = [[record for record in records if record.anomalous == wanted] or list(records) for wanted in (False, True)]
    drawn: list[Dialogue] = []
    while len(drawn) < count:
        pool = pools[random.random() < ANOMALOUS_SHARE]
        record = pool[int(random.integers(len(pool)))]
        imagined = random.random() < IMAGINED_SHARE
        dialogue = imagine_dialogue(record, random) if imagined else compose_dialogue(record, random)
        if dialogue is not None:
            drawn.append(dialogue)
    return drawn


def compose_dialogue(record: SceneRecord, random: np.random.Generator) -> Dialogue | None:
    """A dialogue about one target of a scene; None where the drawn target is hardly visible in the drawn steps."""
    length = int(random.integers(FEWEST_STEPS, len(record.visual) + 1))
    steps = int(random.integers(len(record.visual) - length + 1)) + choose_steps(length)
    anomalous = [target for target in record.targets if target["anomalous"]]
    normal = [target for target in record.targets if not target["anomalous"]]
    pool = anomalous if anomalous and (not normal or random.random() < 0.9) else normal
    if not pool:
        return None
    target = pool[int(random.integers(len(pool)))]
    track = _track(target, [record.frame_numbers[step] for step in steps])
    if track is None:
        return None
    heatmaps, visual = _heatmaps(record, target, steps, random), record.visual[steps]
    truth = _truth(target, track, record.aspect)
    evidence = _evidence(track, record.aspect, bool(target["anomalous"]), random)
    if random.random() < 0.5:
        heatmaps, visual = heatmaps[..., ::-1], visual[:, :, ::-1]
        truth, evidence = _mirror_truth(truth), _mirror_evidence(evidence)
    return Dialogue(
        np.ascontiguousarray(heatmaps),
        np.ascontiguousarray(visual),
        evidence.sentences(),
        _turns(truth, evidence, random),
        truth,
    )


def imagine_dialogue(record: SceneRecord, random: np.random.Generator) -> Dialogue:
    """A dialogue about the way of a patch of heat that was made up, before the pictures of some scene."""
    length_us = int(random.integers(8, 60)) * FRAME_US
    start, way = random.uniform(0.05, 0.95, 2), random.uniform(-0.9, 0.9, 2) * random.choice([0.02, 0.4, 1.0])
    places = np.clip(start + np.linspace(0, 1, STEPS)[:, None] * way, 0.02, 0.98)
    size = np.exp(random.uniform(np.log(0.03), np.log(0.15), 2))
    boxes = [Region(float(x - size[0] / 2), float(y - size[1] / 2), *map(float, size)) for x, y in places]
    times_us = np.linspace(0, length_us, STEPS).astype(int).tolist()
    track = ObjectTrack(tuple(TrackPoint(time, box, 1.0) for time, box in zip(times_us, boxes, strict=True)))
    evidence = _evidence(track, record.aspect, True, random)
    truth = FirstAnswer(True, "", evidence.state, evidence.from_cell, evidence.to_cell)
    heat = np.zeros((STEPS, *record.grid), np.float32)
    for step, box in enumerate(boxes):
        _draw_heat(heat[step], box)
    heatmaps = _disturb(heat, float(random.uniform(0.5, 1.0)), random)
    turn = Turn((), "From where to where does it move?", f"From {truth.from_cell} to {truth.to_cell}.")
    visual = record.visual[np.sort(random.integers(len(record.visual), size=STEPS))]
    return Dialogue(
        heatmaps,
        visual,
        evidence.sentences(),
        (turn, replace(turn, question="Where is it?", answer=f"It moves f{turn.answer[1:]}")),
        truth,
    )


def garble_visual(dialogues: Sequence[Dialogue], random: np.random.Generator) -> list[Dialogue]:
    """Give a few dialogues the features of another scene, without their words: the heat must speak for itself."""
    garbled = []
    for number, dialogue in enumerate(dialogues):
        if random.random() < GARBLED_SHARE:
            other = dialogues[(number + 1) % len(dialogues)]
            turns = tuple(turn for turn in dialogue.turns if dialogue.truth.target not in turn.answer.lower())
            if turns:
                dialogue = replace(dialogue, visual=other.visual, turns=turns)
        garbled.append(dialogue)
    return garbled


def _turns(truth: FirstAnswer, evidence: Evidence, random: np.random.Generator) -> tuple[Turn, ...]:
    """The first turn with and without the measured facts, and one of the later ones."""
    facts, first = evidence.sentences(), FIRST_QUESTIONS[int(random.integers(len(FIRST_QUESTIONS)))]
    turns = [Turn((), FIRST_QUESTION, truth.render()), Turn(facts, first, truth.render())]
    if truth.anomalous:
        question, answer, needs_facts = _follow_up(truth, evidence, random)
        turns.append(Turn(facts if needs_facts or random.random() < 0.5 else (), question, answer))
    return tuple(turns)


def _follow_up(truth: FirstAnswer, evidence: Evidence, random: np.random.Generator) -> tuple[str, str, bool]:
    """Question, answer, and whether only the measured facts can tell."""
    start, end = format_time(evidence.span.start_us), format_time(evidence.span.end_us)
    count = "Two." if truth.target.startswith("two ") else "One."
    choices = [
        ("When does it happen?", f"From {start} to {end}.", True),
        ("Where is it?", f"It moves from {truth.from_cell} to {truth.to_cell}.", False),
        ("From where to where does it move?", f"From {truth.from_cell} to {truth.to_cell}.", False),
        ("What is it?", f"{truth.target[0].upper()}{truth.target[1:]}.", False),
        ("How does it move?", f"It is {truth.state}.", False),
        ("How many are there?", count, False),
        ("How sure is the detector?", f"Its score is {evidence.peak_score:.0%}.", True),
        ("What is its name?", UNKNOWN, False),
        ("Why is it there?", UNKNOWN, False),
    ]
    if evidence.speed is not None:
        choices.append(("How fast is it?", f"About {evidence.speed:.2f} frame widths per second.", True))
    return choices[int(random.integers(len(choices)))]


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
    vowel = appearance[0] in "aeiou"
    article = "" if appearance.startswith("two ") else "an " if vowel else "a "
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
        peak_score=float(random.uniform(0.55, 1.0) if anomalous else random.uniform(0.3, 0.85)),
        width=largest.width,
        height=largest.height,
        speed=measure_speed(track, aspect),
    )


def _heatmaps(
    record: SceneRecord, target: dict[str, Any], steps: NDArray[np.int64], random: np.random.Generator
) -> NDArray[np.float32]:
    """Heat as a detector would see it: blurred, uneven, with specks; weak where the target is normal."""
    heat = np.zeros((len(steps), *record.grid), np.float32)
    for place, step in enumerate(steps):
        box = target["boxes"][record.frame_numbers[step]]
        if target["anomalous"]:
            heat[place] = record.shares[target["category"]][step]
        elif box:
            _draw_heat(heat[place], Region(*box))
    return _disturb(heat, float(random.uniform(0.6, 1.0) if target["anomalous"] else random.uniform(0.1, 0.8)), random)


def _draw_heat(heat: NDArray[np.float32], box: Region) -> None:
    """Fill the ellipse inside a box."""
    rows, columns = heat.shape
    center = (round(box.center[0] * columns), round(box.center[1] * rows))
    axes = (max(1, round(box.width * columns / 2)), max(1, round(box.height * rows / 2)))
    cv2.ellipse(heat, center, axes, 0, 0, 360, 1.0, -1)


def _disturb(heat: NDArray[np.float32], peak: float, random: np.random.Generator) -> NDArray[np.float32]:
    """Blur, unequal steps, now and then a step without heat, a false spot, and a haze of noise."""
    blurred = np.stack([cv2.GaussianBlur(step, (0, 0), float(random.uniform(0.6, 1.6))) for step in heat])
    strengths = random.uniform(0.8, 1.0, (len(heat), 1, 1)).astype(np.float32)
    if random.random() < 0.15:
        strengths[int(random.integers(1, len(heat) - 1))] *= 0.2
    blurred *= peak / max(float(blurred.max()), 1e-3) * strengths
    haze = cv2.GaussianBlur(random.random(heat.shape[1:]).astype(np.float32), (0, 0), 1.0)
    blurred += haze[None] * np.float32(random.uniform(0.0, 0.25))
    if random.random() < 0.2:
        x, y, width, height = random.uniform(0.05, 0.95, 2).tolist() + random.uniform(0.02, 0.08, 2).tolist()
        spot = np.zeros(heat.shape[1:], np.float32)
        _draw_heat(spot, Region(x - width / 2, y - height / 2, width, height))
        blurred[int(random.integers(len(heat)))] += spot * np.float32(random.uniform(0.1, 0.6) * peak)
    disturbed: NDArray[np.float32] = np.clip(blurred, 0, 1).astype(np.float32)
    return disturbed


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
