#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers the folder for a GPU machine of what is built and runs it from elsewhere, on the processor.

    gpu_check_test.py SOURCE BUILD LIBTORCH
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
CHECKS = ["machine", "memory"]  # gpu_check_test.cpp runs them all
# What every Linux with a C++ compiler's library has.
EVERYWHERE = re.compile(r"/(ld-linux[^/]*|lib(c|m|dl|rt|util|pthread|gcc_s|stdc\+\+))\.so[.0-9]*$")


def libraries_of(program, kit, torch):
    """Where the loader finds what the program needs: there, and not in a folder of this machine."""
    environment = {**os.environ, "LD_LIBRARY_PATH": f"{kit / 'lib'}:{torch / 'lib'}"}
    said = subprocess.run(["ldd", program], env=environment, text=True, capture_output=True,
                          check=True).stdout
    if "not found" in said:
        sys.exit(f"the loader does not find everything:\n{said}")
    return re.findall(r"(/\S+) \(0x", said)


def gathered(source, kit, libtorch):
    environment = {**os.environ, "CROSSFLOW_LIBTORCH": str(libtorch)}
    subprocess.run([source / "installer/gpu-check", kit, "--built"], check=True, env=environment)
    for script in (source / "installer/gpu-check.d").iterdir():
        if not (kit / script.name).exists():
            sys.exit(f"{script.name} is not in the folder")


def main():
    source, build, libtorch = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    if build != source / ".build/release":
        print("SKIPPED: installer/gpu-check gathers from .build/release alone")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as place:
        there = pathlib.Path(place)
        kit, out = there / "kit", there / "out"
        gathered(source, kit, libtorch)
        bare = {"PATH": "/usr/bin:/bin", "HOME": place, "CROSSFLOW_LIBTORCH": str(libtorch),
                "CHECK_OPTIONS": "--quick --device cpu"}
        result = subprocess.run([kit / "run", out, *CHECKS], cwd=there, env=bare, text=True,
                                capture_output=True)
        if result.returncode != 0:
            sys.exit(result.stdout + result.stderr)
        rows = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
        missing = [c for c in CHECKS if not any(row["check"] == c for row in rows)]
        wrong = [row for row in rows if "failure" in row or row.get("holds") is False]
        if missing or wrong or not (out / "results.md").read_text():
            sys.exit(f"missing: {missing}; wrong: {wrong}")
        foreign = [library for library in libraries_of(kit / "lib/crossflow-gpu-check", kit, libtorch)
                   if not library.startswith((str(kit), str(libtorch)))
                   and not EVERYWHERE.search(library)]
        if foreign:
            sys.exit(f"not in the folder: {foreign}")


main()
