"""Finding heat in a part of the picture: `tvad search --region … --heat`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.clock import format_moment

if TYPE_CHECKING:
    from tvad_desktop.domain.media import Region
    from tvad_desktop.workbench.region_search import Happening


def search_heat(folders: Sequence[Path], region: Region, heat_from: float | None, as_json: bool) -> None:
    """Print the hottest stretches of a region, of every case."""
    from tvad_desktop.workbench.region_search import search_region

    found: list[tuple[Path, Happening]] = []
    for folder in folders:
        with open_case(folder) as store, long_work("searching") as job:
            found += [(folder, one) for one in search_region(store, region, job=job, heat_from=heat_from)]
    if as_json:
        print_json([_describe(folder, one) for folder, one in found])
        return
    for folder, one in found:
        where = one.footage.name + (f"  {folder.name}" if len(folders) > 1 else "")
        clock = one.footage.clock_at(one.span.start_us)
        at = f"  {clock:%Y-%m-%d %H:%M:%S}" if clock else ""
        of = f"  incident {', '.join(map(str, one.incidents))}" if one.incidents else ""
        span = f"{format_moment(one.span.start_us)} to {format_moment(one.span.end_us)}"
        say(f"{span}  heat {one.heat:.2f}  {where}{at}{of}")


def _describe(folder: Path, one: Happening) -> dict[str, object]:
    return {
        "case": str(folder), "video": str(one.footage.video.path), "start_us": one.span.start_us,
        "end_us": one.span.end_us, "peak_us": one.peak_us, "heat": one.heat, "incidents": list(one.incidents),
    }  # fmt: skip
