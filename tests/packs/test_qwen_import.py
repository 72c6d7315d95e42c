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


def edit_json(name: str, edit: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        content = json.loads((folder / name).read_text(encoding="utf-8"))
        edit(content)
        (folder / name).write_text(json.dumps(content), encoding="utf-8")

    return spoil


def point_outside(folder: Path) -> None:
    def edit(index: dict[str, Any]) -> None:
        index["weight_map"] = {name: f"../site/{file}" for name, file in index["weight_map"].items()}

    edit_json("model.safetensors.index.json", edit)(folder)


def store_in_8_bits(folder: Path) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    for path in folder.glob("*.safetensors"):
        tensors = {name: t.to(torch.float8_e4m3fn) if t.ndim == 2 else t for name, t in load_file(path).items()}
        save_file(tensors, path)


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
        (point_outside, "names files outside the folder"),
        (store_in_8_bits, "is stored as F8_E4M3, which is quantized already"),
        (
            edit_json("config.json", lambda told: told["text_config"].update(intermediate_size=128)),
            r"mlp\.down_proj\.weight is 64×96, but config\.json says 64×128",
        ),
        (edit_json("config.json", lambda told: told["vision_config"].pop("depth")), "lacks .* of its vision part"),
        (edit_json("config.json", lambda told: told.pop("vision_config")), "does not tell hidden_size of the vision"),
        (
            edit_json("tokenizer.json", lambda told: told["added_tokens"].append({"id": 999, "content": "<more>"})),
            "more tokens than the model, which has 265",
        ),
        (
            edit_json("tokenizer.json", lambda told: told["added_tokens"].pop(3)),
            r"lacks the token <\|vision_start\|>: it belongs to another model",
        ),
        (edit_json("tokenizer.json", lambda told: told.pop("model")), "no byte-pair tokenizer"),
        (edit_json("preprocessor_config.json", lambda told: told.pop("image_std")), "does not tell image_mean"),
    ],
    ids=[
        "llama", "code", "no config", "no tokens", "no shard", "no tensor", "cut", "pickle", "nothing", "outside",
        "8 bits", "another shape", "no depth", "no vision", "too many tokens", "another vocabulary",
        "no tokenizer", "no colours",
    ],
)  # fmt: skip
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


def test_odd_folders_become_the_same_pack_and_stay_as_they_are(qwen_source, qwen_pack, models, tmp_path):
    """Links as in a cache, pickles beside safetensors, a name that is not ASCII, and nothing that may be written."""
    odd = tmp_path / "Modèle d’été 模型"
    odd.mkdir()
    for path in qwen_source.iterdir():
        (odd / path.name).symlink_to(path)
    (odd / "pytorch_model.bin").write_bytes(b"PK\x03\x04 never read")
    odd.chmod(0o555)
    before = sorted(path.name for path in odd.iterdir())
    pack = import_pack(odd, FAMILY, "été", "F16", Job())
    odd.chmod(0o755)
    assert sorted(path.name for path in odd.iterdir()) == before
    for role in ("vision", "language"):
        assert pack.path(role).read_bytes() == qwen_pack.path(role).read_bytes()
    assert "Modèle d’été 模型" in pack.title


HELD = """
import sys
from pathlib import Path
from tvad_desktop.domain.job import Job
from tvad_desktop.workbench.import_pack import import_pack
def wait(line):
    print(line, flush=True)
    sys.stdin.readline()
import_pack(Path(sys.argv[1]), "qwen2.5-vl", "site", "F16", Job(), wait)
"""


