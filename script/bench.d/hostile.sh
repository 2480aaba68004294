#!/usr/bin/env bash
# Tables that mean harm: each must be refused in words, or read, in under 2 s and 512 MB.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
work="$target/bench-hostile"
cli="$target/release/binome-cli"

rm -rf "$work"
python3 script/bench.d/tables.py hostile "$work"
for file in "$work"/*.*; do
  status=0
  # The reader runs apart: its memory is counted with the children's, of which time keeps the largest.
  /usr/bin/time --format '%e %M' --output "$work/time" "$cli" read-table "$file" >"$work/answer" 2>"$work/words" || status=$?
  read -r wall memory < <(tail -1 "$work/time")
  printf '%-24s %6.2f s %5d MB  status %d  %s\n' "$(basename "$file")" "$wall" $((memory / 1024)) "$status" "$(head -c 120 "$work/words")"
done
