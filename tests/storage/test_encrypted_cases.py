"""A case with a passphrase: nothing of it can be read without, and nothing of it is lost with."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage import keyring, passphrase
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.ciphertext import PART_BYTES, FileCipher, NotAuthenticError, most_ciphertext_bytes
from tvad_desktop.storage.conversion import (
    change_passphrase,
    decrypt_case,
    encrypt_case,
    find_readable,
    finish_conversion,
)
from tvad_desktop.storage.examine import open_snapshot
from tvad_desktop.storage.keyring import CaseHalfConvertedError, CaseLockedError
from tvad_desktop.storage.observations import Observations
from tvad_desktop.storage.passphrase import KEY_NAME, Cost, WrongPassphraseError
from tvad_desktop.workbench.verify import verify_case

WORDS = "correct horse battery"
SECRETS = (
    b"/footage/gate.mp4",
    b"a red jacket",
    b"Car park",
    b"ada lovelace",
    b"upper left",
    b"learned what",
    b"walking fast",
)
MAGICS = (b"PK\x03\x04", b"JFIF", b"SQLite format 3", b"times_us")  # long enough that chance does not write them


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Guesses are cheap here; nothing is unlocked before or after."""
    monkeypatch.setattr(passphrase, "COST", Cost(memory_kib=1024, passes=1, lanes=1))
    keyring.forget_all()
    yield
    keyring.forget_all()


def fill(store: CaseStore, video, segment, incident) -> None:
    known = store.add_video(video, store.camera("Gate").id, None)
    analysis = store.begin_analysis(known.id, "tvad-mini", "a" * 64, "{}")
    for number in range(2):
        store.save_segment(analysis.id, segment(number), np.full(4, 0.5, np.float32))
    (found,) = store.replace_incidents(analysis.id, [incident(0, 500_000)])
    store.review(found.id, Verdict.CONFIRMED, "a red jacket", revision=1)
    store.save_profile(store.camera("Gate").id, b"learned what is normal", "a" * 64)
    Observations(store.folder, analysis.id, store.cipher).append(b"PK\x03\x04 a red jacket", frames=1, skipped_frames=0)


@pytest.fixture
def contents(video, segment, incident):
    return video, segment, incident


@pytest.fixture
def plain(tmp_path, contents) -> Path:
    with CaseStore.create(tmp_path / "plain", "Car park", "ada lovelace") as store:
        fill(store, *contents)
    return tmp_path / "plain"


@pytest.fixture
def encrypted(tmp_path, contents) -> Path:
    with CaseStore.create(tmp_path / "encrypted", "Car park", "ada lovelace", passphrase=WORDS) as store:
        fill(store, *contents)
    return tmp_path / "encrypted"


