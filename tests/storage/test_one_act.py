"""One act is one transaction."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tvad_desktop.storage.cases import CaseStore


def test_what_is_done_in_one_act_is_kept_whole(store):
    with store.one_act():
        store.camera("gate")
        store.set_setting("threshold", "0.5")
        with closing(sqlite3.connect(store.folder / "case.sqlite")) as other:
            assert other.execute("SELECT count(*) FROM cameras").fetchone() == (0,)
    with CaseStore.open(store.folder, "bob") as other_store:
        assert [camera.name for camera in other_store.cameras()] == ["gate"]
        other_store.verify_audit()


def test_or_not_at_all(store):
    entries = store.audit()

    def fail() -> None:
        with store.one_act():
            store.camera("gate")
            store.set_setting("threshold", "0.5")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.audit() == entries
    assert store.cameras() == []
    store.camera("yard")  # the store is as good as before
    store.verify_audit()


def test_an_act_inside_another_is_a_bug(store):
    with pytest.raises(RuntimeError, match="inside another"), store.one_act(), store.one_act():
        pass
    with store.one_act():
        store.camera("gate")
    assert len(store.cameras()) == 1
