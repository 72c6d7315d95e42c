"""Heatmaps become pictures that mark and never hide."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.ui.player.heatmap_overlay import COLOUR_MAPS, render_heatmap
from tvad_desktop.ui.player.video_view import OverlaySettings, VideoView, smooth_path
from tvad_desktop.ui.review.thumbnails import PICTURE_PX, crop_around


@pytest.mark.parametrize("colour_map", COLOUR_MAPS)
def test_calm_places_stay_clear_and_hot_ones_are_opaque(qapp, colour_map: str) -> None:
    scores = np.zeros((6, 8), np.float32)
    scores[2, 5] = 1.0
    image = render_heatmap(scores, colour_map, upsampling=5)
    assert (image.width(), image.height()) == (40, 30)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(5 * 5 + 2, 2 * 5 + 2).alpha() == 255
    assert image.pixelColor(5 * 5 + 2, 2 * 5 + 2).lightness() > 60


def test_scores_out_of_range_do_not_wrap_round(qapp) -> None:
    image = render_heatmap(np.array([[-3.0, np.nan], [7.0, 7.0]]), "inferno", upsampling=4)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(0, 7).alpha() == 255


def test_half_precision_as_stored_renders_like_single(qapp) -> None:
    scores = np.linspace(0, 1, 48, dtype=np.float32).reshape(6, 8)
    assert render_heatmap(scores.astype(np.float16), "turbo") == render_heatmap(
        scores.astype(np.float16).astype(np.float32), "turbo"
    )


def view_with(overlay: OverlaySettings) -> VideoView:
    view = VideoView()
    view.set_overlay(overlay)
    view.show_frame(Frame(500_000, 5, np.full((90, 120, 3), 80, np.uint8)))
    heat = np.zeros((9, 12), np.float32)
    heat[4, 6] = 1.0
    view.show_heatmap(heat)
    box = Region(0.5, 0.25, 0.25, 0.5)
    view.show_tracks((ObjectTrack((TrackPoint(400_000, box, 0.9), TrackPoint(500_000, box, 0.9))),))
    return view


def test_layers_are_drawn_only_when_wanted(qtbot) -> None:
    plain = view_with(OverlaySettings(heatmap=False, boxes=False, path=False)).grab_picture()
    assert {plain.pixelColor(x, y).name() for x in range(120) for y in range(90)} == {"#505050"}
    heated = view_with(OverlaySettings(heatmap=True, boxes=False, path=False)).grab_picture()
    assert heated.pixelColor(65, 45).name() != "#505050"
    assert heated.pixelColor(5, 5).name() == "#505050"
    boxed = view_with(OverlaySettings(heatmap=False, boxes=True, path=False)).grab_picture()
    assert boxed.pixelColor(60, 45).name() != "#505050"
    assert boxed.pixelColor(75, 45).name() == "#505050"


def test_a_box_goes_when_its_target_has_gone(qtbot) -> None:
    view = view_with(OverlaySettings(heatmap=False, boxes=True, path=False))
    view.show_frame(Frame(1_200_000, 12, np.full((90, 120, 3), 80, np.uint8)))
    picture = view.grab_picture()
    assert picture.pixelColor(60, 45).name() == "#505050"


def test_a_path_loses_its_jitter_but_not_its_way() -> None:
    points = tuple(
        TrackPoint(index * 100_000, Region(index / 100, 0.4 + 0.05 * (index % 2), 0.1, 0.1), 1.0) for index in range(50)
    )
    path = smooth_path(ObjectTrack(points))
    assert np.abs(np.diff(path[:, 1])).max() < 0.01
    assert path[0, 0] < 0.09
    assert path[-1, 0] > 0.5


def test_zoom_never_leaves_the_picture(qtbot) -> None:
    view = view_with(OverlaySettings())
    qtbot.addWidget(view)
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
