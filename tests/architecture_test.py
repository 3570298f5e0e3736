#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the rules of the house that a compiler does not: who may include whom, sizes of files,
functions, classes and folders, first lines, shapes in `forward`, a test folder for each folder.
`architecture_test.py [ROOT]` prints every breach as file:line: rule and fails; `--self-test` proves
that each rule can fail."""

import pathlib
import re
import sys

HEADER_LINES, SOURCE_LINES, FUNCTION_LINES, FOLDER_FILES = 150, 400, 60, 40
CLASS_MEMBERS = 35  # members and methods together
FOLDERS = ("models", "training", "core", "ui", "app", "tests")
SUFFIXES = (".h", ".cpp")

TORCH = r"(torch|ATen|c10|caffe2)/"
QT = r"(Q[A-Z]|Qt[A-Z]?|qcustomplot|qt)"
OPENCV = r"opencv2"
SQL = r"(Qt?Sql|sqlite)"
ANY = r"(nlohmann|spdlog|CLI|unicode)"
PROTOCOL = "training/protocol/run_protocol.h"

# folder -> (own folders it may include, libraries it may not); the first prefix that fits counts.
RULES = [
    ("models/base", ("models/base",), (TORCH, QT, OPENCV, ANY)),
    ("models", ("models",), (QT, OPENCV)),
    ("training", ("training", "models"), (QT,)),
    ("core/engine", ("core", "models"), (OPENCV,)),
    ("core/film", ("core", "models/base"), (TORCH,)),
    ("core/storage", ("core", "models/base"), (TORCH, OPENCV)),
    ("core", ("core", "models/base"), (TORCH, OPENCV, SQL)),
    ("ui", ("ui", "core"), (TORCH, OPENCV, SQL)),
    ("app/parity", ("app/parity", "models", "training"), (QT,)),
    ("app", ("app", "ui", "core", "training", "models"), ()),
    ("tests", FOLDERS, ()),
]
# Other headers of core are torch-free, and so is all they include (models/base and config are).
TORCH_FREE_HEADERS = re.compile(r"^core/")
PRIVATE_HEADER = re.compile(r"_p\.h$")

# The folders below each top folder from low to high: a file includes its own folder and those before
# it. So there are no circles, and a new folder has to find its place here.
ORDER = [
    "models/base", "models/threads", "models", "models/files", "models/pickle", "models/checkpoint",
    "models/numpy", "models/config", "models/kernels", "models/layers", "models/narrow", "models/cuda",
    "models/cuda/library",
    "models/backbones", "models/text_ve", "models/vae", "models/vision", "models/flow",
    "models/text/repair", "models/text/captions", "models/text", "models/pipeline",
    "training/protocol", "training/config", "training/records", "training/learning", "training/data",
    "training/data/captions", "training/data/pictures", "training/data/latents",
    "training/data/pairs",
    "training/data/features", "training/data/emoji", "training/data/sets", "training/networks",
    "training/tasks", "training/evaluation",
    "training/loop", "training/run", "training/checks", "training/commands", "training",
    "core/types", "core/requests", "core/system", "core/engine/text", "core/engine",
    "core/pictures", "core/film", "core/storage", "core/jobs", "core/runs/folder",
    "core/runs/plan", "core/runs/figures", "core/runs/service", "core/runs/report",
    "ui/theme", "ui/shared", "ui/pictures", "ui/frame", "ui/settings", "ui/models", "ui/gallery",
    "ui/generate", "ui/explore/frames", "ui/explore/live", "ui/explore/fade", "ui/explore",
    "ui/training/plots", "ui/training/runs", "ui/training/wizard", "ui/training", "ui",
    "app", "app/parity", "app/gpu_check", "app/cli", "app/studio",
]

# Breaches that are known and wait to be mended: "path: the breach's first words" -> why it is there.
KNOWN = {}

# Classes with more members and methods than others: how many, and why they stay in one piece.
LARGE_CLASSES = {
    "app/studio/Application": (
        36, "the one place where everything is made: a member for each thing, in the order of its end"),
    "core/jobs/InferenceService": (
        50, "core's door for pictures: eleven questions, five signals, and the mirror of one queue"),
    "core/system/Downloader": (
        39, "one state machine: each way a transfer can break off is a method of a few lines"),
    "models/pickle/PickleMachine": (
        41, "the machine of a published format: one method for each family of opcodes"),
    "ui/explore/ArithmeticPage": (
        44, "a page is the one place where its panels meet; eleven are panels that own their part"),
    "ui/explore/ExportDialog": (
        38, "a form: twelve fields, each with a line of its own, and one film"),
    "ui/explore/InterpolationPage": (
        47, "a page is the one place where its panels meet; frames, film and renders left it"),
    "ui/gallery/GalleryPage": (
        43, "a page is the one place where its panels meet, and a gallery's keys all need the choice"),
    "ui/generate/GeneratePage": (
        39, "a page is the one place where its panels meet; each keeps its own part"),
    "ui/pictures/ImageView": (
        44, "eight are Qt's events, which a widget has to take itself; scale and divider share them"),
    "ui/training/TrainingPage": (
        42, "a page is the one place where its panels meet; twelve are verbs of its buttons"),
    "ui/training/plots/LossPlot": (
        46, "QCustomPlot's one user: cursor, mark, axes and curves are only valid together"),
    "ui/training/plots/PlotPanel": (
        47, "a bar of choices and what each changes; figures, stack and legend are elsewhere"),
    "ui/training/wizard/TrainingWizard": (
        48, "holds the answers and the talk with the service; rail and foot have no state but its own"),
}

# Folders whose tests lie elsewhere -> where, and why.
TESTED_ELSEWHERE = {
    "app/parity": "tests/parity: the packs are its tests",
    "models/cuda/library": "tests/models/cuda opens it and stand-ins for it",
    "models/threads": "works before main() starts; tests/app/cli/starter_test.cpp measures the effect",
    "models/vision": "tests/parity: pack losses compares the image tower with the original's numbers",
    "training": "main.cpp alone; tests/training/run starts the program",
    "training/commands": "tests/training/run, tests/app/cli and tests/app/studio start them",
    "training/protocol": "names and numbers alone",
    "ui/gallery": "tests/ui/window_test.cpp",
    "ui/explore/live": "tests/ui/explore: what follows the hand is tested with the pages it feeds",
    "ui/shared": "the tests of all pages use these widgets",
    "ui/theme": "tests/ui/window_test.cpp",
    "ui/training/runs": "tests/ui/training: one page, one set of tests",
    "ui/training/wizard": "tests/ui/training: one page, one set of tests",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# Opcodes and literals are the words of a format and of the language; all else keeps its last name,
# because ten sources are one unit. Programs are their own.
USING = re.compile(r"^using\s+namespace\s+(?!(?:pickle|std::chrono_literals);)")
# The one source that is compiled with OpenMP.
PARALLEL = "models/kernels/parallel_for.cpp"
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX)\b")
BLANK = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^()\\ ]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'|^[ \t]*#(?:[^\n\\]|\\\n|\\[^\n])*", re.S | re.M)
FUNCTION_HEAD = re.compile(r"\)(?:\s|const|noexcept|override|final|mutable|&&?|->[^{;]*|requires[^{;]*)*$")


# A remark at the end of a line of code that gives a shape: "// [B, N, D]".
SHAPE = re.compile(r"\S[^\n]*//[^\n]*\[[^\]\n]*\]")
LONG_FORWARD = 10  # lines; longer bodies of forward give two shapes

ENUMERATOR = re.compile(r"\benum\s+class\s+(\w+)[^{};]*\{(?:[^{}]*[,\s{])?(k[A-Z]\w*)")


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
        elif top == path.split("/")[0] and top != "tests":
            here, there = folder_of(path), folder_of(name)
            if there in ORDER and here in ORDER and ORDER.index(there) > ORDER.index(here):
                yield f"{here} may not include {name}: {there} stands above it"
    if any(re.match(library, name) for library in forbidden):
        yield f"{rule_for(path)[0]} may not use <{name}>"
    public = path.endswith(".h") and TORCH_FREE_HEADERS.match(path)
    if public and not PRIVATE_HEADER.search(path):
        sees_torch = top == "models" and not re.match(r"models/(base|config)/", name)
        if re.match(TORCH, name) or sees_torch:
            yield f"headers of core know nothing of torch ({name}); *_p.h may"


def blanked(text):
    """Comments, texts, characters and # lines as spaces; line breaks stay."""
    return BLANK.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def kind_of(head):
    """What the brace after `head` opens: a scope, a function, or something else."""
    head = re.sub(r"\b(public|private|protected):(?!:)", " ", head).strip()
    if re.match(r"(inline\s+)?(namespace|extern)\b", head):
        return "scope"
    if re.match(r"(template\s*<[^{]*>\s*)?(enum|class|struct|union)\b[^()]*$", head):
        return "scope"
    if head.count("(") > head.count(")"):
        return "other"
    if re.search(r"\)\s*(noexcept\s*)?:(?!:)", head):  # a constructor's members, or its body
        return "function" if head[-1] in ")}" else "other"
    return "function" if FUNCTION_HEAD.search(head) else "other"


