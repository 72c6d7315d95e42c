"""Would the tests notice? Each of these changes must turn at least one test red.

`python tests/mutations.py` applies one change at a time to a copy of the package, runs the tests that can notice it,
and prints which did. It ends with 1 if a change goes unnoticed, and says so if a change no longer fits the code. It
takes a few minutes, so the ordinary test run leaves it out.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

CHECKOUT = Path(__file__).resolve().parents[1]
COPIED = ("tvad_desktop", "tests", "installer", "pyproject.toml")
LINKED = ("resources", "models")
GOLDEN = "tests/end_to_end/test_golden.py"
SKIPPED = re.compile(r"^(?:\d+ \w+, )*\d+ skipped", re.MULTILINE)
FAILED = re.compile(r"^(?:FAILED|ERROR) tests/(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mutation:
    """`old` becomes `new` in `file` of the package; `tests` are those that can notice."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...] = (GOLDEN,)


DETECTOR = "detection/detector.py"
REMEMBERING = "detection/remembering.py"
MUTATIONS = (
    Mutation(
        "RGB and BGR swapped before the vision network",
        "packs/tvad_mini/vision.py",
        "rgb.transpose(2, 0, 1)[None]",
        "rgb[:, :, ::-1].transpose(2, 0, 1)[None]",
    ),
    Mutation(
        "RGB and BGR swapped in video files",
        "video/decoder/pictures.py",
        '"format": "rgb24"',
        '"format": "bgr24"',
    ),
    Mutation(
        "RGB and BGR swapped in folders of images",
        "video/decoder/image_file.py",
        'None if image.mode == "F" else image.convert("RGB")',
        'Image.merge("RGB", image.convert("RGB").split()[::-1])',
    ),
    Mutation("decoder weight 0", REMEMBERING, "DECODER_WEIGHT = 0.5", "DECODER_WEIGHT = 0.0"),
    Mutation(
        "decoder weight 0 without a profile",
        "detection/without_profile.py",
        "np.clip(logits, -MOST_SURE, MOST_SURE) +",
        "0 * logits +",
    ),
    Mutation("novelty weight 0", REMEMBERING, "NOVELTY_WEIGHT = 0.25", "NOVELTY_WEIGHT = 0.0"),
    Mutation("speed weight 0", REMEMBERING, "unlike = profile.motion_excess(speed, least_speed) +", "unlike ="),
    Mutation(
        "speed weight 0 without a profile", "detection/without_profile.py", "SPEED_WEIGHT = 2.0", "SPEED_WEIGHT = 0.0"
    ),
    Mutation("smoothing over σ = 6 steps", "detection/smoothing.py", "SIGMA_STEPS = 1.5", "SIGMA_STEPS = 6.0"),
    Mutation(
        "no average over a person's size",
        "detection/maps.py",
        "np.asarray(cv2.blur(logits, (PERSON_CELLS, PERSON_CELLS)), np.float32)",
        "logits",
    ),
    Mutation(
        "nobody is seen in a recording that is judged by itself",
        "detection/self_learned.py",
        "people = count_people(islice(objects, len(scene)))",
        "people = People(0.0, 0.0)",
    ),
    Mutation(
        "changes of look do not count in a recording that is judged by itself",
        "detection/self_learned.py",
        "    return look + texture_share",
        "    return 0 * look + texture_share",
    ),
    Mutation(
        "the window's first question without its grammar",
        "app.py",
        "if question == FIRST_QUESTION and not",
        "if False and not",
        ("tests/ui/test_asking.py",),
    ),
    Mutation(
        "no fsync before a row is committed",
        "files.py",
        "os.fsync(written.fileno())",
        "pass",
        ("tests/storage/test_analyses.py",),
    ),
    Mutation(
        "no fsync of the folder before a row is committed",
        "files.py",
        "os.fsync(opened)",
        "pass",
        ("tests/storage/test_analyses.py",),
    ),
    Mutation(
        "rows and columns of a picture swapped for the language model",
        "packs/llama/cache.py",
        "np.stack([np.full_like(rows, start), rows, columns, np.zeros_like(rows)])",
        "np.stack([np.full_like(rows, start), columns, rows, np.zeros_like(rows)])",
        ("tests/language/test_pictures_in_prompt.py",),
    ),
    Mutation(
        "an adapter reordered for an architecture that does not want it",
        "lab/training/lora_export.py",
        'if permuted and half == "B" and projection in heads:',
        'if half == "B" and projection in heads:',
        ("tests/lab/test_qwen_training.py",),
    ),
)


def copy_checkout(folder: Path) -> None:
    """Copy what may be changed, link what is large."""
    for name in COPIED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    for name in LINKED:
        (folder / name).symlink_to(CHECKOUT / name, target_is_directory=True)


def failing(folder: Path, tests: tuple[str, ...]) -> list[str]:
    """The names of the tests that fail in a copy."""
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode not in (0, 1) or SKIPPED.search(finished.stdout):
        raise RuntimeError(f"the tests did not run:\n{finished.stdout}{finished.stderr}")
    return FAILED.findall(finished.stdout)


def mutated(mutation: Mutation) -> str:
    """The changed source; RuntimeError when the list no longer fits the code."""
    source = (CHECKOUT / "tvad_desktop" / mutation.file).read_text(encoding="utf-8")
    if source.count(mutation.old) != 1:
        raise RuntimeError(f"“{mutation.name}” no longer fits {mutation.file}: bring tests/mutations.py up to date")
    return source.replace(mutation.old, mutation.new)


def noticed_by(mutation: Mutation) -> list[str]:
    """Apply one change to a fresh copy and say which tests fail there."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        copy_checkout(folder)
        path = folder / "tvad_desktop" / mutation.file
        path.write_text(mutated(mutation), encoding="utf-8")
        return failing(folder, mutation.tests)


def main() -> int:
    """Check that the tests pass as things are, then that each change is noticed."""
    with tempfile.TemporaryDirectory() as temporary:
        copy_checkout(Path(temporary))
        every = tuple(dict.fromkeys(test for mutation in MUTATIONS for test in mutation.tests))
        if failed := failing(Path(temporary), every):
            raise RuntimeError(f"these fail without any change: {failed}")
    table = Table("change", "noticed by")
    unnoticed = 0
    for mutation in MUTATIONS:
        noticed = noticed_by(mutation)
        print(f"{mutation.name}: {len(noticed)} tests notice", file=sys.stderr)
        unnoticed += not noticed
        table.add_row(mutation.name, escape("\n".join(noticed)) or "NOTHING")
    Console(width=160).print(table)
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
