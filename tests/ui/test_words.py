"""The window's languages: nothing is left out, nothing stale, and what is put together reads right."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import translations
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QDialogButtonBox

from tvad_desktop.domain.answers import CELLS
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.events import REASON_KINDS
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.observed import CLASSES, COLOURS
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.ui.defaults import Defaults
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tvad_desktop.ui.look.catalogue import TEXTS
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.told_things import tell_fact, tell_things
from tvad_desktop.ui.look.words import (
    Language,
    choose_language,
    fill,
    find_spoken,
    tr,
    write_date,
    write_duration,
)
from tvad_desktop.ui.review.incident_card import VERDICT_WORDS

FILES = sorted(translations.TRANSLATIONS.glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[^}]*\}|%n")
FILTER = re.compile(r"\(\*[^)]*\)|;;")


def messages(file: Path) -> Iterator[tuple[str, list[str], bool]]:
    """Each text with its translations, and whether it counts something."""
    for message in ElementTree.parse(file).iter("message"):
        said = message.find("translation")
        forms = [form.text or "" for form in said.findall("numerusform")] or [said.text or ""]
        yield message.findtext("source"), forms, message.get("numerus") == "yes"


def test_catalogue_lists_what_the_layers_below_say():
    assert translations.CATALOGUE.read_text("utf-8") == translations.write_catalogue(), "run installer/translations.py"


def test_no_text_is_missing_from_the_translations(tmp_path):
    for file in FILES:
        shutil.copy(file, tmp_path)
    translations.read_words(tmp_path)
    for file in FILES:
        assert (tmp_path / file.name).read_text("utf-8") == file.read_text("utf-8"), "run installer/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file):
    assert translations.unfinished(file) == []


def test_what_the_window_loads_is_made_of_what_was_translated(tmp_path):
    assert [file.stem for file in FILES] == ["tvad_de", "tvad_en", "tvad_es", "tvad_zh_CN"]
    translations.release(translations.TRANSLATIONS, tmp_path)
    for file in FILES:
        made, kept = (folder / f"{file.stem}.qm" for folder in (tmp_path, translations.TRANSLATIONS))
        assert made.read_bytes() == kept.read_bytes(), "run installer/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_keep_values_keys_filters_and_spaces(file):
    for source, forms, counts in messages(file):
        for form in forms:
            wanted, given = (set(PLACEHOLDER.findall(text)) for text in (source, form))
            assert given == wanted or (counts and wanted - given == {"%n"}), (source, form)
            assert FILTER.findall(form) == FILTER.findall(source), (source, form)
            assert form.count("\t") == source.count("\t"), (source, form)
            assert form[:1].isspace() == source[:1].isspace(), (source, form)


def calls_of(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_noop"):
            yield node


def test_texts_are_written_so_that_lupdate_finds_them():
    """A text in an f-string, or given by name, is silently passed over."""
    known = {source for source, *_ in messages(translations.TRANSLATIONS / "tvad_de.ts")}
    counted = {source for source, _, counts in messages(translations.TRANSLATIONS / "tvad_de.ts") if counts}
    sources = [*(translations.PACKAGE / "ui").rglob("*.py"), translations.PACKAGE / "app.py"]
    for file in sources:
        tree = ast.parse(file.read_text("utf-8"))
        for call in calls_of(tree):
            assert not call.keywords, f"{file.name}:{call.lineno}"
            if isinstance(call.args[0], ast.Constant):
                text = call.args[0].value
                assert text in known, f"{file.name}:{call.lineno}: {text}"
                assert (len(call.args) == 3) == (text in counted), f"{file.name}:{call.lineno}"


def test_one_and_many_differ_in_english_too():
    assert tr("%n incident(s)", None, 1) == "1 incident"
    assert tr("%n incident(s)", None, 3) == "3 incidents"


def test_german_counts_and_writes_numbers_and_days(speak):
    speak(Language.GERMAN)
    assert tr("%n incident(s)", None, 1) == "1 Vorfall"
    assert tr("%n incident(s)", None, 3) == "3 Vorfälle"
    assert fill(tr("threshold {value:.2f}"), value=0.5) == "Schwelle 0,50"
    assert fill("{share:.0%}", share=0.5) == "50\N{NO-BREAK SPACE}%"
    assert fill("{frames:,}", frames=12345) == "12.345"
    assert write_date(date(2026, 3, 12)) == "12.03.2026"


def test_every_language_writes_the_whole_year(speak):
    for language in Language:
        speak(language)
        assert "2026" in write_date(date(2026, 3, 12))


def test_texts_from_below_are_told_with_their_values(speak):
    speak(Language.GERMAN)
    assert tell("moving fast to the right") == "bewegt sich schnell nach rechts"
    assert tell("The folder /x/y cannot be written.") == "In den Ordner /x/y kann nicht geschrieben werden."
    said = "interrupted: analysed to 20 of 60 s; 3.5 to 4 s could not be read"
    assert tell(said) == "unterbrochen: analysiert bis 20 von 60 s; 3,5 bis 4 s: nicht lesbar"
    assert tell("nobody has ever translated this") == "nobody has ever translated this"
    assert tell("") == ""


def test_counted_things_are_told(speak):
    for text in (
        "3 people and 2 bicycles",
        "a person in red and black",
        "2 cars, partly red",
        "a white and red car",
        "5 things",
        "something",
        "a person with a box",
    ):
        assert tell_things(text) == text
    speak(Language.GERMAN)
    assert tell_things("3 people and a bicycle") == "3 Personen und ein Fahrrad"
    assert tell_things("a white and red car") == "ein Auto (weiß und rot)"
    assert tell_things("a person with a box") == "a person with a box"
    assert tell_things("a person in red and black") == "eine Person (Kleidung: rot und schwarz)"
    assert tell_things("a cyclist in green and a dog") == "eine radfahrende Person (Kleidung: grün) und ein Hund"
    assert tell_things("2 cars, partly red, 1 dog") == "2 Autos (teils rot) und ein Hund"
    assert tell_things("3 people, partly in blue and black") == "3 Personen (teils blau und schwarz)"
    assert tell_fact("Found: 3 person, 1 bicycle.") == "Gefunden: 3 Personen und ein Fahrrad."
    assert tell_fact("Found: 3 people, 1 bicycle.") == "Gefunden: 3 Personen und ein Fahrrad."
    assert tell_fact("Found in the whole picture at once: up to 2 people.") == (
        "Im ganzen Bild zugleich gefunden: bis zu 2 Personen."
    )


def test_texts_from_below_stay_as_they_are_in_english():
    for text in ("moving fast to the right", "recorded by hand by Ada, merged from 3, 4", "fall (93%): down, 4 s"):
        assert tell(text) == text


def test_errors_are_told_in_the_language_of_the_window(speak, tmp_path, qtbot):
    speak(Language.SPANISH)
    dialog = ErrorDialog(UserError("The case is closed already.", "Say why."), tmp_path)
    qtbot.addWidget(dialog)
    assert (dialog.message.text(), dialog.hint.text()) == ("El caso ya está cerrado.", "Diga por qué.")


def test_qt_speaks_the_language_too(speak, qtbot):
    speak(Language.GERMAN)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


def test_every_kind_of_event_and_every_position_can_be_told():
    assert {*REASON_KINDS, *CELLS, *CLASSES, *COLOURS, FIRST_QUESTION} <= set(TEXTS)


def test_every_verdict_has_words():
    assert set(VERDICT_WORDS) == set(Verdict)
    assert [text.lower() for text in VERDICT_WORDS.values()] == [verdict.value for verdict in Verdict]


@pytest.mark.parametrize(
    ("wished", "spoken"),
    [
        (["fr-FR", "de-AT"], Language.GERMAN),
        (["zh-Hans-CN"], Language.CHINESE),
        (["zh-Hant-TW", "es-MX"], Language.SPANISH),
        (["fr-FR"], Language.ENGLISH),
    ],
)
def test_the_system_is_asked_which_language_it_wishes(monkeypatch, wished, spoken):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: wished)
    assert find_spoken(Language.SYSTEM) is spoken


def test_a_chosen_language_is_remembered_and_can_be_left(qtbot, qapp, tmp_path, window):
    settings = QSettings(str(tmp_path / "words.ini"), QSettings.Format.IniFormat)
    theme = Theme(qapp, settings)
    assert choose_language(settings) is Language.SYSTEM
    for keep, expected in ((False, Language.SYSTEM), (True, Language.CHINESE)):
        dialog = SettingsDialog(theme, window.workspace.transport.menu.colour_map, Defaults("", "", 0.5, tmp_path))
        qtbot.addWidget(dialog)
        dialog.language.setCurrentIndex(dialog.language.findData(Language.CHINESE))
        assert not dialog.later.isHidden()
        (dialog.accept if keep else dialog.reject)()
        assert choose_language(settings) is expected
    settings.setValue("language", "kl")
    assert choose_language(settings) is Language.SYSTEM


def test_lengths_of_time_fit_a_label_and_are_written_in_the_language(speak):
    lengths = 0.4, 59, 200, 7500
    assert [*map(write_duration, lengths)] == ["0 s", "59 s", "3 min 20 s", "2 h 5 min"]
    speak(Language.CHINESE)
    assert [*map(write_duration, lengths)] == ["0 秒", "59 秒", "3 分 20 秒", "2 小时 5 分"]
