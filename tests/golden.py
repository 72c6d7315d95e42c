"""What the shipped pack says of two short clips, kept to notice every change of the detector's arithmetic.

`python tests/golden.py` computes it anew and writes `tests/golden.npz`: run it after a change that is meant to change
what the detector says, and look at the differences it prints before the new file is committed.

Both clips are cut from the demo clip. The coloured one (a cart passes) is judged by itself: nothing was taught about
its camera. The grey one (the cart leaves) is made small and grey like old recorders' footage, and its camera has
learned from a stretch of walkers, so that memory, top speeds and calibration take part.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tvad_desktop.cli.main import run
from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.detection.detector import Detector, load_detector
from tvad_desktop.detection.prompts import load_prompts
from tvad_desktop.domain.incident import Incident, IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.places import resources_folder
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.learn import learn_profile

GOLDEN = Path(__file__).with_name("golden.npz")
FPS = 10.0
GREY_SIZE = (360, 240)  # width, height
CAMERA = "Gate"
STEP_US = 200_000
LEVEL_STEP = 9  # the step whose feature levels are kept: the target is in the middle of it
LEVEL_GRID = np.s_[:, 2::6, 2::6]
MAP_GRID = np.s_[:, ::2, ::2]

# What other processors may round away. Measured: the networks in torch instead of ONNX, and OpenCV without AVX, stay
# under a twentieth of these; half precision, as on CUDA, under two thirds. The changes in `mutations.py` move more.
LEVEL_TOLERANCE = 0.05  # of the spread of a level
LOGIT_TOLERANCE = 0.05
HEAT_TOLERANCE = 0.01
BOX_TOLERANCE = 0.06  # of the frame: two patches


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of the demo clip, in seconds; `normal` is what its camera learns from, or None."""

    name: str
    begin_s: float
    end_s: float
    normal: tuple[float, float] | None = None

    @property
    def is_grey(self) -> bool:
        return self.normal is not None


CLIPS = (Clip("coloured", 14.6, 18.2), Clip("grey", 15.6, 18.6, normal=(0.0, 4.6)))


