"""Published layouts and a site's own, read from miniature folders that are laid out like the true ones."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.labelled_samples import choose_frames, load_labelled
from tvad_desktop.lab.data.sets.layouts import LAYOUTS, read_labelled
from tvad_desktop.lab.data.sets.spoken import read_dialogues
from tvad_desktop.lab.evaluation.footage_sets import read_layout
from tvad_desktop.video.source import open_video

HEIGHT, WIDTH, FRAMES = 48, 64, 12


def write_video(path: Path, frames: int = FRAMES, codec: str = "mp4v") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*codec), 10.0, (WIDTH, HEIGHT))
    for number in range(frames):
        picture = np.full((HEIGHT, WIDTH, 3), 40, np.uint8)
        picture[10:20, 4 * number : 4 * number + 10] = 220
        writer.write(picture)
    writer.release()
    return path


def write_frames(folder: Path, suffix: str = "jpg") -> Path:
    folder.mkdir(parents=True)
    for number in range(FRAMES):
        assert cv2.imwrite(str(folder / f"{number:03d}.{suffix}"), np.full((HEIGHT, WIDTH, 3), 20 * number, np.uint8))
    return folder


def marked(first: int, last: int) -> np.ndarray:
    masks = np.zeros((FRAMES, HEIGHT, WIDTH), np.uint8)
    masks[first : last + 1, 10:20, 20:30] = 1
    return masks


@pytest.fixture
def ubnormal(tmp_path: Path) -> Path:
    scene = tmp_path / "Scene1"
    for name in ("normal_scene_1_scenario_1", "abnormal_scene_1_scenario_1", "abnormal_scene_1_scenario_2"):
        write_video(scene / f"{name}.mp4")
    for scenario in (1, 2):
        name = f"abnormal_scene_1_scenario_{scenario}"
        annotations = scene / f"{name}_annotations"
        annotations.mkdir()
        for frame in range(FRAMES):
            ids = np.zeros((HEIGHT, WIDTH), np.uint8)
            ids[10:20, 20:30], ids[30:40, 0:10] = 7, 3  # the second is there and normal
            assert cv2.imwrite(str(annotations / f"{name}_{frame:04d}_gt.png"), ids)
        (annotations / f"{name}_tracks.txt").write_text("7,4,8\n", encoding="utf-8")
    return tmp_path


def test_ubnormal_marks_what_is_abnormal_while_it_is(ubnormal):
    read = read_labelled(ubnormal, "ubnormal")
    assert (set(read.train), set(read.test)) == (
        {"normal_scene_1_scenario_1"}, {"abnormal_scene_1_scenario_1", "abnormal_scene_1_scenario_2"},
    )  # fmt: skip
    masks = np.stack(list(read.test["abnormal_scene_1_scenario_1"].masks()))
    np.testing.assert_array_equal(masks, marked(4, 8) != 0)


def test_ubnormal_is_split_by_its_lists(ubnormal):
    (ubnormal / "scripts").mkdir()
    for kind, split, name in (
        ("abnormal", "training", "abnormal_scene_1_scenario_2"),
        ("normal", "test", "normal_scene_1_scenario_1"),
        ("abnormal", "test", "abnormal_scene_1_scenario_1"),
    ):
        (ubnormal / "scripts" / f"{kind}_{split}_video_names.txt").write_text(f"{name}\n", encoding="utf-8")
    read = read_labelled(ubnormal, "ubnormal")
    assert list(read.train) == ["abnormal_scene_1_scenario_2"]
    assert sorted(read.test) == ["abnormal_scene_1_scenario_1", "normal_scene_1_scenario_1"]
    assert read.normal == {}


def test_shanghaitech_reads_pixels_where_they_are_and_frames_else(tmp_path):
    write_video(tmp_path / "training/videos/01_001.avi", codec="MJPG")
    for name in ("01_0014", "01_0015"):
        write_frames(tmp_path / "testing/frames" / name)
    for folder in ("test_pixel_mask", "test_frame_mask"):
        (tmp_path / "testing" / folder).mkdir()
    np.save(tmp_path / "testing/test_pixel_mask/01_0014.npy", marked(2, 5))
    np.save(tmp_path / "testing/test_frame_mask/01_0015.npy", np.array([0] * 6 + [1] * 6, np.int8))
    read = read_labelled(tmp_path, "shanghaitech")
    np.testing.assert_array_equal(np.stack(list(read.test["01_0014"].masks())), marked(2, 5) != 0)
    assert read.test["01_0015"].truth(np.arange(FRAMES)).tolist() == [False] * 6 + [True] * 6
    assert list(read.normal) == ["01_001"]
    with pytest.raises(UserError, match="12 labels"):
        read.test["01_0015"].truth(np.arange(3))


@pytest.mark.parametrize("as_cells", [True, False], ids=["cells, as published", "one array"])
def test_avenue_reads_its_mat_files(tmp_path, as_cells):
    from scipy.io import savemat

    write_video(tmp_path / "training_videos/01.avi", codec="MJPG")
    write_video(tmp_path / "testing_videos/01.avi", codec="MJPG")
    labels = tmp_path / "ground_truth_demo/testing_label_mask"
    labels.mkdir(parents=True)
    masks = marked(3, 4)
    volume = np.empty((1, FRAMES), object)
    for number, mask in enumerate(masks):
        volume[0, number] = mask
    savemat(labels / "1_label.mat", {"volLabel": volume if as_cells else masks.transpose(1, 2, 0)})
    read = read_labelled(tmp_path, "avenue")
    np.testing.assert_array_equal(np.stack(list(read.test["01"].masks())), masks != 0)
    assert list(read.normal) == ["01"]


@pytest.fixture
def ucf(tmp_path: Path) -> Path:
    write_video(tmp_path / "Videos/Abuse/Abuse028_x264.mp4")
    write_video(tmp_path / "Videos/Abuse/Abuse001_x264.mp4")
    write_video(tmp_path / "Videos/Testing_Normal_Videos_Anomaly/Normal_Videos_003_x264.mp4")
    write_video(tmp_path / "Videos/Training_Normal_Videos_Anomaly/Normal_Videos_100_x264.mp4")
    (tmp_path / "Temporal_Anomaly_Annotation_for_Testing_Videos.txt").write_text(
        "Abuse028_x264.mp4  Abuse  3  5  8  9  \nNormal_Videos_003_x264.mp4  Normal  -1  -1  -1  -1  \n"
        "Arson011_x264.mp4  Arson  1  2  -1  -1\n",
        encoding="utf-8",
    )
    told = {"Abuse028_x264": {"duration": 1.2, "timestamps": [[0.2, 0.6], [0.6, 0.6]], "sentences": ["He falls.", "x"]}}
    (tmp_path / "UCFCrime_Test.json").write_text(json.dumps(told), encoding="utf-8")
    return tmp_path


def test_ucf_crime_reads_frames_and_sentences(ucf):
    read = read_labelled(ucf, "ucf-crime")
    assert sorted(read.test) == ["Abuse028_x264", "Normal_Videos_003_x264"], "a video that was not brought is left out"
    abuse = read.test["Abuse028_x264"]
    assert np.flatnonzero(abuse.truth(np.arange(FRAMES))).tolist() == [3, 4, 5, 8, 9]
    assert [(one.span.start_us, one.text) for one in abuse.sentences] == [(200_000, "He falls.")]
    assert list(read.normal) == ["Normal_Videos_100_x264"]
    assert read.train["Abuse001_x264"].truth is None, "nobody says when"


SITE = {
    "videos": [
        {"path": "gate.mp4", "complete": True, "incidents": [{
            "start_us": 200_000, "end_us": 900_000, "name": "a person on a bicycle",
            "boxes": [{"time_us": 200_000, "x": 0.0, "y": 0.0, "width": 0.5, "height": 0.5},
                      {"time_us": 800_000, "x": 0.5, "y": 0.0, "width": 0.5, "height": 0.5}]}]},
        {"path": "yard.mp4", "split": "test", "incidents": [{
            "start_us": 0, "end_us": 500_000, "name": "", "anomalous": False}]},
    ]
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("gate", "yard"):
        write_video(tmp_path / f"{name}.mp4")
    (tmp_path / "incidents.json").write_text(json.dumps(SITE), encoding="utf-8")
    return tmp_path


def test_a_site_s_own_boxes_move_straight(site):
    read = read_labelled(site, "site")
    (gate,) = read.train.values()
    masks = list(gate.masks())
    assert [bool(mask.any()) for mask in masks] == [False] * 2 + [True] * 7 + [False] * 3
    columns = [np.flatnonzero(mask.any(axis=0))[0] / mask.shape[1] for mask in masks[2:9]]
    assert columns == pytest.approx([0, 1 / 12, 2 / 12, 3 / 12, 4 / 12, 5 / 12, 0.5], abs=0.01)
    assert gate.sentences[0].text == "a person on a bicycle"
    (yard,) = read.test.values()
    assert not yard.truth(np.arange(5)).any()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda content: content["videos"][0].update(path="gone.mp4"), "gone.mp4 is missing"),
        (lambda content: content["videos"][0].update(split="later"), "neither train nor test"),
        (lambda content: content["videos"][0]["incidents"][0].update(end_us=100_000), "ends before it begins"),
        (lambda content: content["videos"][0]["incidents"][0]["boxes"][1].update(x=0.8), "outside the picture"),
        (lambda content: content["videos"][0].update(colour="red"), "cannot be read"),
    ],
    ids=["video", "split", "span", "box", "field"],
)
def test_a_site_s_own_file_is_checked(site, change, complaint):
    content = json.loads(json.dumps(SITE))
    change(content)
    (site / "incidents.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(UserError, match=complaint):
        read_labelled(site, "site")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_folder_of_another_layout_is_refused(layout, tmp_path):
    with pytest.raises(UserError) as refused:
        read_labelled(tmp_path, layout)
    assert refused.value.hint
    with pytest.raises(UserError, match="is missing"):
        read_labelled(tmp_path / "nowhere", layout)


@pytest.mark.parametrize(
    ("name", "content", "layout", "complaint"),
    [
        ("testing/test_pixel_mask/a.npy", b"\x80\x04pickle", "shanghaitech", "cannot be read"),
        ("ground_truth_demo/testing_label_mask/1_label.mat", b"no mat", "avenue", "cannot be read"),
    ],
)
def test_damaged_labels_are_told_when_they_are_read(tmp_path, name, content, layout, complaint):
    write_frames(tmp_path / "testing/frames/a")
    write_video(tmp_path / "testing_videos/01.avi", codec="MJPG")
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(content)
    (video,) = read_labelled(tmp_path, layout).test.values()
    with pytest.raises(UserError, match=complaint):
        list(video.masks())


def test_dialogues_in_the_form_of_the_paper(tmp_path):
    write_video(tmp_path / "gate.mp4")
    entry = {
        "video": "gate.mp4", "start_s": 0.2, "end_s": 0.9,
        "conversations": [{"from": "human", "value": "<video>\nIs there an anomaly?"}, {"from": "gpt", "value": "No."}],
    }  # fmt: skip
    (tmp_path / "dialogues.json").write_text(json.dumps([entry]), encoding="utf-8")
    (one,) = read_dialogues(tmp_path)
    assert one.turns == (("Is there an anomaly?", "No."),)
    entry["conversations"].reverse()
    (tmp_path / "dialogues.json").write_text(json.dumps([entry]), encoding="utf-8")
    with pytest.raises(UserError, match="do not alternate"):
        read_dialogues(tmp_path)


def test_more_frames_are_learned_from_where_something_is_marked():
    flags = np.zeros(100, bool)
    flags[40:50] = True
    everything = np.ones(100, bool)
    chosen = choose_frames(flags, everything, 10)
    assert (flags[chosen].sum(), len(chosen)) == (6, 10)
    assert flags[choose_frames(flags, flags, 10)].all()
    assert len(choose_frames(np.zeros(3, bool), np.ones(3, bool), 10)) == 3
    known = np.arange(100) < 45
    assert choose_frames(flags, known, 100).max() == 44, "of what is not known nothing is learned"


@pytest.mark.parametrize("complete", [False, True])
def test_what_is_normal_is_learned_and_an_anomaly_without_a_box_is_not_taken_for_normal(tmp_path, complete):
    write_video(tmp_path / "gate.mp4")
    box = {"time_us": 200_000, "x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}
    incidents = [
        {"start_us": 200_000, "end_us": 400_000, "name": "a cart", "boxes": [box]},
        {"start_us": 600_000, "end_us": 700_000, "name": "seen, and not drawn"},
        {"start_us": 900_000, "end_us": 1_000_000, "name": "", "anomalous": False},
    ]
    content = {"videos": [{"path": "gate.mp4", "complete": complete, "incidents": incidents}]}
    (tmp_path / "incidents.json").write_text(json.dumps(content), encoding="utf-8")
    (video,) = read_labelled(tmp_path, "site").train.values()
    known = video.known(np.arange(12) * 100_000)
    named = {2, 3, 9}
    assert set(np.flatnonzero(known)) == (set(range(12)) - {6} if complete else named)


def test_labelled_footage_becomes_samples_and_is_kept(site, ucf, plain_models, tmp_path):
    from second_pack import SPEC, PlainEncoder

    from tvad_desktop.domain.job import Job
    from tvad_desktop.lab.data.labelled_samples import ANOMALOUS

    cache = tmp_path / "kept"
    read = read_labelled(site, "site").train
    material = load_labelled(read, cache, PlainEncoder(), SPEC, 8, Job())
    assert len(material.masked) == 8
    shares = [sample.shares[ANOMALOUS] for sample in material.masked if sample.shares]
    assert len(shares) == 5
    assert shares[0].shape == (HEIGHT // 12, WIDTH // 12)
    assert shares[0][0, 0] == 1
    stored = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    load_labelled(read, cache, PlainEncoder(), SPEC, 8, Job())
    assert {path: path.stat().st_mtime_ns for path in cache.iterdir()} == stored

    timed = load_labelled(read_labelled(ucf, "ucf-crime").test, tmp_path / "ucf", PlainEncoder(), SPEC, 8, Job())
    assert [len(clip.features) for clip in timed.timed] == [5]
    assert len(timed.masked) == 3 + 8


def test_what_is_measured_is_what_the_layout_says(site):
    footage = read_layout(site, "site")
    (name,) = footage.videos
    assert footage.read_masks() is None
    assert footage.normal(site, 10.0) == {}
    with open_video(footage.videos[name]) as source:
        times_us = np.array([frame.time_us for frame in source.frames()])
    assert not footage.truth[name](times_us).any()
