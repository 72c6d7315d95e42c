#!/usr/bin/env bash
# Compare a GPU with the CPU, and say how many frames a second both packs do on each. Needs CUDA and the extra
# "training"; the shipped pack must be prepared for its own part. Estimated at under 8 minutes (no model is trained).
# TVAD_REHEARSE=1 runs the same tests without a GPU: networks at half precision on the CPU stand in for it.
set -euo pipefail
cd "$(dirname "$0")/../.."
python="${PYTHON:-python3}"
if [ -z "${TVAD_REHEARSE:-}" ]; then
  "$python" -c 'import torch; assert torch.cuda.is_available(), "no CUDA here"; print(torch.cuda.get_device_name())'
fi
exec timeout 480 "$python" -m pytest tests/cuda -m cuda -q -s -p no:cacheprovider