def functions(text):
    """(line, lines, first words) of each function; lambdas belong to the function around them."""
    text = blanked(text)
    head, open_braces = 0, []
    for found in re.finditer(r"[{};]", text):
        at, sign = found.start(), found.group()
        inside = any(kind != "scope" for kind, _ in open_braces)
        if sign == "{":
            kind = "other" if inside else kind_of(text[head:at])
            open_braces.append((kind, head + len(text[head:at]) - len(text[head:at].lstrip())))
            if kind != "other":
                head = at + 1
        elif sign == "}" and open_braces:
            kind, start = open_braces.pop()
            if kind == "function":
                yield text.count("\n", 0, start) + 1, text.count("\n", start, at) + 1, \
                    " ".join(text[start:start + 80].split())
            if kind != "other":
                head = at + 1
        elif sign == ";" and not inside:
            head = at + 1


def function_breaches(text):
    for line, lines, words in functions(text):
        # A test case is the list of its sections, or a journey told in one go.
        if lines > FUNCTION_LINES and not words.startswith("TEST_CASE"):
            name = words.split("(")[0].split("::")[-1].split()[-1]
            yield line, f"{name} has {lines} lines; a function has at most {FUNCTION_LINES}"


def shape_breaches(text):
    """Bodies of `forward` without shapes at line ends: what a tensor's axes are is not in its type."""
    lines = text.split("\n")
    for line, count, words in functions(text):
        if not re.search(r"\bforward$", words.split("(")[0]):
            continue
        shapes = sum(1 for code in lines[line - 1:line - 1 + count] if SHAPE.search(code))
        wanted = 2 if count > LONG_FORWARD else 1
        if shapes < wanted:
            yield line, f"forward gives {shapes} shapes at line ends, like // [B, N, D]; at least {wanted}"


