"""A report stands on its own, says what is known and what is not, and is itself part of the chain of custody."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import sqlite3
from datetime import datetime, timedelta
from html.parser import HTMLParser

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.report import export

ATTACK = '<script>alert("&")</script>'


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    """A case with one incident, never changed by a test."""
    folder = tmp_path_factory.mktemp("report")
    street = write_street(folder / "street & <lane>", seconds=8)
    with CaseStore.create(folder / "case", f"Car park {ATTACK}", "ada <3") as store:
        analyse(store, street, FrameDifference(), camera="Gate <1>", fps=20.0, job=Job())
    return folder


@pytest.fixture
def store(analysed, tmp_path):
    shutil.copytree(analysed / "case", tmp_path / "case")
    with CaseStore.open(tmp_path / "case", "ada <3") as store:
        yield store


class Page(HTMLParser):
    """Checks that tags are balanced, and gathers text and addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open_tags: list[str] = []
        self.text = ""
        self.addresses: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)
        self.close()
        assert self.open_tags == []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.addresses += [value for name, value in attributes if name in ("src", "href", "srcset", "data", "action")]
        if tag not in ("meta", "img"):
            self.open_tags.append(tag)

    def handle_endtag(self, tag):
        assert self.open_tags.pop() == tag

    def handle_data(self, data):
        self.text += data


def read_report(store, out):
    return Page(export(store, out, job=Job()).read_text(encoding="utf-8"))


def test_it_says_everything_and_reaches_for_nothing(store, tmp_path):
    (incident,) = store.incidents()
    store.review(incident.id, Verdict.CONFIRMED, f"a car, see {ATTACK}", revision=store.revision(incident.id))
    store.add_message(incident.id, "user", f"What is it? {ATTACK}")
    store.add_message(incident.id, "assistant", "A bright car.", json.dumps({"pack": "tvad-mini", "seed": 7}))

    page = read_report(store, tmp_path / "out")

    video = store.videos()[0].video
    for expected in (
        f"Incident report: Car park {ATTACK}",
        video.sha256,
        str(video.path),
        "Gate <1>",
        format_moment(incident.span.start_us),
        format_moment(incident.peak_us),
        "center left",
        "center right",
        "moving fast to the right",
        "confirmed: a car",
        ATTACK,
        "A bright car.",
        "Said by the language model of tvad-mini, seed 7.",
        "frame-difference",
        FrameDifference.pack.sha256,
        "The original is unchanged",
        "none: nothing was learned about this camera",
        "The chain verifies",
        "1 (0 open, 1 confirmed, 0 dismissed)",
    ):
        assert expected in page.text, expected
    assert "script" not in page.tags
    assert all(address.startswith("data:image/jpeg;base64,") for address in page.addresses)
    assert not re.search(r"url\(|@import|https?:", export(store, tmp_path / "out", job=Job()).read_text("utf-8"))


def test_clock_times_stand_beside_footage_times_where_they_are_known(store, tmp_path):
    (incident,) = store.incidents()
    unknown = read_report(store, tmp_path / "out").text
    assert "Recording begannot known" in unknown
    assert "Clock" not in unknown

    began = datetime(2024, 3, 12, 23, 59, 59) - timedelta(microseconds=incident.span.start_us)
    store.set_recorded_from(incident.video_id, began)
    known = read_report(store, tmp_path / "out").text

    end = began + timedelta(microseconds=incident.span.end_us)
    assert f"Recording began{began.isoformat(' ')} by the recorder's clock" in known
    assert f"Clock2024-03-12 23:59:59 to {end:%Y-%m-%d %H:%M:%S}" in known
    assert end.day == 13
    peak = began + timedelta(microseconds=incident.peak_us)
    assert known.count(f"{format_moment(incident.peak_us)} ({peak:%Y-%m-%d %H:%M:%S})") >= 3  # two stills have captions
    assert f"Incident {incident.id}: {format_moment(incident.span.start_us)} to" in known


def test_the_stills_show_the_frame_with_and_without_heat(store, tmp_path):
    _, strip, plain, hot, way = (
        cv2.imdecode(np.frombuffer(base64.b64decode(address.split(",")[1]), np.uint8), cv2.IMREAD_COLOR).astype(int)
        for address in read_report(store, tmp_path / "out").addresses
    )
    assert plain.shape == hot.shape == way.shape == (144, 216, 3)
    assert strip.shape == (250, 1600, 3)
    assert 0.001 < (np.abs(plain - way).max(axis=2) > 60).mean() < 0.2  # a line
    assert np.abs(plain - hot).max() > 100
    assert np.median(np.abs(plain - hot)) < 10


def test_the_audit_log_keeps_the_hash_of_the_report(store, tmp_path):
    path = export(store, tmp_path / "out", job=Job())
    entry = store.audit()[-1]
    assert (entry.action, entry.subject) == ("report.export", str(path))
    assert entry.payload_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [file.name for file in path.parent.iterdir()] == ["report.html"]
    store.verify_audit()


def test_the_limits_of_an_installed_pack_are_stated(store, tmp_path, monkeypatch):
    folder = tmp_path / "models" / "frame-difference"
    folder.mkdir(parents=True)
    (folder / "manifest.toml").write_text(
        'name = "frame-difference"\ntitle = "Simple"\nlimits = ["Blind at <night>."]\nfiles = []\n'
        '[measured]\n"micro-AUC" = "0.5"\n'
    )
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    page = read_report(store, tmp_path / "out")
    assert "Blind at <night>." in page.text
    assert "another version" in page.text


