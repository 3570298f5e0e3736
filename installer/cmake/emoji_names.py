#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what emoji are called, from the annotations of the Unicode Common Locale Data Repository:
emoji_names.py FOLDER NAMES CAPTIONS. FOLDER is its "common", NAMES gets a line "emoji<TAB>name" each,
CAPTIONS the names for completion and, in lines that begin with #, the keywords."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

VARIATION_SELECTOR = "\ufe0f"
FIRST_EMOJI = 0x231A  # punctuation, letters, currency and arrows have names, too


def annotations(folder):
    names, keywords = {}, {}
    for part in ("annotations", "annotationsDerived"):
        file = folder / part / "en.xml"
        if not file.exists():
            continue
        for entry in ElementTree.parse(file).iter("annotation"):
            emoji = entry.get("cp").replace(VARIATION_SELECTOR, "")
            if ord(emoji[0]) < FIRST_EMOJI or not entry.text:
                continue
            if entry.get("type") == "tts":
                names[emoji] = entry.text.strip()
            else:
                keywords[emoji] = entry.text.replace("|", " ").split()
    return names, keywords


def main():
    names, keywords = annotations(pathlib.Path(sys.argv[1]))
    lines = [f"{emoji}\t{name}\n" for emoji, name in sorted(names.items())]
    pathlib.Path(sys.argv[2]).write_text("".join(lines), encoding="utf-8")
    words = sorted({word for each in keywords.values() for word in each})
    captions = sorted(set(names.values()))
    known = [f"# {' '.join(words[i:i + 20])}" for i in range(0, len(words), 20)]
    pathlib.Path(sys.argv[3]).write_text("\n".join(captions + known) + "\n", encoding="utf-8")
    print(f"-- {len(lines)} names of emoji")


if __name__ == "__main__":
    main()
