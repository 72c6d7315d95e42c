"""From features to heat: AHD, prompts, camera profile, calibration, all put together by `detector`.

It may import `packs` and `domain`; footage and cases are unknown to it.
"""
