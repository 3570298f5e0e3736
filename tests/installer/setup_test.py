#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""installer/setup on played machines: what it does about a GPU. The driver's nvidia-smi, pip, CMake and
Ninja are stand-ins that write down what was asked of them.

    setup_test.py SOURCE
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(sys.argv[1])

STANDINS = {
    # All packages are there.
    "dpkg-query": 'shift 2; for name in "$@"; do echo "$name installed"; done',
    "nvidia-smi": 'cat "$PLAYED/cards" 2>/dev/null || exit 9',
    "python3": """
case " $* " in
  *' pip install '*)
    echo "$*" >>"$PLAYED/asked"
    [ ! -e "$PLAYED/no-network" ] || { echo "no network" >&2; exit 1; }
    while [ $# -gt 0 ]; do [ "$1" != --target ] || target=$2; shift; done
    mkdir -p "$target/nvidia/cu13" ;;
esac""",
    "cmake": 'echo "cmake $*" >>"$PLAYED/asked"; mkdir -p .build/release; touch .build/release/build.ninja',
    "ninja": """
case " $* " in
  *' -t query '*) exit 0 ;;
  *' -n '*) echo "1 to do" ;;
  *) echo "ninja $*" >>"$PLAYED/asked"
     echo "c++ -Werror -c thing.cpp"
     [ ! -e "$PLAYED/broken" ] || { echo "thing.cpp:3:1: error: no such thing"; exit 1; } ;;
esac""",
}


def expect(condition, words):
    if not condition:
        sys.exit("failed: " + words)


class Machine:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.project = self.folder / "project"
        shutil.copytree(SOURCE / "installer", self.project / "installer",
                        ignore=shutil.ignore_patterns("screenshots"))
        (self.project / "models/cuda").mkdir(parents=True)
        (self.project / "CMakePresets.json").write_text("{}")
        (self.folder / "cache/libtorch/lib").mkdir(parents=True)
        (self.folder / "cache/libtorch/lib/libtorch_cpu.so").touch()
        (self.folder / "bin").mkdir()
        for name, text in STANDINS.items():
            (self.folder / "bin" / name).write_text("#!/bin/sh\n" + text + "\n")
            (self.folder / "bin" / name).chmod(0o755)
        self.environment = {**os.environ, "PLAYED": str(self.folder), "HOME": str(self.folder),
                            "XDG_CACHE_HOME": str(self.folder / "caches"),
                            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
                            "CROSSFLOW_LIBTORCH": str(self.folder / "cache/libtorch")}

    def play(self, name, text=None):
        """The file tells a stand-in something; None: no such file."""
        (self.folder / name).unlink(missing_ok=True)
        if text is not None:
            (self.folder / name).write_text(text)

    def run(self, *command):
        """What was said, and what was asked of the stand-ins."""
        self.play("asked", "")
        done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=self.environment)
        expect(done.returncode == 0, f"{command}: {done.stdout}")
        return done.stdout, (self.folder / "asked").read_text()

    def setup(self):
        return self.run(self.project / "installer/setup")

    def gpu_part(self):
        return self.run("bash", "-c", f"set -eu; . {self.project}/installer/common.sh; build_gpu_part")


def check_cards(machine):
    said, asked = machine.setup()
    expect("GPU" not in said and "cmake --preset release" in asked, "no driver: " + said + asked)
    expect(machine.setup() == ("", ""), "the second time there is nothing to do")
    for cards, words in (("570.12, 9.0\n", "The NVIDIA driver 570 is too old for CUDA 13, which needs 580"),
                         ("580.65, 6.1\n", "The graphics card is older than compute capability 7.5")):
        machine.play("cards", cards)
        said, asked = machine.setup()
        expect(words in said and "going on without the GPU" in said and asked == "", said + asked)
    # The newest of the cards counts; without a network it is tried again the next time.
    machine.play("cards", "590.1, 6.1\n590.1, 7.5\n")
    machine.play("no-network", "")
    said, asked = machine.setup()
    expect("could not be installed; going on without the GPU" in said, said)
    expect("cmake" not in asked, "nothing new to configure: " + asked)
    machine.play("no-network")
    said, asked = machine.setup()
    expect("--require-hashes" in asked and "nvidia.txt" in asked, asked)
    expect("cmake --preset release" in asked, "a driver that came later is noticed: " + asked)
    expect((machine.folder / "cache/nvidia/cu13").is_dir(), "where libtorch_cuda looks for it")
    expect(machine.setup() == ("", ""), "the second time there is nothing to do")
    # Another list of wheels is another matter.
    with open(machine.project / "installer/nvidia.txt", "a") as wheels:
        wheels.write("# another\n")
    said, asked = machine.setup()
    expect("pip install" in asked and "cmake" in asked, asked)


def check_gpu_part(machine):
    said, asked = machine.gpu_part()
    expect("Building the part for NVIDIA GPUs" in said and "crossflow_cuda" in asked, said + asked)
    machine.play("broken", "")
    said, asked = machine.gpu_part()
    expect("thing.cpp:3:1: error: no such thing\n" in said and "-Werror" not in said, said)
    expect("Going on without the GPU" in said, said)
    said, asked = machine.gpu_part()
    expect("Going on without the GPU" in said and asked == "", "not tried again unchanged: " + asked)
    machine.play("broken")
    source = machine.project / "models/cuda/mended.cpp"
    source.write_text("")
    later = (machine.project / ".build/release/gpu-part.log").stat().st_mtime + 1
    os.utime(source, (later, later))
    said, asked = machine.gpu_part()
    expect("crossflow_cuda" in asked and "without" not in said, "tried again when mended: " + said)


def main():
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(folder)
        check_cards(machine)
        check_gpu_part(machine)
    print("set-up does what it should about a GPU")


main()
