"""A pack is what its manifest says, to the last bit, or it is not used."""

from __future__ import annotations

import hashlib
import pickle

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import list_packs, load_pack, verify_pack

WEIGHTS = b"\x02" + bytes(7) + b"{}"
FILES = {"vision": ("base/eyes.safetensors", WEIGHTS), "language": ("words.gguf", b"GGUF and more")}


def test_a_pack_says_what_it_is_made_of(write_pack):
    folder = write_pack("street", FILES)
    write_pack("alley", FILES)
    assert [pack.name for pack in list_packs()] == ["alley", "street"]

    pack = load_pack("street")
    assert (pack.title, pack.limits, pack.measured) == ("A pack for tests", ("knows nothing",), (("speed", "none"),))
    assert pack.sha256 == hashlib.sha256((folder / "manifest.toml").read_bytes()).hexdigest()
    assert pack.path("vision") == folder / "base/eyes.safetensors"
    assert pack.file("language").licence == "none"
    verify_pack(pack)
    with pytest.raises(UserError, match="no file for the role “rae”"):
        pack.path("rae")


def test_an_altered_file_is_named(write_pack):
    folder = write_pack("street", FILES)
    (folder / "base/eyes.safetensors").write_bytes(WEIGHTS + b" ")
    with pytest.raises(UserError, match=r"eyes\.safetensors .*wrong SHA-256"):
        verify_pack(load_pack("street"))


def test_a_missing_file_is_named(write_pack):
    folder = write_pack("street", FILES)
    (folder / "words.gguf").unlink()
    with pytest.raises(UserError, match=r"words\.gguf is missing"):
        verify_pack(load_pack("street"))
    with pytest.raises(UserError, match=r"words\.gguf is missing"):
        load_pack("street").path("language")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("ahd.safetensors", pickle.dumps({"weights": [1.0]})),
        ("ahd.gguf", b"PK\x03\x04 what torch.save writes"),
        ("ahd.pth", WEIGHTS),
    ],
    ids=["pickle", "zipped pickle", "another kind"],
)
def test_a_pickle_is_refused_even_under_another_name_and_with_the_right_hash(write_pack, path, content):
    write_pack("street", {"ahd": (path, content)})
    pack = load_pack("street")
    with pytest.raises(UserError, match="only safetensors, GGUF and ONNX are loaded"):
        verify_pack(pack)
    with pytest.raises(UserError, match="only safetensors, GGUF and ONNX are loaded"):
        pack.path("ahd")


def test_an_unknown_pack_is_answered_with_those_there_are(write_pack):
    write_pack("street", FILES)
    with pytest.raises(UserError, match=r"no model pack “harbour” \(found: street\)"):
        load_pack("harbour")


@pytest.mark.parametrize("manifest", ["name = ", 'name = "street"', "\udcff"], ids=["broken", "incomplete", "no text"])
def test_a_malformed_manifest_is_told(write_pack, manifest):
    folder = write_pack("street", FILES)
    (folder / "manifest.toml").write_bytes(manifest.encode(errors="surrogateescape"))
    with pytest.raises(UserError, match="manifest of the model pack street cannot be read"):
        load_pack("street")


def test_an_optional_file_may_be_missing_but_never_altered(write_pack):
    folder = write_pack("street", {**FILES, "faces": ("faces.onnx", b"onnx and more")})
    manifest = folder / "manifest.toml"
    manifest.write_text(f"{manifest.read_text()}optional = true\n")  # of the file that is named last
    verify_pack(load_pack("street"))
    (folder / "faces.onnx").write_bytes(b"onnx and less")
    with pytest.raises(UserError, match=r"faces\.onnx .*wrong SHA-256"):
        verify_pack(load_pack("street"))
    (folder / "faces.onnx").unlink()
    verify_pack(load_pack("street"))
    with pytest.raises(UserError, match=r"faces\.onnx is missing"):
        load_pack("street").path("faces")
    (folder / "words.gguf").unlink()
    with pytest.raises(UserError, match=r"words\.gguf is missing"):
        verify_pack(load_pack("street"))
