#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a finding of clang-tidy 14 with our .clang-tidy.

    tidy_test.py BUILD           what needs neither LibTorch nor widgets, without the analyzer
    tidy_test.py BUILD --all     everything
    tidy_test.py BUILD FILE...   these files, or what git says has changed: $(git diff --name-only main)

A unit that was clean is not looked at again until a file in it, a header it includes or .clang-tidy
changes. BUILD is a configured build folder, e.g. .build/release."""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

import tools

# Units of ten files include .cpp files; that alone is the build's doing.
CHECKS = "-bugprone-suspicious-include"
QUICK = CHECKS + ",-clang-analyzer-*"
GCC_ONLY = re.compile(r"-fpch-preprocess|-Winvalid-pch|-Werror|-W.*|-O2|-fno-plt")
INCLUDED = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def own_text(file, seen):
    """Everything of ours that `file` includes, itself among it: path -> bytes."""
    path = pathlib.Path(file)
    if file in seen or not path.is_file():
        return seen
    seen[file] = path.read_bytes()
    for name in INCLUDED.findall(seen[file].decode("utf-8", "replace")):
        own_text(name if name.startswith("/") else str(tools.ROOT / name), seen)
    return seen


def for_clang(words):
    """A compiler's arguments without what only GCC knows; its precompiled header as plain text."""
    kept = []
    for word in words:
        if not GCC_ONLY.fullmatch(word):
            kept.append(word + ".plain" if word.endswith("cmake_pch.hxx") else word)
    for word in set(kept):
        if word.endswith(".plain"):
            pathlib.Path(word).write_text(pathlib.Path(word[:-len(".plain")]).read_text())
    return kept


def chosen(build, arguments):
    """unit -> arguments; with files named, their units or, for headers, nothing."""
    units = tools.commands(build)
    if arguments == ["--all"]:
        return units
    if not arguments:
        return {unit: words for unit, words in units.items() if not any(
            "torch" in word or "QtWidgets" in word for word in words)
            and "/tests/" not in unit}
    wanted = {str((tools.ROOT / name).resolve()) for name in arguments}
    found = {}
    for unit, words in units.items():
        names = re.findall(r'#include "([^"]+\.cpp)"', pathlib.Path(unit).read_text()) + [unit]
        for name in wanted.intersection(names):
            found[name] = words[:-1] + [name]
    return found


def main():
    program = tools.pinned("clang-tidy")
    build, arguments = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    folder = build / "tidy"
    folder.mkdir(exist_ok=True)
    units = chosen(build, arguments)
    checks = QUICK if not arguments else CHECKS
    (folder / "compile_commands.json").write_text(json.dumps(
        [{"directory": str(build), "file": unit, "arguments": for_clang(words)}
         for unit, words in units.items()]))
    rules = (tools.ROOT / ".clang-tidy").read_bytes() + checks.encode()

    def look(unit):
        state = hashlib.sha256(rules + repr(units[unit]).encode())
        for name, text in sorted(own_text(unit, {}).items()):
            state.update(name.encode() + text)
        clean = folder / (hashlib.sha256(unit.encode()).hexdigest()[:16] + "." + state.hexdigest()[:16])
        if clean.exists():
            return ""
        began = time.monotonic()
        done = subprocess.run(
            [program, "-p", str(folder), "--quiet", f"--checks={checks}",
             f"--header-filter=^{re.escape(str(tools.ROOT))}/({'|'.join(tools.FOLDERS)})/", unit],
            cwd=tools.ROOT, capture_output=True, text=True)
        print(f"{time.monotonic() - began:5.1f} s  {os.path.relpath(unit, build)}", flush=True)
        print(done.stdout, end="", flush=True)
        if done.returncode == 0:
            for old in folder.glob(clean.name.split(".")[0] + ".*"):
                old.unlink()
            clean.touch()
            return ""
        return done.stdout + done.stderr or "failed"

    found = tools.on_all_processors(look, units)
    findings = {line for text in found for line in text.splitlines() if " error: " in line}
    print(f"{len(units)} units, {len(findings)} findings")
    return 1 if any(found) else 0


if __name__ == "__main__":
    sys.exit(main())
