#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs archive and .deb, unpacks each to an empty prefix and renders from there.

    package_test.py BUILD

Nothing of the build or source folder may be needed: both are unpacked away from them, and the
programs run without the environment that could lead them back.
"""
import pathlib
import subprocess
import sys
import tempfile
import time

WANTED = [
    "bin/crossflow",
    "bin/crossflow-train",
    "share/crossflow-studio/starter/config.json",
    "share/crossflow-studio/tokenizers/html_entities.txt",
    "share/crossflow-studio/gpu-part/gpu-part",
    "share/crossflow-studio/gpu-part/nvidia.txt",
]
WINDOW = [
    "bin/crossflow-studio",
    "share/applications/crossflow-studio.desktop",
    "share/metainfo/crossflow-studio.metainfo.xml",
    "share/icons/hicolor/scalable/apps/crossflow-studio.svg",
]


def run(*command, **options):
    print("+", *command, flush=True)
    return subprocess.run(command, check=True, text=True, capture_output=True, **options).stdout


def open_window(prefix, data, environment):
    """Starts the desktop program off-screen and waits until its engine has found the starter."""
    log = data / "log/crossflow-studio.log"
    program = subprocess.Popen([str(prefix / "bin/crossflow-studio"), "--data", str(data)],
                               env={**environment, "QT_QPA_PLATFORM": "offscreen"})
    try:
        for _ in range(600):
            said = log.read_text() if log.exists() else ""
            if "engine ready" in said or program.poll() is not None:
                break
            time.sleep(0.1)
    finally:
        program.terminate()
        program.wait(timeout=60)
    if "engine ready" not in said or "engine ready: 0 of" in said:
        sys.exit("The window's engine did not start from the unpacked archive: " + said)


def pack(build, kind, there):
    packed = there / kind
    run("cpack", "-G", kind, "-B", str(packed), "--config", str(build / "CPackConfig.cmake"),
        cwd=build)
    (file,) = [f for f in packed.iterdir() if f.is_file()]
    return file


def unpack_archive(archive, there):
    prefix = there / "moved here"
    prefix.mkdir()
    run("tar", "--zstd", "--strip-components=1", "-xf", str(archive), "-C", str(prefix))
    return prefix


def unpack_deb(deb, there, has_window):
    """Its dependencies have to be packages that this machine, which runs the build, has."""
    wanted = run("dpkg-deb", "-f", str(deb), "Depends")
    names = [part.split()[0] for part in wanted.split(",")]
    if has_window and "libqt6sql6-sqlite" not in names:
        sys.exit("The package does not ask for the history's database: " + wanted)
    run("dpkg-query", "-W", *names)
    root = there / "installed"
    run("dpkg-deb", "-x", str(deb), str(root))
    return root / "usr"


def try_programs(prefix, there, has_window):
    missing = [name for name in WANTED + (WINDOW if has_window else [])
               if not (prefix / name).is_file()]
    if missing:
        sys.exit(f"{prefix} lacks " + ", ".join(missing))
    libraries = run("ldd", str(prefix / "bin/crossflow"))
    (torch,) = [line for line in libraries.splitlines() if "libtorch_cpu" in line]
    if str(prefix) not in torch:
        sys.exit("The program takes LibTorch from elsewhere: " + torch)
    clean = {"PATH": "/usr/bin:/bin", "HOME": str(there), "LC_ALL": "C.UTF-8"}
    place = there / (prefix.name + " pictures")
    place.mkdir()
    said = run(str(prefix / "bin/crossflow"), "render", "--prompt", "red apple", "--output",
               "apple.png", cwd=place, env=clean)
    if said.strip() != "apple.png" or not (place / "apple.png").read_bytes().startswith(b"\x89PNG"):
        sys.exit(f"No picture came from {prefix}: {said}")
    if has_window:
        open_window(prefix, place / "data", clean)


def main():
    build = pathlib.Path(sys.argv[1])
    has_window = (build / "bin/crossflow-studio").exists()
    with tempfile.TemporaryDirectory() as folder:
        there = pathlib.Path(folder)
        for kind in ("TZST", "DEB"):
            file = pack(build, kind, there)
            prefix = (unpack_archive(file, there) if kind == "TZST" else
                      unpack_deb(file, there, has_window))
            try_programs(prefix, there, has_window)
            print(f"{file.name}, {file.stat().st_size >> 20} MiB: rendered from an empty prefix")


if __name__ == "__main__":
    main()
