"""Nothing of what is masked is left in any picture, a lost target stays covered, and nothing leaves unreviewed."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from frame_difference import write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Redaction, Target
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.footage import add_footage, read_footage
from tvad_desktop.workbench.redaction import find
from tvad_desktop.workbench.redaction.choose import cover_again, end_mask, show_one
from tvad_desktop.workbench.redaction.cover import LEVEL, Coverer, block_px, masked_places, pixels_of
from tvad_desktop.workbench.redaction.exports import (
    draw_sheet,
    export_redacted_clip,
    export_redacted_still,
    redact,
)
from tvad_desktop.workbench.redaction.follow import draw_mask, follow_mask
from tvad_desktop.workbench.verify import verify_case

S = 1_000_000
CAR = 230  # its brightness; the street is darker than 90
WIDTH, HEIGHT = 216, 144
WHOLE = Timespan(3 * S, 9 * S)


def see_car(rgb: np.ndarray) -> np.ndarray:
    """A network that knows one thing: what is as bright as the car."""
    rows, columns = np.nonzero(rgb[..., 0] > 200)
    if not len(rows):
        return np.zeros((0, 6), np.float32)
    box = (columns.min() / WIDTH, rows.min() / HEIGHT, (columns.max() + 1) / WIDTH, (rows.max() + 1) / HEIGHT)
    return np.array([[*box, 0.9, 0]], np.float32)


@pytest.fixture(scope="module")
def street(tmp_path_factory):
    """A car crosses from 4 s to 7 s, always within the picture."""
    return write_street(tmp_path_factory.mktemp("street") / "street", seconds=9)


@pytest.fixture
def store(street, tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        add_footage(store, read_footage(street, 20.0, Job()))
        yield store


def begin(store, monkeypatch, cover=Cover.FILL, look=see_car, span=WHOLE) -> Redaction:
    monkeypatch.setattr(find, "_look_for", lambda target, pack: look)
    return redact(store, store.video(1), span, Target.PERSON, cover, load_pack(), Job())


def pictures(path) -> list[Frame]:
    with open_video(path) as source:
        return list(source.frames())


@pytest.mark.parametrize("cover", Cover)
def test_no_pixel_of_the_target_survives_in_any_picture_of_the_clip(store, monkeypatch, tmp_path, cover):
    plan = begin(store, monkeypatch, cover)
    store.review_stretches(plan.id, plan.stretches())
    clip = export_redacted_clip(store, plan.id, tmp_path / "out", job=Job())
    shown = pictures(clip.path)
    assert len(shown) == clip.pictures == 6 * 20
    with open_video(store.video(1).video.path, 20.0) as source:
        bare = [frame for frame in source.frames(3 * S) if frame.time_us < 9 * S]
    assert max(int(frame.rgb.max()) for frame in bare) == CAR
    coverer = Coverer(plan)
    for one, original in zip(shown, bare, strict=True):
        covered = coverer.cover(original).rgb
        masked = np.zeros((HEIGHT, WIDTH), bool)
        for mask, region in masked_places(plan.masks, original.time_us, WIDTH / HEIGHT):
            masked[pixels_of(region, covered)] = True
            here = covered[pixels_of(region, covered)].reshape(-1, 3)
            size = block_px(mask.target, region, covered)
            blocks = (region.height * HEIGHT / size + 2) * (region.width * WIDTH / size + 2)
            assert len(np.unique(here, axis=0)) <= (1 if cover is Cover.FILL else blocks)
        assert (masked | (original.rgb[..., 0] < 200)).all()  # the whole car lies under the masks
        # What was encoded is what was covered, but for what a lossy codec changes.
        assert np.abs(one.rgb.astype(int) - covered).mean() < 8
        if cover is Cover.FILL:
            assert one.rgb.max() < 150
            assert masked.sum() == 0 or one.rgb[masked].mean() < 12


def test_a_target_that_the_network_loses_stays_covered_in_every_picture(store, monkeypatch, tmp_path):
    looks = []

    def lose_it(rgb):
        looks.append(rgb)
        return see_car(rgb) if len(looks) < 18 else np.zeros((0, 6), np.float32)  # seen until 4.7 s, driving on to 7 s

    plan = begin(store, monkeypatch, look=lose_it)
    (mask,) = plan.masks
    assert mask.keys[-1].time_us < 5 * S
    assert mask.span.end_us == 9 * S
    store.review_stretches(plan.id, plan.stretches())
    clip = export_redacted_clip(store, plan.id, tmp_path / "out", job=Job())
    areas = [mask.region_at(time_us, WIDTH / HEIGHT).area for time_us in range(5 * S, 9 * S, 200_000)]
    assert areas == sorted(areas)
    assert areas[-1] > 4 * mask.keys[-1].region.area
    assert all(frame.rgb.max() < 150 for frame in pictures(clip.path)[: 2 * 20])


def test_fill_leaves_nothing_and_touches_nothing_else():
    noise = np.random.default_rng(0).integers(1, 256, (90, 160, 3), dtype=np.uint8)
    region = Region(0.25, 0.2, 0.2, 0.5)
    mask = Mask(1, Target.PERSON, (MaskKey(0, region),), Timespan(0, S))
    plan = Redaction(1, 1, Timespan(0, S), Cover.FILL, "ada", "", (mask,), ())
    covered = Coverer(plan).cover(Frame(0, 0, noise)).rgb
    masked = np.zeros((90, 160), bool)
    masked[pixels_of(region, noise)] = True
    assert (covered[masked] == 0).all()
    np.testing.assert_array_equal(covered[~masked], noise[~masked])
    assert masked[18:63, 40:72].all()


@pytest.mark.parametrize(("target", "most"), [(Target.FACE, 4), (Target.PERSON, 9)])
def test_of_a_masked_target_only_a_few_even_blocks_are_left(target, most):
    noise = np.random.default_rng(0).integers(0, 256, (360, 640, 3), dtype=np.uint8)
    region = Region(0.3, 0.2, 0.1, 0.5)
    mask = Mask(1, target, (MaskKey(0, region),), Timespan(0, S))
    plan = Redaction(1, 1, Timespan(0, S), Cover.PIXELATE, "ada", "", (mask,), ())
    covered = Coverer(plan).cover(Frame(0, 0, noise)).rgb
    here = covered[pixels_of(region, noise)]
    rows = (np.abs(np.diff(here.astype(int), axis=0)).max(axis=(1, 2)) > 0).sum() + 1
    assert 2 <= rows <= most
    assert set(np.unique(here) % LEVEL) == {LEVEL // 2}


def test_blocks_keep_their_colour_for_half_a_second():
    mask = Mask(1, Target.PERSON, (MaskKey(0, Region(0, 0, 1, 1)),), Timespan(0, 5 * S))
    plan = Redaction(1, 1, Timespan(0, 5 * S), Cover.PIXELATE, "ada", "", (mask,), ())
    coverer = Coverer(plan)
    dark, bright = (np.full((90, 160, 3), value, np.uint8) for value in (20, 220))
    first = coverer.cover(Frame(0, 0, dark)).rgb
    np.testing.assert_array_equal(coverer.cover(Frame(400_000, 1, bright)).rgb, first)
    assert coverer.cover(Frame(500_000, 2, bright)).rgb.min() > 200


def test_where_masks_overlap_no_smaller_blocks_are_left():
    noise = np.random.default_rng(0).integers(0, 256, (360, 640, 3), dtype=np.uint8)
    large, small = Region(0.1, 0.1, 0.3, 0.8), Region(0.15, 0.15, 0.05, 0.1)
    masks = tuple(Mask(1, Target.PERSON, (MaskKey(0, one),), Timespan(0, S)) for one in (large, small))
    alone, both = (
        Coverer(Redaction(1, 1, Timespan(0, S), Cover.PIXELATE, "ada", "", one, ())).cover(Frame(0, 0, noise)).rgb
        for one in (masks[:1], masks)
    )
    blocks = [np.unique(one[pixels_of(large, noise)].reshape(-1, 3), axis=0) for one in (alone, both)]
    assert len(blocks[1]) <= len(blocks[0])


def test_nothing_leaves_before_every_stretch_was_looked_at(store, monkeypatch, tmp_path):
    plan = begin(store, monkeypatch, span=Timespan(0, 9 * S))
    with pytest.raises(UserError, match="1 of 1 stretches of redaction 1 have not been looked at"):
        export_redacted_clip(store, plan.id, tmp_path / "out", job=Job())
    with pytest.raises(UserError, match="have not been looked at"):
        export_redacted_still(store, plan.id, 5 * S, tmp_path / "out", job=Job())
    assert not (tmp_path / "out").exists()
    plan = store.review_stretches(plan.id, plan.stretches())
    still = export_redacted_still(store, plan.id, 5 * S, tmp_path / "out", job=Job())
    assert cv2.imread(str(still)).max() < 150
    assert store.audit()[-1].action == "redaction.export"
    end_mask(store, plan, plan.masks[0].id, 5 * S)
    with pytest.raises(UserError, match="as they are now"):
        export_redacted_still(store, plan.id, 5 * S, tmp_path / "out", job=Job())
    store.verify_audit()


def test_a_still_between_two_pictures_is_covered(store, monkeypatch, tmp_path):
    """The picture shown at a moment may be older than the stretch."""
    plan = begin(store, monkeypatch, span=Timespan(5 * S + 30_000, 9 * S))
    store.review_stretches(plan.id, plan.stretches())
    still = export_redacted_still(store, plan.id, 5 * S + 31_000, tmp_path / "out", job=Job())
    assert cv2.imread(str(still)).max() < 150


def test_everybody_but_this_one(store, monkeypatch):
    plan = begin(store, monkeypatch)
    (mask,) = plan.masks
    x, y = mask.region_at(5 * S, 1.5).center
    with pytest.raises(UserError, match="No mask lies there"):
        show_one(store, plan, 5 * S, 0.01, 0.01)
    plan = show_one(store, plan, 5 * S, x, y)
    assert [one.is_covered for one in plan.masks] == [False]
    assert masked_places(plan.masks, 5 * S, 1.5) == []
    assert cover_again(store, plan, plan.masks[0].id).masks[0].is_covered


def test_who_was_out_of_sight_is_covered_again_afterwards(store):
    keys = tuple(MaskKey(time_us, Region(0.4, 0.4, 0.1, 0.2)) for time_us in (S, 2 * S, 6 * S, 7 * S))
    plan = store.add_redaction(1, Timespan(0, 9 * S), Cover.FILL)
    plan = store.add_masks(plan.id, [Mask(0, Target.PERSON, keys, Timespan(0, 9 * S))])
    plan = show_one(store, plan, S, 0.45, 0.5)
    assert masked_places(plan.masks, S, 1.5) == []
    for time_us in (2 * S + 2, 4 * S, 6 * S, 8 * S):
        assert masked_places(plan.masks, time_us, 1.5)


def test_a_region_drawn_by_hand_follows_what_is_in_it(store):
    street = store.video(1).video.path
    with open_video(street, 20.0) as source:
        box = see_car(source.frame_at(4_500_000).rgb)[0]
        drawn = Region(float(box[0]), float(box[1]), float(box[2] - box[0]), float(box[3] - box[1]))
        mask = follow_mask(source, draw_mask([MaskKey(4_500_000, drawn)], Timespan(4 * S, 9 * S)), Job())
        assert 6_500_000 < mask.keys[-1].time_us < 7_200_000
        for time_us in range(4_500_000, 6_500_000, 250_000):
            x, y = mask.region_at(time_us, WIDTH / HEIGHT).center
            left, top, right, bottom, *_ = see_car(source.frame_at(time_us).rgb)[0]
            assert (x, y) == (pytest.approx((left + right) / 2, abs=0.03), pytest.approx((top + bottom) / 2, abs=0.03))
    assert mask.region_at(8_900_000, 1.5).area > mask.keys[-1].region.area


def test_a_path_that_does_not_end_at_the_next_key_is_not_taken(store):
    with open_video(store.video(1).video.path, 20.0) as source:
        drawn = [MaskKey(4_500_000, Region(0.1, 0.42, 0.18, 0.2)), MaskKey(6 * S, Region(0.0, 0.0, 0.18, 0.2))]
        mask = follow_mask(source, draw_mask(drawn, Timespan(4 * S, 6_100_000)), Job())
    assert [key for key in mask.keys if key.time_us <= 6 * S] == drawn


def test_masks_changed_behind_the_log_are_found(store, monkeypatch):
    plan = begin(store, monkeypatch)
    store.review_stretches(plan.id, plan.stretches())
    assert verify_case(store.folder, job=Job(), memory=None).is_sound
    for change, said in (
        ("UPDATE masks SET is_covered = 0", "redaction 1"),
        ("UPDATE redaction_reviews SET reviewer = 'eve'", "review of redaction 1"),
    ):
        store._database.execute(change)
        store._database.conn.commit()
        found = verify_case(store.folder, job=Job(), memory=None)
        assert said in {finding.subject for finding in found.broken}


def test_a_covered_clip_that_was_changed_is_found(store, monkeypatch, tmp_path):
    plan = begin(store, monkeypatch, span=Timespan(5 * S, 6 * S))
    store.review_stretches(plan.id, plan.stretches())
    clip = export_redacted_clip(store, plan.id, tmp_path / "out", job=Job())
    assert verify_case(store.folder, job=Job(), memory=None).is_sound
    clip.path.write_bytes(clip.path.read_bytes() + b"x")
    (found,) = verify_case(store.folder, job=Job(), memory=None).broken
    assert found.part == "export"


def test_the_sheet_shows_covered_pictures_only(store, monkeypatch):
    plan = begin(store, monkeypatch, cover=Cover.PIXELATE, span=Timespan(5 * S, 6 * S))
    sheet = draw_sheet(store, plan, plan.stretches()[0])
    assert sheet.shape[1] == 4 * 480
    assert sheet.shape[0] == 3 * 320


def test_the_commands_lead_from_a_plan_to_a_clip(store, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(find, "_look_for", lambda target, pack: see_car)
    case, out = str(store.folder), str(tmp_path / "out")
    assert run(["redact", "new", "people", "--case", case, "--video", "1", "--from", "4", "--to", "6"]) == 0
    assert "stretch 1: 0:00:04.000 to 0:00:06.000: not looked at as it is now" in capsys.readouterr().out
    drawn = ["redact", "draw", "--case", case, "--redaction", "1", "--key", "4.5:0,0,0.1,0.1"]
    assert run([*drawn, "--key", "5.5:0.5,0.5,0.1,0.1"]) == 0
    assert run(["redact", "export", "--case", case, "--redaction", "1", "--out", out]) == 3
    assert "have not been looked at" in capsys.readouterr().err
    assert run(["redact", "sheet", "--case", case, "--redaction", "1", "--out", out]) == 0
    assert run(["redact", "review", "--case", case, "--redaction", "1", "--stretch", "1"]) == 0
    assert "looked at by" in capsys.readouterr().out
    assert run(["redact", "export", "--case", case, "--redaction", "1", "--out", out]) == 0
    assert "2 masks covered by fill" in capsys.readouterr().out
    assert run(["redact", "end", "--case", case, "--redaction", "1", "--mask", "1"]) == 0
    assert run(["redact", "export", "--case", case, "--redaction", "1", "--out", out, "--reviewed"]) == 0
    assert run(["redact", "list", "--case", case, "--json"]) == 0
    assert '"unreviewed": []' in capsys.readouterr().out


def test_people_of_real_footage_are_masked(footage):
    """Half a second of a walkway with people 30 pixels high; what is labelled is a cyclist with the bicycle."""
    walkway = footage / "ucsd_ped2" / "test" / "01"
    with open_video(walkway, 10.0) as source:
        masks = find.find_masks(source, Timespan(10 * S, 10 * S + 500_000), Target.PERSON, load_pack(), 1.5, Job())
        labelled = cv2.imread(str(footage / "ucsd_ped2" / "test_masks" / "01" / "103.png"), 0) > 0
    masked = np.zeros(labelled.shape, bool)
    for _, region in masked_places(masks, 10_200_000, 1.5):
        masked[pixels_of(region, labelled[..., None])] = True
    assert labelled.any()
    assert (masked & labelled).sum() >= 0.9 * labelled.sum()
    assert masked.mean() < 0.5
