"""Seals, and what a time-stamping authority says about them. The authority of these tests is OpenSSL's own."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.heads import Head
from tvad_desktop.workbench.seal import (
    keep_response,
    read_seal,
    read_stamp,
    say_for_paper,
    seal_case,
    write_request,
    write_seal,
)
from tvad_desktop.workbench.verify import verify_case

CONFIGURATION = """
[tsa]
default_tsa = own
[own]
dir = {folder}
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
tsa_name = yes
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[signer]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
"""


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """A time-stamping authority: stamps a request file and names its root certificate."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl to stamp with")
    folder = tmp_path_factory.mktemp("authority")
    (folder / "c.cnf").write_text(CONFIGURATION.format(folder=folder))
    (folder / "serial").write_text("01")

    def run(*arguments: object) -> None:
        subprocess.run([openssl, *map(str, arguments)], check=True, capture_output=True)

    def key(name: str) -> tuple[object, ...]:
        return ("-newkey", "rsa:2048", "-nodes", "-keyout", folder / f"{name}.key", "-config", folder / "c.cnf")

    run(
        "req",
        "-x509",
        *key("root"),
        "-out",
        folder / "root.pem",
        "-days",
        30,
        "-subj",
        "/CN=Root",
        "-extensions",
        "root",
    )
    run("req", "-new", *key("tsa"), "-out", folder / "tsa.csr", "-subj", "/CN=Clock office")
    signed_by = ("-CA", folder / "root.pem", "-CAkey", folder / "root.key", "-CAcreateserial")
    extensions = ("-extfile", folder / "c.cnf", "-extensions", "signer")
    run("x509", "-req", "-in", folder / "tsa.csr", *signed_by, "-out", folder / "tsa.pem", "-days", 30, *extensions)

    def stamp(request, response):
        run("ts", "-reply", "-config", folder / "c.cnf", "-queryfile", request, "-out", response)

    return stamp, (folder / "root.pem").read_bytes()


def test_a_seal_names_the_head_and_is_logged_itself(store, tmp_path):
    last = store.audit()[-1]
    seal = seal_case(store)
    assert (seal.sequence, seal.sha256) == (last.sequence, last.sha256)
    assert store.audit()[-1].action == "case.seal"
    assert json.loads(seal.text)["case_name"] == "Car park"
    write_seal(seal, tmp_path / "seal.txt")
    assert read_seal(tmp_path / "seal.txt") == Head(store.case().id, last.sequence, last.sha256)
    assert read_seal(say_for_paper(seal)) == Head("", last.sequence, last.sha256)
    store.verify_audit()


@pytest.mark.parametrize(
    "content", ["", "{}", '{"what": "else", "case_id": "", "sequence": 1, "sha256": ""}', "1: abc"]
)
def test_what_is_no_seal_is_refused(tmp_path, content):
    (tmp_path / "seal.txt").write_text(content)
    with pytest.raises(UserError, match="is no seal"):
        read_seal(tmp_path / "seal.txt")
    with pytest.raises(UserError, match="cannot be read"):
        read_seal("1: abc")


def test_a_stamp_travels_as_files_and_is_verified_against_its_root(store, tmp_path, authority):
    stamp, roots = authority
    seal = seal_case(store)
    write_request(seal, tmp_path / "seal.tsq")
    assert store.case().name.encode() not in (tmp_path / "seal.tsq").read_bytes()  # only a hash leaves the machine
    stamp(tmp_path / "seal.tsq", tmp_path / "seal.tsr")
    assert keep_response(store, tmp_path / "seal.tsr").id == seal.id
    kept = store.seals()[0]
    assert read_stamp(kept, None).is_verified is False
    assert read_stamp(kept, roots).is_verified
    assert "Clock office" in read_stamp(kept, roots).authority

    unproven = verify_case(store.folder, job=Job())
    assert "was not verified" in unproven.findings[0].message
    proven = verify_case(store.folder, job=Job(), roots=roots)
    assert proven.findings == ()
    assert "proven to whoever trusts this authority" in proven.certainty[0]


def test_a_stamp_of_something_else_or_of_somebody_else_is_refused(store, tmp_path, authority):
    stamp, roots = authority
    with CaseStore.create(tmp_path / "other", "Other", "ada") as other:
        write_request(seal_case(other), tmp_path / "other.tsq")
    stamp(tmp_path / "other.tsq", tmp_path / "other.tsr")
    seal = seal_case(store)
    with pytest.raises(UserError, match="stamps no seal of this case"):
        keep_response(store, tmp_path / "other.tsr")
    (tmp_path / "junk.tsr").write_bytes(b"junk")
    with pytest.raises(UserError, match="no answer of a time-stamping authority"):
        keep_response(store, tmp_path / "junk.tsr")
    store.add_seal_response(seal.id, (tmp_path / "other.tsr").read_bytes())  # as a forger would
    assert any(
        finding.part == "seal" and "something else" in finding.message
        for finding in verify_case(store.folder, job=Job(), roots=roots).broken
    )


def test_a_signature_that_does_not_lead_to_the_root_is_broken(store, tmp_path, authority, tmp_path_factory):
    stamp, _ = authority
    write_request(seal_case(store), tmp_path / "seal.tsq")
    stamp(tmp_path / "seal.tsq", tmp_path / "seal.tsr")
    keep_response(store, tmp_path / "seal.tsr")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(tmp_path / "k"), "-out",
         str(tmp_path / "stranger.pem"), "-subj", "/CN=Stranger"], check=True, capture_output=True,
    )  # fmt: skip
    found = verify_case(store.folder, job=Job(), roots=(tmp_path / "stranger.pem").read_bytes())
    assert any("signature" in finding.message for finding in found.broken)
