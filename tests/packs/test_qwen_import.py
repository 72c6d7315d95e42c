"""Importing a Qwen2.5-VL: what is refused before any work, what a killed import leaves, files that are ready made."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.packs import importing
from tvad_desktop.packs.llama.quantizing import quantize
from tvad_desktop.packs.manifest import list_packs, verify_pack
from tvad_desktop.packs.qwen25_vl import importing as qwen_importing
from tvad_desktop.packs.qwen25_vl.shapes import read_shapes
from tvad_desktop.workbench.import_pack import discard_import, import_pack, list_unfinished, unfinished_import

pytestmark = pytest.mark.usefixtures("one_torch_thread")

FAMILY = "qwen2.5-vl"


@pytest.fixture
def models(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def forget(folder: Path, name: str) -> None:
    (folder / name).unlink()


def edit_config(**changes: Any) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        path = folder / "config.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | changes))

    return edit


def only_pickles(folder: Path) -> None:
    for path in folder.glob("model*"):
        path.unlink()
    (folder / "pytorch_model.bin").write_bytes(b"PK\x03\x04")


def cut_shard(folder: Path) -> None:
    path = folder / "model-00003-of-00014.safetensors"
    path.write_bytes(path.read_bytes()[:-10])


def drop_tensor(folder: Path) -> None:
    path = folder / "model.safetensors.index.json"
    index = json.loads(path.read_text())
    lost = next(name for name in index["weight_map"] if "layers.1" in name)
    index["weight_map"] = {
        name: file for name, file in index["weight_map"].items() if file != index["weight_map"][lost]
    }
    path.write_text(json.dumps(index))


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (edit_config(model_type="llama"), "of the kind “llama”, not qwen2_5_vl"),
        (edit_config(auto_map={"AutoModel": "code.py"}), "wants to run code of its own"),
        (lambda folder: forget(folder, "config.json"), r"config\.json is missing"),
        (lambda folder: forget(folder, "tokenizer.json"), r"tokenizer\.json is missing"),
        (lambda folder: forget(folder, "model-00002-of-00014.safetensors"), "lacks 1 of 14 shards"),
        (drop_tensor, "lacks .* tensors"),
        (cut_shard, "is missing, damaged, or no safetensors file"),
        (only_pickles, "holds pickles"),
        (shutil.rmtree, "is missing"),
    ],
    ids=["llama", "code", "no config", "no tokens", "no shard", "no tensor", "cut", "pickle", "nothing"],
)
def test_a_folder_that_will_not_do_is_refused_before_anything_is_made(qwen_source, tmp_path, models, spoil, complaint):

    spoil(Path(shutil.copytree(qwen_source, tmp_path / "site")))
    with pytest.raises(UserError, match=complaint):
        import_pack(tmp_path / "site", FAMILY, "site", "F16", Job())
    assert list(models.iterdir()) == []


def test_a_full_disk_or_memory_an_unknown_kind_and_a_taken_name_are_told_first(
    qwen_pack, qwen_source, models, monkeypatch
):
    shutil.copytree(qwen_pack.folder, models / "site")
    with pytest.raises(UserError, match="There is a model pack “site” already"):
        import_pack(qwen_source, FAMILY, "site", "F16", Job())
    with pytest.raises(UserError, match="Q3 is no quantization"):
        import_pack(qwen_source, FAMILY, "other", "Q3", Job())
    with pytest.raises(UserError, match="cannot be imported as “gpt”"):
        import_pack(qwen_source, "gpt", "other", "F16", Job())
    with monkeypatch.context() as patch:
        patch.setattr(importing.shutil, "disk_usage", lambda path: SimpleNamespace(free=1000))
        with pytest.raises(UserError, match="GB free; the import needs"):
            import_pack(qwen_source, FAMILY, "other", "F16", Job())
    with monkeypatch.context() as patch:
        patch.setattr(importing, "free_memory_bytes", lambda: 1000)
        with pytest.raises(UserError, match="GB of free memory"):
            import_pack(qwen_source, FAMILY, "other", "F16", Job())
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        import_pack(qwen_source, FAMILY, "other", "F16", job)
    assert [path.name for path in models.iterdir()] == ["site"]


KILLED = """
import os, sys
from pathlib import Path
from tvad_desktop import files
from tvad_desktop.domain.job import Job
from tvad_desktop.workbench import import_pack
names, replace, rename = [], files.replace_durably, Path.rename
stop_at, before = int(sys.argv[2]), sys.argv[3] == "before"
def count(step):
    names.append(step)
    return len(names) == stop_at
