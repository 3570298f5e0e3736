#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text a user of the window can meet, in every language. `translations_test.py LUPDATE` fails
where the .ts files are not what Qt's lupdate makes of the sources, where a translation is missing or
where it lost a placeholder; `--refresh` brings new texts into the files, to be translated there."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).parent.parent
FILES = ROOT / "resources" / "translations"
SOURCES = ("models", "core", "ui", "app")
OPTIONS = ("-locations", "none", "-no-obsolete")
ENGLISH = "crossflow_en.ts"  # the texts in the sources are English but for their plural forms


def collect(lupdate, folder):
    """Brings the files in `folder` to the state of the sources."""
    others = sorted(file for file in folder.glob("*.ts") if file.name != ENGLISH)
    for options, files in ((OPTIONS, others), (OPTIONS + ("-pluralonly",), [folder / ENGLISH])):
        # It warns about each namespace a::b, which it files under b: app/studio/translator.h.
        subprocess.run([lupdate, *options, *SOURCES, "-ts", *map(str, files)], cwd=ROOT, check=True,
                       capture_output=True)


def places(text):
    return sorted(set(re.findall(r"%\d", text)))


def breaches(file):
    for context in ElementTree.parse(file).getroot().iter("context"):
        if not context.find("name").text:  # a second argument that is itself a Sentence::tr(…)
            yield f"{file.name}: lupdate cannot tell whose texts these are"
        for message in context.iter("message"):
            source, translation = message.find("source").text, message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            where = f"{file.name}: {context.find('name').text}: {source!r}"
            for text in forms or [translation.text or ""]:
                if translation.get("type") == "unfinished" or not text.strip():
                    yield f"{where} is not translated"
                elif places(text) != places(source):
                    yield f"{where} has other placeholders: {text!r}"
                elif text.endswith(" …"):
                    yield f"{where} has a blank before its dots, the others have none: {text!r}"


def check(lupdate):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder)
        for file in FILES.glob("*.ts"):
            shutil.copy(file, fresh)
        collect(lupdate, fresh)
        for file in sorted(FILES.glob("*.ts")):
            if file.read_bytes() != (fresh / file.name).read_bytes():
                problems.append(f"{file.name} is not up to date: build crossflow_translations")
            problems += dict.fromkeys(breaches(fresh / file.name))
    print("\n".join(problems) or "all texts are translated")
    return 1 if problems else 0


if __name__ == "__main__":
    refresh = sys.argv[2:] == ["--refresh"]
    if refresh:
        collect(sys.argv[1], FILES)
    result = check(sys.argv[1])
    sys.exit(0 if refresh else result)