def pieces(text, opening):
    """The text between declarations of the block that opens at `opening`: heads, and statements."""
    depth, start = 1, opening
    for found in re.finditer(r"[{};]", text[opening:]):
        at, sign = opening + found.start(), found.group()
        if depth == 1:
            yield start, text[start:at].strip(), sign
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return
        if depth == 1:
            start = at + 1


def declared(head, sign):
    """The names that a piece of a namespace declares, without what may be said twice."""
    head = re.sub(r"^(template\s*<.*?>(?=\s*\w)\s*|\[\[.*?\]\]\s*)*", "", " ".join(head.split()))
    kind = re.match(r"(?:enum (?:class |struct )?|class |struct |union )(\w+)(?! ?\()", head)
    if kind and sign == "{":
        return [kind[1]]
    head = without_arguments(head)
    if head.startswith(","):  # int a{1}, b;
        return re.findall(r",\s*[*&]*(\w+)", without_brackets(head))
    if not head or sign == "}" or re.match(r"(using|namespace|friend|static_assert|try|catch|class|"
                                           r"struct|enum|TORCH_MODULE|TEST_CASE|Q_)\b", head):
        return []
    before = re.split(r"[=({\[]", head)[0].split(",")[0].split()
    name = before[-1].lstrip("*&") if before else ""
    if not name.isidentifier() or len(before) < 2:
        return []
    function = "(" in head.split("=")[0]
    return [name] + ([] if function else re.findall(r",\s*[*&]*(\w+)", without_brackets(head)))


