"""The prompts of a case, and those that its analyses were made with."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from tvad_desktop.detection.prompts import PromptSet, load_prompts, load_shipped
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.settings import AnalysisSettings, read_settings
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import explain_damage

SETTINGS_KEY = "prompts"


def own_prompts(store: CaseStore) -> PromptSet | None:
    """What somebody wrote for this case; None while it uses the shipped default."""
    kept = store.setting(SETTINGS_KEY)
    with explain_damage(store.folder, "its prompts"):
        return msgspec.json.decode(kept, type=PromptSet | None) if kept else None


def case_prompts(store: CaseStore) -> PromptSet:
    """The prompts that new analyses of this case use."""
    return own_prompts(store) or load_prompts()


def keep_prompts(store: CaseStore, prompts: PromptSet) -> None:
    """Use these prompts for new analyses of the case; those made before stay. `UserError` for unusable ones."""
    if fault := prompts.find_fault():
        raise UserError(f"The prompts {fault}.", "Change them and try again.")
    own = None if prompts == load_prompts() else prompts
    if own != own_prompts(store):  # the log tells changes only
        store.set_setting(SETTINGS_KEY, msgspec.json.encode(own).decode())


def prompts_of(settings: str) -> PromptSet | None:
    """What an analysis with these settings was made with; None where they do not tell."""
    return read_whole_settings(settings).prompts


def read_whole_settings(settings: str) -> AnalysisSettings:
    """The settings of an analysis with its prompts, of which earlier versions kept only the hash of a shipped set.
    `UserError` for what cannot be read."""
    try:
        known = read_settings(settings)
    except ValueError as error:
        raise UserError("The settings of an analysis cannot be read.", "Restore the case from a backup.") from error
    if known.prompts is not None or known.prompts_sha256 is None:
        return known
    hashes = {sha256(msgspec.json.encode(prompts)).hexdigest(): prompts for prompts in load_shipped()}
    return msgspec.structs.replace(known, prompts=hashes.get(known.prompts_sha256))
