"""What a report is made of, for any writer to lay out."""

from __future__ import annotations

from dataclasses import dataclass

from tvad_desktop.workbench.report.model import Picture


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title, 2 a part, 3 something within it. `opens_page`: on paper it begins a page."""

    level: int
    text: str
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is "plain", "quiet", "good", "bad", "question" or "answer"."""

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Side by side; each as wide as if there were at least `columns`."""

    pictures: tuple[Picture, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under a head; `shares` of the width, one a column. Rows with a mark in `flagged` stand out."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    flagged: frozenset[int] = frozenset()


Block = Heading | Paragraph | Facts | Items | Pictures | Code | Grid
