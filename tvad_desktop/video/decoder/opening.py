"""Open a recording with FFmpeg: plain files only, known containers only, bounded pictures; and what its streams are."""

from __future__ import annotations

import os
import stat
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.container import InputContainer

from tvad_desktop.video.decoder.bounds import MOST_PIXELS, PLAIN_FLAGS
from tvad_desktop.video.decoder.feeding import JPEG_START, make_strict
from tvad_desktop.video.decoder.refusal import Refusal

PROBE_BYTES, PROBE_US = 20_000_000, 20_000_000
CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,vvc,av1,obu,ivf,mjpeg,mpjpeg,smjpeg,"
    "dhav,flv,asf,asf_o,ogg,dv,mxf,gxf,nut,wtv,vc1,h263,h261,gif,apng,yuv4mpegpipe,rm,nsv,dirac,cavsvideo,avs2,avs3,pva,"
    "ty,aac,mp3,wav,flac,ac3"
)
PLAYLISTS = (b"ffconcat", b"#EXTM3U", b"[playlist]", b"<?xml", b"<MPD", b"<smil", b"[Reference]", b"v=0\r\n", b"v=0\n")
HEAD_BYTES = 4096
TRUNCATED = Refusal(
    "PATH is truncated or damaged: what is needed to play it is missing.",
    "The recording or the copy was interrupted: copy it again or repair it.",
)
KNOWN_HEADS = (b"RIFF", b"\x1aE\xdf\xa3", b"FLV", b"\x00\x00\x01\xba", b"OggS", b"0&\xb2u")
IMAGE_HEADS = (
    *(b"\x89PNG", b"BM", b"II*\0", b"MM\0*", b"P5\n", b"P6\n", b"\xff\x4f\xff\x51"),
    b"\0\0\0\x0cjP  ",
)


class Opener:
    """Opens one file as often as needed. Always the same file: another one under its name is refused."""

    def __init__(self, path: bytes) -> None:
        self._path = path
        self._descriptors: list[int] = []
        self.checks_pictures = False  # whether decoders compare pictures with the checksums that come with them
        self.ignores_edits = False  # whether edit lists are carried out by another, see `edits`
        descriptor = self._open()
        self.identity = _identity(os.fstat(descriptor))
        self.size_bytes = os.fstat(descriptor).st_size
        self.head = os.read(descriptor, HEAD_BYTES)
        os.close(descriptor)
        if not self.size_bytes:
            raise Refusal("PATH is empty.", "The recording or the copy was interrupted: copy it again.")
        refuse_playlist(self.head)

    def container(self, threads: int) -> InputContainer:
        """A fresh container, at its beginning, decoding with so many threads."""
        descriptor = self._open()
        try:
            if _identity(os.fstat(descriptor))[:2] != self.identity[:2]:
                raise Refusal("PATH has been replaced while it was read.", "Open it again.")
            options = {
                "fd": str(descriptor),
                "protocol_whitelist": "fd",
                "format_whitelist": CONTAINERS,
                "max_pixels": str(MOST_PIXELS),
                "probesize": str(PROBE_BYTES),
                "analyzeduration": str(PROBE_US),
                **({"ignore_editlist": "1"} if self.ignores_edits else {}),
            }
            container = self._container(options)
        finally:
            os.close(descriptor)  # the library has its own copy
        for stream in container.streams.video:
            if stream.codec_context is not None:
                stream.codec_context.thread_type = "AUTO" if threads > 1 else "SLICE"
                stream.codec_context.thread_count = threads
                make_strict(stream.codec_context, checks_pictures=self.checks_pictures)
        return container

    def _container(self, options: dict[str, str]) -> InputContainer:
        try:
            return av.open("fd:", options=options, metadata_errors="replace")
        except av.FFmpegError:
            if not self.head.startswith(JPEG_START):
                raise
            os.lseek(int(options["fd"]), 0, os.SEEK_SET)  # one picture is not enough for the library to know them by
            return av.open("fd:", format="mjpeg", options=options, metadata_errors="replace")

    def has_changed(self) -> bool:
        """Whether the file is gone, or another one, or of another length than when it was opened first."""
        try:
            now = Path(os.fsdecode(self._path)).stat()
        except OSError:
            return True
        return _identity(now) != self.identity

    def read(self, offset: int, length: int) -> bytes:
        """Bytes of the file; none behind its end, however far a damaged file points."""
        if offset >= self.size_bytes:
            return b""
        descriptor = self._open()
        try:
            os.lseek(descriptor, offset, os.SEEK_SET)
            return os.read(descriptor, length)
        finally:
            os.close(descriptor)

    def _open(self) -> int:
        try:
            descriptor = os.open(self._path, os.O_RDONLY | PLAIN_FLAGS)
        except FileNotFoundError as error:
            raise Refusal("PATH does not exist.", "Check the path and that the disk is connected.") from error
        except OSError as error:
            raise Refusal(f"PATH cannot be read: {error.strerror}.", "Check that you may read it.") from error
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise Refusal("PATH is neither a file nor a folder.", "Choose a video file or a folder of images.")
        return descriptor