def write_footage(folder: Path, begin_s: float, end_s: float, *, is_grey: bool) -> Path:
    """Write a stretch of the demo clip as a folder of numbered images, ten a second."""
    folder.mkdir(parents=True)
    with open_video(resources_folder() / "demo" / "demo.mp4", None) as source:
        for number in range(round((end_s - begin_s) * FPS)):
            rgb = source.frame_at(round((begin_s + number / FPS) * 1e6)).rgb
            picture = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
            if is_grey:
                picture = cv2.cvtColor(cv2.resize(rgb, GREY_SIZE, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
            cv2.imwrite(str(folder / f"{number:03d}.png"), picture)
    return folder


def analyse_clip(clip: Clip, folder: Path) -> Path:
    """Analyse a clip by the command line, after its camera has learned; return the case folder."""
    case, footage = folder / "case", write_footage(folder / "clip", clip.begin_s, clip.end_s, is_grey=clip.is_grey)
    common = ["--case", str(case), "--camera", CAMERA, "--fps", str(FPS)]
    if clip.normal is not None:
        normal = write_footage(folder / "normal", *clip.normal, is_grey=clip.is_grey)
        _learn(case, normal)
    _command("analyse", *common, str(footage))
    return case


def measure(clip: Clip, case: Path, detector: Detector) -> dict[str, np.ndarray]:
    """Everything that is kept of one analysed clip, by name."""
    with CaseStore.open(case, "golden") as store:
        analysis = store.latest_analysis(1)
        heatmaps, track = store.heatmaps(analysis.id), store.score_track(analysis.id)
        incidents = store.incidents(1)
        learned = store.latest_profile(1)
        profile = CameraProfile.from_bytes(store.profile_path(learned).read_bytes()) if learned else None
        with open_video(store.video(1).video.path, FPS) as source:
            levels, logits = _look(detector, profile, source.sampled(detector.sample_rate_hz))
    measured = {
        "times_us": track.times_us,
        "logits": logits[MAP_GRID].astype(np.float16),
        "heat": heatmaps.scores[MAP_GRID].astype(np.float16),
        "scores": track.scores,
        "incidents": np.array(json.dumps([_describe(incident) for incident in incidents])),
        **{f"level{place}": level[LEVEL_GRID].astype(np.float16) for place, level in enumerate(levels)},
    }
    return {f"{clip.name} {name}": array for name, array in measured.items()}


def _look(
    detector: Detector, profile: CameraProfile | None, frames: Iterator
) -> tuple[tuple[np.ndarray, ...], np.ndarray]:
    """The feature levels of one step, and the combined logits of all [T, grid_h, grid_w]."""
    guidance = detector.guidance(load_prompts())
    steps = list(detector.encoder.encode(frames))
    logits = [detector.combined_logits(step, guidance, profile) for step in steps]
    return steps[LEVEL_STEP].levels, np.stack(logits)


def _describe(incident: Incident) -> dict[str, object]:
    region = incident.region
    return {
        "span_us": [incident.span.start_us, incident.span.end_us],
        "peak_us": incident.peak_us,
        "region": [region.x, region.y, region.width, region.height],
        "from": incident.from_cell,
        "to": incident.to_cell,
        "state": incident.state,
    }


def read_golden() -> dict[str, np.ndarray]:
    """The kept values."""
    with np.load(GOLDEN, allow_pickle=False) as arrays:
        return dict(arrays)


def difference(name: str, kept: np.ndarray, measured: np.ndarray) -> float:
    """How far two arrays of one name are apart, in units of the tolerance that the tests allow."""
    if kept.shape != measured.shape:
        return np.inf
    apart = np.abs(kept.astype(np.float64) - measured.astype(np.float64))
    kind = name.partition(" ")[2]
    if kind.startswith("level"):
        return float((apart / _spread(kept)).max() / LEVEL_TOLERANCE)
    tolerance = {"times_us": 1, "logits": LOGIT_TOLERANCE, "heat": HEAT_TOLERANCE, "scores": HEAT_TOLERANCE}[kind]
    return float(apart.max() / tolerance)


def _spread(level: np.ndarray) -> float:
    return float(level.astype(np.float64).std())


def _learn(case: Path, normal: Path) -> None:
    """Memory, top speeds and calibration alone: heads are trained, and differ between processors by more than this
    file allows."""
    with CaseStore.open_or_create(case, "golden") as store:
        learn_profile(store, [normal], load_detector(load_pack()), camera=CAMERA, fps=FPS, job=Job())


def _command(*arguments: str) -> None:
    code = run(arguments)
    if code:
        raise RuntimeError(f"tvad {' '.join(arguments)} ended with {code}")


def main() -> int:
    """Compute the golden values anew, say what changed, and write them."""
    detector, measured = load_detector(load_pack()), {}
    with tempfile.TemporaryDirectory() as folder:
        for clip in CLIPS:
            measured |= measure(clip, analyse_clip(clip, Path(folder) / clip.name), detector)
    kept = read_golden() if GOLDEN.is_file() else {}
    for name, array in measured.items():
        if name.endswith("incidents"):
            print(f"{name}: {array}" + (f"\n  before: {kept[name]}" if name in kept and kept[name] != array else ""))
        elif name in kept:
            print(f"{name}: {difference(name, kept[name], array):.3f} of the tolerance")
    _warn_of_close_calls(measured)
    np.savez_compressed(GOLDEN, **measured)
    print(f"{GOLDEN}: {GOLDEN.stat().st_size:,} bytes")
    return 0


def _warn_of_close_calls(measured: dict[str, np.ndarray]) -> None:
    """A score that lies at a threshold makes incidents that depend on the processor."""
    settings = IncidentSettings()
    for clip in CLIPS:
        scores = measured[f"{clip.name} scores"]
        for threshold in (settings.threshold_on, settings.threshold_off):
            nearest = float(np.abs(scores - threshold).min())
            if nearest < HEAT_TOLERANCE:
                print(f"warning: a score of the {clip.name} clip is {nearest:.3f} from the threshold {threshold}")


if __name__ == "__main__":
    sys.exit(main())
