"""The report of a case: one HTML file that needs nothing beside itself, for a screen or for paper."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from tvad_desktop import __version__
from tvad_desktop.domain.case import Analysis, CaseVideo, Message
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, Review, Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.files import replace_durably
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import cannot_write, write_new
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.incidents import peak_still
from tvad_desktop.workbench.stills import draw_overlay, encode_jpeg

FILE_NAME = "report.html"
MOST_REPORTS = 1000
EXPORT_ACTION = "report.export"
STILL_PX = 800
CLOCK = "%Y-%m-%d %H:%M:%S"

STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: #1b1f24; max-width: 60rem; margin: 2rem auto;
       padding: 0 1.5rem; }
h1 { font-size: 1.8rem; margin-bottom: 0; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1b1f24; }
h3 { margin-bottom: .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #d5dae0; }
th { font-weight: 600; width: 12rem; }
code, pre { font: 12px/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
pre { background: #f3f5f7; padding: .6rem .8rem; }
figure { margin: 0; flex: 1 1 45%; }
figure img { width: 100%; display: block; }
figcaption, .quiet { color: #57606a; font-size: .87rem; }
.stills { display: flex; gap: 1rem; margin: .6rem 0; }
.good { color: #116329; } .bad { color: #a40e26; font-weight: 600; }
.question { font-weight: 600; margin-bottom: 0; }
.answer { margin-top: .2rem; white-space: pre-wrap; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  section.incident { break-before: page; }
  table, figure, .stills { break-inside: avoid; }
}
"""


def export(store: CaseStore, out: Path, *, job: Job) -> Path:
    """Write the report into the folder `out` and its SHA-256 into the audit log; return where it lies.

    Every original is hashed again; footage that is missing or has changed is named as such, not an error. A file of
    that name which is no report of this case stays, and the report gets another name. Raises `UserError` when the
    folder cannot be written.
    """
    page = "\n".join(_page(store, job))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder {out} cannot be made: {error.strerror}.", "Choose a folder that you may write to."
        ) from error
    path = _choose_place(store, out)
    content, partial = page.encode(), path.with_suffix(".partial")
    # Written, then logged, then named: whenever the process is killed, there is no report under its name that the log
    # does not know. The payload is the page itself: the hash that the log keeps is the hash of the file.
    try:
        write_new(partial, content)
        store.record(EXPORT_ACTION, str(path.resolve()), page)
        replace_durably(partial, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    return path


def _choose_place(store: CaseStore, out: Path) -> Path:
    """The first name in `out` that is free, or taken by a report which this case's own log knows by its hash."""
    known = {entry.payload_sha256 for entry in store.audit() if entry.action == EXPORT_ACTION}
    names = (FILE_NAME, *(f"{Path(FILE_NAME).stem}-{number}.html" for number in range(2, MOST_REPORTS)))
    for path in (out / name for name in names):
        if not os.path.lexists(path) or _holds_one_of(path, known):
            return path
    raise UserError(f"The folder {out} is full of other reports.", "Choose another folder.")


def _holds_one_of(path: Path, known: set[str]) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() in known
    except OSError:  # what cannot be read is not known to be ours
        return False


def _page(store: CaseStore, job: Job) -> Iterator[str]:
    case, incidents, videos = store.case(), store.incidents(), store.videos()
    title = f"Incident report: {case.name}"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style></head>\n<body>\n<h1>{escape(title)}</h1>"
    )
    exported = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    made_by = f"Exported {exported} by {store.actor} with T-VAD Desktop {__version__}."
    yield f'<p class="quiet">{escape(made_by)} Case {escape(case.id)}, begun {escape(case.created_utc)}.</p>'
    yield from _summary(store, incidents, videos)
    yield from _models(store, videos)
    with ExitStack() as stack:
        for number, footage in enumerate(videos):
            job.checkpoint(number, len(videos))
            of_video = [incident for incident in incidents if incident.video_id == footage.id]
            yield from _footage(store, footage, of_video, stack, job)
    yield from _custody(store)
    yield "</body>\n</html>"
    job.checkpoint(1, 1)


def _summary(store: CaseStore, incidents: Sequence[Incident], videos: Sequence[CaseVideo]) -> Iterator[str]:
    verdicts = [_verdict(store.reviews(incident.id)) for incident in incidents]
    counts = ", ".join(f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict)
    yield "<h2>Summary</h2>"
    yield _table({"Videos": str(len(videos)), "Incidents": f"{len(incidents)} ({counts})"})
    yield (
        "<p>Incidents were found by a statistical detector and described by a language model. Both can be wrong: "
        "a still, a score or an answer is a reason to look at the footage, not proof.</p>"
    )


