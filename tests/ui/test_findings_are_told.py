"""What a verification finds is said in the language of the window, whatever was tampered with."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.verify_dialog import VerifyDialog
from tvad_desktop.ui.look.words import Language
from tvad_desktop.workbench.verify import verify_case

ENGLISH = re.compile(r"\b(the|was|is|of|left|says|entry|missing|behind|audit|review|incident)\b", re.IGNORECASE)
SCRIPTS = (
    "INSERT INTO reviews (incident_id, verdict, note, reviewer, at_utc) VALUES (2, 'confirmed', '', 'x', 'y')",
    "UPDATE incidents SET peak_score = 0.1 WHERE id = 1",
    "UPDATE videos SET sha256 = 'x' WHERE id = 1",
    "INSERT INTO tags VALUES (1, 'planted')",
    "UPDATE tags SET tag = 'other' WHERE incident_id = 2",
    "CREATE TABLE strangers (id INTEGER)",
    "DROP TRIGGER audit_loses_no_entries; DELETE FROM audit WHERE sequence = 3",
    "DROP TRIGGER audit_loses_no_entries; DELETE FROM audit",
    "DROP TRIGGER audit_keeps_entries; UPDATE audit SET actor = 'x' WHERE sequence = 3",
)


def verify(case_folder: Path):
    return verify_case(case_folder, job=Job(), check_originals=False)


@pytest.mark.parametrize("script", SCRIPTS)
def test_findings_are_said_in_the_language_of_the_window(speak, qtbot, case_folder: Path, script: str) -> None:
    with CaseStore.open(case_folder, "auditor") as store:
        store.change_tag(2, "own", given=True)
    with closing(sqlite3.connect(case_folder / "case.sqlite")) as connection:
        connection.executescript(script)
    found = verify(case_folder)
    assert found.broken
    for language in (Language.GERMAN, Language.SPANISH, Language.CHINESE):
        speak(language)
        dialog = VerifyDialog(found)
        qtbot.addWidget(dialog)
        assert find_english(dialog.words) == []


def find_english(words: str) -> list[str]:
    """Lines that are not translated; names of files and tables, and what is quoted, stay as they are."""
    names = "strangers", "incidents_", "audit_", "case.sqlite", "case.head"
    lines = re.sub(r"\([^)]*\)|[„«“][^“”»]*[“”»]", "", words).splitlines()
    return [line for line in lines if ENGLISH.search(line) and not any(one in line for one in names)]
