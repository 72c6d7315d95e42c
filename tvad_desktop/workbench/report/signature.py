"""Signing a PDF with the site's own certificate (PAdES), without the network: nothing is fetched, no time is asked
for."""

from __future__ import annotations

import io

from tvad_desktop.workbench.certificate import Certificate

FIELD = "Signature"
REASON = "The report as it was exported"


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
