"""A report as one HTML file that needs nothing beside itself, for a screen or for paper."""

from __future__ import annotations

import base64

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tvad_desktop.places import resources_folder
from tvad_desktop.workbench.report.document import write_document
from tvad_desktop.workbench.report.model import Report


def write_html(report: Report) -> bytes:
    """UTF-8. Whatever a case says is shown as text, never read as markup."""
    environment = Environment(
        loader=FileSystemLoader(resources_folder() / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["base64"] = lambda content: base64.b64encode(content).decode()
    blocks = [(type(block).__name__, block) for block in write_document(report)]
    page = environment.get_template("report.html.j2").render(
        title=f"Incident report: {report.case.name}", blocks=blocks
    )
    return page.encode("utf-8", "backslashreplace")
