"""EfficientNet-Lite0 in torch: the visual half of `tvad-mini`. Imports torch; load it lazily.

Architecture: Liu, "Higher accuracy on vision models with EfficientNet-Lite" (2020). Names of the parameters follow the
published checkpoint, so that its tensors load without a mapping.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from tvad_desktop.packs.tvad_mini.classifier import CLASSES, WINDOW_SIZE, WINDOW_STRIDE

# (kernel, stride, expansion, channels in, channels out) of the sixteen blocks
BLOCKS = (
    (3, 1, 1, 32, 16),
    (3, 2, 6, 16, 24),
    (3, 1, 6, 24, 24),
    (5, 2, 6, 24, 40),
    (5, 1, 6, 40, 40),
    (3, 2, 6, 40, 80),
    (3, 1, 6, 80, 80),
    (3, 1, 6, 80, 80),
    (5, 1, 6, 80, 112),
    (5, 1, 6, 112, 112),
    (5, 1, 6, 112, 112),
    (5, 2, 6, 112, 192),
    (5, 1, 6, 192, 192),
    (5, 1, 6, 192, 192),
    (5, 1, 6, 192, 192),
    (3, 1, 6, 192, 320),
)
TAPS = (2, 4, 10, 15)
TAP_CHANNELS = (24, 40, 112, 320)
BATCH_NORM_EPSILON = 1e-3
HEAD_CHANNELS = 1280


class SameConv2d(nn.Conv2d):
    """Convolution with the checkpoint's "same" padding, which is uneven when the stride is 2 and the size even."""

    def forward(self, image: Tensor) -> Tensor:
        kernel, stride = self.kernel_size[0], self.stride[0]
        total = max(kernel - stride, 0)
        if stride == 1:
            return functional.conv2d(image, self.weight, self.bias, 1, total // 2, 1, self.groups)
        padded = functional.pad(image, (total // 2, total - total // 2, total // 2, total - total // 2))
        return functional.conv2d(padded, self.weight, self.bias, stride, 0, 1, self.groups)


def _norm(channels: int) -> nn.BatchNorm2d:
    return nn.BatchNorm2d(channels, eps=BATCH_NORM_EPSILON)


class Block(nn.Module):
    """Inverted residual block without squeeze-and-excitation."""

    def __init__(self, kernel: int, stride: int, expansion: int, channels_in: int, channels_out: int) -> None:
        super().__init__()
        hidden = channels_in * expansion
        self._expands = expansion != 1
        self._residual = stride == 1 and channels_in == channels_out
        if self._expands:
            self._expand_conv = nn.Conv2d(channels_in, hidden, 1, bias=False)
            self._bn0 = _norm(hidden)
        self._depthwise_conv = SameConv2d(hidden, hidden, kernel, stride, groups=hidden, bias=False)
        self._bn1 = _norm(hidden)
        self._project_conv = nn.Conv2d(hidden, channels_out, 1, bias=False)
        self._bn2 = _norm(channels_out)

    def forward(self, image: Tensor) -> Tensor:
        hidden = functional.relu6(self._bn0(self._expand_conv(image))) if self._expands else image
        hidden = functional.relu6(self._bn1(self._depthwise_conv(hidden)))
        projected: Tensor = self._bn2(self._project_conv(hidden))
        return image + projected if self._residual else projected


class EfficientNetLite0(nn.Module):
    """Frames in, four feature levels on one patch grid out.

    Input: float [N, 3, H, W], RGB in 0..255, H and W multiples of 32. Output: four tensors [N, C_i, H/16, W/16] with
    the channels of `TAP_CHANNELS`: the finer levels averaged, the coarsest enlarged bilinearly to the grid.
    """

    def __init__(self) -> None:
        super().__init__()
        self._conv_stem = SameConv2d(3, 32, 3, 2, bias=False)
        self._bn0 = _norm(32)
        self._blocks = nn.ModuleList(Block(*block) for block in BLOCKS)

    def forward(self, rgb: Tensor) -> tuple[Tensor, ...]:
        hidden = functional.relu6(self._bn0(self._conv_stem((rgb - 127.0) / 128.0)))
        levels = []
        for index, block in enumerate(self._blocks):
            hidden = block(hidden)
            if index in TAPS:
                levels.append(hidden)
        return (
            functional.avg_pool2d(levels[0], 4),
            functional.avg_pool2d(levels[1], 2),
            levels[2],
            functional.interpolate(levels[3], scale_factor=2.0, mode="bilinear", align_corners=False),
        )


class WindowClassifier(nn.Module):
    """The classifier of the same checkpoint, asked about every window of a picture instead of the whole.

    Input: block 15 on the patch grid [N, 320, h, w] with an edge of one patch around it (h and w are multiples of
    `WINDOW_STRIDE` plus 2), and `chosen` [K, 1000], the classes that belong together. Output: the share of probability
    that each such group has, [N, K, (h − 2) / WINDOW_STRIDE, (w − 2) / WINDOW_STRIDE].
    """

    def __init__(self) -> None:
        super().__init__()
        self._conv_head = nn.Conv2d(TAP_CHANNELS[-1], HEAD_CHANNELS, 1, bias=False)
        self._bn1 = _norm(HEAD_CHANNELS)
        self._fc = nn.Linear(HEAD_CHANNELS, CLASSES)

    def forward(self, block15: Tensor, chosen: Tensor) -> Tensor:
        windows = functional.avg_pool2d(block15, WINDOW_SIZE, WINDOW_STRIDE)
        hidden = functional.relu6(self._bn1(self._conv_head(windows)))
        logits = functional.conv2d(hidden, self._fc.weight[:, :, None, None], self._fc.bias)
        return functional.conv2d(logits.softmax(dim=1), chosen[:, :, None, None])


def load_efficientnet(weights: Path) -> EfficientNetLite0:
    """Load the converted checkpoint; the classifier's tensors lie in a file of their own."""
    network = EfficientNetLite0()
    network.load_state_dict(load_file(weights))
    return network.eval()


def load_window_classifier(weights: Path) -> WindowClassifier:
    """Load the classifier's part of the converted checkpoint."""
    classifier = WindowClassifier()
    classifier.load_state_dict(load_file(weights))
    return classifier.eval()


def convert_checkpoint(
    pickle_path: Path, part: type[EfficientNetLite0] | type[WindowClassifier] = EfficientNetLite0
) -> dict[str, Tensor]:
    """Read the published `.pth` (tensors only, no code) and keep what the encoder, or the classifier, needs."""
    published = torch.load(pickle_path, map_location="cpu", weights_only=True)
    wanted = part().state_dict()
    return {name: published[name].contiguous() for name in sorted(wanted)}
