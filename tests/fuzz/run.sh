#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/fuzz/run.sh [SECONDS] [HARNESS ...]
# Runs the fuzzers of .build/fuzz one after the other from the corpus of tests/data/fuzz. What they
# find stays in .build/fuzz/found/HARNESS; a file that was mended there belongs into tests/data/fuzz,
# where the ordinary tests read it on every run.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- $(ls tests/data/fuzz)
for harness in "$@"; do
  found=.build/fuzz/found/$harness
  mkdir -p "$found/corpus"
  echo "== $harness"
  ".build/fuzz/bin/fuzz_$harness" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 \
    -max_len=65536 -print_final_stats=1 -verbosity=0 -artifact_prefix="$found/" \
    "$found/corpus" "tests/data/fuzz/$harness"
done
