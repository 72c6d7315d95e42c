"""The layout of a site's own labelled data (`models/qwen2.5-vl/DATA.md`), as files and as they are checked."""

from __future__ import annotations

import msgspec

from tvad_desktop.domain.media import Region

INCIDENTS_FILE, DIALOGUES_FILE = "incidents.json", "dialogues.json"
HUMAN, MODEL = "human", "gpt"
TRAIN, TEST = "train", "test"
LONGEST_NAME = 80


class Box(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a target is at one moment, in shares of the picture."""

    time_us: int
    x: float
    y: float
    width: float
    height: float

    @property
    def region(self) -> Region:
        return Region(self.x, self.y, self.width, self.height)


class SiteIncident(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One stretch of a video, what a reviewer called it, and where it is. `anomalous` false: looked at, and normal."""

    start_us: int
    end_us: int
    name: str
    anomalous: bool = True
    state: str = ""
    boxes: tuple[Box, ...] = ()


class SiteVideo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`path`: absolute, or relative to the file. `complete`: nothing else in the video is anomalous."""

    path: str
    incidents: tuple[SiteIncident, ...]
    fps: float | None = None
    sha256: str = ""
    split: str = TRAIN
    complete: bool = False


class SiteFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`incidents.json`."""

    videos: tuple[SiteVideo, ...]


class Said(msgspec.Struct, frozen=True, rename={"who": "from"}):
    """One turn of a dialogue."""

    who: str
    value: str


class SpokenEntry(msgspec.Struct, frozen=True):
    """One entry of `dialogues.json`, in the form of the paper."""

    video: str
    start_s: float
    end_s: float
    conversations: tuple[Said, ...]
    anomalous: bool = True
    fps: float | None = None


def find_fault(content: SiteFile) -> str:
    """What is out of bounds, as the end of a sentence; or nothing."""
    for video in content.videos:
        if not is_split(video.split):
            return f"“{video.split}” is neither train nor test"
        for one in video.incidents:
            if not 0 <= one.start_us < one.end_us:
                return f"an incident of {video.path} ends before it begins"
            if any(not _is_inside(box) for box in one.boxes):
                return f"a box of {video.path} lies outside the picture"
    return ""


def is_split(word: str) -> bool:
    """Whether a word says what a video is for."""
    return word in (TRAIN, TEST)


def find_name(note: str) -> str:
    """What a reviewer calls a target in a note: its first line."""
    return note.strip().partition("\n")[0].strip()[:LONGEST_NAME]


def _is_inside(box: Box) -> bool:
    ends = (box.x + box.width, box.y + box.height)
    return min(box.x, box.y) >= 0 and max(ends) <= 1 + 1e-6 and min(box.width, box.height) > 0
