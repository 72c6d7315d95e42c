"""Content credentials (C2PA) in clips and stills: who made them, of which originals and which case, signed with the
site's own certificate. Without the network: no time is asked for, nothing remote is fetched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tvad_desktop import __version__
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.certificate import Certificate

MP4, JPEG = "video/mp4", "image/jpeg"
CASE_LABEL = "org.tvad-desktop.case"
CAPTURED = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
OFFLINE = {
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    "builder": {"thumbnail": {"enabled": False}},  # a thumbnail would be a second picture of what may be covered
}


def add_credentials(
    store: CaseStore,
    path: Path,
    kind: str,
    certificate: Certificate,
    originals: Sequence[CaseVideo],
    shows: Sequence[str],
) -> None:
    """Put signed credentials into a finished file of this kind (a MIME type).

    `shows`: what of the case it shows. UserError for a certificate that such credentials may not be signed with.
    """
    import c2pa

    chain, key, algorithm = certificate.as_pem()
    sealed = path.with_name(f"{path.name}.sealed")
    try:
        signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(algorithm.encode(), chain, key, None))
        builder = c2pa.Builder(_manifest(store, originals, shows), c2pa.Context(c2pa.Settings.from_dict(OFFLINE)))
        with path.open("rb") as source, sealed.open("w+b") as target:
            builder.sign(signer, kind, source, target)
        sealed.replace(path)
    except c2pa.C2paError as error:
        raise UserError(
            f"Content credentials cannot be signed with the certificate of {certificate.subject}: {error}",
            "They need one that an authority issued, with an extended key usage such as e-mail protection.",
        ) from error
    finally:
        sealed.unlink(missing_ok=True)


def _manifest(store: CaseStore, originals: Sequence[CaseVideo], shows: Sequence[str]) -> dict[str, object]:
    """What is claimed: names and hashes, no pictures and no folders."""
    case, entries = store.case(), store.audit()
    claimed = {
        "case": case.id,
        "name": case.name,
        "audit_head": {"sequence": entries[-1].sequence, "sha256": entries[-1].sha256},
        "shows": list(shows),
        "originals": [{"name": one.video.path.name, "sha256": one.video.sha256} for one in originals],
    }
    action = {"action": "c2pa.created", "digitalSourceType": CAPTURED}
    return {
        "claim_generator_info": [{"name": "T-VAD Desktop", "version": __version__}],
        "title": f"{case.name}: {', '.join(shows)}"[:200],
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": [action]}},
            {"label": CASE_LABEL, "data": claimed},
        ],
    }
