"""The dialogues that the language side learns from: what is asked, and that every answer is true of what is shown."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.domain.answers import NOTHING_UNUSUAL, FirstAnswer, check_against_facts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import cell_name
from tvad_desktop.lab.data import dialogues
from tvad_desktop.lab.data.dialogues import (
    UNCLEAR,
    DialogueSample,
    SceneRecord,
    compose_sample,
    draw_samples,
    imagine_sample,
    read_scenes,
    write_dialogue,
)
from tvad_desktop.lab.data.questions import FIRST_QUESTIONS, PRESSURES, follow_up_choices
from tvad_desktop.language.prompt_template import FIRST_QUESTION, STEPS, UNKNOWN
from tvad_desktop.language.rae.shapes import GRID
from tvad_desktop.packs.region_pooling import CELLS, PLACES
from tvad_desktop.packs.tvad_mini.spec import SPEC


def compose(record: SceneRecord, count: int) -> list[DialogueSample]:
    random = np.random.default_rng(1)
    drawn = (compose_sample(record, random) for _ in range(count * 3))
    return [sample for sample in drawn if sample is not None][:count]


@pytest.fixture(scope="module")
def car_samples(car_record: SceneRecord) -> list[DialogueSample]:
    return compose(car_record, 60)


def column(cell: str) -> str:
    return "left" if "left" in cell else "right" if "right" in cell else "center"


def hottest_cell(heat: np.ndarray) -> str:
    row, column = np.unravel_index(heat.argmax(), heat.shape)
    return cell_name((column + 0.5) / heat.shape[1], (row + 0.5) / heat.shape[0])


def test_samples_have_the_form_that_is_shown_at_run_time(car_samples):
    assert len(car_samples) == 60
    for sample in car_samples:
        assert sample.heatmaps.shape == (STEPS, *GRID)
        assert sample.heatmaps.dtype == np.float32
        assert 0 <= sample.heatmaps.min() <= sample.heatmaps.max() <= 1
        assert sample.visual.shape == (STEPS, PLACES, SPEC.visual_channels)
        assert FirstAnswer.parse(sample.truth.render()) == sample.truth


def test_truth_follows_the_target_and_the_mirror(car_samples):
    """The car drives from the upper left to the lower right; in the mirror it goes the other way."""
    ways = {(column(sample.seen.from_cell), column(sample.seen.to_cell)) for sample in car_samples}
    assert {("left", "right"), ("right", "left")} & ways
    for sample in car_samples:
        assert sample.seen.target == "an orange car"
        mirrored = "to the lower left" in sample.seen.state
        assert mirrored or "to the lower right" in sample.seen.state
        assert column(sample.seen.from_cell) != ("left" if mirrored else "right")
        assert column(sample.seen.to_cell) != ("right" if mirrored else "left")
        assert (sample.evidence.from_cell, sample.evidence.to_cell) == (sample.seen.from_cell, sample.seen.to_cell)
        assert sample.seen.state.endswith(sample.evidence.state)
    directions = {"left" in sample.evidence.state for sample in car_samples}
    assert directions == {False, True}, "half of them are mirrored"


def test_the_mirror_turns_heat_and_pictures_alike(car_record, monkeypatch):
    """Each cell's features move to the other side with the heat; the target's stay the target's."""
    marked = np.zeros_like(car_record.features)
    marked[:, 0, :, : GRID[1] // 3] = 1
    record = replace(car_record, features=marked)
    for sample in compose(record, 20):
        mirrored = "left" in sample.evidence.state
        cells = sample.visual[:, :CELLS, 0].reshape(STEPS, 3, 3).mean(axis=(0, 1))
        np.testing.assert_allclose(cells, [0, 0, 1] if mirrored else [1, 0, 0], atol=1e-6)
        if sample.anomalous:
            middles = [hottest_cell(heat) for heat in sample.heatmaps]
            assert column(middles[0]) != ("left" if mirrored else "right")


def test_cold_targets_are_answered_no_and_hot_ones_yes(car_samples, walker_record):
    for samples in (car_samples, compose(walker_record, 60)):
        cold = [sample for sample in samples if not sample.anomalous]
        hot = [sample for sample in samples if sample.anomalous]
        assert len(cold) >= 5
        assert len(hot) >= 5
        for sample in cold:
            assert sample.truth.render() == NOTHING_UNUSUAL
            assert sample.evidence.peak_score < 0.55
            (_, answer), *_ = write_dialogue(sample, np.random.default_rng(0)).turns
            assert answer == NOTHING_UNUSUAL
        for sample in hot:
            assert sample.truth.render().startswith("Yes. Target: ")
            assert sample.heatmaps.max() > 0.4
            assert sample.evidence.peak_score > 0.45
        assert np.median([s.heatmaps.max() for s in cold]) < 0.5 < np.median([s.heatmaps.max() for s in hot])


def test_what_is_normal_may_be_hot_and_is_then_unusual(walker_record):
    """The heat holds what the prompts call anomalous and what the camera has learned; the scene does not decide."""
    hot = [sample for sample in compose(walker_record, 60) if sample.anomalous]
    assert {sample.truth.target for sample in hot} == {"a person in red"}


def test_made_up_heat_lies_where_the_answer_says(walker_record):
    random = np.random.default_rng(3)
    checked = 0
    for _ in range(120):
        sample = imagine_sample(walker_record, random)
        assert sample.seen.target == UNCLEAR
        if not sample.anomalous:
            assert sample.truth.render() == NOTHING_UNUSUAL
            continue
        for heat, cell in zip(sample.heatmaps[[0, -1]], (sample.seen.from_cell, sample.seen.to_cell), strict=True):
            if heat.max() < 0.5:
                continue  # a step without heat
            rows, columns = np.nonzero(heat >= heat.max() * 0.8)
            near = {
                cell_name((x + 0.5 + dx) / GRID[1], (y + 0.5 + dy) / GRID[0])
                for x, y in zip(columns, rows, strict=True)
                for dx in (-1, 0, 1)
                for dy in (-1, 0, 1)
            }
            assert cell in near
            checked += 1
    assert checked > 30


def test_what_cannot_be_seen_is_not_described(walker_record):
    """Heat that was made up has no target in the pictures: its way is known, and nothing else."""
    sample = replace(imagine_sample(walker_record, np.random.default_rng(0)), anomalous=True)
    for seed in range(40):
        (_, answer), *later = write_dialogue(sample, np.random.default_rng(seed)).turns
        assert f"Target: {UNCLEAR}." in answer
        for question, said in later:
            if question in ("What is it?", "Describe the target."):
                assert said == "Something unclear."


def test_samples_are_mostly_about_targets(car_record, walker_record):
    empty = replace(car_record, targets=(), shares={})
    progress: list[tuple[float, float]] = []
    job = Job(on_progress=lambda done, total: progress.append((done, total)))
    drawn = draw_samples(iter([car_record, walker_record, empty]), 40, np.random.default_rng(2), job, 3)
    assert len(drawn) == 120
    assert progress == [(0, 3), (1, 3), (2, 3)]
    unclear = [sample.seen.target == UNCLEAR for sample in drawn]
    assert 0.02 < np.mean(unclear[:80]) < 0.3
    assert all(unclear[80:]), "where there is no target the heat is made up"
    assert 0.3 < np.mean([sample.anomalous for sample in drawn]) < 0.8
    again = draw_samples(iter([car_record, walker_record, empty]), 40, np.random.default_rng(2), Job(), 3)
    for one, other in zip(drawn, again, strict=True):
        np.testing.assert_array_equal(one.heatmaps, other.heatmaps)
        assert one.evidence == other.evidence


def test_a_target_that_is_hardly_seen_is_not_asked_about(car_record):
    (car,) = car_record.targets
    hidden = replace(car_record, targets=({**car, "boxes": [None] * 8 + car["boxes"][8:]},))
    random = np.random.default_rng(0)
    assert all(compose_sample(hidden, random) is None for _ in range(20))


@pytest.mark.parametrize("anomalous", [True, False])
def test_pressure_never_changes_the_answer(car_samples, anomalous):
    sample = replace(car_samples[0], anomalous=anomalous)
    dialogues = [write_dialogue(sample, np.random.default_rng(seed)) for seed in range(600)]
    first = [dialogue.turns[0] for dialogue in dialogues]
    assert {answer for _, answer in first} == {sample.truth.render()}
    pressed = [question for question, _ in first if question.startswith(PRESSURES)]
    assert {pressure for pressure in PRESSURES if any(q.startswith(pressure) for q in pressed)} == set(PRESSURES)
    assert 0.05 < len(pressed) / len(first) < 0.25
    asked = {question for question, _ in first} & {FIRST_QUESTION, *FIRST_QUESTIONS}
    assert asked == {FIRST_QUESTION, *FIRST_QUESTIONS}, "mostly, nobody presses"
    assert np.mean([question.endswith(FIRST_QUESTION) for question, _ in first]) > 0.5
    assert {bool(dialogue.facts) for dialogue in dialogues} == {False, True}, "facts are sometimes withheld"


MEASURED = {"When does it happen?", "When?", "How fast is it?", "How sure is the detector?", "What is the score?"}


def test_later_answers_are_true_and_what_only_facts_can_tell_needs_them(car_samples):
    sample = replace(car_samples[0], anomalous=True)
    asked = set()
    for seed in range(600):
        dialogue = write_dialogue(sample, np.random.default_rng(seed))
        assert dialogue.facts in ((), sample.evidence.sentences())
        for question, answer in dialogue.turns[1:]:
            asked.add(question)
            if question in MEASURED:
                assert (answer == UNKNOWN) == (not dialogue.facts)
            if "driving" not in answer:  # a direction is not a position
                assert not check_against_facts(answer, sample.evidence)
            if question in ("Why is it there?", "What is its name?"):
                assert answer == UNKNOWN
    assert MEASURED | {"Why is it there?", "What is its name?", "Where is it?"} <= asked


def test_the_clock_is_told_where_it_is_known(car_samples):
    shown = {bool(sample.evidence.started_at) for sample in car_samples}
    assert shown == {False, True}, "some footage has a wall-clock time"
    for sample in car_samples:
        (answer,) = [
            choice.answer
            for choice in follow_up_choices(sample.seen, sample.evidence, sample.environment)
            if "What is the clock time?" in choice.phrasings
        ]
        started = sample.evidence.started_at
        assert answer == (f"It begins at {started:%H:%M:%S}." if started else UNKNOWN)


def test_after_a_no_nothing_is_asked_about_a_target(car_samples):
    """A target that is not there has no way, no time and no number."""
    sample = replace(car_samples[0], anomalous=False)
    dialogues = [write_dialogue(sample, np.random.default_rng(seed)) for seed in range(300)]
    asked = {question for dialogue in dialogues for question, _ in dialogue.turns[1:]}
    assert "What is normal here?" in asked
    assert "What is the score?" in asked
    assert not asked & {"Where is it?", "How many are there?", "When?", "How fast is it?", "What is it?"}


@pytest.mark.parametrize(
    ("target", "count"), [("an orange car", "One."), ("two people in blue", "Two."), ("people", "Several.")]
)
def test_targets_are_counted(car_samples, target, count):
    sample = car_samples[0]
    choices = follow_up_choices(replace(sample.seen, target=target), sample.evidence, sample.environment)
    answers = [choice.answer for choice in choices if "How many are there?" in choice.phrasings]
    assert answers == [count]


def test_scenes_are_read_with_their_features(tmp_path, write_scene, car_record):
    with pytest.raises(UserError, match="no scene features"):
        list(read_scenes(tmp_path / "scenes", tmp_path / "features", SPEC))
    write_scene(tmp_path / "scenes" / "one", "vehicle")
    (tmp_path / "features").mkdir()
    np.savez(
        tmp_path / "features" / "one.npz",
        features=car_record.features,
        frame_numbers=np.array(car_record.frame_numbers),
        target_1=car_record.shares[1],
    )
    (record,) = read_scenes(tmp_path / "scenes", tmp_path / "features", SPEC)
    assert record.frame_numbers == car_record.frame_numbers
    assert list(record.shares) == [1]
    assert record.aspect == pytest.approx(2 / 3)
    description = json.loads((tmp_path / "scenes" / "one" / "scene.json").read_text(encoding="utf-8"))
    assert list(record.targets) == description["targets"]
    assert "in colour" in record.environment


def test_disturbed_heat_stays_between_none_and_full():
    random = np.random.default_rng(5)
    heat = np.zeros((STEPS, *GRID), np.float32)
    heat[:, 4:8, 6:12] = 1
    for peak in (0.0, 0.3, 1.0):
        for _ in range(20):
            disturbed = dialogues.disturb(heat.copy(), peak, random)
            assert 0 <= disturbed.min() <= disturbed.max() <= min(1.0, peak * 1.85 + 1e-6)


def test_dimmed_sight_keeps_heat_and_way_but_names_no_target(car_samples):
    random = np.random.default_rng(2)
    for sample in car_samples[:8]:
        dimmed = dialogues.dim_sight(sample, np.ones(sample.visual.shape[-1], np.float32), random)
        assert dimmed.visual.shape == sample.visual.shape
        assert not np.allclose(dimmed.visual, sample.visual, atol=0.1)
        np.testing.assert_array_equal(dimmed.heatmaps, sample.heatmaps)
        assert dimmed.seen.target == UNCLEAR
        assert (dimmed.seen.from_cell, dimmed.seen.to_cell) == (sample.seen.from_cell, sample.seen.to_cell)
        assert sample.seen.state.endswith(dimmed.seen.state)
        assert dimmed.anomalous == sample.anomalous
