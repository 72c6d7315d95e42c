"""What of scores and heat is shown: less what counts for nothing, and high where somebody is in a zone. The detector is
not run again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import Analysis, CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule, leave_out
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.numbered import without
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.domain.zones import raised, warmed
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.remembered import Remembered
from tvad_desktop.workbench.zones import intrusions

READ_STEPS = 1024  # heatmaps held at once

_scores: Remembered[NDArray[np.float32]] = Remembered(most=16)  # videos; four bytes a step


def rules_of(store: CaseStore, footage: CaseVideo) -> tuple[IgnoreRule, ...]:
    """Those of its camera, then its own."""
    of_camera = store.ignore_rules(camera_id=footage.camera_id) if footage.camera_id is not None else ()
    return (*of_camera, *store.ignore_rules(video_id=footage.id))


def shown_scores(store: CaseStore, analysis: Analysis) -> ScoreTrack:
    """The scores of an analysis without what counts for nothing, and high while somebody is in a zone."""
    track = _without_ignored(store, analysis, store.score_track(analysis.id))
    stays = intrusions(store, analysis, track.times_us)
    return ScoreTrack(track.times_us, raised(track.scores, track.times_us, stays)) if stays else track


def _without_ignored(store: CaseStore, analysis: Analysis, track: ScoreTrack) -> ScoreTrack:
    footage = store.video(analysis.video_id)
    rules = rules_of(store, footage)
    if not rules or not len(track):
        return track
    # They change with the scores, the rules and the recorder's clock alone, and are asked for at every look.
    content = sha256(track.times_us.tobytes() + track.scores.tobytes()).hexdigest()
    made_from = (store.folder, analysis.id, rules, footage.recorded_from, content)
    scores = _scores.find_or_make(made_from, lambda: _leave_out(store, analysis, track, rules, footage))
    return ScoreTrack(track.times_us, scores)


def _leave_out(
    store: CaseStore, analysis: Analysis, track: ScoreTrack, rules: Sequence[IgnoreRule], footage: CaseVideo
) -> NDArray[np.float32]:
    concerned = np.zeros(len(track), np.bool_)
    for rule in rules:
        concerned |= rule.acts_at(track.times_us, footage.recorded_from)
    scores = track.scores.copy()
    for first in range(0, len(track), READ_STEPS):
        piece = slice(first, first + READ_STEPS)
        if concerned[piece].any():
            times_us = track.times_us[piece]
            heat = store.heatmaps(analysis.id, Timespan(int(times_us[0]), int(times_us[-1]) + 1))
            scores[piece] *= leave_out(heat, rules, footage.recorded_from)[1]
    scores.flags.writeable = False  # many may hold them
    return scores


def shown_heat(store: CaseStore, analysis: Analysis) -> Callable[[Timespan], HeatmapSequence]:
    """How to read the heat of an analysis without what counts for nothing, and hot where somebody is in a zone."""
    footage = store.video(analysis.video_id)
    rules = rules_of(store, footage)
    stays = intrusions(store, analysis, store.score_track(analysis.id).times_us)

    def read(span: Timespan) -> HeatmapSequence:
        heat = store.heatmaps(analysis.id, span)
        left = leave_out(heat, rules, footage.recorded_from)[0] if rules and len(heat) else heat
        return warmed(left, stays) if stays else left

    return read


def remove_rule(rules: Sequence[IgnoreRule], rule_id: int) -> tuple[IgnoreRule, ...]:
    """Without one rule; UserError says which there are."""
    try:
        return without(rules, rule_id)
    except KeyError as error:
        raise UserError(f"There is no ignored place {rule_id}.", f"There are: {error.args[0]}.") from error
