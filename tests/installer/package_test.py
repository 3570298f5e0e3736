#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the archive, unpacks it to an empty prefix and renders from there: package_test.py BUILD.

Nothing of the build or source folder may be needed: the archive is moved away from both, and the
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


def main():
    build = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        there = pathlib.Path(folder)
        run("cpack", "-G", "TZST", "-B", str(there / "packed"), "--config",
            str(build / "CPackConfig.cmake"), cwd=build)
        (archive,) = (there / "packed").glob("*.tar.zst")
        prefix = there / "moved here"
        prefix.mkdir()
        run("tar", "--zstd", "--strip-components=1", "-xf", str(archive), "-C", str(prefix))
        wanted = WANTED + (WINDOW if (build / "bin/crossflow-studio").exists() else [])
        missing = [name for name in wanted if not (prefix / name).is_file()]
        if missing:
            sys.exit("The archive lacks " + ", ".join(missing))
        libraries = run("ldd", str(prefix / "bin/crossflow"))
        (torch,) = [line for line in libraries.splitlines() if "libtorch_cpu" in line]
        if str(prefix) not in torch:
            sys.exit("The program takes LibTorch from elsewhere: " + torch)
        clean = {"PATH": "/usr/bin:/bin", "HOME": str(there), "LC_ALL": "C.UTF-8"}
        said = run(str(prefix / "bin/crossflow"), "render", "--prompt", "red apple", "--output",
                   "apple.png", cwd=there, env=clean)
        picture = (there / "apple.png").read_bytes()
        if said.strip() != "apple.png" or not picture.startswith(b"\x89PNG"):
            sys.exit("No picture came from the unpacked archive: " + said)
        if (prefix / "bin/crossflow-studio").exists():
            open_window(prefix, there / "data", clean)
        print(f"{archive.name}, {archive.stat().st_size >> 20} MiB: rendered from an empty prefix")


if __name__ == "__main__":
    main()
