#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of the house that a compiler does not: who may include whom, sizes of files,
their first lines. `architecture_test.py [ROOT]` prints every breach as file:line: rule and fails;
`architecture_test.py --self-test` proves that each rule can fail."""

import pathlib
import re
import sys

HEADER_LINES, SOURCE_LINES = 150, 400
FOLDERS = ("models", "training", "core", "ui", "app", "tests")
SUFFIXES = (".h", ".cpp")

TORCH = r"(torch|ATen|c10|caffe2)/"
QT = r"(Q[A-Z]|Qt[A-Z]?|qcustomplot|qt)"
OPENCV = r"opencv2"
SQL = r"(Qt?Sql|sqlite)"
PROTOCOL = "training/protocol/run_protocol.h"

# folder -> (own folders it may include, libraries it may not); the first prefix that fits counts.
RULES = [
    ("models", ("models",), (QT, OPENCV)),
    ("training", ("training", "models"), (QT,)),
    ("core/engine", ("core", "models"), (OPENCV,)),
    ("core/film", ("core",), (TORCH,)),
    ("core/storage", ("core",), (TORCH, OPENCV)),
    ("core", ("core",), (TORCH, OPENCV, SQL)),
    ("ui", ("ui", "core"), (TORCH, OPENCV, SQL)),
    ("app/parity", ("app/parity", "models", "training"), (QT,)),
    ("app", ("app", "ui", "core", "training", "models"), ()),
    ("tests", FOLDERS, ()),
]
# Other headers of core are torch-free, and so is all they include (models/config is).
TORCH_FREE_HEADERS = re.compile(r"^core/")
PRIVATE_HEADER = re.compile(r"_p\.h$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")


def rule_for(path):
    return next(rule for rule in RULES if path.startswith(rule[0] + "/"))


def include_breaches(path, quote, name):
    """Why `path` may not include `name`."""
    _, own, forbidden = rule_for(path)
    top = name.split("/")[0]
    if name.startswith("../") or name.startswith("./"):
        yield "includes are written from the root of the project"
    if quote == '"' and top in FOLDERS:
        shared = name == PROTOCOL and path.split("/")[0] in ("core", "tests")
        if not shared and not any(name.startswith(folder + "/") for folder in own):
            yield f'{path.split("/")[0]} may not include {name}'
    if any(re.match(library, name) for library in forbidden):
        yield f"{rule_for(path)[0]} may not use <{name}>"
    public = path.endswith(".h") and TORCH_FREE_HEADERS.match(path)
    if public and not PRIVATE_HEADER.search(path):
        sees_torch = top == "models" and not name.startswith("models/config/")
        if re.match(TORCH, name) or sees_torch:
            yield f"headers of core know nothing of torch ({name}); *_p.h may"


def breaches(path, text):
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    if not lines or lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later":
        yield 1, "the first line is the SPDX line"
    if path.endswith(".h") and "#pragma once" not in lines[:3]:
        yield 2, "#pragma once follows the SPDX line"
    limit = HEADER_LINES if path.endswith(".h") else SOURCE_LINES
    if len(lines) > limit:
        yield limit + 1, f"{len(lines)} lines; at most {limit}: split by idea"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield number, "unfinished work belongs into an issue"
        include = INCLUDE.match(line)
        if include:
            for breach in include_breaches(path, *include.groups()):
                yield number, breach


def files(root):
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            relative = file.relative_to(root).as_posix()
            if file.suffix in SUFFIXES and not relative.startswith("tests/data/"):
                yield relative, file.read_text(encoding="utf-8")


def check(root):
    found = [
        f"{path}:{line}: {breach}"
        for path, text in files(root)
        for line, breach in breaches(path, text)
    ]
    for breach in found:
        print(breach)
    print(f"{len(found)} breaches of the architecture" if found else "the architecture holds")
    return not found


def self_test():
    first = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    header = first + "#pragma once\n"
    wrong = {
        "models/a.h": header + "#include <QString>\n",
        "models/b.cpp": first + '#include "training/learning/losses.h"\n',
        "models/c.cpp": first + "#include <opencv2/core.hpp>\n",
        "training/a.cpp": first + "#include <QtCore/QString>\n",
        "core/a.cpp": first + '#include "models/base/error.h"\n',
        "core/b.cpp": first + '#include "training/learning/losses.h"\n',
        "core/engine/a.h": header + "#include <ATen/core/Tensor.h>\n",
        "core/types/a.h": header + "#include <QSqlQuery>\n",
        "ui/a.cpp": first + "#include <QSqlDatabase>\n",
        "ui/b.cpp": first + "#include <torch/torch.h>\n",
        "ui/c.cpp": first + '#include "app/application.h"\n',
        "app/parity/a.cpp": first + "#include <QString>\n",
        "app/b.cpp": first + '#include "../core/a.h"\n',
        "app/c.cpp": "#include <vector>\n",
        "app/d.h": first + "\n\n#include <vector>\n",
        "app/e.cpp": first + "// TO" "DO\n",
        "app/f.h": header + "\n" * HEADER_LINES,
        "app/g.cpp": first + "\n" * SOURCE_LINES,
    }
    right = {
        "models/a.h": header + '#include <torch/torch.h>\n#include "models/base/error.h"\n',
        "training/a.cpp": first + "#include <opencv2/core.hpp>\n",
        "core/runs/a.cpp": first + f'#include "{PROTOCOL}"\n',
        "core/engine/a.cpp": first + '#include <torch/torch.h>\n#include "models/base/error.h"\n',
        "core/engine/a_p.h": header + '#include "models/base/error.h"\n',
        "core/storage/a.cpp": first + "#include <QSqlQuery>\n",
        "app/a.cpp": first + '#include "ui/main_window.h"\n',
        "tests/a.cpp": first + '#include "models/a.h"\n#include "ui/a.h"\n',
    }
    kept_silent = [path for path, text in wrong.items() if not list(breaches(path, text))]
    false_alarms = {p: b for p, text in right.items() if (b := list(breaches(p, text)))}
    print("not noticed:", kept_silent, "false alarms:", false_alarms)
    return not kept_silent and not false_alarms


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(0 if self_test() else 1)
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    sys.exit(0 if check(root) else 1)
