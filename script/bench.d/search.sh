#!/usr/bin/env bash
# Search as one types among 100,000 people, and the list as it opens. Usage: script/bench.d/search.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-100000}
target=${CARGO_TARGET_DIR:-target}
work="$target/bench-search"

rm -rf "$work"
python3 script/bench.d/tables.py large "$work" "$count"
cargo build --quiet --release -p binome-actions --example search
"$target/release/examples/search" "$work"
