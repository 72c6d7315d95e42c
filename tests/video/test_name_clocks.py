from __future__ import annotations

from pathlib import Path

import pytest

from tvad_desktop.video.name_clocks import offers_of_name


@pytest.mark.parametrize(
    "name",
    [
        "cam1_20240312220000.mp4",
        "ch01_20240312_220000_20240312_221000.mp4",
        "NVR_ch3_main_20240312220000_20240312221000.dav",
        "2024-03-12 22-00-00.mkv",
        "2024-03-12T22:00:00.ts",
        "Front door 2024.03.12_22.00.00.avi",
        "20240312220000500.mp4",
    ],
)
def test_the_beginning_stands_in_the_name(name: str) -> None:
    assert [offer.time for offer in offers_of_name(Path("/footage") / name)] == ["2024-03-12 22:00:00"]


def test_the_day_stands_in_a_folder_and_the_time_in_the_name() -> None:
    path = Path("/disk/2024-03-12/001/dav/22/22.00.00-22.10.00[M][0@0][0].dav")
    assert [offer.time for offer in offers_of_name(path)] == ["2024-03-12 22:00:00"]


@pytest.mark.parametrize(
    "name", ["camera.mp4", "20241399220000.mp4", "2024.mp4", "1234567890123456.mp4", "20240312.mp4"]
)
def test_other_numbers_are_no_clock(name: str) -> None:
    assert offers_of_name(Path(name)) == []