def test_a_name_is_imported_once_at_a_time_and_what_runs_is_not_taken_away(qwen_source, models):
    command = [sys.executable, "-c", HELD, str(qwen_source)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert "GB of the disk" in other.stdout.readline()
        with pytest.raises(UserError, match="“site” is being imported right now"):
            import_pack(qwen_source, FAMILY, "site", "F16", Job())
        other.stdin.write("\n")
        other.stdin.flush()
        assert "vision" in other.stdout.readline(), "it has begun to write"
        assert list_unfinished() == [], "what runs was not stopped"
        with pytest.raises(UserError, match="is being imported right now"):
            discard_import("site")
        import_pack(qwen_source, FAMILY, "elsewhere", "F16", Job())
        other.communicate("\n" * 9)
    assert other.returncode == 0
    assert [pack.name for pack in list_packs()] == ["elsewhere", "site"]
    with pytest.raises(UserError, match="There is a model pack “site” already"):
        import_pack(qwen_source, FAMILY, "site", "F16", Job())
    assert sorted(path.name for path in models.iterdir()) == ["elsewhere", "site"]


def test_a_lock_that_a_killed_import_left_holds_nobody_up(qwen_source, models):
    models.mkdir()
    (models / ".site.importing").touch()
    assert import_pack(qwen_source, FAMILY, "site", "F16", Job()).name == "site"


def test_a_folder_of_packs_that_cannot_be_written_is_told(qwen_source, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "file" / "models"))
    with pytest.raises(UserError, match="The import cannot go on: Not a directory"):
        import_pack(qwen_source, FAMILY, "site", "F16", Job())


def write_published(folder: Path, sizes: dict[str, Any]) -> Path:
    """A folder of these sizes whose weights are holes in files: nothing of the disk is taken."""
    from tvad_desktop.packs.checkpoint import language_tensors
    from tvad_desktop.packs.qwen25_vl.source import vision_tensors

    folder.mkdir()
    vision = {
        "depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "num_heads": 16, "in_chans": 3, "patch_size": 14,
        "spatial_merge_size": 2, "window_size": 112, "fullatt_block_indexes": [7, 15, 23, 31],
        "temporal_patch_size": 2, "out_hidden_size": sizes["hidden_size"],
    }  # fmt: skip
    config = {"model_type": "qwen2_5_vl", "vision_config": vision, "rms_norm_eps": 1e-6, "rope_theta": 1e6, **sizes}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    colours = {"image_mean": [0.5] * 3, "image_std": [0.5] * 3}
    (folder / "preprocessor_config.json").write_text(json.dumps(colours), encoding="utf-8")
    names = ("<|im_end|>", "<|endoftext|>", "<|vision_start|>", "<|vision_end|>")
    added = [{"id": number, "content": name, "special": True} for number, name in enumerate(names)]
    tokens = {"added_tokens": added, "model": {"vocab": {}, "merges": []}}
    (folder / "tokenizer.json").write_text(json.dumps(tokens), encoding="utf-8")
    named = {f"visual.{name}": shape for name, shape in vision_tensors(vision, sizes["hidden_size"]).items()}
    for name, shape in language_tensors(sizes, has_bias=True).items():
        named[name if name.startswith("lm_head") else f"model.{name}"] = shape
    header, end = {}, 0
    for name, shape in named.items():
        begin, end = end, end + 2 * int(np.prod(shape))
        header[name] = {"dtype": "BF16", "shape": shape, "data_offsets": [begin, end]}
    text = json.dumps(header).encode()
    with (folder / "model.safetensors").open("wb") as stream:
        stream.write(len(text).to_bytes(8, "little") + text)
        stream.truncate(8 + len(text) + end)
    return folder


PUBLISHED = {
    "3B": {
        "vocab_size": 151936, "hidden_size": 2048, "intermediate_size": 11008, "num_hidden_layers": 36,
        "num_attention_heads": 16, "num_key_value_heads": 2, "tie_word_embeddings": True,
    },
    "7B": {
        "vocab_size": 152064, "hidden_size": 3584, "intermediate_size": 18944, "num_hidden_layers": 28,
        "num_attention_heads": 28, "num_key_value_heads": 4, "tie_word_embeddings": False,
    },
}  # fmt: skip


