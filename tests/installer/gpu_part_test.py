#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""installer/gpu-part with small wheels from a folder: what it unpacks, that it goes on where it was
stopped, and that a wheel with another checksum is refused.

    gpu_part_test.py SOURCE
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

TORCH = {"torch/lib/libtorch_cuda.so": "cuda", "torch/lib/libc10_cuda.so": "c10",
         "torch/lib/libtorch_cpu.so": "the package has it", "torch/nn.py": "python"}
NVIDIA = {"nvidia/cu13/lib/libthing.so.13": "thing", "nvidia/cu13/include/thing.h": "header",
          "nvidia_thing-1.0.dist-info/licenses/License.txt": "licence"}


def wheel(folder, name, files):
    """A wheel that pip takes."""
    distribution = name.replace("-", "_")
    info = f"{distribution}-1.0.dist-info"
    path = folder / f"{distribution}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n", path


def files_of(folder):
    return {str(file.relative_to(folder)): file.read_text()
            for file in folder.rglob("*") if file.is_file()}


def expect(condition, words):
    if not condition:
        sys.exit("failed: " + words)


def main():
    with tempfile.TemporaryDirectory() as place:
        there = pathlib.Path(place)
        wheels, away = there / "wheels", there / "away"
        wheels.mkdir()
        away.mkdir()
        shutil.copy(pathlib.Path(sys.argv[1]) / "installer/gpu-part", there / "gpu-part")
        torch, _ = wheel(wheels, "torch", TORCH)
        nvidia, thing = wheel(wheels, "nvidia-thing", NVIDIA)
        left_out = "nvidia-cuda-cccl==1.0 --hash=sha256:" + 64 * "0" + "\n"
        (there / "libtorch.txt").write_text("# a remark\n" + torch)
        (there / "nvidia.txt").write_text(left_out + nvidia)
        target = there / "data" / "gpu-part-new"
        old = there / "data" / "gpu-part-old"
        old.mkdir(parents=True)
        environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}

        def fetch():
            return subprocess.run([sys.executable, str(there / "gpu-part"), str(target)], text=True,
                                  capture_output=True, env=environment)

        thing.rename(away / thing.name)
        done = fetch()
        expect(done.returncode == 1 and "nvidia-thing could not be fetched" in done.stderr, done.stderr)
        expect(len(done.stderr.strip().splitlines()) == 1, "one sentence: " + done.stderr)
        expect(not target.exists(), "no folder before all of it is there")

        with zipfile.ZipFile(away / thing.name) as whole, zipfile.ZipFile(wheels / thing.name, "w") as bad:
            for name in whole.namelist():
                bad.writestr(name, b"other" if name.endswith(".13") else whole.read(name))
        done = fetch()
        expect(done.returncode == 1 and "another checksum" in done.stderr, done.stderr)
        expect("torch" not in done.stdout.replace("nvidia-thing", ""), "torch came once: " + done.stdout)

        (away / thing.name).replace(wheels / thing.name)
        done = fetch()
        expect(done.returncode == 0, done.stderr)
        expect(files_of(target) == {"torch/lib/libtorch_cuda.so": "cuda",
                                    "torch/lib/libc10_cuda.so": "c10",
                                    "nvidia/cu13/lib/libthing.so.13": "thing",
                                    "licenses/nvidia_thing/License.txt": "licence"},
               str(files_of(target)))
        expect(sorted(f.name for f in target.parent.iterdir()) == [target.name], "nothing else is left")
        expect(fetch().stdout == "It is there already.\n", "the second time nothing is fetched")
    print("the GPU part is fetched as it should be")


if __name__ == "__main__":
    main()
