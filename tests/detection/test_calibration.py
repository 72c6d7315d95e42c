"""One half means an expected number of false alarms an hour, on a camera of any kind."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.detection.calibration import calibrate_peaks

STEP_S = 0.2


def quiet_hours(hours: float, seed: int, scale: float = 1.0, start: float = 0.0) -> np.ndarray:
    """Peaks of normal footage whose tail falls off exponentially; neighbours are alike."""
    random = np.random.default_rng(seed)
    stretches = random.exponential(scale, int(hours * 3600)) + start
    return np.repeat(stretches, int(1 / STEP_S))


def alarms_per_hour(peaks: np.ndarray, offset: float) -> float:
    above = np.concatenate([[False], peaks >= offset])
    return float((~above[:-1] & above[1:]).sum() / (len(peaks) * STEP_S / 3600))


@pytest.mark.parametrize(("scale", "start"), [(1.0, 0.0), (0.2, -4.0), (5.0, 30.0)])
def test_the_expected_rate_is_met_on_later_footage(scale, start):
    seen, later = (quiet_hours(hours, seed, scale, start) for hours, seed in ((0.2, 1), (60, 2)))
    offset, width = calibrate_peaks(seen.tolist(), len(seen) * STEP_S, alarms_per_hour=2.0)
    rate = alarms_per_hour(later, offset)
    print(f"expected 2.0 alarms an hour, met {rate:.2f}")
    assert 0.4 < rate < 8
    usual = 1 / (1 + np.exp(-(np.median(seen) - offset) / width))
    assert usual < 0.1


def test_more_alarms_are_allowed_by_a_lower_threshold():
    peaks = quiet_hours(0.2, 3).tolist()
    strict, lax = (calibrate_peaks(peaks, 720, rate)[0] for rate in (0.1, 10.0))
    assert lax < strict


def test_a_few_anomalous_stretches_hardly_move_it():
    peaks = quiet_hours(0.2, 4)
    spoiled = peaks.copy()
    spoiled[500:540] += 30
    clean, robust = (calibrate_peaks(values.tolist(), 720)[0] for values in (peaks, spoiled))
    assert robust == pytest.approx(clean, rel=0.25)


def test_footage_without_any_variation_is_calibrated_too():
    offset, width = calibrate_peaks([1.0] * 20, 4.0)
    assert np.isfinite([offset, width]).all()
    assert offset >= 1.0
    assert width > 0


def test_footage_without_motion_stays_cold():
    offset, width = calibrate_peaks([-1.3] * 500, 100.0)
    assert 1 / (1 + np.exp(-(-1.3 - offset) / width)) <= 0.051


def test_a_few_seconds_promise_no_hours():
    """The tail of 20 seconds says nothing of what comes once an hour: one half is what comes once in 200 seconds."""
    short = quiet_hours(20 / 3600, 6).tolist()
    offset, _ = calibrate_peaks(short, 20.0, alarms_per_hour=1.0)
    assert offset == calibrate_peaks(short, 20.0, alarms_per_hour=18.0)[0]
    assert offset > calibrate_peaks(short, 20.0, alarms_per_hour=180.0)[0]
