"""Settings, provenance and origins as they are kept: written once, and read whatever earlier versions wrote."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.origin import OriginPart, read_origin_parts, say_origin, write_origin_parts
from tvad_desktop.domain.prompts import PromptSet
from tvad_desktop.domain.settings import AnalysisSettings, read_settings, write_settings

PROMPTS = PromptSet("Cars", ("a person",), ("a car",))
WRITTEN = (
    '{"fps":null,"profile_sha256":null,"prompts":{"anomalous_words":["a car"],"normal_words":["a person"],'
    '"phrase":"{}","sentence":"{}","title":"Cars"},"sample_rate_hz":10.0}'
)


def test_settings_are_written_as_earlier_versions_wrote_them():
    settings = AnalysisSettings(prompts=PROMPTS, sample_rate_hz=10.0)
    assert write_settings(settings) == WRITTEN
    assert read_settings(WRITTEN) == settings
    itself = AnalysisSettings(prompts=PROMPTS, sample_rate_hz=10.0, knowledge="self-learned")
    assert read_settings(write_settings(itself)) == itself
    assert '"knowledge":"self-learned"' in write_settings(itself)


def test_settings_of_earlier_versions_are_read():
    assert read_settings('{"prompts_sha256":"ab","sample_rate_hz":10}').prompts_sha256 == "ab"
    assert read_settings("{}") == AnalysisSettings()
    for damaged in ("[]", "", '{"fps":"fast"}'):
        with pytest.raises(ValueError, match=r"JSON|Expected|truncated"):
            read_settings(damaged)


def test_a_title_has_no_say_in_what_settings_mean():
    one = AnalysisSettings(prompts=PROMPTS)
    assert one.means_the_same(AnalysisSettings(prompts=PromptSet("Vehicles", ("a person",), ("a car",))))
    assert not one.means_the_same(AnalysisSettings(prompts=PromptSet("Cars", ("a person",), ("a bus",))))
    assert not one.means_the_same(AnalysisSettings(prompts=PROMPTS, fps=5.0))
    assert AnalysisSettings(fps=5.0, sample_rate_hz=10.0, prompts=PROMPTS).named() == {
        "fps": "5.0",
        "sample_rate_hz": "10.0",
    }


def test_origins_are_read_as_earlier_versions_wrote_them():
    kept = (
        '[{"path": "/a/b.mp4", "sha256": "ab"}, {"incident": 3, "path": "/a/c.mp4", "sha256": "cd"},'
        ' {"undone": 4, "same_as": 2}]'
    )
    parts = read_origin_parts(kept)
    assert say_origin(parts) == "b.mp4, dismissed incident 3 in c.mp4, version 4 undone: the same as version 2"
    assert read_origin_parts(write_origin_parts(parts)) == parts
    assert parts[1] == OriginPart("/a/c.mp4", "cd", incident=3)
    assert say_origin(read_origin_parts("")) == "unknown"
