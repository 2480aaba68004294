#!/usr/bin/env bash
# A table of 100,000 lines imported beside 100,000 known people: read, understood, matched, written
# and undoable, in one act. Time, processor and peak memory. Usage: script/bench.d/import.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-100000}
target=${CARGO_TARGET_DIR:-target}
work="$target/bench-import"
cli="$target/release/binome-cli"
file="$work/association.binome"

rm -rf "$work"
python3 script/bench.d/tables.py large "$work" "$count"
"$cli" ask begin '{"association":"Banc"}' --file "$file" >/dev/null

measure() { # NAME ACT [JSON FILE]
  local name=$1 act=$2 asked=${3:-}
  /usr/bin/time --format '%e %U %M' --output "$work/time" \
    "$cli" ask "$act" "$([ "$asked" ] && echo - || echo {})" --file "$file" <"${asked:-/dev/null}" >"$work/answer.json"
  read -r wall user memory <"$work/time"
  printf '%-44s %6.2f s %6.2f s CPU %5d MB  %s\n' "$name" "$wall" "$user" $((memory / 1024)) "$(head -c 110 "$work/answer.json")"
}

measure "$count lines into an empty file" import_people "$work/known.json"
measure "$count lines beside $count people" import_people "$work/later.json"
measure "the same taken back" undo