def without_brackets(head):
    """What stands in any brackets taken out."""
    while re.search(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", head):
        head = re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "", head)
    return head


CLASS = re.compile(r"(?<!enum )\b(?:class|struct)\s+(\w+)(?:\s+final)?\s*(?::[^;{}()]*)?\{")
NESTED = re.compile(r"(template\s*<.*>\s*)?(using|typedef|friend|static_assert|enum|class|struct|union)\b")
LABEL = re.compile(r"\b(public|private|protected|Q_SIGNALS)(\s+Q_SLOTS)?\s*:(?!:)|\bQ_OBJECT\b"
                   r"|\bQ_[A-Z]+\([^()]*\)")


def without_arguments(head):
    """Arguments of templates taken out."""
    while re.search(r"(?<!<)<(?!<)[^<>]*>", head):
        head = re.sub(r"(?<!<)<(?!<)[^<>]*>", "", head)
    return head


def members(text, opening):
    """How many members and methods the class that opens there declares itself."""
    count = 0
    for _, head, sign in pieces(text, opening):
        head = " ".join(LABEL.sub(" ", head).split())
        if not head or sign == "}" or NESTED.match(head):
            continue
        head = without_arguments(head)
        fields = re.sub(r"[({\[].*?[)}\]]", "", head)
        count += 1 if "(" in head.split("=")[0] else 1 + fields.count(",")
    return count


def class_breaches(texts, known):
    """Classes with too many members, and sentences about classes that have no need of one."""
    left = dict(known)
    for path, text in texts.items():
        if path.startswith("tests/"):
            continue
        text = blanked(text)
        for found in CLASS.finditer(text):
            count = members(text, found.end())
            if count <= CLASS_MEMBERS:
                continue
            most, _ = left.pop(f"{folder_of(path)}/{found[1]}", (CLASS_MEMBERS, ""))
            if count > most:
                yield (path, text.count("\n", 0, found.start()) + 1,
                       f"{found[1]} has {count} members and methods, not {most}: give it parts, or "
                       "LARGE_CLASSES a sentence why")
    for name in left:
        yield name, 1, "is no longer large: take it out of LARGE_CLASSES"


def names_of(text, hidden):
    """(line, namespace around it, name, is it a function) of what the namespaces of a file declare:
    the anonymous ones, or the others."""
    text = blanked(text)
    around = ""
    for found in re.finditer(r"\bnamespace\s*([\w:]*)\s*\{", text):
        around = found[1] or around
        if hidden != (found[1] == ""):
            continue
        for at, head, sign in pieces(text, found.end()):
            line = text.count("\n", 0, at + len(text[at:]) - len(text[at:].lstrip())) + 1
            alias = re.match(r"using (\w+) =", " ".join(head.split()))
            # An alias may be said twice, but not beside a type of that name.
            for name in [alias[1]] if alias and not hidden else declared(head, sign):
                yield line, around, name, "(" in head.split("=")[0]


def targets(root):
    """source -> the targets of CMake that compile it, whose sources are joined ten at a time."""
    result = {}
    for lists in root.rglob("CMakeLists.txt"):
        if ".build" in lists.parts:
            continue
        folder = lists.parent
        for block in re.findall(r"(?:add_library|add_executable|crossflow_add_test)\(([^()]*)",
                                re.sub(r"#[^\n]*", "", lists.read_text(encoding="utf-8"))):
            words = block.split()
            name = words[1] if words[:1] == ["NAME"] else words[0] if words else ""
            for word in words:
                if word.endswith(".cpp") and "$" not in word:
                    file = (folder / word).resolve()
                    if file.is_file():
                        result.setdefault(file.relative_to(root).as_posix(), set()).add(name)
    return result