def _models(store: CaseStore, videos: Sequence[CaseVideo]) -> Iterator[str]:
    """Every pack that analysed footage of this case, with what it cannot do."""
    analyses = [analysis for footage in videos if (analysis := store.latest_analysis(footage.id))]
    yield "<h2>Models</h2>"
    if not analyses:
        yield "<p>Nothing has been analysed yet.</p>"
    for name, sha256 in sorted({(analysis.pack, analysis.pack_sha256) for analysis in analyses}):
        yield f"<h3>{escape(name)}</h3>"
        yield _table({"Pack SHA-256": sha256})
        try:
            pack = load_pack(name)
        except UserError as error:
            yield f"<p>Its limits are not known here. {escape(error.message)}</p>"
            continue
        if pack.sha256 != sha256:
            yield '<p class="bad">The pack of this name that is installed here is another version.</p>'
        yield f"<p>{escape(pack.title)}. Known limits:</p><ul>"
        yield from (f"<li>{escape(limit)}</li>" for limit in pack.limits)
        yield "</ul>"
        yield _table(dict(pack.measured))


def _footage(
    store: CaseStore, footage: CaseVideo, incidents: Sequence[Incident], stack: ExitStack, job: Job
) -> Iterator[str]:
    video = footage.video
    camera = next((camera.name for camera in store.cameras() if camera.id == footage.camera_id), "not named")
    yield f"<h2>{escape(video.path.name)}</h2>"
    yield _table(
        {
            "Original": str(video.path),
            "SHA-256 at import": video.sha256,
            "Imported": footage.imported_utc,
            "Camera": camera,
            "Recording began": _describe_beginning(footage),
            "Length": f"{format_moment(video.duration_us)}, {video.width_px} × {video.height_px} pixels",
            **_describe_analysis(store, store.latest_analysis(footage.id)),
        }
    )
    state, is_unchanged = _compare_original(footage, job)
    yield f'<p class="{"good" if is_unchanged else "bad"}">{escape(state)}</p>'
    # A picture of footage that is not what was imported is no evidence.
    source = _open_original(footage, stack) if is_unchanged else None
    if not incidents:
        yield "<p>No incidents.</p>"
    for incident in incidents:
        job.check()
        yield from _incident(store, footage, incident, source)


def _describe_beginning(footage: CaseVideo) -> str:
    if footage.recorded_from is None:
        return "not known"
    return f"{footage.recorded_from.isoformat(' ')} by the recorder's clock, as entered by hand"


def _describe_analysis(store: CaseStore, analysis: Analysis | None) -> dict[str, str]:
    if analysis is None:
        return {"Analysis": "none"}
    if analysis.state != "done":
        times_us = store.score_track(analysis.id).times_us
        reached = format_moment(int(times_us[-1])) if len(times_us) else "the beginning"
        return {"Analysis": f"{analysis.pack}, unfinished, reached {reached}", **_describe_prompts(analysis)}
    settings = {name: value for name, value in json.loads(analysis.settings).items() if name != "prompts"}
    return {
        "Analysis": f"{analysis.pack}, finished {analysis.finished_utc}, {analysis.frames} frames read, "
        f"{analysis.skipped_frames} damaged frames skipped",
        "Analysis settings": ", ".join(f"{name} {value}" for name, value in settings.items() if value is not None),
        **_describe_prompts(analysis),
    }


def _describe_prompts(analysis: Analysis) -> dict[str, str]:
    """The words that the scores were made with."""
    prompts = prompts_of(analysis.settings)
    if prompts is None:
        return {}
    return {
        "Prompts": prompts.title,
        "Called normal": "; ".join(prompts.normal_words),
        "Called anomalous": "; ".join(prompts.anomalous_words),
        "Written as": f"“{{}}”, “{prompts.phrase}” and “{prompts.sentence}”",
    }


def _compare_original(footage: CaseVideo, job: Job) -> tuple[str, bool]:
    try:
        sha256 = fingerprint(footage.video.path, Job(lambda done, total: job.check()))
    except UserError as error:
        return f"The original could not be compared: {error.message}", False
    if sha256 != footage.video.sha256:
        return f"The original has CHANGED since it was imported: its SHA-256 is now {sha256}.", False
    return "The original is unchanged: its SHA-256 at export is the one at import.", True


def _open_original(footage: CaseVideo, stack: ExitStack) -> VideoSource | None:
    try:
        return stack.enter_context(open_video(footage.video.path, footage.fps))
    except UserError:  # the comparison above has already said so in the report
        return None


def _incident(store: CaseStore, footage: CaseVideo, incident: Incident, source: VideoSource | None) -> Iterator[str]:
    reviews, region = store.reviews(incident.id), incident.region
    yield f'<section class="incident"><h3>Incident {incident.id}: {_span(incident)}</h3>'
    yield from _stills(store, footage, incident, source)
    yield _table(
        {
            "Time": f"{_span(incident)} ({incident.span.duration_us / 1e6:.1f} s)",
            **_clock(footage, incident),
            "Peak": f"{_moment(footage, incident.peak_us)}, score {incident.peak_score:.2f}",
            **_title_of_prompts(store.analysis(incident.analysis_id)),
            "Region at the peak": f"{region.width:.0%} × {region.height:.0%} of the frame, "
            f"from {region.x:.0%} right and {region.y:.0%} down",
            "From": incident.from_cell,
            "To": incident.to_cell,
            "Motion": incident.state,
            "Targets": str(len(incident.tracks)),
            "Verdict": _verdict(reviews).value,
        }
    )
    if reviews:
        yield "<h3>Reviews</h3>"
        yield _table({f"{review.at_utc}, {review.reviewer}": _review_text(review) for review in reviews})
    messages = store.messages(incident.id)
    if messages:
        yield "<h3>Questions and answers</h3>"
        yield from map(_message, messages)
    yield "</section>"


