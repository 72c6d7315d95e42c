"""Signing a PDF with the site's own certificate (PAdES), without the network: nothing is fetched, no time is asked for.

The passphrase is only ever held in memory.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.content import read_regular

MOST_BYTES = 1 << 20
FIELD = "Signature"
REASON = "The report as it was exported"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A key and its certificate, with the chain that came along. `subject` is whom it names."""

    content: bytes = field(repr=False)
    passphrase: bytes = field(repr=False)
    subject: str


def read_certificate(path: Path, passphrase: str) -> Certificate:
    """Read a PKCS#12 file (.p12, .pfx).

    UserError for a wrong passphrase, a file that is none, and a certificate that is not valid now or not for signing.
    """
    content = read_regular(path, MOST_BYTES)
    secret = passphrase.encode()
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, secret or None)
    except (ValueError, TypeError) as error:
        raise UserError(
            f"The certificate {path} cannot be opened: the passphrase is wrong, or it is no PKCS#12 file.",
            "Give the passphrase again, or export the certificate with its key as .p12.",
        ) from error
    if key is None or certificate is None:
        raise UserError(f"{path} holds no certificate with its key.", "Export both together as .p12.")
    _check(certificate, path)
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    subject = str(names[0].value) if names else certificate.subject.rfc4514_string()
    return Certificate(content, secret, subject)


def _check(certificate: x509.Certificate, path: Path) -> None:
    now = datetime.now(UTC)
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise UserError(
            f"The certificate {path} is valid from {certificate.not_valid_before_utc:%Y-%m-%d} to "
            f"{certificate.not_valid_after_utc:%Y-%m-%d}, and not today.",
            "Use one that is valid, or correct this computer's clock.",
        )
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise UserError(f"The certificate {path} is not for signing.", "Use one whose key usage allows signatures.")


def sign_pdf(content: bytes, certificate: Certificate) -> bytes:
    """The PDF with a PAdES signature (baseline B-B) over all of it, appended so that the bytes before stay."""
    # pyHanko brings aiohttp along for fetching what is revoked; it is neither given a fetcher nor asked to fetch.
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter

    signer = signers.SimpleSigner.load_pkcs12_data(certificate.content, [], certificate.passphrase or None)
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD, reason=REASON, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=False,
    )  # fmt: skip
    written = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(content)), metadata, signer, output=written)
    return written.getvalue()
