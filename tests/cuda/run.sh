#!/usr/bin/env bash
# Compare a GPU with the CPU, and say how many frames a second both packs do on each. Needs CUDA and the extra
# "training"; the shipped pack must be prepared for its own part. Estimated at under 8 minutes (no model is trained).
set -euo pipefail
cd "$(dirname "$0")/../.."
python="${PYTHON:-python3}"
"$python" -c 'import torch; assert torch.cuda.is_available(), "no CUDA here"; print(torch.cuda.get_device_name())'
exec timeout 480 "$python" -m pytest tests/cuda tests/packs/test_qwen25_vl.py -m cuda -q -s