def readable(folder: Path) -> list[tuple[str, bytes]]:
    """Everything in any file of a folder that says something."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found += [(path.name, secret) for secret in (*SECRETS, *MAGICS) if secret in content]
    return found


def assert_same(folder: Path, other: Path) -> None:
    with CaseStore.open(folder, "bob") as one, CaseStore.open(other, "bob") as two:
        for store in (one, two):
            store.verify_audit()
        assert one.incidents() == two.incidents()
        assert one.notes(1)[0].text == two.notes(1)[0].text == "a red jacket"
        assert one.search("jacket") == two.search("jacket") == [1]
        assert (one.heatmaps(1).scores == two.heatmaps(1).scores).all()
        assert one.profile_content(one.latest_profile(1)) == two.profile_content(two.latest_profile(1))
        assert len(Observations(one.folder, 1, one.cipher)) == len(Observations(two.folder, 1, two.cipher)) == 1


def test_nothing_of_an_encrypted_case_can_be_read_while_it_is_open_or_afterwards(tmp_path, contents):
    with CaseStore.create(tmp_path / "case", "Car park", "ada lovelace", passphrase=WORDS) as store:
        store.is_claimed = True
        fill(store, *contents)
        assert (tmp_path / "case" / "case.sqlite-wal").stat().st_size > 0
        assert (tmp_path / "case" / "case.lock").is_file()
        assert readable(tmp_path / "case") == []
    assert readable(tmp_path / "case") == []


def test_the_search_for_what_can_be_read_finds_it_in_a_plain_case(plain):
    assert {secret for _, secret in readable(plain)} >= {*SECRETS[:-1], b"PK\x03\x04", b"SQLite format 3"}


def test_an_encrypted_case_says_what_a_plain_one_says(plain, encrypted):
    assert_same(encrypted, plain)


def test_without_the_passphrase_it_is_not_opened(encrypted):
    keyring.forget_all()
    for opening in (CaseStore.open, CaseStore.open_or_create):
        with pytest.raises(CaseLockedError, match="encrypted is encrypted"):
            opening(encrypted, "eve")
    with pytest.raises(WrongPassphraseError, match="does not open the case"):
        keyring.unlock(encrypted, "correct horse batterie")
    keyring.unlock(encrypted, WORDS)
    CaseStore.open(encrypted, "ada lovelace").close()


def test_the_same_letters_composed_otherwise_open_it(tmp_path):
    CaseStore.create(tmp_path / "case", "x", "ada lovelace", passphrase="Café am Fluss").close()
    keyring.forget_all()
    keyring.unlock(tmp_path / "case", "Cafe\u0301 am Fluss")


def test_a_passphrase_of_few_letters_is_refused_and_leaves_nothing(tmp_path, plain):
    with pytest.raises(UserError, match="at least 8"):
        CaseStore.create(tmp_path / "case", "x", "ada lovelace", passphrase="seven77")
    with pytest.raises(UserError, match="at least 8"):
        encrypt_case(plain, "ada lovelace", "seven77", Job())
    assert not (tmp_path / "case" / KEY_NAME).exists()
    assert not (plain / KEY_NAME).exists()


def test_it_can_be_looked_at_where_it_cannot_be_written(encrypted, plain, monkeypatch):
    monkeypatch.setattr("tvad_desktop.storage.cases.may_write", lambda folder: False)
    with CaseStore.open(encrypted, "bob") as store:
        assert store.read_only is not None
        assert store.incident(1).peak_score == 0.9
    with open_snapshot(encrypted) as store:
        store.verify_audit()
        assert store.heatmaps(1).scores.shape == (8, 3, 5)


def test_a_case_of_an_earlier_version_is_brought_up_to_date_and_its_backup_stays_encrypted(tmp_path, version_before):
    with version_before("0007"):
        CaseStore.create(tmp_path / "case", "Car park", "ada lovelace", passphrase=WORDS).close()
    with CaseStore.open(tmp_path / "case", "ada lovelace") as store:
        store.verify_audit()
    (backup,) = (tmp_path / "case").glob("case.before-*.sqlite")
    assert readable(tmp_path / "case") == []
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(backup).execute("SELECT * FROM cases")


def test_a_case_that_exists_is_encrypted_and_decrypted_again(plain, encrypted):
    (plain / "notes of mine.txt").write_text("a red jacket")
    encrypt_case(plain, "ada lovelace", WORDS, Job())
    assert readable(plain) == [("notes of mine.txt", b"a red jacket")]
    assert find_readable(plain) == ["notes of mine.txt"]
    assert_same(plain, encrypted)
    with CaseStore.open(plain, "ada lovelace") as store:
        assert store.warnings == []
        assert store.audit()[-1].action == "case.encrypt"
        store.set_setting("after", "it can be changed")
    with pytest.raises(UserError, match="is encrypted already"):
        encrypt_case(plain, "ada lovelace", WORDS, Job())
    with pytest.raises(WrongPassphraseError):
        decrypt_case(plain, "ada lovelace", "another one", Job())
    decrypt_case(plain, "ada lovelace", WORDS, Job())
    assert not (plain / KEY_NAME).exists()
    assert_same(plain, encrypted)
    with pytest.raises(UserError, match="is not encrypted"):
        decrypt_case(plain, "ada lovelace", WORDS, Job())


def test_another_passphrase_opens_it_and_the_old_one_no_longer(encrypted):
    with pytest.raises(WrongPassphraseError):
        change_passphrase(encrypted, "ada lovelace", "not this one", "quite another one")
    change_passphrase(encrypted, "ada lovelace", WORDS, "quite another one")
    keyring.forget_all()
    with pytest.raises(WrongPassphraseError):
        keyring.unlock(encrypted, WORDS)
    keyring.unlock(encrypted, "quite another one")
    with CaseStore.open(encrypted, "ada lovelace") as store:
        assert store.audit()[-1].action == "case.passphrase"


class Stopped(BaseException):
    pass


@pytest.mark.parametrize("steps", [1, 3, 5, 6])
@pytest.mark.parametrize("direction", ["encrypting", "decrypting"])
def test_what_was_interrupted_goes_on(plain, encrypted, tmp_path, monkeypatch, steps, direction):
    """Stopped before each file and database gets its name."""
    folder = plain if direction == "encrypting" else encrypted
    convert = encrypt_case if direction == "encrypting" else decrypt_case
    left = [steps]

    with monkeypatch.context() as patch:
        for module in ("conversion", "content"):
            real = __import__(f"tvad_desktop.storage.{module}", fromlist=["x"]).replace_durably

            def replace(partial, path, real=real):
                left[0] -= 1
                if left[0] < 0:
                    raise Stopped
                real(partial, path)

            patch.setattr(f"tvad_desktop.storage.{module}.replace_durably", replace)
        try:
            convert(folder, "ada lovelace", WORDS, Job())
        except Stopped:
            keyring.forget_all()
    if (folder / KEY_NAME).exists() and passphrase.read_change(folder):
        with pytest.raises(CaseHalfConvertedError, match="interrupted"):
            CaseStore.open(folder, "ada lovelace")
        with pytest.raises(WrongPassphraseError):
            finish_conversion(folder, "ada lovelace", "not this one", Job())
        finish_conversion(folder, "ada lovelace", WORDS, Job())
    for one in (plain, encrypted):
        if (one / KEY_NAME).exists():
            keyring.unlock(one, WORDS)
    assert_same(plain, encrypted)
    assert not list(folder.rglob("*.converted"))


def test_a_program_that_had_it_open_does_not_write_into_what_was_replaced(plain):
    with CaseStore.open(plain, "bob") as other:
        other.set_setting("before", "x")
        other._database.conn.close()
        other._database = type(other._database)(sqlite3.connect(plain / "case.sqlite"))
        encrypt_case(plain, "ada lovelace", WORDS, Job())
        with pytest.raises(UserError, match="was replaced while it was open"):
            other.set_setting("after", "x")


@pytest.mark.parametrize("alter", ["flip", "cut", "append", "swap", "plain", "empty"])
def test_an_altered_file_is_noticed(encrypted, plain, alter):
    first, second = sorted((encrypted / "heatmaps").glob("*"))
    content = first.read_bytes()
    altered = {
        "flip": content[:-40] + bytes([content[-40] ^ 1]) + content[-39:],
        "cut": content[:-20],
        "append": content + b"x",
        "swap": second.read_bytes(),
        "plain": (plain / "heatmaps" / first.name).read_bytes(),
        "empty": b"",
    }[alter]
    first.write_bytes(altered)
    with (
        CaseStore.open(encrypted, "ada lovelace") as store,
        pytest.raises(UserError, match="was altered after it was saved"),
    ):
        store.heatmaps(1)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-30],
        lambda text: text.replace('"passes": 1', '"passes": 2'),
        lambda text: text.replace('"memory_kib": 1024', '"memory_kib": 99999999'),
        lambda text: text.replace('"change": ""', '"change": "decrypting"'),
        lambda text: "[" * 3000,
        lambda text: "x" * 5000,
        lambda text: "",
    ],
    ids=["cut", "cost", "huge cost", "change", "deep", "long", "empty"],
)
def test_an_altered_key_file_opens_nothing(encrypted, change):
    keyring.forget_all()
    path = encrypted / KEY_NAME
    altered = change(path.read_text())
    assert altered != path.read_text()
    path.write_text(altered)
    with pytest.raises(UserError):
        keyring.unlock(encrypted, WORDS)
    with pytest.raises(UserError):
        CaseStore.open(encrypted, "ada lovelace")


@pytest.mark.parametrize("place", [100, 5_000, -5_000], ids=["first page", "second page", "last pages"])
def test_a_damaged_database_is_a_finding_like_that_of_a_plain_case(encrypted, place):
    keyring.unlock(encrypted, WORDS)
    database = encrypted / "case.sqlite"
    content = bytearray(database.read_bytes())
    content[place] ^= 1
    database.write_bytes(content)
    found = verify_case(encrypted, job=Job())
    assert any(finding.part == "database" and "damaged" in finding.message for finding in found.broken)


def test_a_key_file_that_is_no_text_is_damaged(encrypted):
    key = encrypted / KEY_NAME
    key.write_bytes(key.read_bytes().replace(b'"key_id": "', b'"key_id": "\xff'))
    (found,) = verify_case(encrypted, job=Job()).broken
    assert "is damaged: without it the case cannot be opened" in found.message


def test_a_plain_database_in_place_of_the_encrypted_one_is_not_used(encrypted, plain):
    (encrypted / "case.sqlite").write_bytes((plain / "case.sqlite").read_bytes())
    with pytest.raises(UserError, match="damaged, or it is not a case"):
        CaseStore.open(encrypted, "ada lovelace")


def test_sqlcipher_writes_nothing_to_the_terminal(encrypted):
    program = (
        "import sys; from pathlib import Path; from tvad_desktop.storage.encrypted_database import connect_encrypted\n"
        "try: connect_encrypted(sys.argv[1], bytes(32)).execute('SELECT * FROM cases')\n"
        "except Exception as error: print(type(error).__module__, type(error).__name__)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(encrypted / "case.sqlite")], capture_output=True, text=True, check=True
    )
    assert (told.stdout.strip(), told.stderr) == ("sqlite3 DatabaseError", "")


@pytest.mark.parametrize("size", [0, 1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES])
def test_files_of_every_length_come_back(size):
    cipher, content = FileCipher(bytes(32)), bytes(size)
    sealed = cipher.encrypt(content)
    assert cipher.decrypt(sealed) == content
    assert len(sealed) <= most_ciphertext_bytes(size)
    assert cipher.encrypt(content) != sealed
    with pytest.raises(NotAuthenticError):
        FileCipher(b"1" * 32).decrypt(sealed)


def test_parts_cannot_be_left_out_or_exchanged():
    cipher = FileCipher(bytes(32))
    sealed = cipher.encrypt(bytes(range(256)) * (3 * PART_BYTES // 256))
    head, part = len(sealed) % (PART_BYTES + 16), PART_BYTES + 16
    one, two, three = (sealed[head + place * part : head + (place + 1) * part] for place in range(3))
    assert cipher.decrypt(sealed[:head] + one + two + three)
    for altered in (one + two, one + three, two + one + three, one + two + three + three, one + one + two + three):
        with pytest.raises(NotAuthenticError):
            cipher.decrypt(sealed[:head] + altered)
