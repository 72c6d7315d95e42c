"""One short clip of all incidents, and the content credentials in it."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path

import pytest
from certificates import Authority
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, MaskKey, Target
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.certificate import Certificate, read_certificate
from tvad_desktop.workbench.clips import Drawn, export_clip
from tvad_desktop.workbench.redaction.exports import export_redacted_still
from tvad_desktop.workbench.synopsis import export_synopsis

S = 1_000_000


@pytest.fixture
def store(tmp_path):
    """Two recordings of different sizes with an incident each; the second began first."""
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        for number, size in enumerate([(216, 144), (160, 160)]):
            street = write_street(tmp_path / f"street-{number}", seconds=8, fps=10, size=size)
            analyse(store, street, FrameDifference(), camera=None, fps=10.0, job=Job())
            store.set_recorded_from(number + 1, datetime.datetime(2024, 3, 12 - number, 8))
        yield store


def test_every_incident_is_shown_in_the_order_of_recording(store, tmp_path):
    made = export_synopsis(store, tmp_path / "out", job=Job(), seconds=2)
    later, earlier = (one.id for one in store.incidents())
    assert made.shown == (earlier, later)
    assert made.left_out == ()
    with open_video(made.path) as source:
        frames = list(source.frames())
    assert len(frames) == made.pictures == 2 * 2 * 10
    assert {frame.rgb.shape for frame in frames} == {(640, 640, 3)}
    assert frames[-1].time_us < 5 * S
    assert store.audit()[-1].subject == str(made.path)
    store.verify_audit()


def test_only_what_was_confirmed_and_what_is_still_there_is_shown(store, tmp_path):
    with pytest.raises(UserError, match="no incidents to be shown"):
        export_synopsis(store, tmp_path / "out", job=Job(), verdicts=[Verdict.CONFIRMED])
    first, second = store.incidents()
    store.review(first.id, Verdict.CONFIRMED, "", revision=store.revision(first.id))
    assert export_synopsis(store, tmp_path / "out", job=Job(), verdicts=[Verdict.CONFIRMED]).shown == (first.id,)
    (tmp_path / "street-0" / "0001.png").unlink()
    made = export_synopsis(store, tmp_path / "out", job=Job(), seconds=1)
    assert made.shown == (second.id,)
    assert made.left_out == ((first.id, "its footage has changed since it was imported."),)


def test_a_covered_synopsis_shows_covered_incidents_only(store, tmp_path):
    first, second = store.incidents()
    whole = Mask(0, Target.DRAWN, (MaskKey(0, Region(0, 0, 1, 1)),), Timespan(0, 8 * S))
    plan = store.add_masks(store.add_redaction(first.video_id, Timespan(0, 8 * S), Cover.FILL).id, [whole])
    with pytest.raises(UserError, match="No incident can be shown"):
        export_synopsis(store, tmp_path / "out", job=Job(), is_redacted=True)
    store.review_stretches(plan.id, plan.stretches())
    made = export_synopsis(store, tmp_path / "out", job=Job(), seconds=1, is_redacted=True, drawn=Drawn())
    assert made.shown == (first.id,)
    assert [number for number, _ in made.left_out] == [second.id]
    with open_video(made.path) as source:
        assert all(frame.rgb[:300].max() < 40 for frame in source.frames())  # above the words


def make_certificate(folder: Path, **changes) -> tuple[Certificate, Authority]:
    root = Authority()
    return read_certificate(root.write_p12(folder / "site.p12", "secret", **changes), "secret"), root


def read_credentials(content: bytes, root: Authority) -> dict:
    import c2pa

    anchors = root.pem.decode()
    settings = c2pa.Settings.from_dict(
        {"verify": {"remote_manifest_fetch": False}, "trust": {"trust_anchors": anchors}}
    )
    with c2pa.Reader("video/mp4", io.BytesIO(content), context=c2pa.Context(settings)) as reader:
        return json.loads(reader.json())


def test_content_credentials_name_case_and_originals_and_notice_every_change(store, tmp_path):
    certificate, root = make_certificate(tmp_path)
    made = export_synopsis(store, tmp_path / "out", job=Job(), seconds=1, certificate=certificate)
    content = made.path.read_bytes()
    read = read_credentials(content, root)
    assert read["validation_state"] == "Trusted"
    (manifest,) = read["manifests"].values()
    claimed = {one["label"]: one["data"] for one in manifest["assertions"]}["org.tvad-desktop.case"]
    assert claimed["case"] == store.case().id
    assert {one["sha256"] for one in claimed["originals"]} == {one.video.sha256 for one in store.videos()}
    assert str(tmp_path) not in json.dumps(claimed)
    changed = bytearray(content)
    changed[-100] ^= 1
    assert read_credentials(bytes(changed), root)["validation_state"] == "Invalid"
    assert read_credentials(content, make_certificate(tmp_path)[1])["validation_state"] == "Valid"  # but not trusted
    assert [path.name for path in made.path.parent.iterdir()] == ["synopsis.mp4"]


def test_a_covered_still_has_content_credentials_too(store, tmp_path):
    import c2pa

    certificate, _ = make_certificate(tmp_path)
    plan = store.add_redaction(1, Timespan(0, 8 * S), Cover.FILL)
    plan = store.add_masks(plan.id, [Mask(0, Target.DRAWN, (MaskKey(0, Region(0, 0, 1, 1)),), plan.span)])
    store.review_stretches(plan.id, plan.stretches())
    still = export_redacted_still(store, plan.id, 5 * S, tmp_path / "out", job=Job(), certificate=certificate)
    with c2pa.Reader("image/jpeg", io.BytesIO(still.read_bytes())) as reader:
        assert "redaction 1" in reader.json()
    assert [path.name for path in still.parent.iterdir()] == [still.name]


def test_a_certificate_that_credentials_may_not_be_signed_with_is_told(store, tmp_path):
    certificate, _ = make_certificate(tmp_path, mails=False)
    with pytest.raises(UserError, match="Content credentials cannot be signed"):
        export_clip(store, 1, tmp_path / "out", job=Job(), exact=True, certificate=certificate)
    assert list((tmp_path / "out").iterdir()) == []


def test_the_commands_write_signed_clips(store, tmp_path, monkeypatch, capsys):
    make_certificate(tmp_path)
    monkeypatch.setenv("TVAD_SIGN_PASSPHRASE", "secret")
    case, out, p12 = str(store.folder), str(tmp_path / "out"), str(tmp_path / "site.p12")
    assert run(["synopsis", "--case", case, "--out", out, "--seconds", "1", "--sign", p12]) == 0
    assert "2 incidents in 0:00:02" in capsys.readouterr().out
    assert run(["clip", "--case", case, "--incident", "1", "--out", out, "--sign", p12]) == 2
    assert run(["clip", "--case", case, "--incident", "1", "--out", out, "--exact", "--sign", p12]) == 0
    assert "signed by Site" in capsys.readouterr().out
