"""What the language model is shown of an incident, before anything is asked.

The assistant of a case and the evaluation of answers both go through here, so that what is measured is what is shipped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.language.prompt_template import choose_steps, evidence_text, prefix_text
from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.spec import PackSpec

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, ShownPicture

HOT_STEP_SHARE = 0.5
FIRST_ANSWER_TOKENS = 224  # the longest text the grammar allows, even at one token a character


CONTEXT_TOKENS, PICTURES_CONTEXT_TOKENS = 2048, 4096


def context_tokens_of(spec: PackSpec) -> int:
    """How much a conversation may fill; five pictures take about 650."""
    return PICTURES_CONTEXT_TOKENS if spec.shows_pictures else CONTEXT_TOKENS


class PictureEncoder(Protocol):
    """The part of the vision encoder that the language side needs."""

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """Features [T', 12, C_v] of frames, averaged over the nine cells and what is hot."""
        ...

    def picture_tokens(self, frames: Sequence[Frame]) -> list[PictureTokens]:
        """The pictures as tokens of the language model; none where it reads no pictures."""
        ...


class SoftTokens(Protocol):
    """The region-aware anomaly encoder and the projector (paper, section 3.3)."""

    def encode(self, heatmaps: NDArray[np.float32], visual: NDArray[np.float32]) -> NDArray[np.float32]:
        """Soft tokens [n, D] from heatmaps [T', grid_h, grid_w] and features [T', 12, C_v]."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class SeenSteps:
    """What the language side sees of an incident: `heat` [T', grid_h, grid_w] of T' = 5 steps, `visual` [T', 12, C_v]
    of their pictures, and the pictures themselves where the language model reads pictures."""

    heat: NDArray[np.float32]
    visual: NDArray[np.float32]
    pictures: tuple[ShownPicture, ...]


def choose_hot_steps(peaks: NDArray[np.floating]) -> NDArray[np.int64]:
    """T' = 5 steps evenly from the first to the last that is half as hot as the hottest; that one is among them.

    What is hot for a part of an incident only would else be seen in a step or two, and its peak in none. `peaks` [n]:
    the highest heat of each step, n ≥ 1.
    """
    hottest = int(peaks.argmax())
    hot = np.flatnonzero(peaks >= HOT_STEP_SHARE * peaks[hottest])
    steps: NDArray[np.int64] = hot[0] + choose_steps(int(hot[-1] - hot[0] + 1))
    steps[np.abs(steps - hottest).argmin()] = hottest
    return steps


def see_steps(
    heatmaps: HeatmapSequence, decode: Callable[[NDArray[np.int64]], Sequence[Frame]], pictures: PictureEncoder
) -> SeenSteps:
    """What becomes soft tokens and visual tokens: the T' = 5 steps that `choose_hot_steps` chooses. `decode` gives the
    pictures of their times. There must be at least one heatmap.
    """
    steps = choose_hot_steps(heatmaps.scores.max(axis=(1, 2)))
    heat = heatmaps.scores[steps].astype(np.float32)
    frames = list(decode(heatmaps.times_us[steps]))
    different = list({frame.time_us: frame for frame in frames}.values())  # a short incident has fewer than T' steps
    shown = name_moments(pictures.picture_tokens(different), [frame.time_us for frame in different])
    return SeenSteps(heat, pictures.pooled(frames, list(heat)), shown)


def name_moments(pictures: Sequence[PictureTokens], times_us: Sequence[int]) -> tuple[ShownPicture, ...]:
    """Every picture with the seconds since the first one before it."""
    said = (f"\n{(time_us - times_us[0]) / 1e6:.1f} s: " for time_us in times_us)
    return tuple(zip(said, pictures, strict=False))


def show_incident(
    model: LanguageModel,
    soft_tokens: NDArray[np.float32] | None,
    facts: Sequence[str],
    job: Job | None = None,
    *,
    pictures: Sequence[ShownPicture] = (),
) -> None:
    """Put all that comes before the questions into the model's cache; `UserError` when it exceeds the context."""
    model.begin(prefix_text(), soft_tokens, evidence_text(facts), job, pictures=pictures)
