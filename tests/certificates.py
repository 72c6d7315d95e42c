"""An authority of the tests' own, and certificates of sites that it issues."""

from __future__ import annotations

import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime.datetime.now(datetime.UTC)
DAY = datetime.timedelta(days=1)
# A place where revocations would be listed: asking there would be using the network.
REVOCATIONS = x509.CRLDistributionPoints(
    [x509.DistributionPoint([x509.UniformResourceIdentifier("http://crl.invalid/c")], None, None, None)]
)


class Authority:
    """`certificate` is its root."""

    def __init__(self, name: str = "Root of the site") -> None:
        self._name = name
        self._key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self._issue(name, self._key, is_root=True)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def write_p12(
        self, path: Path, passphrase: str, *, until=NOW + DAY, signs: bool = True, mails: bool = True
    ) -> Path:
        """A certificate of “Site <1>” with its key; `signs` and `mails`: what it may be used for."""
        key = ec.generate_private_key(ec.SECP256R1())
        site = self._issue("Site <1>", key, until=until, signs=signs, mails=mails)
        encryption = serialization.BestAvailableEncryption(passphrase.encode())
        content = pkcs12.serialize_key_and_certificates(b"site", key, site, [self.certificate], encryption)
        path.write_bytes(content)
        return path

    def _issue(self, subject, key, *, is_root=False, until=NOW + DAY, signs=True, mails=True) -> x509.Certificate:
        signs = signs and not is_root
        usage = x509.KeyUsage(signs, signs, not signs and not is_root, False, False, is_root, is_root, False, False)
        built = (
            x509.CertificateBuilder()
            .subject_name(_named(subject))
            .issuer_name(_named(self._name))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(NOW - 3 * DAY)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .add_extension(REVOCATIONS, critical=False)
        )
        if mails and not is_root:
            built = built.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        return built.sign(self._key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "A site")
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name), organisation])
