"""A case to work on, and small footage-less values to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Migrations

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage import migrating, migrations
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore

STEPS = 4
STEP_US = 100_000


@pytest.fixture
def version_before(monkeypatch) -> Callable[[str], AbstractContextManager[None]]:
    """Within `version_before("0006")` the program is the version whose cases did not have that step yet."""

    @contextmanager
    def older(first_unknown: str) -> Iterator[None]:
        known = Migrations(migrations.SCHEMA.name)
        for step in migrations.SCHEMA._migrations:
            if step.name < first_unknown:
                known(name=step.name)(step.fn)
        with monkeypatch.context() as patch:
            patch.setattr(migrating, "SCHEMA", known)
            if first_unknown <= "0005":
                patch.setattr(CaseStore, "closed_utc", None)  # no column of that version
            yield

    return older


@pytest.fixture
def add_early_video(video: Video) -> Callable[[CaseStore, AuditTrail], None]:
    """Add a video as the first versions did, within a change of theirs."""

    def add(store: CaseStore, trail: AuditTrail) -> None:
        video_id = store._insert(
            "videos", path=str(video.path), sha256=video.sha256, duration_us=video.duration_us,
            width_px=video.width_px, height_px=video.height_px, frame_count=video.frame_count,
            camera_id=None, fps=None, imported_utc="2024-03-13T08:00:00Z",
        )  # fmt: skip
        trail.append_change("video.add", video_id)

    return add


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


@pytest.fixture
def video() -> Video:
    return Video(Path("/footage/gate.mp4"), "f" * 64, 60_000_000, 640, 360, 1500)


@pytest.fixture
def analysis(store: CaseStore, video: Video) -> Analysis:
    return store.begin_analysis(store.add_video(video, None, None).id, "tvad-mini", "a" * 64, "{}")


@pytest.fixture
def segment() -> Callable[[int], HeatmapSequence]:
    """Segment number n of an endless run: four steps of a 3×5 grid whose values float16 holds exactly."""

    def make(number: int) -> HeatmapSequence:
        times_us = (number * STEPS + np.arange(STEPS, dtype=np.int64)) * STEP_US
        scores = np.random.default_rng(number).integers(0, 2, (STEPS, 3, 5)).astype(np.float32) / 2
        return HeatmapSequence(times_us, scores)

    return make


@pytest.fixture
def incident() -> Callable[..., Incident]:
    def make(start_us: int, end_us: int, state: str = "walking fast") -> Incident:
        region = Region(0.1, 0.2, 0.3, 1 / 3)
        track = ObjectTrack(
            (TrackPoint(start_us, region, 0.7), TrackPoint(end_us - 1, Region(0.5, 0.5, 0.1, 0.1), 0.9))
        )
        return Incident(
            0,
            0,
            0,
            Timespan(start_us, end_us),
            start_us + 1,
            0.9,
            region,
            "upper left",
            "center",
            state,
            (track, track),
        )

    return make
