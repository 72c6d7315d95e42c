"""How packets are put into a decoder: what recorders do to them, and what decoders do not say."""

from __future__ import annotations

import re
from typing import Any

import av
from av.packet import Packet

from tvad_desktop.video.decoder.bits import PACKET_HEAD_BYTES

JPEG_START = b"\xff\xd8\xff"
# These codecs let go of the picture that they hold back when the header changes, without showing it: how it begins.
HEADERS = {
    "mpeg1video": rb"\x00\x00\x01\xb3(...)",
    "mpeg2video": rb"\x00\x00\x01\xb3(...)",
    "mpeg4": rb"\x00\x00\x01[\x20-\x2f](.*?)\x00\x00\x01",
}
STRICT = {"mjpeg": "explode"}  # else it fills what is wrong without a word


class Feeder:
    """Puts the packets of one way through a stream into its decoder. Frames carry the ordinals of their packets."""

    def __init__(self, stream: Any) -> None:
        self._context = stream.codec_context
        self._codec = self._context.name
        pattern = HEADERS.get(self._codec)
        self._header_at = None if pattern is None else re.compile(pattern, re.DOTALL)
        self._header: bytes | None = None
        self._lenient: Any = None
        self.refused: set[int] = set()  # ordinals of packets with which something was wrong: their pictures may come

    def before(self, packet: Any) -> list[Any]:
        """The frames that must leave the decoder before this packet comes."""
        if self._header_at is None or not packet.is_keyframe:
            return []
        found = self._header_at.search(bytes(memoryview(packet)[:PACKET_HEAD_BYTES]))
        header = None if found is None else found[1]
        has_changed = header is not None and self._header not in (None, header)
        self._header = header or self._header
        if not has_changed:
            return []
        frames = list(self._context.decode(None))
        self._context.flush_buffers()
        return frames

    def decode(self, packet: Any, ordinal: int) -> list[Any]:
        """The frames that are ready. Raises `av.FFmpegError`."""
        packet = _whole(packet) if self._codec == "mjpeg" else packet
        packet.pts = packet.dts = ordinal  # carried through the decoder, so that a picture tells its packet
        try:
            return list(self._context.decode(packet))
        except av.FFmpegError:
            self.refused.add(ordinal)
            raise

    def decode_anyway(self, packet: Any, ordinal: int) -> list[Any]:
        """The same of a picture that a strict decoder refused, as far as it is there."""
        if self._codec != "mjpeg":
            return []
        self._lenient = self._lenient or av.CodecContext.create("mjpeg", "r")
        packet = _whole(packet)
        packet.pts = packet.dts = ordinal
        try:
            frames = list(self._lenient.decode(packet))
        except av.FFmpegError:
            return []
        return frames


def make_strict(context: Any, *, checks_pictures: bool) -> None:
    """Let a decoder say where a picture is wrong. Before it is opened."""
    if context.name in STRICT:
        context.options = {**context.options, "err_detect": STRICT[context.name]}
    elif context.name == "hevc" and checks_pictures:
        context.options = {**context.options, "err_detect": "crccheck+explode"}


def _whole(packet: Any) -> Any:
    """The same JPEG without what stands before it."""
    content = bytes(packet)
    at = content.find(JPEG_START)
    if at <= 0:
        return packet
    trimmed = Packet(content[at:])
    trimmed.time_base = packet.time_base
    return trimmed
