#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""unpack_pictures.py WORK: makes PNG files in WORK/pictures of WORK/pictures.webp.tar, on all
processors. WORK/pictures/captions.jsonl names them; in the tar "/" is "_"."""
import concurrent.futures
import io
import json
import pathlib
import sys
import tarfile

from PIL import Image


def unpack(packed, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(packed)).convert("RGB").save(file, compress_level=1)


def main():
    work = pathlib.Path(sys.argv[1])
    lines = (work / "pictures/captions.jsonl").read_text(encoding="utf-8").splitlines()
    files = {}  # by their names in the tar
    for name in (json.loads(line)["image"] for line in lines if line.strip()):
        files[name.replace("/", "_").removesuffix(".png") + ".webp"] = work / "pictures" / name
    done = []
    with tarfile.open(work / "pictures.webp.tar") as tar:
        with concurrent.futures.ProcessPoolExecutor() as pool:
            for member in tar:
                name = pathlib.PurePath(member.name).name
                if member.isfile() and name in files:
                    packed = tar.extractfile(member).read()
                    done.append(pool.submit(unpack, packed, files[name]))
    for picture in done:
        picture.result()
    print(f"{len(done)} of {len(files)} pictures")


if __name__ == "__main__":
    main()
