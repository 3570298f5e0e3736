#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a commit's subject is longer than 72 characters or its second line is not empty.
Commits up to FIRST are older than the rule; where there is no history (an unpacked archive), or none
that reaches back to FIRST, there is nothing to look at."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
FIRST = "c53bfc770f75"
MOST = 72


def git(*arguments):
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)


def breaches(message):
    lines = message.strip("\n").split("\n")
    if len(lines[0]) > MOST:
        yield f"{len(lines[0])} characters; a subject has at most {MOST}"
    if len(lines) > 1 and lines[1]:
        yield "the second line is empty"


def main():
    for wrong in ("a" * (MOST + 1), "a\nb"):
        assert list(breaches(wrong)), wrong
    assert not list(breaches("a" * MOST + "\n\nb"))
    try:
        known = git("merge-base", "--is-ancestor", FIRST, "HEAD").returncode == 0
    except FileNotFoundError:
        known = False
    if not known:
        print("no history to look at")
        return 77
    found = [f"{entry[:8]}: {breach}" for entry in git(
        "log", "--no-merges", "-z", "--format=%H%n%B", f"{FIRST}..HEAD").stdout.split("\0") if entry
        for breach in breaches(entry.split("\n", 1)[1])]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
