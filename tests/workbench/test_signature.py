"""A signed report validates against the root that issued the certificate, and against no other; no network is used."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from certificates import DAY, NOW, Authority
from cryptography.hazmat.primitives import serialization
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.certificate import read_certificate
from tvad_desktop.workbench.report.files import export_files
from tvad_desktop.workbench.report.signature import sign_pdf
from tvad_desktop.workbench.verify import verify_case

SECRET = "open sesame ü"


@pytest.fixture(scope="module")
def root():
    return Authority()


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("signed")
    with CaseStore.create(folder / "case", "Car park", "ada") as store:
        analyse(store, write_street(folder / "street", seconds=8), FrameDifference(), camera=None, fps=20.0, job=Job())
    return folder / "case"


@pytest.fixture
def no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def validate(path: Path, *roots):
    from asn1crypto import x509 as asn1_x509
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    trusted = [asn1_x509.Certificate.load(one.certificate.public_bytes(serialization.Encoding.DER)) for one in roots]
    with path.open("rb") as file:
        (embedded,) = PdfFileReader(file).embedded_signatures
        context = ValidationContext(trust_roots=trusted, allow_fetching=False, revocation_mode="soft-fail")
        return embedded, validate_pdf_signature(embedded, context)


def test_a_signed_report_validates_and_a_changed_one_does_not(analysed, root, tmp_path, no_network):
    certificate = read_certificate(root.write_p12(tmp_path / "site.p12", SECRET), SECRET)
    assert certificate.subject == "Site <1>"
    assert SECRET not in repr(certificate)
    with CaseStore.open(analysed, "ada") as store:
        (plain,) = export_files(store, tmp_path / "plain", ("pdf",), job=Job())
        (signed,) = export_files(store, tmp_path / "signed", ("pdf",), job=Job(), certificate=certificate)
        (again,) = export_files(store, tmp_path / "again", ("pdf",), job=Job())
        store.verify_audit()
    assert again.read_bytes() == plain.read_bytes()
    assert signed.read_bytes().startswith(plain.read_bytes())
    embedded, status = validate(signed, root)
    assert embedded.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.bottom_line
    assert not validate(signed, Authority("Somebody else"))[1].bottom_line
    content = bytearray(signed.read_bytes())
    content[len(plain.read_bytes()) // 2] ^= 1
    signed.write_bytes(content)
    assert not validate(signed, root)[1].bottom_line


def test_what_was_added_to_a_report_after_it_was_signed_is_found(analysed, root, tmp_path, no_network):
    """PDF lets anybody append another version of a page behind the signature, which itself stays whole."""
    from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    certificate = read_certificate(root.write_p12(tmp_path / "site.p12", SECRET), SECRET)
    with CaseStore.open(analysed, "ada") as store:
        (signed,) = export_files(store, tmp_path / "signed", ("pdf",), job=Job(), certificate=certificate)
        with signed.open("rb+") as file:
            writer = IncrementalPdfFileWriter(file)
            page, _ = writer.find_page_for_modification(0)
            forged = StreamObject(stream_data=b"BT /F1 12 Tf 50 50 Td (No incidents.) Tj ET")
            page.get_object()[NameObject("/Contents")] = writer.add_object(forged)
            writer.update_container(page.get_object())
            assert isinstance(page.get_object(), DictionaryObject)
            writer.write_in_place()
    _, status = validate(signed, root)
    assert status.intact  # what was signed is still there, with something else over it
    assert not status.bottom_line
    found = verify_case(analysed, job=Job())
    assert any(one.part == "export" and "report.pdf" in one.subject for one in found.broken)


@pytest.mark.parametrize(
    ("changes", "passphrase", "said"),
    [
        ({}, "wrong", "the passphrase is wrong"),
        ({"until": NOW - DAY}, SECRET, "not today"),
        ({"signs": False}, SECRET, "not for signing"),
    ],
)
def test_a_certificate_that_cannot_sign_is_refused(root, tmp_path, changes, passphrase, said):
    with pytest.raises(UserError, match=said):
        read_certificate(root.write_p12(tmp_path / "site.p12", SECRET, **changes), passphrase)


def test_what_is_no_certificate_is_refused(tmp_path):
    (tmp_path / "site.p12").write_bytes(b"none")
    with pytest.raises(UserError, match="no PKCS#12 file"):
        read_certificate(tmp_path / "site.p12", "")
    with pytest.raises(UserError, match=r"The certificate .*absent\.p12 cannot be read"):
        read_certificate(tmp_path / "absent.p12", "")


@pytest.mark.parametrize("by", ["file", "environment"])
def test_the_command_signs_with_a_passphrase_that_is_not_on_the_line(analysed, root, tmp_path, monkeypatch, capsys, by):
    p12 = root.write_p12(tmp_path / "site.p12", SECRET)
    line = ["export", "--case", str(analysed), "--out", str(tmp_path / "out"), "--format", "pdf", "--sign", str(p12)]
    if by == "file":
        (tmp_path / "secret").write_text(f"{SECRET}\n", encoding="utf-8")
        line += ["--passphrase-file", str(tmp_path / "secret")]
    else:
        monkeypatch.setenv("TVAD_SIGN_PASSPHRASE", SECRET)
    assert run(line) == 0
    assert "signed by Site <1>" in capsys.readouterr().out
    assert validate(tmp_path / "out" / "report.pdf", root)[1].bottom_line


def test_a_pdf_must_be_among_what_is_signed(analysed, tmp_path, capsys):
    line = ["export", "--case", str(analysed), "--out", str(tmp_path), "--format", "html", "--sign", "site.p12"]
    assert run(line) == 2
    assert "only a PDF is signed" in capsys.readouterr().err


def test_the_signature_is_appended(root, tmp_path):
    import io

    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    page = Canvas(buffer)
    page.drawString(100, 100, "one")
    page.save()
    signed = sign_pdf(buffer.getvalue(), read_certificate(root.write_p12(tmp_path / "site.p12", SECRET), SECRET))
    assert signed.startswith(buffer.getvalue())
