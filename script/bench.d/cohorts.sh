#!/usr/bin/env bash
# What the screens of cohorts ask, on a file of many years. Usage: script/bench.d/cohorts.sh [COHORTS] [PEOPLE]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec python3 script/bench.d/cohorts.py "${CARGO_TARGET_DIR:-target}/release/binome-cli" "${1:-300}" "${2:-5000}"
