"""Clips are held out by their names: always the same ones, about a third."""

from __future__ import annotations

import hashlib

from tvad_desktop.lab.data.clip_split import is_held_out


def test_the_rule_is_fixed_for_ever():
    """Weights were trained on what it left: another rule would measure them on footage they have seen."""
    names = [f"fi{number:03d}.mp4" for number in range(300)]
    held_out = [name for name in names if is_held_out(name)]
    assert held_out == [name for name in names if int(hashlib.sha256(name.encode()).hexdigest()[:2], 16) % 3 == 0]
    assert held_out[:4] == ["fi002.mp4", "fi009.mp4", "fi012.mp4", "fi013.mp4"]
    assert 70 < len(held_out) < 130