def hidden_breaches(texts, of_target):
    """Names that two sources of a target hide in anonymous namespaces, or that a header gives to a type
    or a constant in the namespace around: one unit may hold both."""
    seen, given = {}, {}
    for path, text in texts.items():
        if path.endswith(".h"):
            given.update({(around, name): path for _, around, name, function in names_of(text, False)
                          if not function})
    for path, text in texts.items():
        if path.endswith(".cpp"):
            for line, around, name, function in names_of(text, True):
                if (around, name) in given:
                    yield path, line, f"{name} is hidden here, but {given[around, name]} gives it"
                for target in of_target.get(path, ()):
                    other = seen.setdefault((target, name), path)
                    if other != path:
                        yield path, line, f"{name} is hidden in {other}, too: units may join both"


def folder_of(path):
    return path.rsplit("/", 1)[0] if "/" in path else ""


def place_breaches(root):
    """Tests that TESTED_ELSEWHERE names and that are not there."""
    for folder, reason in TESTED_ELSEWHERE.items():
        for place in re.findall(r"\btests/[\w/]+(?:\.cpp)?", reason):
            if not (root / place).exists():
                yield folder, f"is not tested by {place}: that is not there"


WALK = re.compile(r"^## .*: (\d+) pairs", re.M)
NAMED = re.compile(r"`((?:models|training|core|ui|app)/\w[\w/]*)`")


def walk_breaches(text, exists):
    """Of resources/docs/walks.md: files that are not there, counts that are not of the names below."""
    for part in re.split(r"^(?=## )", text, flags=re.M):
        heading = WALK.match(part)
        if heading:
            names = dict.fromkeys(NAMED.findall(part))
            if len(names) != int(heading[1]):
                yield f"{heading[0][3:]}: it names {len(names)}"
            yield from (f"{name} is not there" for name in names if not exists(name))


def folder_breaches(paths):
    """Of the whole tree: where folders stand, how many files they have, whether they have tests."""
    counts = {}
    for path in paths:
        counts[folder_of(path)] = counts.get(folder_of(path), 0) + 1
    tested = {folder_of(path) for path in paths if path.endswith("_test.cpp")}
    for folder, count in sorted(counts.items()):
        if count > FOLDER_FILES:
            yield folder, f"{count} files; at most {FOLDER_FILES}: make folders by idea"
        if folder.split("/")[0] == "tests":
            continue
        if folder not in ORDER:
            yield folder, "has no place in ORDER of tests/architecture_test.py"
        if f"tests/{folder}" not in tested and folder not in TESTED_ELSEWHERE:
            yield folder, f"has no test in tests/{folder}"
        if f"tests/{folder}" in tested and folder in TESTED_ELSEWHERE:
            yield folder, "has tests of its own: take it out of TESTED_ELSEWHERE"


