"""Bring the translations of the window up to date: python installer/translations.py

It lists the texts of the layers below the window that are shown in it (`tvad_desktop/ui/look/catalogue.py`), lets Qt's
`lupdate` read all texts into `resources/translations/*.ts`, and `lrelease` make of these what the window loads. What it
says to be unfinished is to be translated in the .ts files, by hand or with Qt Linguist; then run it again. It also
names pages of the user guide whose English has changed since; `--guide` notes that all of them say the same again.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "tvad_desktop"
TRANSLATIONS = CHECKOUT / "resources" / "translations"
GUIDE = CHECKOUT / "resources" / "guide"
TRANSLATED = GUIDE / "translated.toml"
CATALOGUE = PACKAGE / "ui" / "look" / "catalogue.py"
SOURCES = (PACKAGE / "ui", PACKAGE / "app.py")
LANGUAGES = ("de", "es", "zh_CN")
PLURALS = "en"  # needs no translations, but knows one from many
NOT_SHOWN = ("ui", "cli", "lab")

SHOWN = {
    "domain/answers.py": ("seen", "sentences", "_verdict", "contradicted_times", "contradicted_positions"),
    "domain/cameras.py": ("AlsoTimed",),
    "domain/coverage.py": ("CONDITIONS", "sentence", "coverage_of", "kind"),
    "domain/derivation.py": ("DIRECTIONS", "describe_motion", "describe_track"),
    "domain/events.py": ("FIGHT", "FIRE", "ACCIDENT", "LEFT", "INTRUSION", "_people_close", "_WORDS"),
    "domain/ignoring.py": ("parts", "say_day"),
    "domain/incident.py": ("Verdict", "BELOW_THRESHOLD", "origin"),
    "domain/observed.py": ("CLASSES", "COLOURS", "DIRECTIONS", "STANDING", "SIZES"),
    "domain/prompts.py": ("find_fault",),
    "domain/provenance.py": ("UNTRAINED_ANSWER",),
    "domain/redaction.py": ("Target",),
    "domain/zones.py": ("_say_stay",),
    "packs/manifest.py": ("UNTRAINED",),
    "storage/cases.py": ("_note_missing_head", "_note_regress"),
    "storage/audit.py": ("find_broken_links", "find_changed_records", "_say_added"),
    "storage/examine.py": (
        "examine",
        "guard",
        "_examine_schema",
        "_examine_chain",
        "_examine_numbers",
        "_examine_database",
        "_examine_clock",
        "_examine_lock",
        "_examine_heads",
        "_examine_segments",
        "_examine_tracks",
        "_examine_profiles",
        "_find_foreign_files",
    ),
    "storage/heads.py": ("compare",),
    "storage/schema.py": ("find_strange",),
    "video/decoder/clocks.py": ("offers_of",),
    "video/name_clocks.py": ("offers_of_name",),
    "workbench/bundle.py": ("COMPLETE", "FOREIGN", "NOT_RELIED_ON", "UNANCHORED", "_say_head", "verify_bundle"),
    "workbench/casework.py": (
        "record_incident",
        "cut_incident",
        "split_incident",
        "merge_incidents",
        "withdraw_incident",
    ),
    "workbench/labelling.py": ("NO_VERDICT", "NO_NAME", "NO_BOX"),
    "workbench/model_packs.py": ("read_device",),
    "workbench/self_learning.py": ("describe_knowledge",),
    "workbench/verify.py": (
        "NOTHING_OUTSIDE",
        "_compare_originals",
        "_compare_packs",
        "_compare_exports",
        "_compare_outside",
        "_read_stamps",
    ),
}
"""Constants and functions whose texts are shown, beside the messages of errors."""

VERIFIER = CHECKOUT / "resources" / "report" / "verify.py"
VERIFIER_SHOWN = (
    "NOT_NAMED",
    "find_broken",
    "check_names",
    "check_files",
    "check_file",
    "check_manifest",
    "find_bombs",
    "check_layout",
    "check_chain",
    "check_naming",
    "compare_kept",
)
"""What a bundle's own verifier says; the window shows it too."""

RECORDS = "storage/audit.py", "_STATES"
"""The kinds of records that the log knows, by the keys of a dictionary."""

HEAD = '''"""Texts of the layers below that the window shows. Written by `installer/translations.py`: do not edit."""

# ruff: noqa: E501

from __future__ import annotations

from tvad_desktop.ui.look.words import tr_noop

TEXTS = (
'''


