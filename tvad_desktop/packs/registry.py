"""The packs' architectures, by the name that a manifest gives: the only module that knows them all."""

from __future__ import annotations

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.interface import Importer, PackFamily
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.qwen25_vl.family import Qwen25Vl
from tvad_desktop.packs.smolvlm2.family import SmolVlm2
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.packs.tvad_mini.family import TvadMini

QWEN25_VL = "qwen2.5-vl"
SMOLVLM2 = "smolvlm2"
FAMILIES: dict[str, PackFamily] = {"tvad-mini": TvadMini(), QWEN25_VL: Qwen25Vl(), SMOLVLM2: SmolVlm2()}
IMPORTED = (QWEN25_VL, SMOLVLM2)
"""The families that sites bring."""


def importer_of(family: str) -> Importer:
    """What makes packs of a family from a site's own model; `UserError` for a family that is not brought by sites."""
    if family not in IMPORTED:
        raise UserError(f"Models cannot be imported as “{family}”.", f"Import them as {' or '.join(IMPORTED)}.")
    if family == SMOLVLM2:
        from tvad_desktop.packs.smolvlm2.importing import SmolImporter

        return SmolImporter()
    from tvad_desktop.packs.qwen25_vl.importing import QwenImporter

    return QwenImporter()


def family_of(pack: Pack) -> PackFamily:
    """How the networks of a pack are made and loaded; `UserError` for an architecture that is not known here."""
    if pack.family not in FAMILIES:
        raise UserError(
            f"The model pack {pack.name} is of the family “{pack.family}”, which this version does not know.",
            f"Known are {', '.join(FAMILIES)}; install a newer version of the program.",
        )
    return FAMILIES[pack.family]


def spec_of(pack: Pack) -> PackSpec:
    """Shapes and units of a pack."""
    return family_of(pack).spec(pack)
