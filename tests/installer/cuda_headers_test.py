#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which CUDA headers the build takes: others than those of CUDA 13 are refused by name.

    cuda_headers_test.py SOURCE
"""
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(sys.argv[1]).resolve()


def expect(condition, words):
    if not condition:
        sys.exit("failed: " + words)


def toolkit(place, version, missing=(), header="int cublasOfThisPlace;"):
    """A folder that looks like CUDA; what is `missing` of it is not there."""
    for name, text in (("include/cuda_runtime_api.h", f"#define CUDART_VERSION {version}\n"),
                       ("include/cublas_v2.h", header + "\n"), ("include/nccl.h", "\n"),
                       ("lib/libcudart.so.13", "")):
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        if name not in missing:
            (place / name).write_text(text)


def said(there, *places):
    """What CMake says about these folders; ends where it takes one."""
    (there / "CMakeLists.txt").write_text(f"""cmake_minimum_required(VERSION 3.20)
project(headers CXX)
function(add_library)
endfunction()
foreach(name set_target_properties target_compile_definitions target_include_directories
    target_link_libraries)
  cmake_language(EVAL CODE "function(${{name}})\nendfunction()")
endforeach()
add_subdirectory({SOURCE / "models/cuda/library"} library)
""")
    build = there / f"build{len(list(there.iterdir()))}"
    done = subprocess.run(
        ["cmake", "-S", there, "-B", build, f"-DCROSSFLOW_LIBTORCH={there / 'torch'}",
         "-DCROSSFLOW_CUDA_PLACES=" + ";".join(map(str, places))], text=True, capture_output=True)
    expect(done.returncode == 0, done.stdout + done.stderr)
    return "\n".join(line for line in done.stdout.splitlines() if "CUDA" in line)


def main():
    with tempfile.TemporaryDirectory() as folder:
        there = pathlib.Path(folder)
        old, bare, broken, whole = (there / name for name in ("cuda-12", "bare", "broken", "whole"))
        toolkit(old, 12040)
        toolkit(bare, 13000, missing=("lib/libcudart.so.13",))
        toolkit(broken, 13000, header="#include <no/such/header.h>")
        toolkit(whole, 13000)
        words = said(there, there / "nothing", old)
        expect(f"The CUDA in {old} is not used: it has CUDA 12040, but 13000 to 13999 is needed" in words,
               words)
        expect("CUDA 13 was not found: building without the CUDA library" in words, words)
        words = said(there, old, bare, broken, whole)
        expect(f"{bare} is not used: it lacks libcudart.so.13" in words, words)
        expect(f"{broken} is not used: it has headers that do not compile" in words, words)
        expect("no/such/header.h" in words, words)
        expect(f"CUDA library: headers of {whole}" in words, words)
    print("CUDA 13 is taken, others are refused by name")


main()