def _identity(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def refuse_playlist(head: bytes) -> None:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith(PLAYLISTS):
        raise Refusal(
            "PATH is a list of other files, no recording.", "Choose the recordings themselves: only they can be hashed."
        )


def unreadable(head: bytes, error: Exception) -> Refusal:
    """Why a file that begins so cannot be opened."""
    if isinstance(error, MemoryError) or getattr(error, "errno", None) == 12:
        return Refusal("PATH needs more memory than a recording may take.", "It is damaged, or made to do harm.")
    if head.startswith(IMAGE_HEADS) or head[8:12] == b"WEBP":
        return Refusal("PATH is a single image.", "Choose the folder that holds the images of the footage.")
    if head.startswith(KNOWN_HEADS) or head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"):
        return TRUNCATED
    return Refusal("PATH is not a video that can be read.", "Supported: MP4, AVI, MKV, MOV, TS and the like.")


def describe_stream(stream: Any, pictures: int) -> dict[str, Any]:
    """What `tvad footage` lists of a stream; kinds are video, thumbnail, audio, subtitle, data, attachment."""
    context = stream.codec_context
    rate = told_rate(stream) if stream.type == "video" else None
    return {
        "index": stream.index,
        "kind": stream.type or "data",
        "codec": context.name if context is not None else None,
        "profile": _text(context.profile) if context is not None and stream.type == "video" else None,
        "width": getattr(context, "width", None) if stream.type == "video" else None,
        "height": getattr(context, "height", None) if stream.type == "video" else None,
        "rate": None if rate is None else round(float(rate), 3),
        "pictures": pictures,
        "time_base": str(stream.time_base),
        "title": {name: value for name, value in stream.metadata.items() if len(value) < 200},
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def told_rate(stream: Any) -> Fraction | None:
    """Pictures a second as the stream tells. For raw streams the codec knows better than the container."""
    context = stream.codec_context
    rates = [stream.average_rate, getattr(context, "framerate", None), stream.guessed_rate]
    if stream.start_time is None and stream.duration is None and stream.container.duration is None:
        rates = [rates[1], rates[0], rates[2]]
    sane = [Fraction(rate) for rate in rates if rate and Fraction(1, 86_400) <= rate <= 1000]
    return sane[0] if sane else None


def is_rate_known(stream: Any) -> bool:
    """Whether the stream itself tells a rate: raw streams without one are given 25 by the library."""
    return bool(getattr(stream.codec_context, "framerate", None))


def choose(streams: list[dict[str, Any]], wanted: int | None) -> int:
    """The stream that is footage: the largest picture; of equal ones that with the most pictures, then the first.

    Thumbnail tracks are named in place.
    """
    videos = [stream for stream in streams if stream["kind"] == "video" and stream["codec"] is not None]
    most = max((stream["pictures"] for stream in videos), default=0)
    for stream in videos:
        if len(videos) > 1 and most >= 10 and stream["pictures"] * 10 <= most:
            stream["kind"] = "thumbnail"
    if wanted is not None:
        if not any(stream["index"] == wanted for stream in videos):
            offered = ", ".join(str(stream["index"]) for stream in videos) or "none"
            raise Refusal(f"PATH has no video stream {wanted}.", f"Its video streams: {offered}.")
        return wanted
    footage = [stream for stream in videos if stream["kind"] == "video" and stream["pictures"]]
    if not footage:
        kinds = ", ".join(sorted({str(stream["kind"]) for stream in streams})) or "nothing"
        raise Refusal(f"PATH holds no pictures, only {kinds}.", "Choose a recording with pictures.")
    best = max(footage, key=lambda one: ((one["width"] or 0) * (one["height"] or 0), one["pictures"], -one["index"]))
    return int(best["index"])


def facts_of(container: Any, stream: Any) -> dict[str, Any]:
    """What is kept of container and stream at import."""
    context = stream.codec_context
    metadata = {**container.metadata, **stream.metadata}
    wanted = ("encoder", "creation_time", "major_brand", "handler_name", "title", "comment")
    kept = {name.lower(): value[:200] for name, value in metadata.items() if name.lower() in wanted}
    return {
        "container": container.format.long_name or container.format.name,
        "codec": context.name,
        "profile": None if context.profile is None else str(context.profile),
        "pixel_format": context.pix_fmt,
        "time_base": str(stream.time_base),
        "start_time": None if stream.start_time is None else float(stream.start_time * stream.time_base),
        "library": f"PyAV {av.__version__}, FFmpeg {av.ffmpeg_version_info}",
        **kept,
    }