def _title_of_prompts(analysis: Analysis) -> dict[str, str]:
    """Of the incident's own analysis: while a later one is unfinished, incidents are still those of the one before."""
    prompts = prompts_of(analysis.settings)
    return {"Prompts": prompts.title} if prompts is not None else {}


def _stills(store: CaseStore, footage: CaseVideo, incident: Incident, source: VideoSource | None) -> Iterator[str]:
    if source is None:
        yield "<p>No stills: the original is missing, cannot be read or has changed.</p>"
        return
    try:
        frame, heatmap = peak_still(store, source, incident)
    except UserError as error:
        yield f'<p class="bad">No stills: {escape(str(error))}</p>'
        return
    moment = _moment(footage, frame.time_us)
    yield '<div class="stills">'
    yield _figure(encode_jpeg(frame.rgb, STILL_PX), f"The frame at {moment}")
    overlay = draw_overlay(frame, heatmap, incident.region)
    yield _figure(encode_jpeg(overlay, STILL_PX), f"The same with its heatmap and the region, at {moment}")
    yield "</div>"


def _figure(jpeg: bytes, caption: str) -> str:
    source = f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"
    return f'<figure><img src="{source}" alt="{escape(caption)}"><figcaption>{escape(caption)}</figcaption></figure>'


def _message(message: Message) -> str:
    if message.role == "user":
        return f'<p class="question">{escape(message.text)} <span class="quiet">{escape(message.at_utc)}</span></p>'
    origin = "".join(f'<p class="quiet">{escape(line)}</p>' for line in _describe_origin(message.provenance))
    return f'<p class="answer">{escape(message.text)}</p>{origin}'


def _describe_origin(provenance: str) -> Iterator[str]:
    """Who said it, how sure it was, what it was given, and what speaks against it; the case keeps the rest."""
    try:
        kept = json.loads(provenance)
    except ValueError:
        yield provenance
        return
    said = [f"Said by the language model of {kept['pack']}" if kept.get("pack") else "Said by a language model"]
    if kept.get("probability_yes") is not None:
        said.append(f"Yes with a probability of {kept['probability_yes']:.0%}")
    if "seed" in kept:
        said.append(f"seed {kept['seed']}")
    yield f"{', '.join(said)}. Hashes, prompt and settings are kept in the case."
    for words, name in (("It contradicts what was measured", "warnings"), ("Measured, and told to it", "facts")):
        if kept.get(name):
            yield f"{words}: {' '.join(map(str, kept[name]))}"


def _custody(store: CaseStore) -> Iterator[str]:
    entries = store.audit()
    yield "<h2>Chain of custody</h2>"
    if not entries:
        yield '<p class="bad">The audit log is EMPTY: it was deleted. Nothing in this report can be traced.</p>'
        return
    yield _table({"Audit entries": str(len(entries)), "Last entry": f"{entries[-1].action}, {entries[-1].at_utc}"})
    yield f"<p>Head of the chain: <code>{entries[-1].sha256}</code></p>"
    try:
        store.verify_audit()
    except UserError as error:
        yield f'<p class="bad">{escape(str(error))}</p>'
    else:
        yield '<p class="good">The chain verifies: every entry follows the one before, and the case is as logged.</p>'
    yield (
        "<p>The export of this report is the next entry; the payload hash of that entry is the SHA-256 of this file. "
        "An original is checked with <code>sha256sum</code>; a folder of images by the SHA-256 of its lines "
        "“name, tab, SHA-256”, sorted by name.</p>"
    )


def _verdict(reviews: Sequence[Review]) -> Verdict:
    return reviews[-1].verdict if reviews else Verdict.OPEN


def _review_text(review: Review) -> str:
    return f"{review.verdict.value}: {review.note}" if review.note else review.verdict.value


def _span(incident: Incident) -> str:
    return f"{format_moment(incident.span.start_us)} to {format_moment(incident.span.end_us)}"


def _clock(footage: CaseVideo, incident: Incident) -> dict[str, str]:
    start, end = footage.clock_at(incident.span.start_us), footage.clock_at(incident.span.end_us)
    return {"Clock": f"{start:{CLOCK}} to {end:{CLOCK}}"} if start and end else {}


def _moment(footage: CaseVideo, time_us: int) -> str:
    """Footage time, and beside it date and clock time where they are known."""
    clock = footage.clock_at(time_us)
    return f"{format_moment(time_us)} ({clock:{CLOCK}})" if clock else format_moment(time_us)


def _table(rows: dict[str, str]) -> str:
    cells = (f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in rows.items())
    return f"<table>{''.join(cells)}</table>"
