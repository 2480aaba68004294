#!/usr/bin/env bash
# Plans rotations of every kind and prints repeats against their bounds, on one core and on two.
#   script/bench.d/rotate.sh [STEPS]      steps of each search, three million if none is said
set -euo pipefail
cd "$(dirname "$0")/../.."

cargo build --release --quiet --workspace --bin binome-cli
cargo build --release --quiet -p binome-domain --example rotations
built="${CARGO_TARGET_DIR:-target}/release"
exec python3 script/bench.d/rotate.py "$built/binome-cli" "$built/examples/rotations" "$@"
