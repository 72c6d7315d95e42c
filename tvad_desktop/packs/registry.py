"""The packs' architectures, by the name that a manifest gives: the only module that knows them all."""

from __future__ import annotations

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.interface import PackFamily
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.packs.tvad_mini.family import TvadMini

FAMILIES: dict[str, PackFamily] = {"tvad-mini": TvadMini()}


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
