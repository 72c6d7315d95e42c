"""Heatmaps become pictures that mark and never hide."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.ui.player.heatmap_overlay import render_heatmap
from tvad_desktop.ui.player.target_painting import smooth_path
from tvad_desktop.ui.player.video_view import OverlaySettings, VideoView
from tvad_desktop.ui.review.thumbnails import PICTURE_PX, crop_around
from tvad_desktop.workbench.heat_picture import COLOUR_MAPS, UPSAMPLING, lay_over


@pytest.mark.parametrize("colour_map", COLOUR_MAPS)
def test_calm_places_stay_clear_and_hot_ones_are_opaque(qapp, colour_map: str) -> None:
    scores = np.zeros((6, 8), np.float32)
    scores[2, 5] = 1.0
    image = render_heatmap(scores, colour_map)
    assert (image.width(), image.height()) == (8 * UPSAMPLING, 6 * UPSAMPLING)
    assert image.pixelColor(0, 0).alpha() == 0
    hot = image.pixelColor(5 * UPSAMPLING + UPSAMPLING // 2, 2 * UPSAMPLING + UPSAMPLING // 2)
    assert hot.alpha() == 255
    assert hot.lightness() > 60


def test_scores_out_of_range_do_not_wrap_round(qapp) -> None:
    image = render_heatmap(np.array([[-3.0, np.nan], [7.0, 7.0]]), "inferno")
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(0, 2 * UPSAMPLING - 1).alpha() == 255


def test_half_precision_as_stored_renders_like_single(qapp) -> None:
    scores = np.linspace(0, 1, 48, dtype=np.float32).reshape(6, 8)
    assert render_heatmap(scores.astype(np.float16), "turbo") == render_heatmap(
        scores.astype(np.float16).astype(np.float32), "turbo"
    )


FRAME = Frame(500_000, 5, np.full((90, 120, 3), 80, np.uint8))
SCALE = 4  # the view shows the frame so many times as large
HEAT = np.zeros((9, 12), np.float32)
HEAT[4, 6] = 1.0


@pytest.fixture
def shown_by(qtbot) -> Callable[..., QImage]:
    """What a view with these settings shows of a frame with heat and a box, at a moment."""

    def show(overlay: OverlaySettings, frame: Frame = FRAME) -> QImage:
        view = VideoView()
        qtbot.addWidget(view)
        view.resize(120 * SCALE, 90 * SCALE)
        view.set_overlay(overlay)
        view.show_frame(frame)
        view.show_heatmap(HEAT)
        box = Region(0.5, 0.25, 0.25, 0.5)
        view.show_tracks((ObjectTrack((TrackPoint(400_000, box, 0.9), TrackPoint(500_000, box, 0.9))),))
        return view.grab().toImage()

    return show


def colour_at(image: QImage, x: int, y: int) -> str:
    """The colour at a pixel of the frame."""
    return image.pixelColor(x * SCALE, y * SCALE).name()


def test_layers_are_drawn_only_when_wanted(shown_by) -> None:
    plain = shown_by(OverlaySettings(heatmap=False, boxes=False, path=False))
    assert {colour_at(plain, x, y) for x in range(5, 115) for y in range(5, 85)} == {"#505050"}
    heated = shown_by(OverlaySettings(heatmap=True, boxes=False, path=False))
    assert colour_at(heated, 65, 45) != "#505050"
    assert colour_at(heated, 5, 5) == "#505050"
    boxed = shown_by(OverlaySettings(heatmap=False, boxes=True, path=False))
    assert colour_at(boxed, 60, 45) != "#505050"
    assert colour_at(boxed, 75, 45) == "#505050"


def test_a_box_goes_when_its_target_has_gone(shown_by) -> None:
    late = Frame(1_200_000, 12, FRAME.rgb)
    picture = shown_by(OverlaySettings(heatmap=False, boxes=True, path=False), late)
    assert colour_at(picture, 60, 45) == "#505050"


def test_the_report_shows_the_heat_that_the_window_shows(shown_by) -> None:
    """Except for rounding, and for the legend in the window's corner."""
    window = shown_by(OverlaySettings(boxes=False, path=False)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(window.constBits(), np.uint8).reshape(window.height(), window.bytesPerLine())
    shown = rows[:, : 3 * window.width()].reshape(window.height(), window.width(), 3).astype(int)
    large = np.repeat(np.repeat(FRAME.rgb, SCALE, axis=0), SCALE, axis=1)
    report = lay_over(large, HEAT).astype(int)
    around = np.s_[30 * SCALE : 60 * SCALE, 50 * SCALE : 80 * SCALE]
    assert np.ptp(report[around]) > 100
    assert np.abs(shown[around] - report[around]).max() <= 4


def test_a_path_loses_its_jitter_but_not_its_way() -> None:
    points = tuple(
        TrackPoint(index * 100_000, Region(index / 100, 0.4 + 0.05 * (index % 2), 0.1, 0.1), 1.0) for index in range(50)
    )
    path = smooth_path(ObjectTrack(points))
    assert np.abs(np.diff(path[:, 1])).max() < 0.01
    assert path[0, 0] < 0.09
    assert path[-1, 0] > 0.5


def test_zoom_never_leaves_the_picture(qtbot) -> None:
    view = VideoView()
    qtbot.addWidget(view)
    view.show_frame(FRAME)
    view.resize(400, 300)
    view.zoom = 4.0
    view._offset += view._offset + type(view._offset)(9000, -9000)
    view._hold_in_view()
    rect = view.picture_rect()
    assert rect.left() <= 0 <= 400 <= rect.right()
    assert rect.top() <= 0 <= 300 <= rect.bottom()
    view.fit()
    assert view.picture_rect().width() == pytest.approx(400)


@pytest.mark.parametrize("region", [Region(0, 0, 0.05, 0.05), Region(0.9, 0.8, 0.1, 0.2), Region(0, 0, 1, 1)])
def test_a_thumbnail_lies_within_the_frame(qapp, region: Region) -> None:
    frame = Frame(0, 0, np.full((90, 120, 3), 200, np.uint8))
    picture = crop_around(frame, region)
    assert (picture.width(), picture.height()) == PICTURE_PX
    corners = [(0, 0), (PICTURE_PX[0] - 1, PICTURE_PX[1] - 1)]
    assert {picture.pixelColor(x, y).name() for x, y in corners} == {"#c8c8c8"}
