#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes system calls of our programs fail, one after the other, and looks at what is left.

  python3 tests/faults/campaign.py BUILD_FOLDER              the short form, under a minute
  python3 tests/faults/campaign.py BUILD_FOLDER --trials 10000    the long one, an hour or two

A trial runs a scenario in a folder of its own while the N-th open, write, fsync, rename or mmap of
it fails with ENOSPC, EIO or EINTR, or while it is killed, or with an input that was changed at
random. It holds when
  * the program ends by itself in time, by no signal but the one it was sent;
  * exit code 0 means that everything it promised is there and as it is without a fault;
  * any other code is a documented one and comes with a sentence;
  * no file under a final name is in part, and what was there before is whole;
  * nothing temporary is left, unless it was killed.
Prints tried, held and failed, each failure with what it takes to see it again.
"""
import argparse
import errno
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

CALLS = ("open", "write", "fsync", "rename", "mmap")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EINTR)
CODES = {"crossflow": {1, 2, 3, 4, 5, 130}, "crossflow-train": {1, 2, *range(10, 21)}}
PATIENCE = 60  # seconds for one trial


def png(path, seed, side=16):
    rows = b"".join(b"\0" + bytes((x * 7 + y * 3 + seed * 31 + c * 85) % 256
                                  for x in range(side) for c in range(3)) for y in range(side))

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))

    path.write_bytes(b"\x89PNG\r\n\x1a\n" +
                     chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and not p.is_symlink()}


def is_temporary(name):
    last = name.rsplit("/", 1)[-1]
    return (".part" in last or ".tmp" in last or "crossflow-" in name.replace("crossflow-fake", "")
            or ".unfinished" in name)


class Scenario:
    """A command, what it needs and which files it promises."""

    def __init__(self, name, program, arguments, before=None, exact=True, changing=()):
        self.name, self.program, self.arguments = name, program, arguments
        self.before = before or (lambda folder: None)
        self.exact = exact          # the same bytes each time
        self.changing = changing    # files that tell of the run, not results
        self.good = None
        self.counts = {}

    def codes(self):
        return CODES["crossflow-train" if "train" in self.program else "crossflow"]

    def is_result(self, name):
        return not any(name.startswith(c) or name.endswith(c) for c in self.changing)


def old_picture(folder):
    (folder / "a.png").write_bytes(b"what was there before")


def pictures(folder):
    (folder / "pictures").mkdir()
    lines = []
    for i in range(6):
        png(folder / "pictures" / f"{i}.png", i)
        lines.append('{"image": "%d.png", "caption": "number %d"}' % (i, i))
    (folder / "pictures" / "list.jsonl").write_text("\n".join(lines) + "\n")


def run_folder(folder):
    pictures(folder)
    (folder / "run").mkdir()
    (folder / "run" / "config.json").write_text(TINY_RUN)


TINY_RUN = """{"task": "autoencoder", "model": {
  "format": "crossflow-model", "version": 1, "id": "tiny", "title": "Tiny", "image_size": 16,
  "latent": [4, 4, 4],
  "text_encoder": {"kind": "t5", "feature_scale": 1.0, "vocab_size": 64, "d_model": 16, "d_kv": 8,
                   "d_ff": 16, "num_layers": 1, "num_heads": 2},
  "model": {"channels": 4, "latent_size": 4, "clip_dim": 16, "num_clip_token": 8,
            "textVAE": {"num_blocks": 1, "hidden_dim": 16, "num_attention_heads": 2,
                        "num_down_sample_block": 1, "dropout_prob": 0.0}},
  "dit": {"patch_size": 2, "hidden_size": 32, "depth": 2, "num_heads": 2, "mlp_ratio": 2.0},
  "autoencoder": {"ddconfig": {"ch": 8, "ch_mult": [1, 1, 2], "num_res_blocks": 1,
                               "norm_groups": 4, "z_channels": 4, "resolution": 16},
                  "embed_dim": 4, "scale_factor": 1.0}},
 "data": {"kind": "pictures", "path": "../pictures", "shift": 1, "workers": 1},
 "train": {"steps": 4, "batchSize": 2, "saveInterval": 2, "logInterval": 1, "sampleInterval": 0},
 "devices": {"kind": "cpu", "threads": 1, "count": 1}}"""

# What a run says about itself on the way: times differ, and a full disk shortens it.
RUN_RECORDS = ("run/status.json", "run/events.jsonl", ".log", "run/run.lock", "run/error_",
               "manifest.json", "run/STOP", "best.json")

FAKE, TRAIN = "crossflow-fake", "crossflow-train"
SCENARIOS = [
    Scenario("png", FAKE, ["render", "cat", "-o", "a.png"]),
    Scenario("replace", FAKE, ["render", "cat", "-o", "a.png"], old_picture),
    Scenario("jpeg", FAKE, ["render", "cat", "dog", "-o", "{prompt}.jpg"]),
    Scenario("webp", FAKE, ["render", "cat", "-o", "new/folder/a.webp"]),
    Scenario("gif", FAKE, ["interpolate", "a", "b", "--frames", "6", "-o", "f.gif"]),
    Scenario("film-webp", FAKE, ["interpolate", "a", "b", "--frames", "6", "-o", "f.webp"]),
    Scenario("apng", FAKE, ["interpolate", "a", "b", "--frames", "6", "-o", "f.apng"]),
    Scenario("mp4", FAKE, ["interpolate", "a", "b", "--frames", "6", "-o", "f.mp4"]),
    Scenario("frames", FAKE, ["interpolate", "a", "b", "--frames", "5", "-o", "{index}.png"]),
    Scenario("train", TRAIN, ["launch", "run"], run_folder, exact=False, changing=RUN_RECORDS),
]


class Campaign:
    def __init__(self, build, shim, seed):
        self.programs, self.shim = pathlib.Path(build).resolve() / "bin", shim
        self.random = random.Random(seed)
        self.tried = self.held = 0
        self.failures = []

    def start(self, scenario, folder, fault):
        environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(folder / "home"),
                           QT_QPA_PLATFORM="none-such", CROSSFLOW_FAULT_UNDER=str(folder / "work"))
        if fault:
            environment.update(LD_PRELOAD=str(self.shim), **fault)
        return subprocess.Popen([self.programs / scenario.program, *scenario.arguments],
                                cwd=folder / "work", env=environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, scenario, fault=None, kill_after=None):
        """Returns (code, stderr, files, files before)."""
        with tempfile.TemporaryDirectory(prefix="cf-faults-") as name:
            folder = pathlib.Path(name)
            (folder / "home").mkdir()
            (folder / "work").mkdir()
            scenario.before(folder / "work")
            before = contents(folder / "work")
            if fault and "CROSSFLOW_FAULT_COUNT" in fault:
                fault = dict(fault, CROSSFLOW_FAULT_COUNT=str(folder / "count"))
            process = self.start(scenario, folder, fault)
            try:
                if kill_after is not None:
                    time.sleep(kill_after)
                    process.kill()
                _, said = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                return None, "", contents(folder / "work"), before, 0
            count = folder / "count"
            return (process.returncode, said.decode("utf-8", "replace"),
                    contents(folder / "work"), before,
                    count.stat().st_size if count.exists() else 0)

    def learn(self, scenario):
        code, said, files, before, _ = self.run(scenario)
        if code != 0:
            sys.exit(f"{scenario.name} fails without a fault: {code} {said}")
        scenario.good = {n: b for n, b in files.items()
                         if before.get(n) != b and scenario.is_result(n)}
        for call in CALLS:
            fault = {"CROSSFLOW_FAULT_CALL": call, "CROSSFLOW_FAULT_COUNT": "1"}
            scenario.counts[call] = self.run(scenario, fault)[4]

    def verdict(self, scenario, result, killed=False):
        code, said, files, before, _ = result
        if code is None:
            return "it does not end"
        if code < 0 and not killed:
            return f"ended by {signal.Signals(-code).name}"
        for name, content in files.items():
            if is_temporary(name):
                if not killed:
                    return f"left {name}"
            elif scenario.is_result(name) and before.get(name) != content:
                if name not in scenario.good:
                    return f"unexpected {name}"
                if scenario.exact and content != scenario.good[name]:
                    return f"{name} is in part"
                if len(content) != len(scenario.good[name]):
                    return f"{name} has another size"
        for name in before:
            if name not in files:
                return f"{name} is gone"
        if killed:
            return None
        if code == 0:
            missing = sorted(set(scenario.good) - set(n for n in files if files[n] != before.get(n)))
            return f"exit code 0 without {missing[0]}" if missing else None
        if code not in scenario.codes():
            return f"exit code {code} is not documented"
        return None if len(said.strip()) > 20 else f"exit code {code} without a sentence"

    def note(self, scenario, what, verdict):
        self.tried += 1
        if verdict is None:
            self.held += 1
            return
        self.failures.append(f"{scenario.name}: {what}: {verdict}")
        print("FAILED", self.failures[-1], flush=True)

    def fail_call(self, scenario, call, number, error, stays):
        fault = {"CROSSFLOW_FAULT_CALL": call, "CROSSFLOW_FAULT_NUMBER": str(number),
                 "CROSSFLOW_FAULT_ERRNO": str(error), "CROSSFLOW_FAULT_STAYS": str(int(stays))}
        what = f"{call} {number} of {scenario.counts[call]} {errno.errorcode[error]}"
        what += " and all later" if stays else ""
        self.note(scenario, what, self.verdict(scenario, self.run(scenario, fault)))

    def kill(self, scenario):
        after = self.random.uniform(0, 0.4 if scenario.program == FAKE else 4)
        result = self.run(scenario, kill_after=after)
        self.note(scenario, f"killed after {after:.3f} s", self.verdict(scenario, result, True))

    def all_faults(self, scenarios):
        faults = [(s, call, number, error, stays) for s in scenarios for call in CALLS
                  for number in range(1, s.counts[call] + 1) for error in ERRORS
                  for stays in ((False, True) if error == errno.ENOSPC else (False,))]
        self.random.shuffle(faults)
        return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--trials", type=int, default=0, help="0: as many as fit into --seconds")
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--shim", help="where the library lies if not in the build folder")
    parser.add_argument("--only", help="scenarios with this in their name")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    shim = pathlib.Path(options.shim or options.build + "/bin/crossflow_fault_shim.so")
    campaign = Campaign(options.build, shim.resolve(), options.seed)
    end = time.monotonic() + (options.seconds if options.trials == 0 else 1e9)
    scenarios = [s for s in SCENARIOS if not options.only or options.only in s.name]
    for scenario in scenarios:
        campaign.learn(scenario)
    faults = campaign.all_faults(scenarios)
    print(f"{len(faults)} places to fail in {len(scenarios)} scenarios", flush=True)
    while time.monotonic() < end and (options.trials == 0 or campaign.tried < options.trials):
        if not faults:
            if options.trials == 0:
                break
            faults = campaign.all_faults(scenarios)
        if campaign.tried % 10 == 9:
            campaign.kill(campaign.random.choice(scenarios))
        else:
            campaign.fail_call(*faults.pop())
    print(f"tried {campaign.tried}, held {campaign.held}, failed {len(campaign.failures)}")
    return 1 if campaign.failures else 0


if __name__ == "__main__":
    sys.exit(main())