COMPUTED = (
    *("upper left", "upper center", "upper right", "center left", "center", "center right"),
    *("lower left", "lower center", "lower right", "left", "right", "up", "down"),
    *(
        f"moving {way}"
        for way in ("right", "lower right", "down", "lower left", "left", "upper left", "up", "upper right")
    ),
    *("How fast does it move?", "What is normal here?"),
    *("something", "something moving", "cyclist"),
    *("table", "trigger", "index", "view"),
    "login name {user}, not confirmed",
    "Is anything unusual here? Name the target, its motion, and from where to where it moves.",
    *("People on foot are normal", "Fighting is anomalous", "Vehicles are anomalous"),
)
"""Words that are put together where nothing can be read, and titles and questions that are kept in English."""

NO_WORDS = ("SELECT ", "INSERT ", "PRAGMA ", "%")
NO_TEXTS = ("the {part}",)  # it would be read into whatever begins like that
LEAST_LETTERS = 3
MOST_TEXTS = 24  # of one expression


class Sources:
    """Every module below the window, and what its names stand for."""

    def __init__(self) -> None:
        folders = [path for path in PACKAGE.iterdir() if path.is_dir() and path.name not in NOT_SHOWN]
        files = sorted(file for folder in folders for file in folder.rglob("*.py")) + sorted(PACKAGE.glob("*.py"))
        self.trees = {file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text("utf-8")) for file in files}
        self.values: dict[str, list[ast.expr]] = {}
        self.functions: dict[str, list[ast.FunctionDef]] = {}
        self.errors = {"UserError", "Refusal"}  # a refusal comes from the child that decodes, with PATH for the path
        for tree in self.trees.values():
            self._note_names(tree)

    def _note_names(self, tree: ast.Module) -> None:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                if any(isinstance(base, ast.Name) and base.id.endswith("Error") for base in node.bases):
                    self.errors.add(node.name)
            elif isinstance(node, ast.FunctionDef):
                self.functions.setdefault(node.name, []).append(node)
        for node in tree.body:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name) and target.id.upper() == target.id:
                        self.values.setdefault(target.id, []).append(node.value)


class Reader:
    """Reads what texts an expression can stand for, with `{names}` for values, inside one function."""

    def __init__(self, sources: Sources, function: ast.AST | None) -> None:
        self._sources = sources
        self._local: dict[str, list[ast.expr]] = {}
        self._busy: set[str] = set()
        for node in ast.walk(function) if function is not None else ():
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._local.setdefault(node.targets[0].id, []).append(node.value)
            elif isinstance(node, ast.NamedExpr):
                self._local.setdefault(node.target.id, []).append(node.value)

    def read(self, node: ast.expr) -> list[str]:
        """All that `node` can be; nothing where it is not known."""
        match node:
            case ast.Constant(value=str(text)):
                return [text.replace("PATH", "{path}")]
            case ast.JoinedStr():
                return self._read_pieces(node)
            case ast.BinOp(op=ast.Add()):
                return self._join([self.read(node.left), self.read(node.right)])
            case ast.IfExp():
                return [*self.read(node.body), *self.read(node.orelse)]
            case ast.BoolOp():
                return [text for value in node.values for text in self.read(value)]
            case ast.Name():
                return self._read_name(node.id)
            case ast.Subscript(value=ast.Name(id=name)):
                return self._read_name(name)
            case ast.Dict():
                return [text for value in node.values for text in self.read(value)]
            case ast.Call(func=ast.Attribute(attr="format", value=value)):
                return self.read(value)
            case ast.Call(func=ast.Name(id=name)):
                return self._read_returned(name)
        return []

    def _read_pieces(self, node: ast.JoinedStr) -> list[str]:
        pieces, names = [], set()
        for value in node.values:
            if isinstance(value, ast.Constant):
                pieces.append([str(value.value).replace("PATH", "{path}")])
                continue
            assert isinstance(value, ast.FormattedValue)
            known = self.read(value.value)
            if known and not self._is_open(value.value):
                pieces.append(known)
                continue
            name = base = name_of(value.value)
            number = 2
            while name in names:
                name, number = f"{base}{number}", number + 1
            names.add(name)
            pieces.append([*known, f"{{{name}}}"])
        return self._join(pieces)

    def _is_open(self, node: ast.expr) -> bool:
        """Whether `node` can be something else than the texts that are read of it: names, or “none”."""
        if isinstance(node, ast.Name) and len(values := self._local.get(node.id, [])) == 1:
            node = values[0]
        return isinstance(node, ast.BoolOp) and not all(map(self.read, node.values))

    @staticmethod
    def _join(pieces: list[list[str]]) -> list[str]:
        if not all(pieces):
            return []
        return ["".join(texts) for texts in product(*pieces)][:MOST_TEXTS]

    def _read_name(self, name: str) -> list[str]:
        if name in self._busy:
            return []
        self._busy.add(name)
        values = self._local.get(name) or self._sources.values.get(name, [])
        texts = [text for value in values for text in self.read(value)]
        self._busy.discard(name)
        return texts

    def _read_returned(self, name: str) -> list[str]:
        functions = self._sources.functions.get(name, [])
        if len(functions) != 1 or name in self._busy or name.startswith("format_"):
            return []
        self._busy.add(name)
        reader = Reader(self._sources, functions[0])
        reader._busy = self._busy
        returned = [node.value for node in ast.walk(functions[0]) if isinstance(node, ast.Return) and node.value]
        texts = [text for value in returned for text in reader.read(value)]
        self._busy.discard(name)
        return texts


