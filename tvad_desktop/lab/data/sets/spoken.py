"""Dialogues in the form of the paper (T-VAU): questions and answers about a stretch of a video, over several turns.

`dialogues.json` holds a list of

    {"video": "gate.mp4", "start_s": 3.0, "end_s": 9.5, "anomalous": true, "fps": null,
     "conversations": [{"from": "human", "value": "Is there an anomaly?"},
                       {"from": "gpt", "value": "Yes. Target: …; motion: …; from: center left; to: center right."}]}

The first turn is the paper's: whether something is anomalous, the target's features, its state of motion, from where to
where. Later turns are free.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.site_data import DIALOGUES_FILE, HUMAN, MODEL, SpokenEntry

HINT = "Dialogues are a list of video, start_s, end_s and conversations that alternate human and gpt."


@dataclass(frozen=True, slots=True)
class SpokenIncident:
    """A stretch of a video and its turns: (question, answer)."""

    path: Path
    fps: float | None
    span: Timespan
    anomalous: bool
    turns: tuple[tuple[str, str], ...]


def read_dialogues(folder: Path) -> list[SpokenIncident]:
    """`UserError` names what is missing or not in this form."""
    path = folder / DIALOGUES_FILE
    try:
        entries = msgspec.json.decode(path.read_bytes(), type=list[SpokenEntry])
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} cannot be read: {error}.", HINT) from error
    return [_read_one(folder, path, number, entry) for number, entry in enumerate(entries, 1)]


def _read_one(folder: Path, path: Path, number: int, entry: SpokenEntry) -> SpokenIncident:
    video = folder / entry.video
    if not video.exists():
        raise UserError(f"{video} is missing.", HINT)
    turns = entry.conversations
    asked, answered = turns[::2], turns[1::2]
    alternate = len(asked) == len(answered) and all(one.who == HUMAN for one in asked)
    if not turns or not alternate or any(one.who != MODEL for one in answered):
        raise UserError(f"{path}, dialogue {number}: the turns do not alternate {HUMAN} and {MODEL}.", HINT)
    if not 0 <= entry.start_s < entry.end_s:
        raise UserError(f"{path}, dialogue {number} ends before it begins.", HINT)
    pairs = tuple(
        (q.value.replace("<video>", "").strip(), a.value.strip()) for q, a in zip(asked, answered, strict=True)
    )
    span = Timespan(round(entry.start_s * 1e6), round(entry.end_s * 1e6))
    return SpokenIncident(video, entry.fps, span, entry.anomalous, pairs)
