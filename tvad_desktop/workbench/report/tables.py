"""A report for programs: all of it as JSON, its incidents as a table (CSV)."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.events import say_reason
from tvad_desktop.domain.printable import printable
from tvad_desktop.workbench.report.model import FootageReport, IncidentReport, Report

# A cell that begins so is run by spreadsheet programs.
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
COLUMNS = (
    "incident", "video", "camera", "start", "end", "start_us", "end_us", "clock_start", "clock_end", "peak_us", "score",
    "from", "to", "motion", "targets", "signs", "verdict", "reviewer", "reviewed_utc", "note", "tags",
    "contradicts_measurements", "label", "origin", "video_sha256", "video_title",
)  # fmt: skip


def write_csv(report: Report) -> bytes:
    """One line an incident, UTF-8 with a mark that spreadsheet programs want; no cell is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    cameras = {one.footage.id: one.camera for one in report.footage}
    for one in report.incidents:
        row = _row(one, cameras[one.footage.id])
        writer.writerow([defuse(row[column]) for column in COLUMNS])
    return ("\ufeff" + text.getvalue()).encode("utf-8", "backslashreplace")


def defuse(value: object) -> object:
    """The same value; a text that a spreadsheet program would run as a formula gets an apostrophe in front."""
    if isinstance(value, str) and value.startswith(FORMULAS):
        return f"'{value}"
    return value


def _row(one: IncidentReport, camera: str) -> dict[str, object]:
    incident, footage, last = one.incident, one.footage, one.reviews[-1] if one.reviews else None
    start, end = footage.clock_at(incident.span.start_us), footage.clock_at(incident.span.end_us)
    return {
        "incident": incident.id,
        "video": printable(footage.video.path.name),
        "camera": camera,
        "start": format_moment(incident.span.start_us),
        "end": format_moment(incident.span.end_us),
        "start_us": incident.span.start_us,
        "end_us": incident.span.end_us,
        "clock_start": start.isoformat(" ", "milliseconds") if start else "",
        "clock_end": end.isoformat(" ", "milliseconds") if end else "",
        "peak_us": incident.peak_us,
        "score": round(incident.peak_score, 4) if incident.analysis_id is not None else "",
        "from": incident.from_cell,
        "to": incident.to_cell,
        "motion": incident.state,
        "targets": len(incident.tracks),
        "signs": "; ".join(say_reason(reason) for reason in incident.reasons),
        "verdict": one.verdict.value,
        "reviewer": last.reviewer if last else "",
        "reviewed_utc": last.at_utc if last else "",
        "note": one.notes[-1].text if one.notes else "",
        "tags": ", ".join(one.tags),
        "contradicts_measurements": " ".join(one.contradictions),
        "label": incident.label,
        "origin": incident.origin or "found",
        "video_sha256": footage.video.sha256,
        "video_title": footage.title,
    }


def write_json(report: Report) -> bytes:
    """Everything, with names as in the program; pictures stand as their SHA-256. An incident, which stands within its
    footage, is one line."""
    out = io.BytesIO()
    whole = {field.name: None if field.name == "footage" else _plain(getattr(report, field.name))
             for field in fields(report)}  # fmt: skip
    before, after = _dump(whole, indent=1).split(b'"footage": null')
    out.write(before + b'"footage": [')
    for number, one in enumerate(report.footage):
        out.write(b",\n" if number else b"\n")
        _write_footage(out, one)
    out.write(b"\n ]" + after)
    return out.getvalue()


def _write_footage(out: io.BytesIO, one: FootageReport) -> None:
    known = {field.name: _plain(getattr(one, field.name)) for field in fields(one) if field.name != "incidents"}
    out.write(_dump(known)[:-1] + b', "incidents": [')
    for number, incident in enumerate(one.incidents):
        told = {field.name: _plain(getattr(incident, field.name)) for field in fields(incident)
                if field.name != "footage"}  # fmt: skip
        out.write((b",\n  " if number else b"\n  ") + _dump(told))
    out.write(b"]}")


def _dump(value: object, indent: int | None = None) -> bytes:
    return json.dumps(value, indent=indent, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace")


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return {"sha256": sha256(value).hexdigest(), "bytes": len(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Path) else value
