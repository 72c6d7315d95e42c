"""Text guidance, told with a detector that takes red for fighting and blue for traffic."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from tvad_desktop.cli.main import run
from tvad_desktop.detection.detected_step import DetectionStep
from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.lab.evaluation.guidance import cut_windows, evaluate_guidance, list_clips

RED, BLUE, GREY = (40, 40, 230), (230, 40, 40), (90, 90, 90)  # BGR
SHADES = {"fight": RED, "no_fight": GREY}


class ColourDetector:
    """One step for every second frame; what its prompts call anomalous is red or blue."""

    pack = SimpleNamespace(name="colours", sha256="0" * 64)
    sample_rate_hz = 10.0

    def __init__(self) -> None:
        self.seen: list[tuple[str, int]] = []

    def detect(self, frames: Iterable[Frame], *, prompts: PromptSet) -> Iterator[DetectionStep]:
        frames = list(frames)
        self.seen.append((prompts.title, len(frames)))
        channel = {"Fighting is anomalous": 0, "Vehicles are anomalous": 2}[prompts.title]
        for frame in frames[::2]:
            score = float(frame.rgb[..., channel].mean() / 255)
            yield DetectionStep(Heatmap(frame.time_us, np.full((2, 3), score, np.float32)), score)


def write_clip(path: Path, colour: tuple[int, int, int], frames: int = 20) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), 10, (48, 32))
    random = np.random.default_rng(len(path.name) + sum(path.name.encode()))
    for _ in range(frames):
        picture = np.clip(np.full((32, 48, 3), colour) + random.integers(-9, 9, 3), 0, 255)
        writer.write(picture.astype(np.uint8))
    writer.release()


@pytest.fixture
def fights(tmp_path: Path) -> Path:
    """Nine clips of each kind; those of training would spoil the figures, for their colours are exchanged."""
    folder = tmp_path / "fights"
    for kind, colour in SHADES.items():
        for number in range(9):
            name = f"{kind}{number:02d}.avi"
            other = SHADES["no_fight" if kind == "fight" else "fight"]
            write_clip(folder / kind / name, colour if is_held_out(name) else other)
    return folder


@pytest.fixture
def traffic(tmp_path: Path) -> Path:
    path = tmp_path / "traffic.avi"
    write_clip(path, BLUE, frames=57)
    return path


def test_a_detector_guided_by_words_ranks_by_them(fights, traffic):
    progress: list[tuple[float, float]] = []
    detector = ColourDetector()
    job = Job(on_progress=lambda done, total: progress.append((done, total)))
    figures = evaluate_guidance(fights, [traffic, traffic], detector, job=job)
    assert (figures.fight_auc, figures.ranking_fighting, figures.ranking_vehicles) == (1.0, 1.0, 0.0)
    held_out = {kind: sum(is_held_out(f"{kind}{number:02d}.avi") for number in range(9)) for kind in SHADES}
    assert figures.clips == {**held_out, "vehicles": 6}
    assert min(held_out.values()) >= 1
    assert (figures.held_out, figures.pack, figures.pack_sha256) == ("only", "colours", "0" * 64)
    assert [done for done, _ in progress] == list(range(sum(held_out.values()) + 2))
    assert json.loads(json.dumps(asdict(figures), allow_nan=False))["clips"]["vehicles"] == 6
    titles = [load_prompts(name).title for name in ("fighting", "vehicles")]
    assert [seen for seen in detector.seen if seen[1] == 17] == [(title, 17) for title in titles] * 2


def test_clips_of_the_training_can_be_measured_too(fights, traffic):
    of_training = evaluate_guidance(fights, [traffic], ColourDetector(), held_out="none", job=Job())
    assert of_training.fight_auc == 0.0
    everything = evaluate_guidance(fights, [traffic], ColourDetector(), held_out="all", job=Job())
    assert everything.clips["fight"] == everything.clips["no_fight"] == 9
    assert 0 < everything.fight_auc < 1


def test_a_detector_that_is_deaf_to_words_ranks_alike(fights, traffic):
    class Deaf(ColourDetector):
        def detect(self, frames, *, prompts):
            return super().detect(frames, prompts=load_prompts("fighting"))

    figures = evaluate_guidance(fights, [traffic], Deaf(), job=Job())
    assert figures.ranking_fighting == figures.ranking_vehicles


def test_the_parts_do_not_overlap(fights):
    for kind in SHADES:
        only, none = (list_clips(fights / kind, part) for part in ("only", "none"))
        assert not set(only) & set(none)
        assert sorted([*only, *none]) == list_clips(fights / kind, "all")


@pytest.mark.parametrize(("frames", "lengths"), [(57, [20, 20, 17]), (45, [20, 20]), (9, []), (0, [])])
def test_windows_are_two_seconds_long_and_a_short_rest_is_dropped(frames, lengths):
    picture = np.zeros((2, 2, 3), np.uint8)
    cut = list(cut_windows(Frame(number * 100_000, number, picture) for number in range(frames)))
    assert [len(window) for window in cut] == lengths
    assert all(window[0].time_us == place * 2_000_000 for place, window in enumerate(cut))


def test_what_is_missing_or_too_short_gets_one_clear_message(fights, traffic, tmp_path):
    def measure(folder: Path = fights, video: Path = traffic) -> None:
        evaluate_guidance(folder, [video], ColourDetector(), job=Job())

    short = tmp_path / "short.avi"
    write_clip(short, BLUE, frames=6)
    with pytest.raises(UserError, match="too short to cut a window"):
        measure(video=short)
    with pytest.raises(UserError, match="nowhere does not exist"):
        measure(video=tmp_path / "nowhere")
    with pytest.raises(UserError, match="fight is missing"):
        measure(folder=tmp_path)
    for path in list_clips(fights / "no_fight", "only"):
        path.unlink()
    with pytest.raises(UserError, match="no clips held out from training"):
        measure()


def test_it_can_be_cancelled(fights, traffic):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        evaluate_guidance(fights, [traffic], ColourDetector(), job=job)


@pytest.fixture
def empty_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "models" / "empty"
    folder.mkdir(parents=True)
    (folder / "manifest.toml").write_text('name = "empty"\ntitle = "Empty"\nlimits = []\nfiles = []\n[measured]\n')
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))


def test_the_command_measures_and_writes_figures(empty_pack, fights, traffic, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("tvad_desktop.detection.detector.load_detector", lambda pack: ColourDetector())
    command = ["evaluate", "guidance", "--pack", "empty", "--fights", fights, "--json", tmp_path / "figures.json"]
    assert run([*map(str, command), "--vehicles", str(traffic), str(traffic), "--held-out", "all"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / "figures.json").read_text())
    assert list(printed) == [
        "fight_auc", "ranking_fighting", "ranking_vehicles", "clips", "held_out", "pack", "pack_sha256",
    ]  # fmt: skip
    assert printed["clips"] == {"fight": 9, "no_fight": 9, "vehicles": 6}
    assert run([*map(str, command)]) == 2
    assert run([*map(str, command), "--vehicles", str(traffic), "--held-out", "some"]) == 2
    assert "Usage:" in capsys.readouterr().err


def test_the_detection_command_leaves_out_what_it_is_told(empty_pack, monkeypatch, tmp_path, capsys):
    built = []

    def remember(pack, ablation):
        built.append(ablation)
        raise UserError("That is all.")

    monkeypatch.setattr("tvad_desktop.detection.detector.load_detector", remember)
    command = ["evaluate", "detection", "--pack", "empty", "--data", str(tmp_path)]
    assert run([*command, "--without", "motion, block2", "--prompt-levels", "sentence,word"]) == 3
    assert run(command) == 3
    assert [ablation.levels for ablation in built] == [("block2", "motion"), ()]
    assert [ablation.prompt_levels for ablation in built] == [("word", "sentence"), ("word", "phrase", "sentence")]
    for wrong in (["--without", "none,motion"], ["--without", "block3"], ["--prompt-levels", ""]):
        assert run([*command, *wrong]) == 2
    assert len(built) == 2
