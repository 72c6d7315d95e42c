"""A report as a PDF: the same bytes as long as nothing that it tells has changed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image as PillowImage
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    CondPageBreak,
    Image,
    KeepTogether,
    ListFlowable,
    SimpleDocTemplate,
    Spacer,
    Table,
)
from reportlab.platypus import Paragraph as Flowing

from tvad_desktop.workbench.report.blocks import Block, Code, Facts, Grid, Heading, Items, Paragraph, Pictures
from tvad_desktop.workbench.report.document import write_document
from tvad_desktop.workbench.report.model import Report

MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN - 12  # a frame keeps 6 points free on both sides
NAMES_WIDTH = 42 * mm
ENOUGH_ROOM = 215 * mm  # what opens a page goes on where so much of one is free
HASH = re.compile("[0-9a-f]{64}")
MOST_FOOT = 110  # letters that have room beside the number of the page
MADE_AHEAD = 20
ROWS_A_TABLE = 150  # the time to break a table into pages grows with the square of its rows
CELL_PT, CELL_LEADING_PT, CELL_GAP_PT = 7.5, 10, 6
LONGEST_CELL = 1_500  # a row that is higher than a page cannot be laid out: longer texts go on in the next row
# Fonts that know more letters than the one reportlab brings along; the first that is there.
FONTS = (
    ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"),
    ("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf", "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans-Bold.ttf"),
    ("/Library/Fonts/Arial Unicode.ttf", "/Library/Fonts/Arial Bold.ttf"),
    ("C:/Windows/Fonts/arial.ttf", "C:/Windows/Fonts/arialbd.ttf"),
)
COLOURS = {"quiet": "#57606a", "good": "#116329", "bad": "#a40e26"}


def write_pdf(report: Report) -> bytes:
    """The report of a case; see `lay_out_pdf`."""
    return lay_out_pdf(f"Incident report: {report.case.name}", report, write_document(report))


def lay_out_pdf(title: str, report: Report, content: Iterable[Block]) -> bytes:
    """On A4, with title, state of the case and number on every page."""
    font = _Font()
    buffer = io.BytesIO()
    page = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=font.readable(title),
        author="",
        creator=f"T-VAD Desktop {report.version}",
        invariant=1,
    )
    foot = f" · as of audit entry {report.custody.entries} · {report.custody.head_sha256[:16]}"
    foot = font.readable(title)[: MOST_FOOT - len(foot)] + foot

    def draw_foot(canvas: Any, _: Any) -> None:
        canvas.setFont(font.plain, 7.5)
        canvas.setFillColor(HexColor(COLOURS["quiet"]))
        canvas.drawString(MARGIN, 10 * mm, foot)
        canvas.drawRightString(A4[0] - MARGIN, 10 * mm, f"Page {canvas.getPageNumber()}")

    story = _Story(one for block in content for one in _lay_out(block, font))
    page.build(story, onFirstPage=draw_foot, onLaterPages=draw_foot)
    return buffer.getvalue()


class _Story(list[Any]):
    """What is to be laid out, made when it is needed: all of a large case at once would fill the memory."""

    def __init__(self, flowables: Iterator[Any]) -> None:
        super().__init__()
        self._more = flowables

    def __len__(self) -> int:
        """Of what is made so far, which is never nothing before the end."""
        if super().__len__() < MADE_AHEAD:
            self.extend(islice(self._more, MADE_AHEAD))
        return super().__len__()


class _Font:
    """The font of a report, and what it does with letters that it lacks."""

    def __init__(self) -> None:
        self.plain, self.bold, self._letters = _register()

    def readable(self, text: str) -> str:
        """Letters that cannot be drawn stand as their numbers, so that none vanishes."""
        return "".join(
            letter if letter in "\n\t" or ord(letter) in self._letters else f"[U+{ord(letter):04X}]" for letter in text
        )

    def style(self, name: str, **changes: Any) -> ParagraphStyle:
        base = {"fontName": self.plain, "fontSize": 9, "leading": 12.5, "spaceAfter": 4, "splitLongWords": 1}
        return ParagraphStyle(name, **{**base, **changes})

    def flow(self, text: str, style: ParagraphStyle) -> Flowing:
        """Text as text: whatever looks like markup is shown."""
        return Flowing(escape(self.readable(text)).replace("\n", "<br/>"), style)

    def fit(self, text: str, style: ParagraphStyle, width: float) -> str | Flowing:
        """The text alone where it fits into one line of a cell, which is laid out much faster."""
        shown = self.readable(text)
        is_short = "\n" not in shown and pdfmetrics.stringWidth(shown, self.plain, CELL_PT) < width - CELL_GAP_PT
        return shown if is_short else self.flow(text, style)


@lru_cache(maxsize=1)
def _register() -> tuple[str, str, frozenset[int]]:
    """The names of a plain and a bold font, and the letters that both can draw."""
    for plain, bold in (*FONTS, ("Vera.ttf", "VeraBd.ttf")):  # the last ones come with reportlab
        if plain == "Vera.ttf" or (Path(plain).is_file() and Path(bold).is_file()):
            fonts = TTFont("Report", plain), TTFont("Report-Bold", bold)
            for font in fonts:
                pdfmetrics.registerFont(font)
            letters = frozenset(fonts[0].face.charToGlyph) & frozenset(fonts[1].face.charToGlyph)
            return "Report", "Report-Bold", letters
    raise AssertionError("the last fonts always exist")


def _lay_out(block: Block, font: _Font) -> Iterator[Any]:
    match block:
        case Heading(level, text, opens_page):
            if opens_page:
                yield CondPageBreak(ENOUGH_ROOM)
            size = {1: 17, 2: 13, 3: 10.5}[level]
            before = {1: 0, 2: 12, 3: 6}[level]
            style = font.style("heading", fontName=font.bold, fontSize=size, leading=size * 1.3, spaceBefore=before)
            yield CondPageBreak({1: 30, 2: 90, 3: 30}[level] * mm)
            yield font.flow(text, style)
        case Paragraph(text, kind):
            name = font.bold if kind in ("bad", "question") else font.plain
            colour = HexColor(COLOURS.get(kind, "#1b1f24"))
            yield font.flow(text, font.style(kind, fontName=name, textColor=colour))
        case Facts(rows):
            if rows:
                yield _lay_out_facts(rows, font)
                yield Spacer(0, 6)
        case Items(texts):
            style = font.style("item")
            yield ListFlowable([font.flow(text, style) for text in texts], bulletType="bullet", leftIndent=12)
        case Pictures(pictures, columns):
            yield _lay_out_pictures(pictures, columns, font)
        case Grid():
            for start in range(0, max(1, len(block.rows)), ROWS_A_TABLE):
                yield _lay_out_grid(block, start, font)
            yield Spacer(0, 6)
        case Code(text):
            style = font.style("code", fontSize=7, leading=9.5, backColor=HexColor("#f3f5f7"), borderPadding=3)
            for start in range(0, len(text), LONGEST_CELL):
                yield font.flow(text[start : start + LONGEST_CELL], style)
            yield Spacer(0, 6)


def _lay_out_facts(rows: tuple[tuple[str, str], ...], font: _Font) -> Table:
    names, values = font.style("name", fontName=font.bold, spaceAfter=0), font.style("value", spaceAfter=0)
    hashes = font.style("hash", fontSize=8.4, spaceAfter=0)  # in one line, whatever its letters
    cells = []
    for name, value in rows:
        parts = [value[start : start + LONGEST_CELL] for start in range(0, max(1, len(value)), LONGEST_CELL)]
        for number, part in enumerate(parts):
            style = hashes if HASH.fullmatch(part) else values
            cells.append([font.flow(name[:200] if number == 0 else "", names), font.flow(part, style)])
    line = ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#d5dae0"))
    around = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    tight = [("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    return Table(
        cells, colWidths=[NAMES_WIDTH, WIDTH - NAMES_WIDTH], style=[line, *around, *tight], hAlign="LEFT", splitInRow=1
    )


def _lay_out_grid(grid: Grid, start: int, font: _Font) -> Table:
    """Some rows from `start` on, under a head that is repeated on every page."""
    text = {"fontSize": CELL_PT, "leading": CELL_LEADING_PT, "spaceAfter": 0}
    head, plain = font.style("head", fontName=font.bold, **text), font.style("cell", **text)
    bad = font.style("flagged", textColor=HexColor(COLOURS["bad"]), **text)
    widths = [share * WIDTH for share in grid.shares]
    cells: list[list[Any]] = [[font.flow(name, head) for name in grid.head]]
    lines: list[Any] = [
        ("FONT", (0, 1), (-1, -1), font.plain, CELL_PT, CELL_LEADING_PT),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, HexColor(COLOURS["quiet"])),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor("#d5dae0")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
    for number, row in enumerate(grid.rows[start : start + ROWS_A_TABLE], start):
        is_flagged = number in grid.flagged
        if is_flagged:
            lines.append(("TEXTCOLOR", (0, len(cells)), (-1, len(cells)), HexColor(COLOURS["bad"])))
        style = bad if is_flagged else plain
        cells.append([font.fit(cell[:LONGEST_CELL], style, width) for cell, width in zip(row, widths, strict=True)])
    return Table(cells, colWidths=widths, style=lines, hAlign="LEFT", repeatRows=1, splitInRow=1)


def _lay_out_pictures(pictures: tuple[Any, ...], columns: int, font: _Font) -> KeepTogether:
    """Side by side, each as wide as it can be."""
    gap = 4 * mm
    columns = max(columns, len(pictures))
    width = (WIDTH - gap * (columns - 1)) / columns
    caption = font.style("caption", fontSize=7.5, leading=10, textColor=HexColor(COLOURS["quiet"]))
    images = []
    for picture in pictures:
        with PillowImage.open(io.BytesIO(picture.jpeg)) as opened:
            shape = opened.height / opened.width
        images.append(Image(io.BytesIO(picture.jpeg), width=width, height=min(width * shape, 150 * mm)))
    captions = [font.flow(picture.caption, caption) for picture in pictures]
    around = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), gap / 2)]
    style = [*around, ("VALIGN", (0, 0), (-1, -1), "TOP")]
    return KeepTogether(
        Table([images, captions], colWidths=[width + gap / 2] * len(pictures), style=style, hAlign="LEFT")
    )
