"""A signed report validates against the root that issued the certificate, and against no other; no network is used."""

from __future__ import annotations

import datetime
import socket
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from frame_difference import FrameDifference, write_street

from tvad_desktop.cli.main import run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.certificate import read_certificate
from tvad_desktop.workbench.report.files import export_files
from tvad_desktop.workbench.report.signature import sign_pdf

NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)
SECRET = "open sesame ü"


def make_root(name: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    return key, _issue(name, key, name, key, is_root=True)


def _issue(subject, key, issuer, issuer_key, *, is_root=False, until=NOW + DAY, signs=True) -> x509.Certificate:
    usage = x509.KeyUsage(signs and not is_root, signs and not is_root, not signs, False, False, is_root, is_root,
                          False, False)  # fmt: skip
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - 3 * DAY)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        # A place where revocations would be listed: asking there would be using the network.
        .add_extension(
            x509.CRLDistributionPoints(
                [x509.DistributionPoint([x509.UniformResourceIdentifier("http://crl.invalid/c")], None, None, None)]
            ),
            critical=False,
        )
        .sign(issuer_key, hashes.SHA256())
    )


def write_p12(path: Path, root, **changes) -> Path:
    root_key, root_certificate = root
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = root_certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    certificate = _issue("Site <1>", key, issuer, root_key, **changes)
    encryption = serialization.BestAvailableEncryption(SECRET.encode())
    content = serialization.pkcs12.serialize_key_and_certificates(
        b"site", key, certificate, [root_certificate], encryption
    )
    path.write_bytes(content)
    return path


@pytest.fixture(scope="module")
def root():
    return make_root("Root of the site")


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

    trusted = [asn1_x509.Certificate.load(one.public_bytes(serialization.Encoding.DER)) for one in roots]
    with path.open("rb") as file:
        (embedded,) = PdfFileReader(file).embedded_signatures
        context = ValidationContext(trust_roots=trusted, allow_fetching=False, revocation_mode="soft-fail")
        return embedded, validate_pdf_signature(embedded, context)


def test_a_signed_report_validates_and_a_changed_one_does_not(analysed, root, tmp_path, no_network):
    certificate = read_certificate(write_p12(tmp_path / "site.p12", root), SECRET)
    assert certificate.subject == "Site <1>"
    assert SECRET not in repr(certificate)
    with CaseStore.open(analysed, "ada") as store:
        (plain,) = export_files(store, tmp_path / "plain", ("pdf",), job=Job())
        (signed,) = export_files(store, tmp_path / "signed", ("pdf",), job=Job(), certificate=certificate)
        (again,) = export_files(store, tmp_path / "again", ("pdf",), job=Job())
        store.verify_audit()
    assert again.read_bytes() == plain.read_bytes()
    assert signed.read_bytes().startswith(plain.read_bytes())
    embedded, status = validate(signed, root[1])
    assert embedded.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.bottom_line
    assert not validate(signed, make_root("Somebody else")[1])[1].bottom_line
    content = bytearray(signed.read_bytes())
    content[len(plain.read_bytes()) // 2] ^= 1
    signed.write_bytes(content)
    assert not validate(signed, root[1])[1].bottom_line


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
        read_certificate(write_p12(tmp_path / "site.p12", root, **changes), passphrase)


def test_what_is_no_certificate_is_refused(tmp_path):
    (tmp_path / "site.p12").write_bytes(b"none")
    with pytest.raises(UserError, match="no PKCS#12 file"):
        read_certificate(tmp_path / "site.p12", "")
    with pytest.raises(UserError, match="cannot be read"):
        read_certificate(tmp_path / "absent.p12", "")


@pytest.mark.parametrize("by", ["file", "environment"])
def test_the_command_signs_with_a_passphrase_that_is_not_on_the_line(analysed, root, tmp_path, monkeypatch, capsys, by):
    p12 = write_p12(tmp_path / "site.p12", root)
    line = ["export", "--case", str(analysed), "--out", str(tmp_path / "out"), "--format", "pdf", "--sign", str(p12)]
    if by == "file":
        (tmp_path / "secret").write_text(f"{SECRET}\n", encoding="utf-8")
        line += ["--passphrase-file", str(tmp_path / "secret")]
    else:
        monkeypatch.setenv("TVAD_SIGN_PASSPHRASE", SECRET)
    assert run(line) == 0
    assert "signed by Site <1>" in capsys.readouterr().out
    assert validate(tmp_path / "out" / "report.pdf", root[1])[1].bottom_line


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
    signed = sign_pdf(buffer.getvalue(), read_certificate(write_p12(tmp_path / "site.p12", root), SECRET))
    assert signed.startswith(buffer.getvalue())
