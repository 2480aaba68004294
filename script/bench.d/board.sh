#!/usr/bin/env bash
# The board of 30 mentees and 30 mentors: every pair with its grounds and its price, as the screen asks for it.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec python3 script/bench.d/board.py "${CARGO_TARGET_DIR:-target}/release/binome-cli"
