"""The words of the window in the language of the person at it: Qt's translators, and values put into sentences.

`lupdate` reads calls of `tr` and `tr_noop` from the source: give them a plain literal, never inside an f-string, and
no keyword. Every text has the same, empty context, so that it is found wherever it is written and whoever inherits it.
"""

from __future__ import annotations

import string
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QSettings, QTranslator

from tvad_desktop.places import resources_folder

SETTING = "language"
TRANSLATIONS = resources_folder() / "translations"
NAME = "tvad"  # files are called tvad_de.qm
SPACED_PERCENT = ("de", "es")


def tr_noop(text: str) -> str:
    """`text` as it is, marked for `lupdate`: what is made before there is a language goes through `tr` when shown."""
    return text


SYSTEM_LABEL = tr_noop("As the system")


class Language(StrEnum):
    """What a person can choose; SYSTEM is the first of the others that the system wishes, or English."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    CHINESE = "zh_CN"

    @property
    def label(self) -> str:
        """Its own name in itself, so that whoever reads nothing else finds it."""
        return tr(SYSTEM_LABEL) if self is Language.SYSTEM else OWN_NAMES[self]


OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.CHINESE: "简体中文",
}


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """`text` in the language of the window; `n` is put in for `%n` and chooses singular or plural."""
    return QCoreApplication.translate("", text, comment, n) if text else ""


def fill(text: str, **values: object) -> str:
    """`text` with `{names}` filled in; numbers and dates are written as in the language of the window."""
    return _FORMATTER.vformat(text, (), values)


def write_date(when: date) -> str:
    """A day as people write it, with the whole year: 3/12/2026, 12.03.2026, 2026/3/12; ISO where the locale is none."""
    return QLocale().toString(QDate(when.year, when.month, when.day), date_format())


def date_format() -> str:
    """How the locale writes a day, for Qt's fields."""
    locale = QLocale()
    if locale.language() is QLocale.Language.C:
        return "yyyy-MM-dd"
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def write_duration(seconds: float) -> str:
    """A length of time short enough for a label: 8 s, 3 min 20 s, 2 h 5 min."""
    whole = max(0, round(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    if whole < 60:
        return fill(tr("{seconds} s"), seconds=rest)
    if whole < 3600:
        return fill(tr("{minutes} min {seconds} s"), minutes=minutes, seconds=rest)
    return fill(tr("{hours} h {minutes} min"), hours=hours, minutes=minutes)


class _LocalFormatter(string.Formatter):
    """Like `str.format`, with the decimal point, the thousands and the percent sign of the locale in force."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, date | datetime) and format_spec == "date":
            return write_date(value)
        plain = str(format(value, format_spec))
        return write_number(plain) if format_spec and isinstance(value, int | float) else plain


_FORMATTER = _LocalFormatter()


def write_number(plain: str) -> str:
    """A number that Python wrote (1,234.5 or 60%), as in the locale in force."""
    locale = QLocale()
    if locale.language() is QLocale.Language.C:
        return plain
    signs = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    if QLocale.languageToCode(locale.language()) in SPACED_PERCENT:
        signs["%"] = "\N{NO-BREAK SPACE}%"
    return "".join(signs.get(sign, sign) for sign in plain)


def choose_language(settings: QSettings) -> Language:
    """What a person has chosen; the system's language until then."""
    kept = str(settings.value(SETTING, Language.SYSTEM))
    return Language(kept) if kept in set(Language) else Language.SYSTEM


def keep_language(settings: QSettings, language: Language) -> None:
    """Remember a choice; it takes effect when the program starts next."""
    settings.setValue(SETTING, language.value)


def find_spoken(language: Language) -> Language:
    """The language that is shown for a choice."""
    if language is not Language.SYSTEM:
        return language
    for wished in QLocale.system().uiLanguages():
        name = wished.replace("-", "_")
        if name.startswith("zh") and "Hant" not in name and not name.endswith(("TW", "HK", "MO")):
            return Language.CHINESE
        if name.split("_")[0] in set(Language):
            return Language(name.split("_")[0])
    return Language.ENGLISH


def spoken_language() -> Language:
    """What the window speaks now."""
    application = QCoreApplication.instance()
    kept = str(application.property(SETTING) or "") if application is not None else ""
    return Language(kept) if kept in set(Language) else Language.ENGLISH


def install_words(application: QCoreApplication, language: Language) -> list[QTranslator]:
    """Let `application` speak a language, Qt's own dialogs included; before its first window is made.

    Returns the translators that were installed. English has one too: it knows the plurals.
    """
    spoken = find_spoken(language)
    application.setProperty(SETTING, spoken.value)
    QLocale.setDefault(QLocale.system() if language is Language.SYSTEM else QLocale(spoken.value))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    installed = []
    for file in (qt / f"qtbase_{spoken}.qm", TRANSLATIONS / f"{NAME}_{spoken}.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            installed.append(translator)
    return installed