def name_of(node: ast.expr) -> str:
    """What a value is called in a text: the last name that says what it is, without its unit."""
    match node:
        case ast.Name():
            return node.id.strip("_").lower().removesuffix("_us").removesuffix("_id") or "value"
        case ast.Attribute(attr="value" | "name" | "id" | "strerror" | "stem"):
            return name_of(node.value)
        case ast.Attribute():
            return node.attr.strip("_").lower().removesuffix("_us").removesuffix("_id")
        case ast.Call(func=ast.Name(id="map")) | ast.GeneratorExp():
            return "names"
        case ast.Call(func=ast.Attribute(attr="join")):
            return "names"
        case ast.Call(func=ast.Name(id="len")):
            return "count"
        case ast.Call() if node.args:
            return name_of(node.args[0])
        case ast.Call(func=ast.Attribute(value=value)) | ast.Subscript(value=value) | ast.BinOp(left=value):
            return name_of(value)
    return "value"


def texts_of_errors(sources: Sources) -> Iterator[str]:
    """Messages and hints of every error that is made for a person."""
    for tree in sources.trees.values():
        for holder, call in _calls(tree):
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            if name in sources.errors:
                reader = Reader(sources, holder)
                for given in [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "hint")]:
                    yield from reader.read(given)
            elif isinstance(call.func, ast.Attribute) and ast.unparse(call.func) == "super().__init__":
                reader = Reader(sources, holder)
                yield from (text for given in call.args for text in reader.read(given) if " " in text)


def _calls(tree: ast.Module) -> Iterator[tuple[ast.AST | None, ast.Call]]:
    """Every call with the function that it stands in."""

    def walk(node: ast.AST, holder: ast.AST | None) -> Iterator[tuple[ast.AST | None, ast.Call]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield holder, child
            yield from walk(child, child if isinstance(child, ast.FunctionDef) else holder)

    yield from walk(tree, None)


def texts_shown(sources: Sources) -> Iterator[str]:
    """The texts in what `SHOWN` names."""
    for file, names in SHOWN.items():
        for node in ast.walk(sources.trees[file]):
            named = _names_given(node)
            if named & set(names):
                yield from _texts_inside(node, sources, with_keys="CLASSES" in named)


def texts_of_verifier(sources: Sources) -> Iterator[str]:
    """The texts in what `VERIFIER_SHOWN` names."""
    for node in ast.walk(ast.parse(VERIFIER.read_text("utf-8"))):
        if _names_given(node) & set(VERIFIER_SHOWN):
            yield from _texts_inside(node, sources, with_keys=False)


def texts_of_records(sources: Sources) -> Iterator[str]:
    """What the log calls the kinds of records of a case."""
    file, name = RECORDS
    for node in ast.walk(sources.trees[file]):
        if name in _names_given(node) and isinstance(value := getattr(node, "value", None), ast.Dict):
            yield from (str(key.value) for key in value.keys if isinstance(key, ast.Constant))


def _names_given(node: ast.AST) -> set[str]:
    """What a definition or an assignment gives a meaning to."""
    match node:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
        case ast.Assign(targets=targets):
            return {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}
    return set()


def _texts_inside(node: ast.AST, sources: Sources, *, with_keys: bool) -> Iterator[str]:
    """Every text in a part of the source, apart from documentation, keys, what is compared, and parts of others."""
    left_out: set[int] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Compare | ast.Expr) and not isinstance(
            getattr(part, "value", None), ast.Call | ast.Yield
        ):
            left_out |= {id(inner) for inner in ast.walk(part)}
        if isinstance(part, ast.Dict) and not with_keys:
            left_out |= {id(key) for key in part.keys}
        if isinstance(part, ast.JoinedStr):
            left_out |= {id(inner) for inner in ast.walk(part) if inner is not part}
        if isinstance(part, ast.Subscript):
            left_out |= {id(inner) for inner in ast.walk(part.slice)}
    reader = Reader(sources, node if isinstance(node, ast.FunctionDef) else None)
    for part in ast.walk(node):
        if isinstance(part, ast.Constant | ast.JoinedStr) and id(part) not in left_out:
            yield from reader.read(part)


