#!/usr/bin/env bash
# Times the matching room beside its peers, in one run, and prints ratios.
#   script/bench.d/match.sh [SIZE…]      sizes of the square classes, 1000 and 5000 if none is said
set -euo pipefail
cd "$(dirname "$0")/../.."

target="${CARGO_TARGET_DIR:-target}"
peers="$target/peers"
if [ ! -x "$peers/bin/python" ]; then
    python3 -m venv "$peers"
    "$peers/bin/pip" --quiet install 'numpy==2.*' 'scipy==1.*' 'lapx==0.11.*' 'mentor-match==7.0.1'
fi

cargo build --release --quiet -p binome-domain --bench matching
ours="$(find "$target/release/deps" -name 'matching-*' -type f -perm -u+x -printf '%T@ %p\n' |
    sort -rn | head -n 1 | cut -d' ' -f2)"
exec "$peers/bin/python" script/bench.d/match.py "$ours" "$target/bench-match" "$@"