def test_changed_and_missing_originals_are_named(analysed, tmp_path):
    street = tmp_path / "street"
    shutil.copytree(analysed / "street & <lane>", street)
    with CaseStore.create(tmp_path / "other", "Other", "ada") as store:
        analyse(store, street, FrameDifference(), camera=None, fps=20.0, job=Job())
        (street / "0001.png").write_bytes((street / "0000.png").read_bytes() + b" ")
        page = read_report(store, tmp_path / "out")
        assert "has CHANGED since it was imported" in page.text
        assert "No stills" in page.text
        assert len(page.addresses) == 1  # the timeline, which is no picture of the footage

        shutil.rmtree(street)
        page = read_report(store, tmp_path / "out")
        assert "could not be compared" in page.text
        assert "No stills" in page.text
        assert len(page.addresses) == 1


def test_a_broken_chain_is_named(store, tmp_path):
    with sqlite3.connect(store.folder / "case.sqlite") as database:
        database.execute("UPDATE incidents SET state = 'standing'")
    database.close()
    page = read_report(store, tmp_path / "out")
    assert "The chain of custody is broken" in page.text
    assert "The chain verifies" not in page.text


def test_an_empty_case_has_a_report(tmp_path):
    with CaseStore.create(tmp_path / "empty", "Empty", "ada") as store:
        assert "nothing has been analysed yet" in read_report(store, tmp_path / "out").text


def test_an_unfinished_analysis_is_named(tmp_path, analysed):
    job = Job()
    detector = FrameDifference(lambda time_us: job.cancel() if time_us == 5_000_000 else None)
    with CaseStore.create(tmp_path / "other", "Other", "ada") as store:
        with pytest.raises(Cancelled):
            analyse(store, analysed / "street & <lane>", detector, camera=None, fps=20.0, job=job)
        assert "interrupted: analysed to 3 of " in read_report(store, tmp_path / "out").text


def test_a_folder_that_cannot_be_written(store, tmp_path):
    (tmp_path / "file").write_text("in the way")
    entries = len(store.audit())
    with pytest.raises(UserError, match="cannot be made"):
        export(store, tmp_path / "file" / "out", job=Job())
    assert len(store.audit()) == entries


class TestName:
    def test_a_report_of_this_case_is_replaced(self, store, tmp_path):
        first = export(store, tmp_path / "out", job=Job())
        again = export(store, tmp_path / "out", job=Job())
        assert again == first
        assert [file.name for file in first.parent.iterdir()] == ["report.html"]

    @pytest.mark.parametrize("kind", ["letter", "edited report", "folder", "link"])
    def test_whatever_else_has_its_name_stays(self, store, tmp_path, kind):
        out = tmp_path / "out"
        out.mkdir()
        theirs, elsewhere = out / "report.html", tmp_path / "elsewhere.html"
        match kind:
            case "letter":
                theirs.write_text("a letter")
            case "edited report":
                with export(store, out, job=Job()).open("a") as page:
                    page.write("<!-- a remark by the prosecutor -->")
            case "folder":
                theirs.mkdir()
            case "link":
                elsewhere.write_text("a letter")
                theirs.symlink_to(elsewhere)
        before = elsewhere.read_bytes() if kind == "link" else theirs.read_bytes() if theirs.is_file() else None
        path = export(store, out, job=Job())
        assert path.name == "report-2.html"
        assert export(store, out, job=Job()) == path
        assert before == (elsewhere.read_bytes() if kind == "link" else theirs.read_bytes() if before else None)
        assert store.audit()[-1].subject == str(path)

    def test_a_report_of_another_case_stays(self, store, tmp_path):
        with CaseStore.create(tmp_path / "other", "Other", "ada") as other:
            theirs = export(other, tmp_path / "out", job=Job()).read_bytes()
        assert export(store, tmp_path / "out", job=Job()).name == "report-2.html"
        assert (tmp_path / "out" / "report.html").read_bytes() == theirs


def test_bookmarks_stand_apart_and_footage_has_the_name_that_it_was_given(store, tmp_path):
    (video,) = store.videos()
    store.rename_video(video.id, "Gate, north <side>")
    store.add_bookmark(video.id, 2_500_000, f"The gate opens {ATTACK}")
    gone = store.add_bookmark(video.id, 3_000_000, "Nothing at all")
    store.remove_bookmark(gone.id)
    page = read_report(store, tmp_path / "out")
    for expected in (
        "Gate, north <side>",
        str(video.video.path),
        "in this case only; the file keeps its name",
        "Bookmarks: moments that people noted",
        "A bookmark is no finding",
        f"The gate opens {ATTACK}",
        "1, which are no findings",
    ):
        assert expected in page.text
    assert "Nothing at all" not in page.text


def test_removed_footage_is_named_and_nothing_of_it_is_reported(store, tmp_path):
    (video,) = store.videos()
    store.add_bookmark(video.id, 2_500_000, "The gate opens")
    store.remove_videos([video.id], "another <site>")
    page = read_report(store, tmp_path / "out")
    for expected in ("Footage that was removed from the case", "another <site>", "ada <3", video.video.sha256):
        assert expected in page.text
    assert "Incident 1" not in page.text
    assert "The gate opens" not in page.text
