#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the CUDA library from the headers of NVIDIA's wheels alone.

    cuda_build_test.py SOURCE LIBTORCH

A machine of a user has a driver and no toolkit. Here toolkits lie in /usr/local: they are hidden in a
namespace of our own (unshare), where CMake has to choose the wheels and the compiler has to find
everything in them. Needs the wheels of installer/nvidia.txt unpacked beside LibTorch, or in
$CROSSFLOW_CUDA_WHEELS; without them, or without namespaces, it is skipped aloud.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

HIDE = """
set -e
for place in /usr/local/cuda /usr/local/include; do
  [ -e $place ] || continue
  mount -t tmpfs none "$(readlink -f $place)"
done
exec "$@"
"""


def skip(why):
    print("SKIPPED: the CUDA library was not compiled from wheels alone:", why, flush=True)
    sys.exit(SKIPPED)


def hidden(*command):
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", HIDE, "sh",
            *map(str, command)]


def run(*command):
    result = subprocess.run(hidden(*command), text=True, capture_output=True)
    if result.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{result.stdout}{result.stderr}")
    return result.stdout


def main():
    source, libtorch = (pathlib.Path(a).resolve() for a in sys.argv[1:3])
    wheels = pathlib.Path(os.environ.get("CROSSFLOW_CUDA_WHEELS", libtorch.parent / "nvidia"))
    if not (wheels / "cu13/include/crt/host_defines.h").exists():
        skip(f"{wheels} holds no headers of CUDA's wheels")
    if subprocess.run(hidden("true"), capture_output=True).returncode != 0:
        skip("this place allows no namespaces (unshare)")
    with tempfile.TemporaryDirectory() as folder:
        there = pathlib.Path(folder)
        (there / "torch").symlink_to(libtorch)
        (there / "nvidia").symlink_to(wheels.resolve())
        build = there / "build"
        said = run("cmake", "-S", source, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                   f"-DCROSSFLOW_LIBTORCH={there / 'torch'}", "-DCROSSFLOW_TESTS=OFF",
                   "-DCROSSFLOW_BENCH=OFF", "-DCROSSFLOW_GUI=OFF")
        chosen = [line for line in said.splitlines() if "CUDA library" in line]
        print(*chosen, sep="\n", flush=True)
        if not any(str(there / "nvidia") in line for line in chosen):
            sys.exit("CMake did not choose the wheels:\n" + said)
        run("ninja", "-C", build, "crossflow_cuda")
        library = build / "bin/libcrossflow_cuda.so"
        needed = subprocess.run(["readelf", "-d", library], text=True, capture_output=True).stdout
        for name in ("libtorch_cuda.so", "libcudart.so.13"):
            if name not in needed:
                sys.exit(f"{library.name} does not name {name}")
    print("The CUDA library compiles from the wheels alone.")


main()
