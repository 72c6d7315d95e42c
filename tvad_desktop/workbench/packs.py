"""Opening model packs: which one, and only when all that will run is what it should be. Without torch.

Which pack answers, learns or analyses again is decided once: by the case's analysis. What the graphs are is imported
where they are looked at: which pack a case has is asked whenever it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tvad_desktop.packs.manifest import (
    DEFAULT_PACK,
    UNTRAINED,
    Pack,
    is_pack_name,
    load_pack,
    pack_names,
    verify_pack,
)
from tvad_desktop.packs.onnx import GraphKind, find_graph_fault, unprepared

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


PACK_SETTING = "pack"
"""Under which a case keeps the pack that was chosen for it."""


def open_pack(name: str = DEFAULT_PACK) -> Pack:
    """A pack of which every file and every compiled graph is what it should be.

    Each is hashed once in a process, as long as it stays the same. `UserError` names the first that is missing or
    altered, and how to make it again.
    """
    pack = load_pack(name)
    verify_prepared(pack)
    return pack


def verify_prepared(pack: Pack) -> None:
    """Raise `UserError` unless every file and every compiled graph of a pack is what it should be."""
    verify_pack(pack)
    for kind in graph_kinds(pack):
        if fault := find_graph_fault(pack, kind):
            raise unprepared(pack, kind, fault)


def untrained_parts(name: str) -> tuple[str, ...]:
    """What has not been trained for a pack, in words; nothing for one that is not there."""
    if not is_pack_name(name) or name not in pack_names():
        return ()
    pack = load_pack(name)
    return tuple(said for role, said in UNTRAINED.items() if not pack.has(role))


def graph_kinds(pack: Pack) -> tuple[GraphKind, ...]:
    """Every graph that a pack with these roles runs."""
    from tvad_desktop.detection.graphs import decoder_graph, head_graph
    from tvad_desktop.language.rae.encoder import region_graph
    from tvad_desktop.packs.registry import family_of

    family = family_of(pack)
    spec = family.spec(pack)
    kinds = (*family.graphs(), decoder_graph(spec), head_graph(spec), region_graph(spec))
    return tuple(kind for kind in kinds if pack.has(kind.role))


def pack_of_incident(store: CaseStore, incident_id: int) -> str:
    """The name of the pack that found an incident, or else that of the case: the one that is asked about it."""
    analysis_id = store.incident(incident_id).analysis_id
    return pack_of_case(store) if analysis_id is None else store.analysis(analysis_id).pack


def pack_of_case(store: CaseStore) -> str:
    """The name of the pack that a case is analysed with: the one chosen for it, that of its latest analysis, or the
    default one."""
    if chosen := store.setting(PACK_SETTING):
        return chosen
    removed = store.removed_ids
    latest = [analysis for video_id, analysis in store.latest_analyses().items() if video_id not in removed]
    return max(latest, key=lambda analysis: analysis.started_utc).pack if latest else DEFAULT_PACK
