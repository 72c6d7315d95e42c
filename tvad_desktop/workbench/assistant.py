"""The language side of a pack at work on a case: what of an incident is measured, seen and shown to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import Evidence, gather_evidence, settle_light
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.events import FALL
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.sightings import tell_sightings
from tvad_desktop.language.grounding.prompted import classes_called_unusual
from tvad_desktop.language.incident_prompt import PictureEncoder, SoftTokens, context_tokens_of, see_steps
from tvad_desktop.objects.colours import is_grey, measure_colours
from tvad_desktop.objects.naming import MOMENTS, name_fallen, name_target
from tvad_desktop.objects.network import ObjectNetwork, load_objects
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.case_prompts import case_prompts, prompts_of
from tvad_desktop.workbench.coverages import analysis_of
from tvad_desktop.workbench.footage import hash_known
from tvad_desktop.workbench.targets import SURROUNDINGS_AREA

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, ShownPicture

ANSWERING_ROLES = ("language", "rae", "lora")


@dataclass(frozen=True, slots=True, eq=False)
class ShownIncident:
    """What the language model is shown of one incident."""

    evidence: Evidence
    soft_tokens: NDArray[np.float32]
    video_sha256: str
    pictures: tuple[ShownPicture, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All that was measured, in short sentences."""
        return (*self.evidence.sentences(), *self.evidence.seen())

    @property
    def visual_tokens(self) -> int:
        """How many tokens its pictures have."""
        return sum(len(picture.embeddings) for _, picture in self.pictures)


class Assistant:
    """The language side of one pack, loaded when first needed. One thread at a time.

    Raises UserError when a file of the pack is missing or altered: there are no answers without soft tokens, but where
    the language model reads pictures it may answer untrained.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._scene: tuple[tuple[Path, Incident, datetime | None], ShownIncident] | None = None

    @cached_property
    def language(self) -> LanguageModel:
        from tvad_desktop.language.model import LanguageModel

        lora = self.pack.path("lora") if self.pack.has("lora") else None
        return LanguageModel(self.pack.path("language"), lora, context_tokens_of(spec_of(self.pack)))

    @cached_property
    def soft_token_encoder(self) -> SoftTokens | None:
        from tvad_desktop.language.rae.encoder import load_soft_token_encoder

        if self.answers_untrained:
            return None

        return load_soft_token_encoder(self.pack)

    @property
    def answers_untrained(self) -> bool:
        """Whether the language model answers from pictures, facts and prompt alone, without having learned it."""
        return not self.pack.has("rae") and spec_of(self.pack).shows_pictures

    @cached_property
    def picture_encoder(self) -> PictureEncoder:
        return family_of(self.pack).load_vision(self.pack)

    @cached_property
    def objects(self) -> ObjectNetwork | None:
        return load_objects(self.pack)

    def load(self) -> None:
        """Load everything now; UserError for a pack that cannot answer."""
        _ = self.language, self.soft_token_encoder, self.picture_encoder

    def check_files(self) -> None:
        """Refuse a pack of which a file is missing or altered, without loading any; UserError as `load`."""
        for role in ANSWERING_ROLES:
            if self.pack.has(role):
                self.pack.path(role)

    def close(self) -> None:
        """Free the language model's memory, if it was loaded."""
        if "language" in self.__dict__:
            self.language.close()
            del self.language

    def look_at(self, store: CaseStore, incident: Incident, job: Job) -> ShownIncident:
        """Make the soft tokens of an incident, or return those of the one looked at last.

        Raises UserError when the incident has no heatmaps, or its footage is missing or altered.
        """
        footage = store.video(incident.video_id)
        key = (store.folder, incident, footage.recorded_from)
        if self._scene is None or self._scene[0] != key:
            self._scene = (key, self._make_scene(store, incident, footage, job))
        return self._scene[1]

    def _make_scene(self, store: CaseStore, incident: Incident, footage: CaseVideo, job: Job) -> ShownIncident:
        analysis = analysis_of(store, incident)
        if analysis is None or not len(heatmaps := store.heatmaps(analysis.id, incident.span)):
            raise UserError(f"Incident {incident.id} has no heatmaps.", "Analyse the video first.")
        hash_known(footage, job)  # answers are given about the original only
        pictures: list[Frame] = []
        with open_video(footage.video.path, footage.fps) as source:  # once: each opening starts a decoder

            def decode(times_us: NDArray[np.int64]) -> list[Frame]:
                pictures.extend(_decode_frames(source, job, times_us))
                return pictures

            seen = see_steps(heatmaps, decode, self.picture_encoder)
            names = name_main_target(source, incident, self.objects, job)
        job.check()
        if self.soft_token_encoder is not None:
            soft_tokens = self.soft_token_encoder.encode(seen.heat, seen.visual)
        else:
            soft_tokens = np.zeros((0, self.language.dimension), np.float32)
        if len(soft_tokens) + len(seen.pictures) == 0:
            raise RuntimeError("there are neither soft tokens nor pictures")
        evidence = look_for_colours(gather_evidence(incident, footage.video, footage.recorded_from), incident, pictures)
        evidence = replace(evidence, names=name_fallen(names) if FALL in evidence.doings else names)
        if analysis.id in store.looked_for_tracks():
            evidence = tell_sightings(evidence, incident, store.tracks_within(analysis.id, incident.span))
        prompts = prompts_of(analysis.settings) or case_prompts(store)
        unusual = classes_called_unusual(prompts, [name for name, _ in evidence.names])
        evidence = replace(evidence, called_unusual=unusual)
        return ShownIncident(evidence, soft_tokens, footage.video.sha256, seen.pictures)


def name_main_target(
    source: VideoSource, incident: Incident, network: ObjectNetwork | None, job: Job
) -> tuple[tuple[str, int], ...]:
    """The classes of the main target with how many are seen at once; empty for a pack without an object network."""
    if network is None or not incident.tracks:
        return ()
    points = incident.tracks[0].points
    chosen = [points[place] for place in np.linspace(0, len(points) - 1, min(MOMENTS, len(points))).round().astype(int)]
    frames = _decode_frames(source, job, np.array([point.time_us for point in chosen], np.int64))
    return name_target([frame.rgb for frame in frames], [point.region for point in chosen], network)


def look_for_colours(evidence: Evidence, incident: Incident, pictures: Sequence[Frame]) -> Evidence:
    """The evidence with the colours of the main target in the pictures that are shown; none of heat that fills the
    picture, nor in the light of flames."""
    rgb = [picture.rgb for picture in pictures]
    evidence = replace(evidence, is_grey=is_grey(rgb))
    tracked = incident.tracks[0].points if incident.tracks else ()
    points = [point for point in tracked if point.region.area < SURROUNDINGS_AREA]
    if evidence.shines:
        return settle_light(evidence)
    boxes = [
        min(points, key=lambda point: abs(point.time_us - picture.time_us)).region if points else None
        for picture in pictures
    ]
    return replace(evidence, colours=measure_colours(rgb, boxes))


def _decode_frames(source: VideoSource, job: Job, times_us: NDArray[np.int64]) -> list[Frame]:
    frames = []
    for done, time_us in enumerate(times_us):
        job.checkpoint(done, len(times_us))
        frames.append(source.frame_at(int(time_us)))
    return frames