def breaches(path, text):
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    if not lines or lines[0] != "// SPDX-License-Identifier: GPL-3.0-or-later":
        yield 1, "the first line is the SPDX line"
    if path.endswith(".h") and "#pragma once" not in lines[:3]:
        yield 2, "#pragma once follows the SPDX line"
    yield from function_breaches(text)
    if path.startswith("models/"):
        yield from shape_breaches(text)
    for found in ENUMERATOR.finditer(blanked(text)):
        yield (text.count("\n", 0, found.start()) + 1,
               f"{found[1]}::{found[2]}: enumerators of an enum class have no k")
    limit = HEADER_LINES if path.endswith(".h") else SOURCE_LINES
    if len(lines) > limit:
        yield limit + 1, f"{len(lines)} lines; at most {limit}: split by idea"
    for number, line in enumerate(lines, 1):
        if USING.match(line) and not re.match(r"app/|tests/|.*/main\.cpp$", path):
            yield number, "a source of a library says using namespace"
        if "at::parallel_for(" in line.split("//")[0] and path != PARALLEL:
            yield number, "at::parallel_for() has one thread here: parallelFor()"
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
    texts = dict(files(root))
    if not texts:
        print(f"{root} is not our source folder")
        return False
    found = [(path, line, breach) for path, text in texts.items()
             for line, breach in breaches(path, text)]
    found += [(folder, 1, breach) for folder, breach in folder_breaches(texts)]
    found += [(folder, 1, breach) for folder, breach in place_breaches(root)]
    walks = "resources/docs/walks.md"
    found += [(walks, 1, breach) for breach in walk_breaches(
        (root / walks).read_text(encoding="utf-8"),
        lambda name: any(name + suffix in texts for suffix in SUFFIXES))]
    found += hidden_breaches(texts, targets(root.resolve()))
    found += class_breaches(texts, LARGE_CLASSES)
    found = [f"{path}:{line}: {breach}" for path, line, breach in found
             if not any(f"{path}: {breach}".startswith(known) for known in KNOWN)]
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
        "models/base/a.cpp": first + "#include <nlohmann/json.hpp>\n",
        "models/base/b.h": header + '#include "models/files/zip_archive.h"\n',
        "core/a.cpp": first + '#include "models/files/zip_archive.h"\n',
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
        "models/d.cpp": first + "enum class A : char { b, kC = 1 };\n",
        "app/e.cpp": first + "// TO" "DO\n",
        "training/b.cpp": first + "using namespace crossflow::models;\n",
        "training/c.cpp": first + "at::parallel_for(0, 2, 1, work);\n",
        "app/f.h": header + "\n" * HEADER_LINES,
        "app/g.cpp": first + "\n" * SOURCE_LINES,
        "core/requests/b.cpp": first + '#include "core/jobs/job_queue.h"\n',
        "ui/shared/a.h": header + '#include "ui/explore/blend_pad.h"\n',
        "ui/d.cpp": first + "void A::b(int c) const {\n" + "  d();\n" * FUNCTION_LINES + "}\n",
        "models/e.cpp": first + "Tensor A::forward(Tensor x) {\n  // [B, N]\n  return b(x[0]);\n}\n",
        "models/f.h": header + "struct A {\n  Tensor forward(B x) {\n    C c = d(x);  // [B, N]\n" +
                      "    e();\n" * LONG_FORWARD + "    return c;\n  }\n};\n",
        "ui/e.h": header + "class A : B {\n public:\n  A() : b_{1}, c_(2) {\n" +
                  "    d([] { return '}'; });\n" * FUNCTION_LINES + "  }\n};\n",
    }
    right = {
        "models/a.h": header + '#include <torch/torch.h>\n#include "models/base/error.h"\n',
        "training/a.cpp": first + "#include <opencv2/core.hpp>\nusing namespace std::chrono_literals;\n",
        "training/main.cpp": first + "using namespace crossflow::training;\n",
        "core/runs/a.cpp": first + f'#include "{PROTOCOL}"\n',
        "core/engine/a.cpp": first + '#include <torch/torch.h>\n#include "models/base/error.h"\n',
        "core/engine/a_p.h": header + '#include "models/files/zip_archive.h"\n',
        "core/types/a.h": header + '#include "models/base/error.h"\n',
        "core/storage/a.cpp": first + "#include <QSqlQuery>\n",
        "app/a.cpp": first + '#include "ui/main_window.h"\n',
        "tests/a.cpp": first + '#include "models/a.h"\n#include "ui/a.h"\n',
        "core/jobs/a.cpp": first + '#include "core/requests/request.h"\n',
        "ui/a.cpp": first + "enum class A { b };\nnamespace c {\n" +
                    "int d() { return 1; }  // {\n" * FUNCTION_LINES + "}\n",
        "models/b.cpp": first + "enum A { kB };\nenum class C { D };\nint e = at::kF;\n",
        "models/e.cpp": first + "Tensor A::forward(Tensor x) {\n  return b(x);  // [B, N, D]\n}\n" +
                        "Tensor A::forwardTimes(Tensor x) {\n  return x;\n}\n",
        "ui/b.cpp": first + "const A kTable[] = {\n" + '    {"(", 1},\n' * FUNCTION_LINES + "};\n",
    }
    wrong_trees = {
        "at most": [f"models/base/{i}.h" for i in range(FOLDER_FILES + 1)],
        "no place": ["core/cellar/a.cpp", "tests/core/cellar/a_test.cpp"],
        "no test": ["models/base/a.cpp", "tests/models/base/a.cpp"],
        "has tests": ["ui/theme/a.cpp", "tests/ui/theme/a_test.cpp"],
    }
    right_tree = ["models/base/a.cpp", "tests/models/base/a_test.cpp", "ui/shared/a.cpp"]
    kept_silent = [path for path, text in wrong.items() if not list(breaches(path, text))]
    if not list(place_breaches(pathlib.Path("/nowhere"))):
        kept_silent.append("tests that are not there")
    walk = "## A: 2 pairs\n`core/a` → `ui/b`, `core/a`\n## B: 1 pairs\n`core/c` `ui/b`\n"
    if len(list(walk_breaches(walk, lambda name: name != "core/c"))) != 2:
        kept_silent.append("walks")
    kept_silent += [words for words, tree in wrong_trees.items()
                    if not any(words in breach for _, breach in folder_breaches(tree))]
    large = "struct A : B {\n public:\n  using D = int;\n  enum class E { f, g };\n" + \
        "  std::map<int, int> a, b{1, 2};\n  int c() const { return a; }\n" * 12 + "};\n"
    counted = {line: breach for _, line, breach in class_breaches({"core/a.h": header + large}, {})}
    if "has 36 members" not in counted.get(3, ""):
        kept_silent.append(f"large class: {counted}")
    for known, text in (({"core/A": (36, "")}, large), ({}, large.replace("a, b{1, 2}", "a"))):
        false_alarms_of_classes = list(class_breaches({"core/a.h": header + text}, known))
        if false_alarms_of_classes:
            kept_silent.append(f"class: {false_alarms_of_classes}")
    if not list(class_breaches({}, {"core/A": (36, "")})):
        kept_silent.append("a sentence about a class that is not large")
    hidden = {path: "namespace {\n" + text + "\n}  // namespace\n" for path, text in {
        "core/a.cpp": "constexpr int kA = 1 << 2;\nint b(int c) { return c; }\nstruct D { int e; };",
        "core/b.cpp": "constexpr Map<A, B<int>> kA{1};", "core/c.cpp": "template <typename T>\nT b();",
        "core/d.cpp": "struct D : E {};", "ui/a.cpp": "int b;",
        "core/e.cpp": "namespace fs = std::filesystem;\nusing D = int;\nint e = b(kA);",
        "core/f.cpp": "constexpr int kB = f(1, k), kA{2};", "core/g.cpp": "int kC = 1;",
        "core/h.cpp": "int kD{1}, kE = 2;", "core/i.cpp": "int g(int kF, int k) {}",
        "core/j.cpp": "struct Kept {};", "core/l.cpp": "struct L {};", "core/k.cpp": "int kE; int k(); int f;"}.items()}
    hidden = {path: "namespace a::b {\n" + text + "}" for path, text in hidden.items()}
    hidden["core/a.h"] = "namespace a::b {\nint kC = 2;\nstruct Kept {\n  int f;\n};\nint g();\n" \
        "using L = int;\n}"
    clashes = {path for path, _, _ in hidden_breaches(hidden, {
        path: {path.split("/")[0]} for path in hidden})}
    if clashes != {f"core/{name}.cpp" for name in "bcdfgjkl"}:
        kept_silent.append(f"hidden names: {clashes}")
    false_alarms = {p: b for p, text in right.items() if (b := list(breaches(p, text)))}
    false_alarms.update(folder_breaches(right_tree))
    print("not noticed:", kept_silent, "false alarms:", false_alarms)
    return not kept_silent and not false_alarms


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(0 if self_test() else 1)
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    sys.exit(0 if check(root) else 1)
