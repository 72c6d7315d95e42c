"""A report in the words of CASE and UCO (JSON-LD), which other tools of investigators read.

https://ontology.caseontology.org and https://ontology.unifiedcyberontology.org: originals with their hashes, analyses
as actions with the tool that did them, reviews as actions of people.
"""

from __future__ import annotations

import json
import uuid
from typing import Any

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.printable import printable
from tvad_desktop.workbench.report.gather import say_score, say_span
from tvad_desktop.workbench.report.model import FootageReport, IncidentReport, ModelReport, Report

CONTEXT = {
    "@vocab": "http://example.org/ontology/local#",
    "kb": "urn:tvad-desktop:",
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
    "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "uco-vocabulary": "https://ontology.unifiedcyberontology.org/uco/vocabulary/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
Node = dict[str, Any]


def write_case_uco(report: Report) -> bytes:
    """One graph; the same bytes for the same report, for every name follows from the case and what it names."""
    graph = _Graph(report)
    return json.dumps(graph.write(), indent=1, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace")


class _Graph:
    """The nodes of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._nodes: dict[str, Node] = {}

    def write(self) -> Node:
        tool = self._add("uco-tool:Tool", "tool", **{
            "uco-core:name": "T-VAD Desktop", "uco-tool:version": self._report.version,
        })  # fmt: skip
        models = {model.name: self._add_model(model) for model in self._report.models}
        for one in self._report.footage:
            self._add_footage(one, tool, models)
        custody = self._report.custody
        self._add(
            "case-investigation:Investigation",
            "investigation",
            **{
                "uco-core:name": self._report.case.name,
                "uco-core:description": [
                    f"Audit entries: {custody.entries}; head of the chain: {custody.head_sha256 or 'none'}"
                ],
                "uco-core:object": [{"@id": name} for name in sorted(self._nodes)],
            },
        )
        return {"@context": CONTEXT, "@graph": [self._nodes[name] for name in sorted(self._nodes)]}

    def _add(self, kind: str, key: str, **properties: Any) -> Node:
        """Add a node once, and return what refers to it."""
        name = f"kb:{key.split(' ')[0]}-{uuid.uuid5(uuid.NAMESPACE_URL, f'{self._report.case.id}/{key}')}"
        self._nodes[name] = {"@id": name, "@type": kind, **properties}
        return {"@id": name}

    def _facet(self, kind: str, key: str, **properties: Any) -> Node:
        own = uuid.uuid5(uuid.NAMESPACE_URL, f"{self._report.case.id}/{key}/{kind}")
        return {"@id": f"kb:{kind.split(':')[1]}-{own}", "@type": kind, **properties}

    def _add_model(self, model: ModelReport) -> Node:
        return self._add(
            "uco-tool:Tool",
            f"model {model.name}",
            **{
                "uco-core:name": model.title or model.name,
                "uco-tool:version": model.sha256,
                "uco-core:description": list(model.limits) or ["Its limits are not known."],
            },
        )

    def _add_person(self, name: str) -> Node:
        return self._add("uco-identity:Person", f"person {name}", **{"uco-core:name": name})

    def _add_footage(self, one: FootageReport, tool: Node, models: dict[str, Node]) -> None:
        video, key = one.footage.video, f"footage {one.footage.id}"
        file = self._facet("uco-observable:FileFacet", key, **{
            "uco-observable:fileName": printable(video.path.name),
            "uco-observable:filePath": printable(video.path),
        })  # fmt: skip
        digest = self._facet(
            "uco-types:Hash",
            key,
            **{
                "uco-types:hashMethod": "SHA256",
                "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": video.sha256.upper()},
            },
        )
        content = self._facet("uco-observable:ContentDataFacet", key, **{"uco-observable:hash": [digest]})
        original = self._add(
            "uco-observable:ObservableObject",
            key,
            **{
                "uco-core:description": [
                    f"Imported {one.footage.imported_utc}; length {format_moment(video.duration_us)}; "
                    f"camera {one.camera or 'not named'}; {one.coverage}; "
                    + ("unchanged at export" if one.is_unchanged else "NOT proven unchanged at export")
                ],
                "uco-core:hasFacet": [file, content],
            },
        )
        evidence = one.evidence
        self._add(
            "case-investigation:ProvenanceRecord",
            f"provenance {one.footage.id}",
            **{
                "uco-core:description": [
                    f"Received from {evidence.received_from or 'somebody not named'} "
                    f"by {evidence.received_by or 'somebody not named'} {evidence.received_at}".strip()
                ],
                **({"case-investigation:exhibitNumber": evidence.item_number} if evidence.item_number else {}),
                "uco-core:object": [original],
            },
        )
        results = [self._add_incident(incident, original) for incident in one.incidents]
        if one.analysis is not None:
            self._add(
                "case-investigation:InvestigativeAction",
                f"analysis {one.analysis.id}",
                **{
                    "uco-core:name": f"analysed {printable(video.path.name)}",
                    "uco-action:instrument": [
                        tool,
                        *([models[one.analysis.pack]] if one.analysis.pack in models else []),
                    ],
                    "uco-action:object": [original],
                    "uco-action:startTime": _time(one.analysis.started_utc),
                    **({"uco-action:endTime": _time(one.analysis.finished_utc)} if one.analysis.finished_utc else {}),
                    **({"uco-action:result": results} if results else {}),
                },
            )

    def _add_incident(self, one: IncidentReport, original: Node) -> Node:
        incident = one.incident
        said = f"Incident {incident.id}: {say_span(incident.span)}, {say_score(incident)}, {incident.state}"
        said += "".join(f", {words}" for words in (incident.label, incident.origin) if words)
        result = self._add(
            "uco-observable:ObservableObject",
            f"incident {incident.id}",
            **{
                "uco-core:name": f"Incident {incident.id}",
                "uco-core:description": [f"{said}, {incident.from_cell} to {incident.to_cell}; {one.verdict.value}"],
                **({"uco-core:tag": list(one.tags)} if one.tags else {}),
            },
        )
        for number, review in enumerate(one.reviews, start=1):
            self._add(
                "case-investigation:InvestigativeAction",
                f"review {incident.id}.{number}",
                **{
                    "uco-core:name": f"{review.verdict.value} incident {incident.id}",
                    **({"uco-core:description": [review.note]} if review.note else {}),
                    "uco-action:performer": self._add_person(review.reviewer),
                    "uco-action:object": [result, original],
                    "uco-action:endTime": _time(review.at_utc),
                },
            )
        return result


def _time(at_utc: str) -> Node:
    return {"@type": "xsd:dateTime", "@value": at_utc}
