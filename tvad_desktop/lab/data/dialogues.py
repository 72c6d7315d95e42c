"""Dialogues about the project's own scenes: what the RAE, the projector and the LoRA learn to answer.

Each sample is what the assistant would be given for an incident: five heatmaps, features of places, measured facts and
questions, one after the other; and the true answers, in the very form that is asked for at run time. Whether something
is unusual is what the heat says, for it holds what the prompts call anomalous and what the camera has learned; what it
is, is what the pictures show. So every target of a scene serves twice: hot, as an incident, and cold, as nothing to
speak of.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import Evidence, FirstAnswer, measure_speed
from tvad_desktop.domain.derivation import describe_motion
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan, cell_name
from tvad_desktop.lab.data.questions import PLURALS, follow_up_choices, one_of, write_first_question
from tvad_desktop.language.incident_prompt import name_moments
from tvad_desktop.language.prompt_template import STEPS, choose_steps
from tvad_desktop.language.rae.encoder import to_grid
from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.region_pooling import pool_places
from tvad_desktop.packs.spec import PackSpec

if TYPE_CHECKING:
    from tvad_desktop.language.model import ShownPicture

FRAME_US = 100_000
FEWEST_STEPS = 4
IMAGINED_SHARE = 0.12
UNEVEN_SHARE = 0.4
TRIES = 8  # targets that are hardly seen in the drawn steps are drawn again
UNCLEAR = "something unclear"
RENDERED_PLACE = "An open place seen from above"
HOT_SHARE_ANOMALOUS, HOT_SHARE_NORMAL = 0.7, 0.55
HOT_PEAKS, COLD_PEAKS = (0.53, 1.0), (0.0, 0.47)
FACTS_SHARE = 0.7
CLOCK_SHARE = 0.4
LATER_TURNS = (0, 3)


@dataclass(frozen=True, slots=True, eq=False)
class SceneRecord:
    """One rendered scene: all levels of its steps [S, ΣC_i, h, w], the share of every patch that each target covers
    [S, h, w] by the target's id, each step's frame number, and what `scene.json` says. `visual_channels`: how many of
    the channels show appearance; those of motion follow."""

    features: NDArray[np.float16]
    shares: dict[int, NDArray[np.float16]]
    frame_numbers: tuple[int, ...]
    targets: tuple[dict[str, Any], ...]
    aspect: float
    environment: str
    visual_channels: int
    pictures: PictureSteps | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PictureSteps:
    """The pictures of steps as tokens of the language model: float16 [S, rows · columns, D], and their times."""

    tokens: NDArray[np.float16]
    grid: tuple[int, int]
    times_us: tuple[int, ...]
    marks: tuple[str, str]

    def of(self, steps: Sequence[int]) -> PictureSteps:
        """Those of some steps, each once; the tokens of all are shared until they are shown."""
        chosen = sorted(set(map(int, steps)))
        return PictureSteps(self.tokens[chosen], self.grid, tuple(self.times_us[step] for step in chosen), self.marks)

    def shown(self) -> tuple[ShownPicture, ...]:
        """As they stand in a prompt."""
        pictures = [PictureTokens(step.astype(np.float32), self.grid, *self.marks) for step in self.tokens]
        return name_moments(pictures, self.times_us)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Questions with their answers, one after the other, about one incident; `facts` are empty when withheld."""

    facts: tuple[str, ...]
    turns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class DialogueSample:
    """One incident as it is shown. `heatmaps` [T', 24, 36] in [0, 1], `visual` [T', 12, C_v]; `seen` describes the
    target also where the heat is too low for an incident (`anomalous` is false). `spoken`: what people said about it,
    where they did."""

    heatmaps: NDArray[np.float32]
    visual: NDArray[np.float32]
    evidence: Evidence
    seen: FirstAnswer
    anomalous: bool
    environment: str
    pictures: tuple[PictureSteps, tuple[int, ...]] | None = None
    spoken: Dialogue | None = None

    def shown(self) -> tuple[ShownPicture, ...]:
        """Its pictures as they stand in the prompt; none for a pack that reads none. Made when they are asked for,
        because those of all samples together would not fit into memory."""
        return self.pictures[0].of(self.pictures[1]).shown() if self.pictures is not None else ()

    @property
    def truth(self) -> FirstAnswer:
        """The true first answer."""
        return self.seen if self.anomalous else FirstAnswer(anomalous=False)