@pytest.mark.parametrize(("size", "kept_gb", "most_gb"), [("3B", 3.2, 9.6), ("7B", 6.0, 21.5)])
def test_the_sizes_that_are_published_are_known_before_anything_is_read(size, kept_gb, most_gb, tmp_path, monkeypatch):
    """What the table in models/qwen2.5-vl/README.md says."""
    from tvad_desktop.packs.registry import importer_of

    monkeypatch.setattr(importing.shutil, "disk_usage", lambda path: SimpleNamespace(free=1 << 40))
    monkeypatch.setattr(importing, "free_memory_bytes", lambda: 1 << 40)
    importer = importer_of(FAMILY)
    source = importer.check_import(write_published(tmp_path / size, PUBLISHED[size]), tmp_path, "Q4_K_M")
    sizes = importer.sizes(source, "Q4_K_M")
    assert sizes.kept_bytes / 1e9 == pytest.approx(kept_gb, abs=0.1)
    assert sizes.disk_bytes / 1e9 == pytest.approx(most_gb, abs=0.3)
    assert importer.part_bytes(source)[0] / 1e9 == pytest.approx(1.35, abs=0.05)


def test_picture_settings_are_found_where_newer_folders_keep_them(qwen_source, qwen_pack, models, tmp_path):
    folder = Path(shutil.copytree(qwen_source, tmp_path / "newer"))
    colours = json.loads((folder / "preprocessor_config.json").read_text(encoding="utf-8"))
    (folder / "preprocessor_config.json").unlink()
    (folder / "processor_config.json").write_text(json.dumps({"image_processor": colours}), encoding="utf-8")
    pack = import_pack(folder, FAMILY, "newer", "F16", Job())
    assert read_shapes(pack.path("vision")) == read_shapes(qwen_pack.path("vision"))


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


def rewrite_gguf(path: Path, words: dict[bytes, bytes]) -> None:
    """Put other words of the same length into the header."""
    content = path.read_bytes()
    for old, new in words.items():
        assert (content.count(old), len(old)) == (1, len(new))
        content = content.replace(old, new)
    path.write_bytes(content)


def write_mmproj(
    path: Path, model: Any, *, projector: str = "qwen2.5vl_merger", width: int = 0, blocks: int = 99
) -> None:
    """The vision transformer of a transformers model, as llama.cpp's converter writes it; only so many blocks."""
    import gguf

    config, state = model.config.vision_config, model.model.visual.state_dict()
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_projector_type(projector)
    writer.add_vision_projection_dim(width or config.out_hidden_size)
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
        if name.startswith("blocks.") and int(name.split(".")[1]) >= blocks:
            continue
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
        (
            lambda folder, model: rewrite_gguf(folder / "site-F16.gguf", {b"<|vision_end|>": b"<|fission_nd|>"}),
            r"lacks the token <\|vision_end\|>: its vocabulary is that of another model",
        ),
        (
            lambda folder, model: write_mmproj(folder / "mmproj-site.gguf", model, width=96),
            "makes tokens of width 96, and the language model reads 64",
        ),
        (
            lambda folder, model: write_mmproj(folder / "mmproj-site.gguf", model, blocks=5),
            r"mmproj-site\.gguf lacks 16 tensors, the first of them: v\.blk\.5\.attn_q\.weight",
        ),
        (
            lambda folder, model: rewrite_gguf(folder / "site-F16.gguf", {b"1.ffn_up.w": b"1.ffn_ab.w"}),
            r"lacks 1 tensors, the first of them: blk\.1\.ffn_up\.weight",
        ),
    ],
    ids=[
        "no vision", "no language", "two", "cut", "pickle", "another projector", "another vocabulary", "another width",
        "a block short", "a tensor short",
    ],
)  # fmt: skip
def test_ready_made_files_that_do_not_fit_are_refused(ready_made, qwen_model, models, spoil, complaint):
    spoil(ready_made, qwen_model)
    with pytest.raises(UserError, match=complaint):
        import_pack(ready_made, FAMILY, "ready", "F16", Job())
    assert list(models.iterdir()) == []
