"""What a camera has learned survives storage, and says what is unlike it."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest
from safetensors.numpy import save

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile, nearest_distance, unit_rows
from tvad_desktop.detection.dismissal import PATCHES_KEPT, QUIET, Dismissed
from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.tvad_mini.motion import LEAST_SPEED

PATCHES, CHANNELS, ROWS = 2048, 112, 30
HEAD_PARAMETERS = 100_000
"""More than a head has."""


@pytest.fixture(scope="module")
def profile() -> CameraProfile:
    random = np.random.default_rng(0)
    return CameraProfile(
        pack_sha256="ab" * 32,
        steps=1275,
        row_speed=np.linspace(0.5, 4.0, ROWS, dtype=np.float32),
        memory=unit_rows(random.standard_normal((PATCHES, CHANNELS)).astype(np.float32)),
        calibration=Calibration(
            0.125, decoder_offset=0.1, decoder_scale=1.3, offset=-1.75, scale=0.5, alarms_per_hour=3.0
        ),
        heads=tuple(
            {"bias": np.array([1.0, -1.0], np.float32), "mlp.rise": random.random((576, 32)).astype(np.float32)}
            for _ in range(3)
        ),
        head_prompts=unit_rows(random.standard_normal((2, 576)).astype(np.float32)),
        dismissed=Dismissed(
            unit_rows(random.standard_normal((PATCHES_KEPT, CHANNELS)).astype(np.float32)),
            random.random((PATCHES_KEPT, 2)).astype(np.float32),
            random.uniform(0, 9, PATCHES_KEPT).astype(np.float32),
        ),
    )


def test_it_comes_back_as_it_was_to_half_precision(profile):
    again = CameraProfile.from_bytes(profile.to_bytes())
    assert (again.pack_sha256, again.steps) == (profile.pack_sha256, profile.steps)
    assert again.calibration == profile.calibration
    for name in ("row_speed", "memory", "head_prompts"):
        np.testing.assert_allclose(getattr(again, name), getattr(profile, name), rtol=1e-3, atol=1e-6)
        assert getattr(again, name).dtype == np.float32
    for name in ("vectors", "places", "excess"):
        kept = getattr(profile.dismissed, name)
        np.testing.assert_allclose(getattr(again.dismissed, name), kept, rtol=1e-3, atol=1e-6)
    assert len(again.heads) == 3
    for head, kept in zip(again.heads, profile.heads, strict=True):
        assert head.keys() == kept.keys()
        np.testing.assert_allclose(head["mlp.rise"], kept["mlp.rise"], rtol=1e-3, atol=1e-6)


def test_the_same_learning_has_the_same_hash(profile):
    contents = {profile.to_bytes() for _ in range(8)}
    assert len(contents) == 1
    assert CameraProfile.from_bytes(*contents).to_bytes() in contents


def test_with_heads_of_its_own_and_all_dismissals_it_stays_under_5_mb(profile):
    own = {"weights": np.ones(HEAD_PARAMETERS, np.float32)}
    whole = replace(profile, heads=(own,) * 3)
    assert len(whole.to_bytes()) < 5_000_000


def cut_short(content: bytes) -> bytes:
    return content[:-1000]


def cut_in_header(content: bytes) -> bytes:
    return content[:40]


def renamed_tensor(content: bytes) -> bytes:
    return content.replace(b'"memory"', b'"memorx"')


def later_format(content: bytes) -> bytes:
    return content.replace(b"tvad-camera-profile-3", b"tvad-camera-profile-4")


def not_a_number(content: bytes) -> bytes:
    return content.replace(b"-1.75", b"-x.75")


def without_numbers(content: bytes) -> bytes:
    return save({"row_speed": np.ones(3, np.float32), "memory": np.ones((2, 3), np.float32)})


def nested(content: bytes) -> bytes:
    header = b'{"__metadata__":{"tvad-camera-profile-3":' + b"[" * 100_000 + b"]" * 100_000 + b"}}"
    return len(header).to_bytes(8, "little") + header


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize(
    "place",
    ["row_speed", "memory", "head_prompts", "heads", "vectors", "places", "excess", "offset", "scale", "decoder_scale"],
)
def test_what_would_give_heat_that_is_no_number_is_refused(profile, place, number):
    with np.errstate(all="ignore"):
        content = spoil(profile, place, number).to_bytes()
    with pytest.raises(UserError, match="camera profile cannot be read"):
        CameraProfile.from_bytes(content)


def spoil(profile: CameraProfile, place: str, number: float) -> CameraProfile:
    """The profile with one number of a part replaced."""
    if place in ("offset", "scale", "decoder_scale"):
        return replace(profile, calibration=msgspec.structs.replace(profile.calibration, **{place: number}))
    if place == "heads":
        head = {name: tensor.copy() for name, tensor in profile.heads[0].items()}
        head["bias"][0] = number
        return replace(profile, heads=(head, *profile.heads[1:]))
    owner = profile.dismissed if place in ("vectors", "places", "excess") else profile
    spoiled = getattr(owner, place).copy()
    spoiled.flat[0] = number
    changed = replace(owner, **{place: spoiled})
    return replace(profile, dismissed=changed) if owner is profile.dismissed else changed


@pytest.mark.parametrize(
    "numbers",
    [{"scale": 0.0}, {"scale": -1.0}, {"decoder_scale": 0.0}, {"memory_distance": -1}, {"alarms_per_hour": 0}],
)
def test_an_impossible_calibration_is_refused(profile, numbers):
    spoiled = replace(profile, calibration=msgspec.structs.replace(profile.calibration, **numbers))
    with pytest.raises(UserError, match="camera profile cannot be read"):
        CameraProfile.from_bytes(spoiled.to_bytes())


def test_tensors_of_another_form_are_refused(profile):
    empty = np.zeros((0, 0), np.float32)
    for spoiled in (
        replace(profile, memory=empty),
        replace(profile, row_speed=np.zeros(0, np.float32)),
        replace(profile, memory=np.ones(5, np.float32)),
        replace(profile, head_prompts=np.ones(5, np.float32)),
        replace(profile, dismissed=replace(profile.dismissed, excess=np.ones(3, np.float32))),
        replace(profile, dismissed=replace(profile.dismissed, places=np.ones((3, 2), np.float32))),
    ):
        with pytest.raises(UserError, match="camera profile cannot be read"):
            CameraProfile.from_bytes(spoiled.to_bytes())


@pytest.mark.parametrize(
    "damage",
    [nested, cut_short, cut_in_header, renamed_tensor, later_format, not_a_number, without_numbers,
     lambda content: b"", lambda content: b"no profile at all", lambda content: b"\xff" * 64],
)  # fmt: skip
def test_damaged_bytes_are_told(profile, damage):
    with pytest.raises(UserError, match="camera profile cannot be read"):
        CameraProfile.from_bytes(damage(profile.to_bytes()))


def test_only_what_is_faster_than_usual_on_its_row_exceeds(profile):
    usual = np.repeat(profile.row_speed[:, None] * 0.5, 45, axis=1)
    assert not profile.motion_excess(usual, LEAST_SPEED).any()
    fast = usual.copy()
    fast[2, 7] = 2 * profile.row_speed[2]
    fast[-1, 7] = fast[2, 7]
    excess = profile.motion_excess(fast, LEAST_SPEED)
    assert excess[2, 7] > 0.5
    assert np.argwhere(excess).tolist() == [[2, 7]]
    assert excess.max() <= 4


def test_the_rows_of_another_patch_grid_are_met(profile):
    assert profile.motion_excess(np.full((15, 20), 100.0, np.float32), LEAST_SPEED).shape == (15, 20)


def test_a_patch_seen_before_is_no_news(profile):
    seen = profile.memory[:20].T.reshape(CHANNELS, 4, 5) * 7
    np.testing.assert_allclose(profile.novelty(seen), 0, atol=1e-4)
    turned = seen.copy()
    turned[:, 1, 2] *= -1
    novelty = profile.novelty(turned)
    assert np.argwhere(novelty > 1e-4).tolist() == [[1, 2]]
    assert novelty[1, 2] == pytest.approx(
        nearest_distance(turned[:, 1, 2][None], profile.memory)[0] / profile.calibration.memory_distance
    )


def test_a_dismissed_patch_is_quiet_in_its_place_and_hot_elsewhere(profile):
    plain = replace(
        profile, dismissed=Dismissed(profile.memory[:0], np.zeros((0, 2), np.float32), np.zeros(0, np.float32))
    )
    rows, columns = 6, 9
    features = np.random.default_rng(3).standard_normal((CHANNELS, rows, columns)).astype(np.float32)
    logits = np.full((rows, columns), 1.0, np.float32)
    hot = np.zeros((rows, columns), bool)
    hot[2, 3] = True
    taught = replace(plain, dismissed=plain.dismiss(logits, features, hot))
    assert len(taught.dismissed) == 1
    after = taught.after_dismissals(logits, features)
    assert taught.calibrated(after)[2, 3] == pytest.approx(QUIET, abs=1e-4)
    assert np.argwhere(after < 1).tolist() == [[2, 3]]
    elsewhere = taught.after_dismissals(logits, np.roll(features, 4, axis=2))
    np.testing.assert_allclose(elsewhere, logits, atol=1e-5)
    np.testing.assert_array_equal(plain.after_dismissals(logits, features), logits)
