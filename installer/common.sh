# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by installer/setup, run and test: sourced, never started. Expects `set -eu`.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$project/.build/release
cache=${XDG_CACHE_HOME:-$HOME/.cache}/crossflow-studio
libtorch=${CROSSFLOW_LIBTORCH:-$cache/libtorch-2.11.0}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# part NAME COMMAND...: runs it and says afterwards how long it took, if that was noticeable.
part() {
  local name=$1 began=$SECONDS
  shift
  "$@"
  if [ $((SECONDS - began)) -ge 2 ]; then say "$name: $((SECONDS - began)) s"; fi
}

# Compilers that include LibTorch need up to 2 GB each: one job a core, one for every 2 GB.
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ { print int($2 / 2097152) }' /proc/meminfo)
  if [ "${memory:-1}" -lt "$cores" ]; then cores=$memory; fi
  if [ "$cores" -lt 1 ]; then cores=1; fi
  echo "$cores"
}

# build_targets [TARGET...]: quiet where nothing is to be done. A file takes 6 to 10 seconds of a
# processor here, whatever it holds: LibTorch's and Qt's headers.
build_targets() { part "Building" build_now "$@"; }
build_now() {
  local files minutes
  files=$(ninja -C "$build" -n "$@" 2>/dev/null | grep -c 'Building CXX' || true)
  if ninja -C "$build" -n "$@" 2>/dev/null | grep -q 'no work to do'; then
    return
  fi
  minutes=$(((files * 8 / $(build_jobs) + 59) / 60))
  say "Building $files files with $(build_jobs) jobs in ${build#"$project"/}: about $minutes min."
  ninja -C "$build" -j "$(build_jobs)" "$@" >&2 || fail "The build failed; the first error is above."
}

# The CUDA library alone. What does not build costs the GPU, not the program; tried again when
# something of it has changed.
build_gpu_part() {
  local log=$build/gpu-part.log
  if ! ninja -C "$build" -t query crossflow_cuda >/dev/null 2>&1; then return; fi
  if [ -e "$log" ] && [ -z "$(find "$project/models/cuda" "$build/build.ninja" -newer "$log" -print -quit)" ]; then
    say "Going on without the GPU: its part could not be built (see $log)."
    return
  fi
  if ninja -C "$build" -n crossflow_cuda 2>/dev/null | grep -q 'no work to do'; then return; fi
  say "Building the part for NVIDIA GPUs."
  if ninja -C "$build" crossflow_cuda >"$log" 2>&1; then rm -f "$log"; return; fi
  grep -m 1 -E '(^|[ :])(fatal )?error: ' "$log" >&2 || true
  say "Going on without the GPU: its part could not be built; the whole log is $log."
}
