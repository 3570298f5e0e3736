#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every prompt that users are shown as an example is one of resources/starter/evaluation/examples.txt,
which were looked at as the shipped model draws them; "@name" is a picture of the user's own."""

import re
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("render", "interpolate", "blend", "arithmetic")
# Options with a value that is not a prompt.
VALUES = {"-o", "--output", "--count", "--seed", "--frames", "--fps", "--hold", "--loop", "--weights",
          "--variation", "--steps", "--solver", "--preset", "--from", "--prompts-file", "--models"}
PROMPTS = {"--prompt", "--origin", "--plus", "--minus"}


def listed():
    lines = (ROOT / "resources/starter/evaluation/examples.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def of_expression(text):
    """The prompts of 'a + 0.3 * ("b" - c)'."""
    quoted = re.findall(r'"([^"]*)"', text)
    rest = re.sub(r'"[^"]*"', " ", text)
    bare = [part.strip() for part in re.split(r"[-+*/()]", rest)]
    return quoted + [part for part in bare if part and not re.fullmatch(r"[\d.]+|@\w+", part)]


def of_command(words):
    command, found = words[0], []
    rest = iter(words[1:])
    for word in rest:
        if word == "--name":
            found += of_expression(next(rest).split("=", 1)[1])
        elif word in VALUES:
            next(rest)
        elif word in PROMPTS:
            found.append(next(rest))
        elif not word.startswith("-"):
            found += of_expression(word) if command == "arithmetic" else [word]
    return found


def of_text(text):
    """Prompts of all command lines in a text; what follows two blanks or # is a remark."""
    text = text.replace('\\"', '"').replace("\\\n", " ")
    pattern = r"(?:crossflow|\./installer/run) ((?:%s|--prompt)\b[^\n`]*)" % "|".join(COMMANDS)
    for line in re.findall(pattern, text):
        line = re.split(r" {3,}#? ?|  #", line.split("[--output")[0])[0]
        line = line.split('".")}')[0] + ('"' if '".")}' in line else "")
        if "TEXT" in line or "--help" in line or '"' not in line and "'" not in line:
            continue
        try:
            words = shlex.split(line)
        except ValueError:
            sys.exit(f"This example cannot be read: {line}")
        yield from of_command(["render", *words] if words[0] == "--prompt" else words)


def main():
    known = listed()
    problems = []

    def check(place, prompts):
        prompts = list(prompts)
        if not prompts:
            problems.append(f"{place}: no example was found; the test no longer sees them")
        problems.extend(f"{place}: \"{p}\" is not among the looked-at examples"
                        for p in prompts if p not in known and not p.startswith("@"))

    check("README.md", of_text((ROOT / "README.md").read_text(encoding="utf-8")))
    for name in COMMANDS:
        path = ROOT / f"app/cli/{name}_command.cpp"
        check(path.name, of_text(path.read_text(encoding="utf-8")))
    check("cli.cpp", of_text((ROOT / "app/cli/cli.cpp").read_text(encoding="utf-8")))
    run = (ROOT / "installer/run").read_text(encoding="utf-8")
    first = re.findall(r'^render --prompt "([^"]*)"', run, re.M)
    check("installer/run", first + re.findall(r'--prompt \\"([^"\\]*)\\"', run))
    if first != known[:1]:
        problems.append("installer/run does not draw the first example")
    shown = (ROOT / "ui/shared/examples.cpp").read_text(encoding="utf-8")
    head = shown[: shown.index("QWidget* exampleState")].replace('\\"', "'")
    prompts = re.findall(r'QStringLiteral\("([^"]*)"\)', head)
    check("examples.cpp", (p for text in prompts
                           for p in (of_expression(text.replace("'", '"')) if "'" in text else [text])))
    print("\n".join(problems) if problems else f"{len(known)} examples, all looked at")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