def texts_of_packs() -> Iterator[str]:
    """What the model packs of the checkout say of themselves: their titles and limits."""
    for file in sorted((CHECKOUT / "models").glob("*/manifest.toml")):
        manifest = tomllib.loads(file.read_text("utf-8"))
        yield from (manifest["title"], *manifest["limits"])


def write_catalogue() -> str:
    """The catalogue as it should be."""
    sources = Sources()
    shown = {*texts_shown(sources), *texts_of_verifier(sources), *texts_of_records(sources)}
    found = {*COMPUTED, *texts_of_packs(), *texts_of_errors(sources), *shown}
    texts = sorted({text.strip(" ,;") for text in found if _has_words(text)})
    return f"{HEAD}{''.join(_write_text(text) for text in texts)})\n"


def _has_words(text: str) -> bool:
    is_name = " " not in text and (text.isupper() or "/" in text or "_" in text)
    if is_name or text in NO_TEXTS or text.startswith(NO_WORDS):
        return False
    bare = "".join(part.partition("}")[2] if "}" in part else part for part in text.split("{"))
    return sum(letter.isalpha() for letter in bare) >= LEAST_LETTERS


def _write_text(text: str) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return f"    tr_noop({quoted}),\n" if len(quoted) < 102 else f"    tr_noop(\n        {quoted}\n    ),\n"


def tool(name: str) -> str:
    """Qt's own program of this name, as PySide6 brings it."""
    import PySide6

    return str(Path(PySide6.__file__).parent / name)


def read_words(folder: Path) -> None:
    """Bring the .ts files of a folder up to date with the source, as `lupdate` does."""
    for language in (PLURALS, *LANGUAGES):
        plural = ["-pluralonly"] if language == PLURALS else []
        command = [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", *plural]
        command += ["-tr-function-alias", "QT_TR_NOOP+=tr_noop"]
        command += ["-source-language", "en", "-target-language", language]
        target = str(folder / f"tvad_{language}.ts")
        subprocess.run([*command, *map(str, SOURCES), "-ts", target], check=True, cwd=CHECKOUT)


def release(folder: Path, out: Path) -> None:
    """Make what the window loads of the .ts files of a folder; an open window keeps the ones that it has mapped."""
    for file in sorted(folder.glob("tvad_*.ts")):
        made = out / f"{file.stem}.qm.new"
        subprocess.run([tool("lrelease"), "-silent", str(file), "-qm", str(made)], check=True)
        made.replace(out / f"{file.stem}.qm")


def unfinished(file: Path) -> list[str]:
    """The texts of a .ts file that have no translation, or one that is not finished."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file).iter("message")
        if (said := message.find("translation")) is None or said.get("type") or not "".join(said.itertext()).strip()
    ]


def english_pages() -> dict[str, str]:
    """The SHA-256 of every English page of the user guide."""
    return {page.name: sha256(page.read_bytes()).hexdigest() for page in sorted(GUIDE.glob("*.md"))}


def outdated_pages() -> list[str]:
    """Translated pages of the user guide whose English has changed since, as “de/review.md”."""
    known, now = tomllib.loads(TRANSLATED.read_text("utf-8")), english_pages()
    pages = (page for language in LANGUAGES for page in sorted((GUIDE / language).glob("*.md")))
    names = ((page.parent.name, page.name) for page in pages)
    return [f"{language}/{name}" for language, name in names if known.get(language, {}).get(name) != now.get(name)]


def note_pages() -> None:
    """Note that every translated page says what the English one says now."""
    now = english_pages()
    lines = ["# Which English page each translated one was made of. Written by `installer/translations.py --guide`.\n"]
    for language in LANGUAGES:
        pages = [page.name for page in sorted((GUIDE / language).glob("*.md")) if page.name in now]
        lines.append(f"\n[{language}]\n" + "".join(f'"{name}" = "{now[name]}"\n' for name in pages))
    TRANSLATED.write_text("".join(lines), encoding="utf-8")


def main() -> int:
    if "--guide" in sys.argv:
        note_pages()
    CATALOGUE.write_text(write_catalogue(), encoding="utf-8")
    read_words(TRANSLATIONS)
    release(TRANSLATIONS, TRANSLATIONS)
    left = {file.name: unfinished(file) for file in sorted(TRANSLATIONS.glob("*.ts"))}
    for name, texts in left.items():
        print(f"{name}: {len(texts)} to be translated")
        for text in texts:
            print(f"    {text}")
    for page in outdated_pages():
        print(f"resources/guide/{page}: the English page has changed since")
    return 1 if any(left.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
