#!/usr/bin/env bash
# Compare a GPU with the CPU; needs CUDA, and the shipped pack prepared for its own part.
set -euo pipefail
cd "$(dirname "$0")/../.."
python3 -c 'import torch; assert torch.cuda.is_available(), "no CUDA here"; print(torch.cuda.get_device_name())'
exec python3 -m pytest tests/packs/test_qwen25_vl.py -m cuda -q -s