def read_scenes(scenes: Path, features: Path, spec: PackSpec) -> Iterator[SceneRecord]:
    """Every scene whose features were made, one at a time; `UserError` if there is none."""
    stored = sorted(features.glob("*.npz"))
    if not stored:
        raise UserError(f"There are no scene features in {features}.", "Make them first: tvad train ahd.")
    for path in stored:
        yield read_record(scenes / path.stem, path, spec)


def read_record(scene: Path, features: Path, spec: PackSpec) -> SceneRecord:
    """One scene and its features, which a pack of this spec made."""
    description = json.loads((scene / "scene.json").read_text(encoding="utf-8"))
    with np.load(features, allow_pickle=False) as arrays:
        stacked, frame_numbers = arrays["features"], arrays["frame_numbers"]
        shares = {int(name.removeprefix("target_")): arrays[name] for name in arrays.files if name[:7] == "target_"}
        pictures = _read_pictures(arrays, spec)
    light = description["light"]
    return SceneRecord(
        features=stacked,
        shares=shares,
        frame_numbers=tuple(frame_numbers.tolist()),
        targets=tuple(description["targets"]),
        aspect=description["height_px"] / description["width_px"],
        environment=f"{description.get('place', RENDERED_PLACE)}, {'in grey' if light['monochrome'] else 'in colour'}.",
        visual_channels=spec.visual_channels,
        pictures=pictures,
    )


def _read_pictures(arrays: Any, spec: PackSpec) -> PictureSteps | None:
    if spec.picture_marks is None or "picture_tokens" not in arrays.files:
        return None
    rows, columns = map(int, arrays["picture_grid"])
    times_us = tuple(int(number) * FRAME_US for number in arrays["frame_numbers"])
    return PictureSteps(arrays["picture_tokens"], (rows, columns), times_us, spec.picture_marks)


def draw_samples(
    records: Iterator[SceneRecord], per_scene: int, random: np.random.Generator, job: Job, scene_count: int
) -> list[DialogueSample]:
    """So many samples about each scene, mostly about its targets, and a few about heat that was made up."""
    drawn: list[DialogueSample] = []
    for number, record in enumerate(records):
        job.checkpoint(number, scene_count)
        for _ in range(per_scene):
            drawn.append(_draw_one(record, random))
    return drawn


def _draw_one(record: SceneRecord, random: np.random.Generator) -> DialogueSample:
    if random.random() >= IMAGINED_SHARE:
        for _ in range(TRIES):
            sample = compose_sample(record, random)
            if sample is not None:
                return sample
    return imagine_sample(record, random)


def compose_sample(record: SceneRecord, random: np.random.Generator) -> DialogueSample | None:
    """A sample about one target of a scene; None where the drawn target is hardly visible in the drawn steps."""
    length = int(random.integers(FEWEST_STEPS, len(record.features) + 1))
    steps = int(random.integers(len(record.features) - length + 1)) + choose_steps(length)
    if not record.targets:
        return None
    preferred = [target for target in record.targets if target["anomalous"]] if random.random() < 0.45 else []
    pool = preferred or record.targets
    target = pool[int(random.integers(len(pool)))]
    track = _track(target, [record.frame_numbers[step] for step in steps])
    if track is None:
        return None
    hot = bool(random.random() < (HOT_SHARE_ANOMALOUS if target["anomalous"] else HOT_SHARE_NORMAL))
    heat = record.shares[target["id"]][steps].astype(np.float32)
    seen = _describe(target, track, record.aspect)
    return _finish(record, steps, heat, track, seen, hot, random)


