#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/fuzz/run.sh [SECONDS] [HARNESS ...]
# Builds the fuzzers (clang) and runs each for SECONDS (60), all of them or those named, one after the
# other from the corpus of tests/data/fuzz; says how many inputs each tried. What they
# find stays in .build/fuzz/found/HARNESS; a file that was mended there belongs into tests/data/fuzz,
# where the ordinary tests read it on every run.
#
# Allowed are 256 MB at the peak, of which the program and LibTorch take 185 before anything is read
# (320 and 248 for what Qt reads; freed memory, which the sanitizer would keep for a while, goes back at
# once), and 5 s an input on a busy machine. Last run, 2026-11-27, a minute each, two at a time, 0.4 to
# 2.3 million inputs each (config and run_config 50,000): one finding, weights of groups within groups
# in expressions. Last long run, 2026-11-24, 5 minutes each of the nine readers of weights: nothing found.
set -eu
# LibTorch and Qt are not instrumented: their vectors and ours know of no borders inside.
export ASAN_OPTIONS=quarantine_size_mb=4:allocator_release_to_os_interval_ms=100:detect_container_overflow=0
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- $(ls tests/data/fuzz)
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
bad=
for harness in "$@"; do
  found=.build/fuzz/found/$harness
  mkdir -p "$found/corpus"
  echo "== $harness"
  case $harness in events | expression | listing | picture | prompts) most=320 ;; *) most=256 ;; esac
  # One that ends early costs the others nothing.
  ".build/fuzz/bin/fuzz_$harness" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=$most \
    -max_len=65536 -print_final_stats=1 -verbosity=0 -artifact_prefix="$found/" \
    "$found/corpus" "tests/data/fuzz/$harness" >"$found/log" 2>&1 || bad="$bad $harness"
  grep -E "number_of_executed_units|SUMMARY|Test unit written" "$found/log" || tail -n 3 "$found/log"
done
[ -z "$bad" ] || { echo "Found something:$bad. See .build/fuzz/found/HARNESS." >&2; exit 1; }
