"""The head of a case's chain, handed out: kept elsewhere it proves that the log was not rebuilt from nothing.

A seal is a short text. It may be printed and signed, sent, or time-stamped by an authority (RFC 3161): request and
response are files that can travel on a stick, for this machine asks nobody.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from tvad_desktop import __version__
from tvad_desktop.domain.case import Seal
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage import heads
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import read_regular, write_content
from tvad_desktop.storage.database import now_utc
from tvad_desktop.storage.heads import Head

if TYPE_CHECKING:
    from rfc3161_client import TimeStampResponse

WHAT = "Head of the audit chain of a T-VAD Desktop case"
MOST_BYTES = 1 << 20
_ON_PAPER = re.compile(r"(\d+)[: ]+((?:[0-9a-fA-F]{2,}[ -]?)+)")
_ASK_AGAIN = "Ask the time-stamping authority again with the request of this very seal."


class _SealText(msgspec.Struct):
    """What a seal says; more may be added."""

    what: str
    case_id: str
    sequence: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a time-stamping authority said about a seal. `is_verified`: its signature leads to a trusted root."""

    at: datetime
    authority: str
    is_verified: bool


def seal_case(store: CaseStore) -> Seal:
    """Seal the case as it is now, and log that it was sealed."""
    with store.one_act():
        head, case = heads.read_current(store.database), store.case()
        said: dict[str, Any] = {
            "what": WHAT,
            "case_id": case.id,
            "case_name": case.name,
            "sequence": head.sequence,
            "sha256": head.sha256,
            "sealed_utc": now_utc(),
            "sealed_by": store.actor,
            "made_with": f"T-VAD Desktop {__version__}",
        }
        return store.add_seal(json.dumps(said, indent=1, ensure_ascii=False) + "\n", head.sequence, head.sha256)


def write_seal(seal: Seal, path: Path) -> None:
    """Write the text of a seal, to be kept outside the case."""
    write_content(path, seal.text.encode())


def say_for_paper(seal: Seal) -> str:
    """One line that can be written down and typed in again: number of the entry, and its hash in groups."""
    groups = " ".join(seal.sha256[start : start + 8] for start in range(0, len(seal.sha256), 8))
    return f"{seal.sequence}: {groups}"


def read_seal(name: str | Path) -> Head:
    """A seal that was kept: the file, or what `say_for_paper` said; UserError for anything else."""
    path = Path(name)
    if not path.exists() and (typed := _ON_PAPER.fullmatch(str(name).strip())):
        sha256 = re.sub(r"[ -]", "", typed[2]).lower()
        if len(sha256) == 64:
            return Head("", int(typed[1]), sha256)
    try:
        text = msgspec.json.decode(read_regular(path, MOST_BYTES), type=_SealText)
    except msgspec.MsgspecError as error:
        raise UserError(f"{path} is no seal of a case.", "Give the file that tvad seal wrote.") from error
    if text.what != WHAT:
        raise UserError(f"{path} is no seal of a case.", "Give the file that tvad seal wrote.")
    return Head(text.case_id, text.sequence, text.sha256)


def write_request(seal: Seal, path: Path) -> None:
    """Write what a time-stamping authority is to be sent (RFC 3161); it holds nothing but the hash of the seal."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    request = TimestampRequestBuilder().data(seal.text.encode()).hash_algorithm(HashAlgorithm.SHA256).build()
    write_content(path, request.as_bytes())


def keep_response(store: CaseStore, path: Path) -> Seal:
    """Keep an authority's answer with the seal that it stamps; UserError for an answer to anything else."""
    content = read_regular(path, MOST_BYTES)
    imprint = _read_response(content).tst_info.message_imprint.message
    for seal in reversed(store.seals()):
        if _digest(seal) == imprint:
            store.add_seal_response(seal.id, content)
            return seal
    raise UserError(f"{path} stamps no seal of this case.", _ASK_AGAIN)


def read_stamp(seal: Seal, roots: bytes | None) -> Stamp:
    """What the kept answer says; its signature is verified where `roots` (PEM) are given.

    UserError where the answer stamps something else, or its signature does not hold.
    """
    response = _read_response(seal.response or b"")
    info = response.tst_info
    if info.message_imprint.message != _digest(seal):
        raise UserError(f"The time stamp of seal {seal.id} is that of something else.", _ASK_AGAIN)
    if roots is not None:
        _verify_signature(response, seal, roots)
    name = info.name
    return Stamp(info.gen_time, str(name.value if name is not None and hasattr(name, "value") else name or "unnamed"),
                 roots is not None)  # fmt: skip


def _digest(seal: Seal) -> bytes:
    return hashlib.sha256(seal.text.encode()).digest()


def _read_response(content: bytes) -> TimeStampResponse:
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        response = decode_timestamp_response(content)
        granted = PKIStatus(response.status) in (PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS)
    except ValueError as error:
        raise UserError("This is no answer of a time-stamping authority (RFC 3161).", _ASK_AGAIN) from error
    if not granted:
        raise UserError("The time-stamping authority refused the request.", _ASK_AGAIN)
    return response


def _verify_signature(response: TimeStampResponse, seal: Seal, roots: bytes) -> None:
    from cryptography.x509 import load_pem_x509_certificates
    from rfc3161_client import VerificationError, VerifierBuilder

    try:
        verifier = VerifierBuilder(roots=load_pem_x509_certificates(roots)).build()
        verifier.verify_message(response, seal.text.encode())
    except (VerificationError, ValueError) as error:
        raise UserError(f"The signature of the time stamp of seal {seal.id} does not hold: {error}.", "") from error
