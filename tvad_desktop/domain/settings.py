"""What the heat of an analysis was made with, as it is kept with it."""

from __future__ import annotations

import json

import msgspec

from tvad_desktop.domain.prompts import PromptSet


class AnalysisSettings(msgspec.Struct, frozen=True, omit_defaults=False):
    """All that stored heatmaps depend on, beside footage and pack.

    `fps` is set only for a folder of images. `knowledge` says that the recording itself taught what is normal in it.
    Earlier versions kept `prompts_sha256`, the hash of a shipped set, in the place of `prompts`.
    """

    fps: float | None = None
    profile_sha256: str | None = None
    prompts: PromptSet | None = None
    sample_rate_hz: float | None = None
    knowledge: str | None = None
    prompts_sha256: str | None = None

    def means_the_same(self, other: AnalysisSettings) -> bool:
        """Whether both give the same heat; the title of prompts does not matter."""
        return self._meaning() == other._meaning()

    def named(self) -> dict[str, str]:
        """What is set beside the prompts, for people to read."""
        told = msgspec.to_builtins(msgspec.structs.replace(self, prompts=None))
        return {name: str(value) for name, value in sorted(told.items()) if value is not None}

    def _meaning(self) -> AnalysisSettings:
        untitled = self.prompts and msgspec.structs.replace(self.prompts, title="")
        return msgspec.structs.replace(self, prompts=untitled, prompts_sha256=None)


def read_settings(text: str) -> AnalysisSettings:
    """Read what `write_settings` wrote, now or in an earlier version; ValueError for anything else."""
    return msgspec.json.decode(text, type=AnalysisSettings)


def write_settings(settings: AnalysisSettings) -> str:
    """Canonical JSON. What only some analyses have is left out of the others, whose text must stay what it was."""
    told = msgspec.to_builtins(settings)
    for name in ("knowledge", "prompts_sha256"):
        if told[name] is None:
            del told[name]
    return json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
