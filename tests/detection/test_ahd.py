"""The AHD: the short way to the cosine similarity is the long way, and levels add up as the paper says."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from tvad_desktop.detection.ahd import HeatmapDecoder, LevelMlp
from tvad_desktop.packs.tvad_mini.spec import SPEC

pytestmark = pytest.mark.usefixtures("one_torch_thread")


@pytest.fixture
def prompts() -> torch.Tensor:
    return functional.normalize(torch.randn(2, SPEC.text_width, generator=torch.Generator().manual_seed(5)), dim=1)


@pytest.fixture
def levels() -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(6)
    return [torch.randn(2, channels, 4, 5, generator=generator) for channels in SPEC.channels]


def test_the_vectors_of_text_width_are_never_formed_but_their_cosine_is_theirs(prompts):
    torch.manual_seed(0)
    mlp = LevelMlp(24, SPEC.text_width)
    features = torch.randn(3, 24, 4, 5)
    formed = {}
    mlp.far.register_forward_hook(lambda module, args, output: formed.update(far=output))
    with torch.inference_mode():
        similarity = mlp(features, prompts)
        hidden = functional.relu(formed["far"]) + 1e-3
        vectors = torch.einsum("dc,nchw->ndhw", mlp.rise, hidden)
        expected = functional.cosine_similarity(vectors[:, None], prompts[None, :, :, None, None], dim=2)
    assert similarity.shape == (3, 2, 4, 5)
    assert expected.abs().max() > 0.02
    torch.testing.assert_close(similarity, expected, atol=1e-5, rtol=1e-4)


def test_features_are_normalised_by_the_statistics_of_their_level(prompts):
    torch.manual_seed(0)
    mlp, plain = LevelMlp(24, SPEC.text_width), LevelMlp(24, SPEC.text_width)
    plain.load_state_dict(mlp.state_dict())
    mlp.mean.fill_(3.0)
    mlp.spread.fill_(2.0)
    features = torch.randn(1, 24, 4, 5)
    with torch.inference_mode():
        torch.testing.assert_close(mlp(features * 2 + 3, prompts), plain(features, prompts))


def test_weighted_levels_add_up_to_the_logits(levels, prompts):
    torch.manual_seed(0)
    decoder = HeatmapDecoder(SPEC).eval()
    with torch.inference_mode():
        logits, maps = decoder(levels, prompts), decoder.level_maps(levels, prompts)
        decoder.level_weights[1] = 0
        without_second = decoder(levels, prompts)
    assert maps.shape == (2, len(SPEC.channels), 2, 4, 5)
    torch.testing.assert_close(logits, maps.sum(dim=1) + decoder.bias[:, None, None])
    torch.testing.assert_close(without_second, logits - maps[:, 1])


def test_the_classes_change_places_with_the_prompts(levels, prompts):
    torch.manual_seed(0)
    decoder = HeatmapDecoder(SPEC).eval()
    with torch.inference_mode():
        maps, swapped = decoder.level_maps(levels, prompts), decoder.level_maps(levels, prompts.flip(0))
    torch.testing.assert_close(swapped, maps.flip(2))


def test_motion_is_read_together_with_the_appearance_behind_it(levels, prompts):
    joined = HeatmapDecoder(SPEC).join_levels(levels)
    assert [level.shape[1] for level in joined] == [24, 40, 112, 320, 9 + 112]
    assert torch.equal(joined[-1][:, :9], levels[-1])
    assert torch.equal(joined[-1][:, 9:], levels[2])
    assert levels[-1].shape[1] == 9
