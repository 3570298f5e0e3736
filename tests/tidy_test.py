#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a finding of clang-tidy 14 with our .clang-tidy.

    tidy_test.py BUILD           what needs neither LibTorch nor widgets, without the analyzer
    tidy_test.py BUILD --all     everything
    tidy_test.py BUILD FILE...   these files, or what git says has changed: $(git diff --name-only main)

Nearly all of the work is to read and to match LibTorch's, Qt's and the standard library's headers. So
where no file is named the units of a target are joined to one: what its sources hide in anonymous
namespaces has names of its own (architecture_test.py looks). What was clean is not looked at again until
a file in it, a header it includes or .clang-tidy changes. BUILD is a configured build folder, e.g.
.build/release."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import tools

# Units of many files include .cpp files; that alone is the build's doing.
CHECKS = "-bugprone-suspicious-include"
# Left out where nothing is named: the analyzer, and checks that take a third of the time of all and
# find what compilers, or the names of this house, rule out already.
QUICK = CHECKS + "".join(f",-{check}" for check in (
    "clang-analyzer-*", "bugprone-reserved-identifier", "bugprone-stringview-nullptr",
    "bugprone-undelegated-constructor", "bugprone-suspicious-semicolon",
    "bugprone-assert-side-effect", "bugprone-multiple-statement-macro",
    "readability-redundant-declaration"))
# Of tests and benches: what ends them by an exception says so, nobody waits for their lists to grow, and a
# comparison with "" shows what is there instead.
TESTS = (",-bugprone-exception-escape,-performance-inefficient-vector-operation"
         ",-readability-container-size-empty")
UNIT = re.compile(r"(.*/CMakeFiles/(\w+)\.dir)/Unity/unity_\d+_cxx\.cxx")
# A .cu is for another compiler; a test reads it as C++ by macros.
OURS = rf"^{re.escape(str(tools.ROOT))}/({'|'.join(tools.FOLDERS)})/.*\.(h|cpp)$"
GCC_ONLY = re.compile(r"-fpch-preprocess|-Winvalid-pch|-Werror|-W.*|-O2|-fno-plt|-fopenmp")


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


def joined(units, folder):
    """unit -> arguments, the units of a target as one; what is compiled alone stays alone."""
    result, members = {}, {}
    for unit, words in units.items():
        target = UNIT.fullmatch(unit)
        if target:
            members.setdefault((target[2], tuple(words[:-1])), []).append(unit)
        else:
            result[unit] = words
    for (target, words), parts in members.items():
        file = folder / f"{target}.cpp"
        if str(file) in result:  # other arguments
            file = folder / f"{target}.{len(result)}.cpp"
        file.write_text("".join(f'#include "{part}"\n' for part in sorted(parts)))
        result[str(file)] = [*words, str(file)]
    return result


def of_tests(unit):
    """Whether a unit, or the first one joined in it, is of tests."""
    first = pathlib.Path(unit).read_text().split("\n")[0]
    return "/tests/" in unit or first.startswith("#include") and "/tests/" in first


def chosen(build, arguments, folder):
    """unit -> arguments; with files named, themselves or, for headers, nothing."""
    units = tools.commands(build)
    if arguments == ["--all"]:
        return joined(units, folder)
    if not arguments:
        return joined({unit: words for unit, words in units.items() if not any(
            "torch" in word or "QtWidgets" in word for word in words)
            and "/tests/" not in unit}, folder)
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
    units = chosen(build, arguments, folder)
    checks = QUICK if not arguments else CHECKS
    # In a place of its own: somebody may look at other files of the same build meanwhile.
    database = tempfile.TemporaryDirectory(prefix="commands-", dir=folder)
    (pathlib.Path(database.name) / "compile_commands.json").write_text(json.dumps(
        [{"directory": str(build), "file": unit, "arguments": for_clang(words)}
         for unit, words in units.items()]))
    clean = tools.Clean(folder, (tools.ROOT / ".clang-tidy").read_bytes() + (checks + TESTS).encode())

    def look(unit):
        mark = clean.mark(unit, units[unit])
        if mark.exists():
            return ""
        own = checks + TESTS if of_tests(unit) else checks
        done = subprocess.run(
            [program, "-p", database.name, "--quiet", f"--checks={own}",
             f"--header-filter={OURS}", unit],
            cwd=tools.ROOT, capture_output=True, text=True)
        print(os.path.relpath(unit, build) + "\n" + done.stdout, end="", flush=True)
        if done.returncode == 0:
            clean.keep(mark)
            return ""
        return done.stdout + done.stderr or "failed"

    found = tools.on_all_processors(look, units)
    findings = {line for text in found for line in text.splitlines() if " error: " in line}
    spent = os.times()
    print(f"{len(units)} units, {len(findings)} findings; "
          f"{spent.children_user + spent.children_system:.0f} s of processors")
    return 1 if any(found) else 0


if __name__ == "__main__":
    sys.exit(main())
