"""Clips: a copy is bit for bit what was recorded; an exact clip shows every picture of the stretch at its moment."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.clips import Drawn, export_clip

RECORDINGS = Path(__file__).parents[1] / "video" / "recordings"
EXPECTED = json.loads((RECORDINGS / "expected.json").read_text())
NAME = next(name for name in sorted(EXPECTED) if name.endswith(".mp4") and EXPECTED[name].get("pictures", 0) > 100)
S = 1_000_000


def read_number(rgb: np.ndarray) -> int:
    """The number that a drawn picture of the recordings carries."""
    drawn = cv2.resize(rgb, (320, 192), interpolation=cv2.INTER_AREA)
    return sum(1 << bit for bit in range(16) if drawn[8:16, bit * 20 + 6 : bit * 20 + 14].mean() > 127)


@pytest.fixture
def store(tmp_path):
    """A case with one recording and one incident in the middle of it."""
    path = RECORDINGS / NAME
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        with open_video(path) as source:
            video = replace(source.video, sha256=fingerprint(path))
        analysis = store.begin_analysis(store.add_video(video, None, None).id, "tvad-mini", "a" * 64, "{}")
        middle = video.duration_us // 2
        region = Region(0.1, 0.1, 0.2, 0.2)
        span = Timespan(middle, middle + S)
        store.replace_incidents(
            analysis.id, [Incident(0, 0, 0, span, middle, 0.9, region, "center", "center", "walking", ())]
        )
        yield store


def numbers(path: Path) -> list[int]:
    with open_video(path) as source:
        return [read_number(frame.rgb) for frame in source.frames()]


def test_a_copy_has_the_very_pictures_from_key_picture_to_key_picture(store, tmp_path):
    clip = export_clip(store, 1, tmp_path / "out", job=Job(), margin_us=0)
    (incident,) = store.incidents()
    assert clip.span.start_us <= incident.span.start_us
    assert clip.span.end_us >= min(incident.span.end_us, store.video(1).video.duration_us - S)
    with open_video(RECORDINGS / NAME) as source:
        here = [frame for frame in source.frames() if clip.span.start_us <= frame.time_us < clip.span.end_us]
    with open_video(clip.path) as source:
        copied = list(source.frames())
    assert len(copied) == clip.pictures == len(here)
    for one, other in zip(copied, here, strict=True):
        np.testing.assert_array_equal(one.rgb, other.rgb)
        assert abs((one.time_us - copied[0].time_us) - (other.time_us - here[0].time_us)) <= 1_000
    assert "bit for bit" in clip.remark
    entry = store.audit()[-1]
    assert (entry.action, entry.subject) == ("clip.export", str(clip.path))
    assert entry.payload_sha256 == hashlib.sha256(clip.path.read_bytes()).hexdigest()
    assert [path.name for path in clip.path.parent.iterdir()] == ["incident-1-copy.mkv"]


def test_an_exact_clip_shows_every_picture_of_the_stretch(store, tmp_path):
    clip = export_clip(store, 1, tmp_path / "out", job=Job(), exact=True, margin_us=0)
    (incident,) = store.incidents()
    with open_video(RECORDINGS / NAME) as source:
        here = [frame for frame in source.frames() if incident.span.contains(frame.time_us)]
    with open_video(clip.path) as source:
        shown = list(source.frames())
    assert [read_number(frame.rgb) for frame in shown] == [read_number(frame.rgb) for frame in here]
    steps = np.array([frame.time_us for frame in shown]) - np.array([frame.time_us - here[0].time_us for frame in here])
    assert np.abs(steps).max() <= 1_000
    assert clip.path.name == "incident-1-exact.mp4"
    store.verify_audit()


def test_what_is_drawn_in_is_said_and_seen(tmp_path):
    street = write_street(tmp_path / "street", seconds=8)
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        analyse(store, street, FrameDifference(), camera=None, fps=20.0, job=Job())
        drawn = Drawn(heat=True, boxes=True, path=True, clock=True)
        marked = export_clip(store, 1, tmp_path / "out", job=Job(), drawn=drawn)
        plain = export_clip(store, 1, tmp_path / "out", job=Job(), exact=True)
        assert "drawn in: heat, boxes, path, clock" in marked.remark
        assert (marked.path.name, plain.path.name) == ("incident-1-marked.mp4", "incident-1-exact.mp4")
        with open_video(marked.path) as one, open_video(plain.path) as other:
            middle = plain.span.duration_us // 2
            difference = np.abs(one.frame_at(middle).rgb.astype(int) - other.frame_at(middle).rgb)
        assert difference.max() > 100
        with pytest.raises(UserError, match="no stream that could be copied"):
            export_clip(store, 1, tmp_path / "out", job=Job())


def test_altered_footage_makes_no_clip(store, tmp_path):
    copy = tmp_path / "copy.mp4"
    copy.write_bytes((RECORDINGS / NAME).read_bytes() + b"x")
    store._database.execute("UPDATE videos SET path = ?", [str(copy)])
    entries = store.audit()
    with pytest.raises(UserError, match="has changed since it was imported"):
        export_clip(store, 1, tmp_path / "out", job=Job())
    assert store.audit() == entries


def test_the_command_writes_a_clip(store, tmp_path, capsys):
    out = tmp_path / "out"
    assert run(["clip", "--case", str(store.folder), "--incident", "1", "--out", str(out), "--margin", "0"]) == 0
    said = capsys.readouterr().out
    assert "incident-1-copy.mkv" in said
    assert "pictures, copied bit for bit" in said
