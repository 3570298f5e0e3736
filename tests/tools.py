# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the sources share: finding pinned tools, the compiler's commands, running them
on all processors."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent
INCLUDED = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
FOLDERS = ("models", "training", "core", "ui", "app", "tests")


def sources(suffixes=(".h", ".cpp"), folders=FOLDERS):
    """Paths from the root of the project, as text."""
    return [file.relative_to(ROOT).as_posix() for folder in folders
            for file in sorted((ROOT / folder).rglob("*")) if file.suffix in suffixes]


def pinned(name, version="14"):
    """The tool of that version: others word their findings, and break lines, differently."""
    for program in (f"{name}-{version}", name):
        found = shutil.which(program)
        if found and re.search(rf"version {version}\.", subprocess.run(
                [found, "--version"], capture_output=True, text=True).stdout):
            return found
    sys.exit(f"{name} {version} is not installed: ./installer/setup --tests installs it (Debian: "
             f"{name.rstrip('+')}-{version}).")


def commands(build):
    """unit -> the compiler's arguments for it, itself the last one, outputs left out."""
    listed = json.loads((pathlib.Path(build) / "compile_commands.json").read_text())
    found = {}
    for entry in listed:
        words = shlex.split(entry["command"].split(" -o ")[0])
        while words and not re.search(r"(^|/)(c\+\+|g\+\+|clang\+\+)(-\d+)?$", words[0]):
            words.pop(0)  # the compiler cache
        if "cmake_pch" not in entry["file"] and "autogen" not in entry["file"]:
            found[entry["file"]] = [*words, entry["file"]]
    return found


def own_text(file, seen=None):
    """Everything of ours that `file` includes, itself among it: path -> bytes."""
    seen = {} if seen is None else seen
    path = pathlib.Path(file)
    if file in seen or not path.is_file():
        return seen
    seen[file] = path.read_bytes()
    for name in INCLUDED.findall(seen[file].decode("utf-8", "replace")):
        own_text(name if name.startswith("/") else str(ROOT / name), seen)
    return seen


class Clean:
    """What was clean, in a folder: a file that nothing has changed for is not looked at again."""

    def __init__(self, folder, rules):
        self.folder, self.rules = folder, rules
        folder.mkdir(parents=True, exist_ok=True)

    def mark(self, file, words):
        """Is there if `file` was clean with these arguments, all that it includes, and the rules."""
        state = hashlib.sha256(self.rules + repr(words).encode())
        for name, text in sorted(own_text(file).items()):
            state.update(name.encode() + text)
        name = hashlib.sha256(file.encode()).hexdigest()[:16]
        return self.folder / f"{name}.{state.hexdigest()[:16]}"

    def keep(self, mark):
        for old in self.folder.glob(mark.name.split(".")[0] + ".*"):
            old.unlink()
        mark.touch()


def all_processors():
    """Threads for programs that run beside each other, as many as there are cores for us."""
    return concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0)))


def on_all_processors(work, items):
    """The results of work(item), in order."""
    with all_processors() as pool:
        return list(pool.map(work, items))
