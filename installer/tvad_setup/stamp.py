"""What is already in the environment, so that a second set-up has nothing to do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

NAME = "tvad-setup.json"


class Stamp:
    """Remembers each installed part by a fingerprint, together with all distributions there were then.

    A distribution that has gone since, or a checkout that was moved, makes every part doubtful: all are done again.
    """

    def __init__(self, venv: Path, checkout: Path) -> None:
        self._venv = venv
        self._checkout = checkout
        parts, distributions, recorded_checkout = _read(venv / NAME)
        self.moved = recorded_checkout not in ("", str(checkout))  # its scripts then point to the old place
        self._parts = parts if not self.moved and distributions <= find_distributions(venv) else {}

    def holds(self, part: str, fingerprint: str) -> bool:
        """Tell whether a part is installed as it should be."""
        return self._parts.get(part) == fingerprint

    def record(self, part: str, fingerprint: str) -> None:
        """Remember that a part is installed now."""
        self._parts[part] = fingerprint
        content = {
            "checkout": str(self._checkout),
            "parts": self._parts,
            "distributions": sorted(find_distributions(self._venv)),
        }
        unfinished = self._venv / f"{NAME}.part"
        unfinished.write_text(json.dumps(content, indent=1), encoding="utf-8")
        unfinished.replace(self._venv / NAME)

    def forget(self, part: str) -> None:
        """Make sure that a part which is about to change does not count as installed."""
        self._parts.pop(part, None)


def _read(path: Path) -> tuple[dict[str, str], frozenset[str], str]:
    """Read parts, distributions and checkout; an absent or damaged stamp says nothing."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return dict(content["parts"]), frozenset(content["distributions"]), str(content["checkout"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}, frozenset(), ""


def site_packages(venv: Path) -> list[Path]:
    """The package folders of an environment, on every platform."""
    return [*venv.glob("lib/python*/site-packages"), *venv.glob("Lib/site-packages")]


def find_distributions(venv: Path) -> frozenset[str]:
    """The names of all completely installed distributions."""
    folders = [info for folder in site_packages(venv) for info in folder.glob("*.dist-info")]
    return frozenset(info.name for info in folders if (info / "INSTALLER").is_file())


def discard_half_installed(venv: Path) -> list[str]:
    """Drop the records of distributions whose installation was cut off, which pip would take for complete."""
    folders = [info for folder in site_packages(venv) for info in folder.glob("*.dist-info")]
    torn = [info for info in folders if not (info / "INSTALLER").is_file()]
    for info in torn:
        shutil.rmtree(info)
    return [info.name for info in torn]
