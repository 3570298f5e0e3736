#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a header of ours does not compile alone: whoever includes it must not have to know
what else it needs.

    headers_test.py BUILD           headers that do without LibTorch, without any precompiled header
    headers_test.py BUILD --all     the others, too, with LibTorch's precompiled; minutes

A header that compiled is tried again when it, or one of ours that it includes, changes. BUILD is a
configured build folder whose precompiled headers are built, e.g. .build/release."""

import hashlib
import pathlib
import re
import subprocess
import sys
import time

import tools
from tidy_test import own_text

FOLDERS = ("models", "training", "core", "ui", "app")
LIBTORCH = re.compile(rb"#\s*include\s*<(torch|ATen|c10|caffe2)/")


def arguments_for(header, units, torch):
    """The compiler's arguments of a unit of the header's library, nearest folder first."""
    folder = header.rsplit("/", 1)[0]
    while folder:
        for unit, words in units.items():
            if f"/{folder}/CMakeFiles/crossflow" in unit:
                if torch == any("torch" in word for word in words):
                    return words[:-1]
        folder = folder.rpartition("/")[0]
    every = [words[:-1] for words in units.values()
             if torch == any("torch" in word for word in words)]
    return max(every, key=len)


def without_precompiled(words):
    kept = []
    for word in words:
        if word.endswith("cmake_pch.hxx"):
            kept.pop()  # -include
        elif word != "-Winvalid-pch":
            kept.append(word)
    return kept


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    everything = sys.argv[2:] == ["--all"]
    folder = build / "headers"
    folder.mkdir(exist_ok=True)
    units = tools.commands(build)

    def compile_alone(header):
        texts = own_text(str(tools.ROOT / header), {})
        torch = any(LIBTORCH.search(text) for text in texts.values())
        if torch and not everything:
            return None
        words = arguments_for(header, units, torch)
        words = words if torch else without_precompiled(words)
        state = hashlib.sha256(repr(words).encode())
        for name, text in sorted(texts.items()):
            state.update(name.encode() + text)
        good = folder / (header.replace("/", "+") + "." + state.hexdigest()[:16])
        if good.exists():
            return ""
        unit = folder / (header.replace("/", "+") + ".cpp")
        # Twice: #pragma once works, too.
        unit.write_text(f'#include "{header}"\n#include "{header}"\n')
        done = subprocess.run([*words, "-fsyntax-only", *([] if torch else ["-O0"]), str(unit)], cwd=build,
                              capture_output=True, text=True)
        unit.unlink()
        if done.returncode == 0:
            for old in folder.glob(header.replace("/", "+") + ".*"):
                old.unlink()
            good.touch()
            return ""
        errors = [line for line in done.stderr.splitlines() if "error:" in line]
        return f"{header} does not compile alone:\n  " + "\n  ".join(errors[:4])

    began = time.monotonic()
    results = tools.on_all_processors(compile_alone, tools.sources((".h",), FOLDERS))
    failed = [text for text in results if text]
    print("\n".join(failed))
    tried = [text for text in results if text is not None]
    print(f"{len(tried)} headers compiled alone in {time.monotonic() - began:.0f} s, "
          f"{len(failed)} cannot; {len(results) - len(tried)} need LibTorch (--all)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
