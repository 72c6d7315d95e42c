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
        "Camera_01_20240312_10-00-00 PM.mp4",
        "2024-03-12 22\uff1a00\uff1a00.mp4",
        "P240312_220000_221000.264",
        "A240312_220000_220010.mp4",
    ],
)
def test_the_beginning_stands_in_the_name(name: str) -> None:
    assert [offer.time for offer in offers_of_name(Path("/footage") / name)] == ["2024-03-12 22:00:00"]


def test_the_day_stands_in_a_folder_and_the_time_in_the_name() -> None:
    path = Path("/disk/2024-03-12/001/dav/22/22.00.00-22.10.00[M][0@0][0].dav")
    assert [offer.time for offer in offers_of_name(path)] == ["2024-03-12 22:00:00"]


@pytest.mark.parametrize(
    "path",
    [
        "/disk/2024-03-12/22-00-00.mp4",
        "/disk/20240312/cam/22_00_00.mkv",
        "/card/record/2024Y03M12D22H/00M00S10.mp4",
        "/card/2024031222/00M00S_1710280800.mp4",
    ],
)
def test_part_of_the_clock_stands_in_a_folder(path: str) -> None:
    assert [offer.time for offer in offers_of_name(Path(path))] == ["2024-03-12 22:00:00"]


def test_twelve_in_the_night_and_at_noon() -> None:
    for half, hour in (("AM", "00"), ("PM", "12")):
        offers = offers_of_name(Path(f"2024-03-12 12-00-00 {half}.mp4"))
        assert [offer.time for offer in offers] == [f"2024-03-12 {hour}:00:00"]


@pytest.mark.parametrize(
    "name",
    [
        "camera.mp4",
        "20241399220000.mp4",
        "2024.mp4",
        "1234567890123456.mp4",
        "20240312.mp4",
        "P240312_220000.mp4",
        "22-00-00.mp4",
    ],
)
def test_other_numbers_are_no_clock(name: str) -> None:
    assert offers_of_name(Path(name)) == []
