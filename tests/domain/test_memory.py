"""What of the machine's memory can still be taken."""

from __future__ import annotations

from tvad_desktop.domain import memory


def test_caches_of_files_count_as_free(tmp_path, monkeypatch):
    facts = tmp_path / "meminfo"
    facts.write_text("MemTotal: 64000 kB\nMemFree: 1000 kB\nMemAvailable: 48000 kB\n", encoding="ascii")
    monkeypatch.setattr(memory, "MEMORY_FACTS", facts)
    assert memory.free_memory_bytes() == 48000 * 1024


def test_where_nothing_is_told_nothing_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(memory, "MEMORY_FACTS", tmp_path / "none")
    assert memory.free_memory_bytes() > 0
    monkeypatch.setattr(memory.os, "sysconf", lambda name: (_ for _ in ()).throw(ValueError(name)))
    assert memory.free_memory_bytes() == memory.BOUNDLESS
