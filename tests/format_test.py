#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a source is not as clang-format 14 writes it. `--fix` writes it so."""

import subprocess
import sys

import tools


def main():
    program = tools.pinned("clang-format")
    how = ["-i"] if sys.argv[1:] == ["--fix"] else ["--dry-run", "--Werror"]
    return subprocess.run([program, *how, *tools.sources()], cwd=tools.ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
