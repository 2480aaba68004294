#!/usr/bin/env bash
# What large batches of papers cost, beside three programs that make PDF: same words, same fonts,
# same logo. Time of the processor, memory, bytes a page. Usage: script/bench.d/papers.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-10000}
target=${CARGO_TARGET_DIR:-target}
work="$target/bench-papers"
mkdir -p "$work"

cargo build --quiet --release -p binome-papers --example bench
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet reportlab typst weasyprint

measure() { # NAME FILE COMMAND…
  local name=$1 file=$2
  shift 2
  /usr/bin/time --format '%U %S %e %M' --output "$work/time" "$@" >/dev/null
  read -r user system wall memory <"$work/time"
  local bytes pages
  bytes=$(stat --format %s "$file")
  pages=$(qpdf --show-npages "$file")
  awk -v n="$name" -v u="$user" -v s="$system" -v w="$wall" -v m="$memory" -v b="$bytes" -v p="$pages" \
    'BEGIN { printf "%-28s %7.2f s CPU %7.2f s wall %6d MB %6d pages %6d bytes a page\n", n, u + s, w, m / 1024, p, b / p }'
}

bench="$target/release/examples/bench"

measure "binome one certificate" "$work/one.pdf" "$bench" certificates 1 "$work/one.pdf"
for kind in certificates tagged-certificates rows tagged-rows; do
  measure "binome $kind" "$work/$kind.pdf" "$bench" "$kind" "$count" "$work/$kind.pdf"
done
for kind in certificates rows; do
  for program in reportlab typst; do
    measure "$program $kind" "$work/$program.pdf" \
      "$work/venv/bin/python" script/bench.d/papers.py "$program" "$kind" "$count" "$work/$program.pdf"
  done
done
# WeasyPrint takes minutes for ten thousand: a tenth is enough to see the slope.
measure "weasyprint certificates / 10" "$work/weasyprint.pdf" \
  "$work/venv/bin/python" script/bench.d/papers.py weasyprint certificates "$((count / 10))" "$work/weasyprint.pdf"
