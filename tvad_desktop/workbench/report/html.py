"""A report as one HTML file that needs nothing beside itself, for a screen or for paper."""

from __future__ import annotations

import base64
from collections.abc import Iterable

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tvad_desktop.places import resources_folder
from tvad_desktop.workbench.report.blocks import Block
from tvad_desktop.workbench.report.document import write_document
from tvad_desktop.workbench.report.model import Report


def write_html(report: Report) -> bytes:
    """The report of a case; see `lay_out_html`."""
    return lay_out_html(f"Incident report: {report.case.name}", write_document(report))


def lay_out_html(title: str, content: Iterable[Block]) -> bytes:
    """UTF-8. Whatever a case says is shown as text, never read as markup."""
    environment = Environment(
        loader=FileSystemLoader(resources_folder() / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["base64"] = lambda content: base64.b64encode(content).decode()
    blocks = [(type(block).__name__, block) for block in content]
    page = environment.get_template("report.html.j2").render(title=title, blocks=blocks)
    return page.encode("utf-8", "backslashreplace")
