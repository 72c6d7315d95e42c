"""UCF-Crime with the sentences of UCA: videos in folders by class (or all in one), the temporal annotations for testing
videos, and `UCFCrime_Train.json`, `UCFCrime_Val.json`, `UCFCrime_Test.json` where they are there.

A line of the annotations is `<video> <class> <first> <last> <first> <last>` in frames, −1 for none.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.lab.data.sets.footage import (
    LabelledSet,
    LabelledVideo,
    Sentence,
    all_normal,
    in_order,
    within_frames,
)

HINT = "UCF-Crime holds videos in folders by class and Temporal_Anomaly_Annotation_for_Testing_Videos.txt."
NORMAL = "Normal"


class _Told(msgspec.Struct, frozen=True):
    """What UCA says about one video."""

    duration: float
    timestamps: list[tuple[float, float]]
    sentences: list[str]


def read_ucf_crime(folder: Path) -> LabelledSet:
    """`UserError` names what is missing. What is not annotated for testing is for training: normal videos, and others
    of which nobody knows where they are anomalous, with their sentences."""
    videos = {path.stem: path for path in in_order(folder.rglob("*.mp4"))}
    if not videos:
        raise UserError(f"{folder} holds no videos of UCF-Crime.", HINT)
    annotated = _read_annotations(folder)
    sentences = _read_sentences(folder)
    unknown = sorted(set(annotated) - set(videos))
    if len(unknown) == len(annotated):
        raise UserError(f"{folder} holds none of the videos that its annotations name.", HINT)
    test = {
        name: LabelledVideo(
            name, videos[name], truth=within_frames(ranges) if ranges else all_normal,
            sentences=sentences.get(name, ()), what="" if kind == NORMAL else kind,
        )
        for name, (kind, ranges) in annotated.items() if name in videos
    }  # fmt: skip
    train = {
        name: LabelledVideo(
            name, path, truth=all_normal if name.startswith(NORMAL) else None, sentences=sentences.get(name, ()),
            what="" if name.startswith(NORMAL) else path.parent.name,
        )
        for name, path in videos.items() if name not in annotated
    }  # fmt: skip
    return LabelledSet(train, test)


def _read_annotations(folder: Path) -> dict[str, tuple[str, tuple[tuple[int, int], ...]]]:
    path = next(iter(sorted(folder.rglob("Temporal_Anomaly_Annotation*.txt"))), None)
    if path is None:
        raise UserError(f"{folder} holds no temporal annotations.", HINT)
    annotated: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not (words := line.split()):
            continue
        try:
            name, kind, *ends = words
            first, last, again, end = map(int, ends)
        except ValueError as error:
            raise UserError(f"{path}, line {number} cannot be read: {line.strip()}.", HINT) from error
        pairs = tuple(pair for pair in ((first, last), (again, end)) if pair[0] >= 0)
        annotated[name.removesuffix(".mp4")] = (kind, pairs)
    return annotated


def _read_sentences(folder: Path) -> dict[str, tuple[Sentence, ...]]:
    told: dict[str, tuple[Sentence, ...]] = {}
    for path in sorted(folder.rglob("UCFCrime_*.json")):
        try:
            read = msgspec.json.decode(path.read_bytes(), type=dict[str, _Told], strict=False)
        except (OSError, msgspec.MsgspecError) as error:
            raise UserError(f"{path} cannot be read: {error}.", HINT) from error
        for name, one in read.items():
            spans = (Timespan(round(start * 1e6), round(end * 1e6)) for start, end in one.timestamps if end > start)
            told[name] = tuple(Sentence(span, text.strip()) for span, text in zip(spans, one.sentences, strict=False))
    return told