def imagine_sample(record: SceneRecord, random: np.random.Generator) -> DialogueSample:
    """A sample about the way of a patch of heat that was made up, before the pictures of some scene."""
    length_us = int(random.integers(8, 60)) * FRAME_US
    start, way = random.uniform(0.05, 0.95, 2), random.uniform(-0.9, 0.9, 2) * random.choice([0.02, 0.4, 1.0])
    places = np.clip(start + np.linspace(0, 1, STEPS)[:, None] * way, 0.02, 0.98)
    size = np.exp(random.uniform(np.log(0.03), np.log(0.15), 2))
    boxes = [Region(float(x - size[0] / 2), float(y - size[1] / 2), *map(float, size)) for x, y in places]
    times_us = np.linspace(0, length_us, STEPS).astype(int).tolist()
    track = ObjectTrack(tuple(TrackPoint(time, box, 1.0) for time, box in zip(times_us, boxes, strict=True)))
    heat = np.zeros((STEPS, *record.features.shape[2:]), np.float32)
    for step, box in enumerate(boxes):
        _draw_heat(heat[step], box)
    seen = FirstAnswer(True, UNCLEAR, describe_motion(track, record.aspect), *_ends(track))
    steps = np.sort(random.integers(len(record.features), size=STEPS))
    return _finish(record, steps, heat, track, seen, bool(random.random() < 0.5), random)


def dim_sight(sample: DialogueSample, spread: NDArray[np.float32], random: np.random.Generator) -> DialogueSample:
    """The same incident with pictures in which nothing is recognised: the heat must speak for itself.

    Footage unlike the rendered scenes looks so to the projector. `spread` [C_v]: standard deviation of each channel.
    """
    noise = random.standard_normal(sample.visual.shape, dtype=np.float32) * spread
    dimmed = sample.visual * np.float32(random.uniform(0.2, 1.0)) + noise * np.float32(random.uniform(0.5, 1.5))
    if sample.spoken is not None:  # what people say they have seen
        return sample
    way = sample.seen.state.rpartition(", ")[2]
    return replace(sample, visual=dimmed, seen=replace(sample.seen, target=UNCLEAR, state=way), pictures=None)


def write_dialogue(sample: DialogueSample, random: np.random.Generator) -> Dialogue:
    """The first question, and up to two later ones about what the pictures, the heat or the facts can tell."""
    if sample.spoken is not None:
        return replace(sample.spoken, facts=sample.spoken.facts if random.random() < FACTS_SHARE else ())
    facts = sample.evidence.sentences() if random.random() < FACTS_SHARE else ()
    turns = [(write_first_question(random), sample.truth.render())]
    follow_ups = follow_up_choices(sample.truth, sample.evidence if facts else None, sample.environment)
    chosen = random.permutation(len(follow_ups))[: int(random.integers(*LATER_TURNS))]
    turns += [(one_of(follow_ups[place].phrasings, random), follow_ups[place].answer) for place in chosen]
    return Dialogue(facts, tuple(turns))


def _finish(
    record: SceneRecord,
    steps: NDArray[np.int64],
    heat: NDArray[np.float32],
    track: ObjectTrack,
    seen: FirstAnswer,
    hot: bool,
    random: np.random.Generator,
) -> DialogueSample:
    """Heat as a detector would see it, the features it points at, and the facts; half of all samples are mirrored."""
    peak = float(random.uniform(*(HOT_PEAKS if hot else COLD_PEAKS)))
    heatmaps = disturb(heat, peak, random)
    pictures = record.features[steps, : record.visual_channels]
    visual = np.stack([pool_places([picture], step) for picture, step in zip(pictures, heatmaps, strict=True)])
    evidence = _evidence(track, record.aspect, max(peak, 0.01), random)  # an incident's score is its highest heat
    shown = (record.pictures, tuple(map(int, steps))) if record.pictures is not None else None
    sample = DialogueSample(to_grid(heatmaps), visual, evidence, seen, hot, record.environment, shown)
    is_mirrored = random.random() < 0.5  # drawn in any case, so that one seed draws the same for every pack
    return _mirror(sample) if is_mirrored and shown is None else sample  # tokens of a picture have no mirror


def _describe(target: dict[str, Any], track: ObjectTrack, aspect: float) -> FirstAnswer:
    appearance = str(target["appearance"])
    article = "" if appearance.startswith(PLURALS) else "an " if appearance[0] in "aeiou" else "a "
    state = f"{target['motion']}, {describe_motion(track, aspect)}"
    return FirstAnswer(True, f"{article}{appearance}"[:80], state[:80], *_ends(track))


def _ends(track: ObjectTrack) -> tuple[str, str]:
    return cell_name(*track.points[0].region.center), cell_name(*track.points[-1].region.center)


