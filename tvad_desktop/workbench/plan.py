"""What an analysis will do, decided before anything is computed and without changing the case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.coverage import coverage_of
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.settings import AnalysisSettings, write_settings
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.observations import Observations
from tvad_desktop.workbench.case_prompts import case_prompts, read_whole_settings
from tvad_desktop.workbench.profiles import load_profile
from tvad_desktop.workbench.self_learning import SELF_LEARNED, watched_times

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import Detector


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """What an analysis has stored: the times of its steps, and the frames read and skipped up to the last of them."""

    times_us: NDArray[np.int64]
    read_frames: int = 0
    skipped_frames: int = 0

    @property
    def done_us(self) -> int:
        """The time of the last stored step; -1 before the first."""
        return int(self.times_us[-1]) if len(self.times_us) else -1


NOTHING = Standing(np.empty(0, np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class AnalysisPlan:
    """One analysis of one video: with what, by which settings, and where it goes on.

    `begins_anew`: no earlier analysis is gone on with; `is_done`: there is nothing left to compute. `watches`: the
    camera was taught nothing, so that the footage is watched whole before it is judged; `taken_over` names the
    incomplete analysis whose observations are gone on with.
    """

    footage: CaseVideo
    pack: str
    pack_sha256: str
    profile: CameraProfile | None
    prompts: PromptSet
    settings: str
    begins_anew: bool
    is_done: bool
    standing: Standing
    watches: bool = False
    taken_over: int | None = None

    @property
    def rest(self) -> Timespan:
        """What is left of the footage; its last frame may lie after the length that was declared."""
        start_us = self.standing.done_us + 1
        return Timespan(start_us, max(start_us, self.footage.video.duration_us) + 1)

    def go_on(self, standing: Standing) -> AnalysisPlan:
        """The same plan after more was stored."""
        return replace(self, standing=standing)


def plan_analysis(
    store: CaseStore, footage: CaseVideo, detector: Detector, *, prompts: PromptSet | None = None, again: bool = False
) -> AnalysisPlan:
    """Plan the analysis of a video by the case's prompts unless others are given, with what its camera has learned.

    It goes on with an earlier analysis of the same meaning, or with `again` begins a new one. `UserError` for a profile
    of another pack.
    """
    profile, profile_sha256 = load_profile(store, footage.camera_id, detector)
    prompts = prompts or case_prompts(store)
    settings = settings_of(detector, profile_sha256, prompts, footage.fps)
    known = _find_same(store, footage.id, detector.pack, settings)
    # The last steps of one that ended early were smoothed as if the footage ended there: nothing can follow them.
    anew = again or (known is not None and known.state == "done" and _ended_early(store, footage, known))
    if anew:
        known = None
    watches = detector.watches(profile)
    # What was judged of a part would be judged otherwise beside the whole: judge anew, from what was watched.
    taken_over = known.id if watches and known is not None and known.state == "incomplete" else None
    standing = NOTHING
    if known is not None:
        standing = read_watched(store, known.id) if watches else read_standing(store, known.id)
    return AnalysisPlan(
        footage=footage,
        pack=detector.pack.name,
        pack_sha256=known.pack_sha256 if known is not None else detector.pack.sha256,
        profile=profile,
        prompts=prompts,
        settings=known.settings if known is not None else write_settings(settings),
        begins_anew=anew or taken_over is not None,
        is_done=known is not None and known.state == "done",
        standing=standing,
        watches=watches,
        taken_over=taken_over,
    )


def read_standing(store: CaseStore, analysis_id: int) -> Standing:
    """What is stored of an analysis."""
    return Standing(store.score_track(analysis_id).times_us, *store.counted_frames(analysis_id))


def read_watched(store: CaseStore, analysis_id: int) -> Standing:
    """What was watched for an analysis that judges a recording as a whole."""
    observations = Observations(store.folder, analysis_id, store.cipher)
    return Standing(watched_times(observations), *observations.counted_frames())


def settings_of(
    detector: Detector, profile_sha256: str | None, prompts: PromptSet, fps: float | None
) -> AnalysisSettings:
    """All that the stored heatmaps depend on, beside footage and pack."""
    knowledge = SELF_LEARNED if profile_sha256 is None and detector.watches(None) else None
    return AnalysisSettings(fps, profile_sha256, prompts, detector.sample_rate_hz, knowledge)


def _find_same(store: CaseStore, video_id: int, pack: Pack, settings: AnalysisSettings) -> Analysis | None:
    """The newest analysis of the same meaning: its prompts may have another title, or be kept as the hash that earlier
    versions wrote."""
    known = (one for one in store.analyses(video_id) if pack.means(one.pack_sha256))
    same = [one for one in known if read_whole_settings(one.settings).means_the_same(settings)]
    return max(same, key=lambda one: one.id, default=None)


def _ended_early(store: CaseStore, footage: CaseVideo, analysis: Analysis) -> bool:
    """Whether an analysis that an earlier version called done did not reach the end."""
    return not coverage_of(footage, analysis, store.last_step_us(analysis.id)).is_complete
