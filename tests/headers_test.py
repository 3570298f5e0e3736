#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a header of ours does not compile alone: whoever includes it must not have to know
what else it needs. `headers_test.py BUILD [HEADER...]`; without headers all of them; BUILD is a
configured build folder, e.g. .build/release.

Nearly all of the work would be to read Qt, LibTorch and the standard library again for each header.
So sets of their headers are compiled ahead, each on top of the largest other set that it holds, and a
header of ours gets the largest set of which it includes every member itself, directly or through ours:
what is compiled ahead brings nothing that the header does not bring along. clang does it, the one that
clang-tidy comes with: it can compile ahead in steps, and reads only what is asked for. A header that
compiled alone is not looked at again until it or one of ours that it includes changes."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import tools

FOLDERS = ("models", "training", "core", "ui", "app")
THEIRS = re.compile(r'^[ \t]*#[ \t]*include[ \t]*<([^>]+)>', re.M)
SETS = 40  # compiled ahead, at most
STEP = 8  # what a set costs beside what it adds, in hundredths of a second
# What reading one takes, about, in hundredths of a second; the first pattern that fits counts.
COSTS = ((r"torch/", 600), (r"(ATen|caffe2)/", 400), (r"c10/", 80), (r"Q(Dialog|Widget|.*View)$", 200),
         (r"Q[A-Z]", 120), (r"(nlohmann/json|CLI|spdlog)\b", 150), (r"", 20))


def plain_arguments(units):
    """One set of arguments for all headers: where any of our units looks, without optimising."""
    kept = {}
    for unit, words in units.items():
        for i, word in enumerate(words[:-1]):
            if word == "-isystem":
                kept[(word, words[i + 1])] = None
            elif word.startswith(("-I", "-D")) and "/tests/" not in unit:
                kept[(word,)] = None
    return [tools.pinned("clang++"), "-std=c++20", "-fPIC", "-w", *(w for place in kept for w in place)]


def choose(theirs):
    """set of their headers -> what reading it takes: each as one of ours includes it, those that
    together save the most reading, after those that they hold. Their headers include each other: of a set the largest counts
    whole, the others in part."""
    def worth(members):
        costs = [next(cost for form, cost in COSTS if re.match(form, name)) for name in members]
        return max(costs, default=0) + sum(costs) / 4

    worths = {members: worth(members) for members in sorted(set(theirs.values()), key=sorted)}
    users = {members: [header for header, own in theirs.items() if members <= own]
             for members in worths if members}
    chosen, best = [], dict.fromkeys(theirs, 0)

    def gain(members):
        saved = sum(max(0, worths[members] - best[header]) for header in users[members])
        below = max((worths[other] for other in chosen if other < members), default=0)
        return saved - (worths[members] - below) - STEP

    while users and len(chosen) < SETS:
        found = max(users, key=gain)
        if gain(found) <= 0:
            break
        chosen.append(found)
        for header in users[found]:
            best[header] = max(best[header], worths[found])
    return {members: worths[members] for members in sorted(chosen, key=len)}


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    words = plain_arguments(tools.commands(build)) + ["-fno-crash-diagnostics"]
    everything = sys.argv[2:] or tools.sources((".h",), FOLDERS)
    clean = tools.Clean(build / "headers", pathlib.Path(__file__).read_bytes())
    marks = {header: clean.mark(str(tools.ROOT / header), words) for header in everything}
    headers = [header for header in everything if not marks[header].exists()]
    theirs = {}
    for header in headers:
        texts = tools.own_text(str(tools.ROOT / header)).values()
        theirs[header] = frozenset(name for text in texts
                                   for name in THEIRS.findall(text.decode("utf-8", "replace")))
    began = time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="headers_test"))
    try:
        sets = choose(theirs)

        ahead = {}  # set -> the file, once it is there

        def largest(members, proper):
            """Of the sets that `members` holds."""
            return max((held for held in sets if held <= members and not (proper and held == members)),
                       key=sets.get, default=None)

        def with_set(held):
            file = held and ahead[held].result()
            return ["-Xclang", "-fno-validate-pch", "-include-pch", file] if file else []

        def compile_ahead(members):
            text = folder / f"ahead_{list(sets).index(members)}.hpp"
            text.write_text("".join(f"#include <{name}>\n" for name in sorted(members)))
            below = with_set(largest(members, True))
            # Templates too: else each header pays for those that the set leaves to the end.
            done = subprocess.run([*words, *below, "-fpch-instantiate-templates", "-xc++-header", str(text),
                                   "-o", f"{text}.pch"], capture_output=True)
            return f"{text}.pch" if done.returncode == 0 else below[-1] if below else None

        with tools.all_processors() as pool:
            for members in sets:
                ahead[members] = pool.submit(compile_ahead, members)

        def compile_alone(header):
            unit = folder / (header.replace("/", "+") + ".cpp")
            # Twice: #pragma once works, too.
            unit.write_text(f'#include "{header}"\n#include "{header}"\n')
            brought = with_set(largest(theirs[header], False))
            # What is compiled ahead may be more than clang can bear: then the plain way decides.
            for before in ([brought, []] if brought else [[]]):
                done = subprocess.run([*words, *before, "-fsyntax-only", str(unit)], cwd=build,
                                      capture_output=True, text=True)
                if done.returncode == 0:
                    clean.keep(marks[header])
                    return ""
            errors = [line for line in done.stderr.splitlines() if "error:" in line]
            return f"{header} does not compile alone:\n  " + "\n  ".join(errors[:4])

        failed = [text for text in tools.on_all_processors(compile_alone, headers) if text]
    finally:
        shutil.rmtree(folder)
    print("\n".join(failed))
    spent = os.times()
    print(f"{len(everything)} headers, {len(headers)} of them new or changed, {len(failed)} do not compile "
          f"alone; {len(sets)} sets compiled ahead; "
          f"{time.monotonic() - began:.0f} s, "
          f"{spent.children_user + spent.children_system:.0f} s of processors")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
