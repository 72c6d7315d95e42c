"""The site's own certificate, with which what leaves a case is signed. Its passphrase is only ever held in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.content import read_regular

MOST_BYTES = 1 << 20
CURVES = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}


@dataclass(frozen=True, slots=True)
class Certificate:
    """A key and its certificate, with the chain that came along. `subject` is whom it names."""

    content: bytes = field(repr=False)
    passphrase: bytes = field(repr=False)
    subject: str

    def as_pem(self) -> tuple[bytes, bytes, str]:
        """The chain, the key, and how it signs ("es256", "ps256", …); UserError for a key of another kind."""
        key, certificate, others = pkcs12.load_key_and_certificates(self.content, self.passphrase or None)
        assert key is not None
        assert certificate is not None
        chain = b"".join(one.public_bytes(Encoding.PEM) for one in (certificate, *others))
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return chain, secret, _algorithm_of(key)


def read_certificate(path: Path, passphrase: str) -> Certificate:
    """Read a PKCS#12 file (.p12, .pfx).

    UserError for a wrong passphrase, a file that is none, and a certificate that is not valid now or not for signing.
    """
    try:
        content = read_regular(path, MOST_BYTES)
    except UserError as error:  # which speaks of files of a case
        raise UserError(f"The certificate {path} cannot be read.", "Name a .p12 or .pfx file.") from error
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


def _algorithm_of(key: object) -> str:
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in CURVES:
        return CURVES[key.curve.name]
    if isinstance(key, rsa.RSAPrivateKey):
        return "ps256"
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ed25519"
    raise UserError("The key of the certificate is of a kind that cannot sign pictures.", "Use RSA or P-256.")


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