def _track(target: dict[str, Any], frames: Sequence[int]) -> ObjectTrack | None:
    boxes = target["boxes"]
    points = tuple(
        TrackPoint(number * FRAME_US, Region(*boxes[number]), 1.0)
        for number in range(frames[0], min(frames[-1] + 1, len(boxes)))
        if boxes[number]
    )
    seen = sum(1 for number in frames if number < len(boxes) and boxes[number])
    return ObjectTrack(points) if seen >= STEPS - 1 else None


def _evidence(track: ObjectTrack, aspect: float, score: float, random: np.random.Generator) -> Evidence:
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
        peak_score=score,
        width=largest.width,
        height=largest.height,
        speed=measure_speed(track, aspect),
        started_at=_draw_clock(random) if random.random() < CLOCK_SHARE else None,
    )


def _draw_clock(random: np.random.Generator) -> datetime:
    """Any second of any day."""
    return datetime(2024, 1, 1) + timedelta(seconds=int(random.integers(366 * 86_400)))


def _draw_heat(heat: NDArray[np.float32], box: Region) -> None:
    """Fill the ellipse inside a box."""
    rows, columns = heat.shape
    center = (round(box.center[0] * columns), round(box.center[1] * rows))
    axes = (max(1, round(box.width * columns / 2)), max(1, round(box.height * rows / 2)))
    cv2.ellipse(heat, center, axes, 0, 0, 360, 1.0, -1)


def disturb(heat: NDArray[np.float32], peak: float, random: np.random.Generator) -> NDArray[np.float32]:
    """Heat [T', h, w] as a detector would see it: blurred, unequal steps, often very unequal ones, now and then a false
    spot, and a haze of noise; the highest is `peak`."""
    blurred = np.stack([cv2.GaussianBlur(step, (0, 0), float(random.uniform(0.6, 1.6))) for step in heat])
    strengths = random.uniform(0.8, 1.0, (len(heat), 1, 1)).astype(np.float32)
    if random.random() < UNEVEN_SHARE:
        strengths *= random.uniform(0.3, 1.0, strengths.shape).astype(np.float32)
    blurred *= strengths
    blurred *= peak / max(float(blurred.max()), 1e-3)
    haze = cv2.GaussianBlur(random.random(heat.shape[1:]).astype(np.float32), (0, 0), 1.0)
    blurred += haze[None] * np.float32(random.uniform(0.0, 0.25) * peak)
    if random.random() < 0.2:
        x, y, width, height = random.uniform(0.05, 0.95, 2).tolist() + random.uniform(0.02, 0.08, 2).tolist()
        spot = np.zeros(heat.shape[1:], np.float32)
        _draw_heat(spot, Region(x - width / 2, y - height / 2, width, height))
        blurred[int(random.integers(len(heat)))] += spot * np.float32(random.uniform(0.1, 0.6) * peak)
    blurred *= min(1.0, peak / max(float(blurred.max()), 1e-6))  # what was added must not make cold heat hot
    disturbed: NDArray[np.float32] = np.clip(blurred, 0, 1).astype(np.float32)
    return disturbed


def _mirror(sample: DialogueSample) -> DialogueSample:
    """The same seen in a mirror: left and right change places in heat, cells and words."""
    cells = np.arange(9).reshape(3, 3)[:, ::-1].ravel()
    order = np.concatenate([cells, np.arange(9, sample.visual.shape[1])])
    return replace(
        sample,
        heatmaps=np.ascontiguousarray(sample.heatmaps[..., ::-1]),
        visual=np.ascontiguousarray(sample.visual[:, order]),
        evidence=_in_words(sample.evidence, ("state", "from_cell", "to_cell", "cells")),
        seen=_in_words(sample.seen, ("state", "from_cell", "to_cell")),
    )


def _in_words(record: Any, names: Sequence[str]) -> Any:
    """The record with left and right exchanged in the words of some of its fields."""
    turn: Callable[[Any], Any] = lambda value: (  # noqa: E731
        _mirror_words(value) if isinstance(value, str) else tuple(map(_mirror_words, value))
    )
    return replace(record, **{name: turn(getattr(record, name)) for name in names})


def _mirror_words(words: str) -> str:
    return words.replace("left", "\0").replace("right", "left").replace("\0", "right")