def watched(partial, path):
    last = path.name != "import.txt" and count(path.name)
    if last and before:
        os._exit(9)
    replace(partial, path)
    if last:
        os._exit(9)
files.replace_durably = watched
import_pack.import_pack(Path(sys.argv[1]), "qwen2.5-vl", "site", "Q8_0", Job())
print(" ".join(names))
"""


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("stage", [1, 2, 3, 4], ids=["vision", "half", "quantized", "manifest"])
def test_an_import_that_is_killed_at_any_stage_goes_on(qwen_source, models, stage, moment):
    command = [sys.executable, "-c", KILLED, str(qwen_source), str(stage), moment]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 9
    assert list_packs() == []
    assert list_unfinished() == ["site"]
    made = unfinished_import("site") / "site"
    kept = {path.name: path.stat().st_mtime_ns for path in made.glob("[vl]*[sf]") if not path.name.endswith(".partial")}
    pack = import_pack(qwen_source, FAMILY, "site", "Q8_0", Job())
    verify_pack(pack)
    names = sorted(path.name for path in pack.folder.iterdir())
    assert names == ["language-Q8_0.gguf", "manifest.toml", "vision.safetensors"]
    again = {name: (pack.folder / name).stat().st_mtime_ns for name in kept if (pack.folder / name).exists()}
    assert all(kept[name] == time for name, time in again.items()), "what was finished is not made again"
    assert [path.name for path in models.iterdir()] == ["site"]


def test_what_is_left_of_another_import_is_not_taken(qwen_source, models, monkeypatch):
    monkeypatch.setattr(
        qwen_importing, "write_language", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left"))
    )
    with pytest.raises(UserError, match="cannot go on: No space left"):
        import_pack(qwen_source, FAMILY, "site", "F16", Job())
    assert list_unfinished() == ["site"]
    vision = unfinished_import("site") / "site" / "vision.safetensors"
    first = vision.stat().st_mtime_ns
    with pytest.raises(UserError, match="cannot go on"):
        import_pack(qwen_source, FAMILY, "site", "F16", Job())
    assert vision.stat().st_mtime_ns == first, "the same import goes on"
    with pytest.raises(UserError, match="cannot go on"):
        import_pack(qwen_source, FAMILY, "site", "Q8_0", Job())
    assert vision.stat().st_mtime_ns != first, "another one begins anew"
    discard_import("site")
    assert list(models.iterdir()) == []


def test_a_cancelled_quantization_leaves_no_file_and_progress_only_grows(qwen_pack, tmp_path):
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        quantize(qwen_pack.path("language"), tmp_path / "small.gguf", "Q8_0", 1000, job)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "no.gguf").write_bytes(b"GGUF but nothing else")
    with pytest.raises(UserError, match="could not quantize"):
        quantize(tmp_path / "no.gguf", tmp_path / "small.gguf", "Q8_0", 1000, Job())
    assert [path.name for path in tmp_path.iterdir()] == ["no.gguf"]


def test_progress_is_told_and_only_grows(qwen_source, models):
    told, lines = [], []
    job = Job(lambda done, total: told.append(done / total if total else 0.0))
    import_pack(qwen_source, FAMILY, "site", "Q8_0", job, lines.append)
    assert told == sorted(told)
    assert 0.9 < told[-1] <= 1.0
    assert "GB of the disk" in lines[0]
    assert lines[1:] == ["the vision transformer", "the language model", "hashing"]


def write_mmproj(path: Path, model: Any, *, projector: str = "qwen2.5vl_merger") -> None:
    """The vision transformer of a transformers model, as llama.cpp's converter writes it."""
    import gguf

    config, state = model.config.vision_config, model.model.visual.state_dict()
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_projector_type(projector)
    writer.add_vision_projection_dim(config.out_hidden_size)
    writer.add_vision_patch_size(config.patch_size)
    writer.add_vision_embedding_length(config.hidden_size)
    writer.add_vision_feed_forward_length(config.intermediate_size)
    writer.add_vision_block_count(config.depth)
    writer.add_vision_head_count(config.num_heads)
    writer.add_vision_n_wa_pattern(config.fullatt_block_indexes[0] + 1)
    writer.add_vision_image_mean([0.48, 0.46, 0.41])
    writer.add_vision_image_std([0.27, 0.26, 0.28])
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.MMPROJ, config.depth)
    for name, tensor in state.items():
        values = tensor.numpy().astype(np.float16 if tensor.ndim > 1 else np.float32)
        if name == "patch_embed.proj.weight":
            writer.add_tensor("v.patch_embd.weight", values[:, :, 0].copy())
            writer.add_tensor("v.patch_embd.weight.1", values[:, :, 1].copy())
        elif ".qkv." in name:
            for part, rows in zip("qkv", np.split(values, 3), strict=True):
                target = names.get_name("visual." + name.replace("qkv", part), try_suffixes=(".weight", ".bias"))
                writer.add_tensor(target, rows.copy())
        else:
            writer.add_tensor(names.get_name("visual." + name, try_suffixes=(".weight", ".bias")), values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


@pytest.fixture
def ready_made(tmp_path, qwen_model, qwen_pack) -> Path:
    folder = tmp_path / "ready"
    folder.mkdir()
    shutil.copy(qwen_pack.path("language"), folder / "site-F16.gguf")
    write_mmproj(folder / "mmproj-site.gguf", qwen_model)
    return folder


def test_ready_made_files_become_the_same_pack(ready_made, qwen_pack, models):
    pack = import_pack(ready_made, FAMILY, "ready", "F16", Job())
    assert pack.path("language").read_bytes() == qwen_pack.path("language").read_bytes()
    shapes, expected = (read_shapes(one.path("vision")) for one in (pack, qwen_pack))
    known = {name: expected.config[name] for name in shapes.config}
    assert (shapes.config, shapes.spread) == (known, pytest.approx(expected.spread))
    import torch
    from safetensors.torch import load_file

    ours, theirs = load_file(pack.path("vision")), load_file(qwen_pack.path("vision"))
    assert ours.keys() == theirs.keys()
    for name, tensor in theirs.items():  # both went through half precision, on other ways
        torch.testing.assert_close(ours[name].float(), tensor.float(), atol=2e-3, rtol=2e-2)


def test_a_ready_made_file_is_quantized_once_and_never_again(ready_made, models):
    pack = import_pack(ready_made, FAMILY, "ready", "Q8_0", Job())
    assert pack.path("language").name == "language-Q8_0.gguf"
    shutil.copy(pack.path("language"), ready_made / "site-F16.gguf")
    again = import_pack(ready_made, FAMILY, "again", "Q4_K_M", Job())
    assert again.path("language").name == "language-Q8_0.gguf"
    assert again.path("language").read_bytes() == pack.path("language").read_bytes()


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda folder, model: forget(folder, "mmproj-site.gguf"), "lacks the GGUF of the kind “clip”"),
        (lambda folder, model: forget(folder, "site-F16.gguf"), "lacks the GGUF of the kind “qwen2vl”"),
        (lambda folder, model: shutil.copy(folder / "site-F16.gguf", folder / "b.gguf"), "two files of the kind"),
        (lambda folder, model: (folder / "mmproj-site.gguf").write_bytes(b"GGUF"), "damaged, cut off, or no GGUF"),
        (
            lambda folder, model: (folder / "mmproj-site.gguf").write_bytes(b"PK\x03\x04" * 40),
            "damaged, cut off, or no",
        ),
        (
            lambda folder, model: write_mmproj(folder / "mmproj-site.gguf", model, projector="mlp"),
            "is the projector “mlp”",
        ),
    ],
    ids=["no vision", "no language", "two", "cut", "pickle", "another projector"],
)
def test_ready_made_files_that_do_not_fit_are_refused(ready_made, qwen_model, models, spoil, complaint):
    spoil(ready_made, qwen_model)
    with pytest.raises(UserError, match=complaint):
        import_pack(ready_made, FAMILY, "ready", "F16", Job())
    assert list(models.iterdir()) == []
