#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes system calls of our programs fail, kills them, gives them hostile files, and looks at what
is left.

  python3 tests/faults/campaign.py BUILD_FOLDER --jobs 2          the short form, under a minute
  python3 tests/faults/campaign.py BUILD_FOLDER --jobs 2 --trials 10000   the long one, hours

A trial runs a command of scenarios.py in a folder of its own while the N-th open, write, fsync,
rename or mmap of it fails with ENOSPC, EIO or EINTR, or while it is killed, or with an input that
was changed at random. It holds when
  * the program ends by itself in time and memory, by no signal but the one it was sent;
  * exit code 0 means that everything it promised is there and as it is without a fault;
  * any other code is a documented one and comes with a sentence;
  * no file under a final name is in part, and what was there before is whole;
  * nothing temporary is left, unless it was killed.
Prints tried, held and failed, each failure with what it takes to see it again. The long form goes
through all calls and errors in a random order, again and again; one trial in ten is a kill, two are
hostile files. Last long run, 2026-11-28, seed 2026, beside builds: tried 10000, held 10000, failed 0 (101
minutes).
"""
import argparse
import concurrent.futures
import errno
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import scenarios

CALLS = ("open", "write", "fsync", "rename", "mmap")
LETTER = {"open": b"o", "write": b"w", "fsync": b"f", "rename": b"r", "mmap": b"m"}
ERRORS = (errno.ENOSPC, errno.EIO, errno.EINTR)
PATIENCE = 60        # seconds for one trial, or 30 times what the longest takes without a fault
MOST_PATIENCE = 600  # where other programs leave us little of the machine
FEWEST_TRIALS = 10   # on a machine that is busy otherwise, however long they take
MOST_MEMORY = 1500   # MB; LibTorch alone takes 250


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*"))
            if p.is_file() and not p.is_symlink()
            and not str(p.relative_to(folder)).startswith(("models/", "starter/"))}


def is_temporary(name):
    last = name.rsplit("/", 1)[-1]
    return (".part" in last or ".tmp" in last or name.startswith(".crossflow-")
            or "/.crossflow-" in name or ".unfinished" in name)


class Ended:
    """How a trial ended: code None after PATIENCE, negative for a signal."""

    def __init__(self, code, said, megabytes, files, before, calls, extra):
        self.code, self.said, self.megabytes = code, said, megabytes
        self.files, self.before, self.calls, self.extra = files, before, calls, extra


def wait_for(process, seconds, kill_after=None):
    """(code or None, peak MB). Popen's own kill() and send_signal() reap a process that has ended,
    and its memory figure with it; here nobody but wait4 does."""
    start = time.monotonic()
    pause = 0.002
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss / 1024
        passed = time.monotonic() - start
        if kill_after is not None and passed >= kill_after:
            os.kill(process.pid, signal.SIGKILL)
            kill_after = None
        if passed > seconds:
            os.kill(process.pid, signal.SIGKILL)
            os.wait4(process.pid, 0)
            process.returncode = -signal.SIGKILL
            return None, 0
        time.sleep(pause if kill_after is None else min(pause, max(kill_after - passed, 0)))
        pause = min(pause * 1.2, 0.05)


class Campaign:
    def __init__(self, build, shim, seed, fixtures=None):
        self.programs, self.shim = pathlib.Path(build).resolve() / "bin", shim
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.tried = self.held = 0
        self.patience, self.longest = MOST_PATIENCE, 0
        self.failures = []
        self.fixtures = pathlib.Path(fixtures or tempfile.mkdtemp(prefix="cf-fixtures-"))
        if not (self.fixtures / "starter").exists():
            self.fixtures.mkdir(exist_ok=True)
            scenarios.make_fixtures(self.programs, self.fixtures)

    def start(self, scenario, folder, fault):
        environment = scenarios.environment(folder / "home")
        environment["CROSSFLOW_FAULT_UNDER"] = str(folder / "work")
        if fault:
            environment.update(LD_PRELOAD=str(self.shim), **fault)
        with open(folder / "said", "wb") as said:
            return subprocess.Popen([self.programs / scenario.program, *scenario.arguments],
                                    cwd=folder / "work", env=environment,
                                    stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                    stderr=said)

    def run(self, scenario, fault=None, kill_after=None, change=None):
        with tempfile.TemporaryDirectory(prefix="cf-faults-", ignore_cleanup_errors=True) as name:
            folder = pathlib.Path(name)
            (folder / "home").mkdir()
            (folder / "work").mkdir()
            scenario.before(folder / "work", self.fixtures)
            if change:
                change(folder / "work")
            before = contents(folder / "work")
            if fault and "CROSSFLOW_FAULT_COUNT" in fault:
                fault = dict(fault, CROSSFLOW_FAULT_COUNT=str(folder / "count"))
            process = self.start(scenario, folder, fault)
            code, megabytes = wait_for(process, self.patience, kill_after)
            count = folder / "count"
            extra = scenario.check(folder / "work", code) if scenario.check else None
            return Ended(code, (folder / "said").read_text("utf-8", "replace"), megabytes,
                         contents(folder / "work"), before,
                         count.read_bytes() if count.exists() else b"", extra)

    def learn(self, scenario):
        """What it writes without a fault, and how many of each call it makes."""
        began = time.monotonic()
        ended = self.run(scenario, {"CROSSFLOW_FAULT_CALL": "all", "CROSSFLOW_FAULT_COUNT": "1"})
        with self.lock:
            self.longest = max(self.longest, time.monotonic() - began)
        if ended.code != 0 or ended.extra:
            sys.exit(f"{scenario.name} fails without a fault: {ended.code} {ended.extra} "
                     f"{ended.said[-2000:]}")
        scenario.good = {n: b for n, b in ended.files.items()
                         if ended.before.get(n) != b and scenario.is_result(n)
                         and not scenario.is_kept(n)}
        scenario.counts = {call: ended.calls.count(LETTER[call]) for call in CALLS}

    @staticmethod
    def broken_file(scenario, ended, killed):
        for name, content in ended.files.items():
            if scenario.is_kept(name):
                continue
            if is_temporary(name):
                if not killed:
                    return f"left {name}"
            elif scenario.is_result(name) and ended.before.get(name) != content:
                if name not in scenario.good and scenario.exact:
                    return f"unexpected {name}"
                if scenario.exact and not scenario.alike(content, scenario.good[name]):
                    return f"{name} is in part"
        for name in ended.before:
            if name not in ended.files and not scenario.is_kept(name):
                return f"{name} is gone"
        return None

    def verdict(self, scenario, ended, killed=False):
        if ended.code is None:
            return "it does not end"
        if ended.code < 0 and not (killed and ended.code == -signal.SIGKILL):
            return f"ended by {signal.Signals(-ended.code).name}: {ended.said[-300:]}"
        if ended.megabytes > MOST_MEMORY:
            return f"it took {ended.megabytes:.0f} MB"
        broken = self.broken_file(scenario, ended, ended.code < 0) or ended.extra
        if broken:
            return f"{broken} (exit code {ended.code}: {ended.said.strip()[-200:]})"
        if ended.code < 0:
            return None
        if ended.code == 0:
            written = {n for n, b in ended.files.items() if b != ended.before.get(n)}
            missing = sorted(set(scenario.good) - written)
            if scenario.left_out in ended.files:
                missing = missing[len(ended.files[scenario.left_out].splitlines()):]
            return f"exit code 0 without {missing[0]}" if missing else None
        if ended.code not in scenario.codes:
            return f"exit code {ended.code} is not documented: {ended.said.strip()[-300:]}"
        speaks = len(ended.said.strip()) > 20
        return None if speaks else f"exit code {ended.code} without a sentence"

    def note(self, scenario, what, verdict):
        with self.lock:
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

    def kill(self, scenario, after):
        ended = self.run(scenario, kill_after=after)
        self.note(scenario, f"killed after {after:.3f} s", self.verdict(scenario, ended, True))

    def hostile(self, scenario, file, seed):
        def change(folder):
            path = folder / file
            content = mutate(path.read_bytes(), random.Random(seed))
            path.unlink()
            path.write_bytes(content)
        ended = self.run(scenario, change=change)
        self.note(scenario, f"{file} changed with seed {seed}", self.verdict(scenario, ended))

    def faults(self, commands):
        faults = [(s, call, number, error, stays) for s in commands for call in CALLS
                  for number in range(1, s.counts[call] + 1) for error in ERRORS
                  for stays in ((False, True) if error == errno.ENOSPC else (False,))
                  if not (stays and s.name in ("train", "resume", "flow"))]  # they wait for room
        self.random.shuffle(faults)
        return faults

    def trials(self, commands, hostile):
        """For ever: (function, its arguments)."""
        faults = []
        for number in range(1 << 62):
            if number % 10 == 9:
                scenario = self.random.choice(commands)
                yield self.kill, (scenario, self.random.uniform(0, scenario.seconds))
            elif number % 10 in (3, 6) and hostile:
                yield self.hostile, (*self.random.choice(hostile), self.random.randrange(1 << 30))
            else:
                faults = faults or self.faults(commands)
                yield self.fail_call, faults.pop()


def mutate(content, chance):
    """Flipped, cut, repeated, replaced, blown up: one to four times."""
    content = bytearray(content)
    numbers = (b"-1", b"0", b"99999999999999999999", b"1e999", b"4294967296", b"null", b'""', b"[]")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        length = chance.choice((1, 2, 4, 8, 64, 1000))
        kind = chance.randrange(7)
        if kind == 0 and at < len(content):
            content[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del content[at:]
        elif kind == 2:
            del content[at:at + length]
        elif kind == 3:
            content[at:at] = content[at:at + length]
        elif kind == 4:
            content[at:at + length] = bytes(chance.randrange(256) for _ in range(length))
        elif kind == 5:
            content[at:at + length] = chance.choice((b"\0", b"\xff")) * length
        else:
            digits = [i for i in range(len(content)) if 48 <= content[i] <= 57][:20000]
            place = chance.choice(digits) if digits else at
            content[place:place + 1] = chance.choice(numbers)
    return bytes(content)


def parse():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--trials", type=int, default=0, help="0: as many as fit into --seconds")
    parser.add_argument("--seconds", type=float, default=45, help="for all of it")
    parser.add_argument("--jobs", type=int, default=1, help="trials at the same time")
    parser.add_argument("--shim", help="where the library lies if not in the build folder")
    parser.add_argument("--fixtures", help="a folder that keeps them for the next time")
    parser.add_argument("--only", help="scenarios with this in their name")
    parser.add_argument("--kind", choices=("call", "kill", "hostile"), help="trials of one kind")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = parse()
    options.end = time.monotonic() + options.seconds
    shim = pathlib.Path(options.shim or options.build + "/bin/crossflow_fault_shim.so").resolve()
    campaign = Campaign(options.build, shim, options.seed, options.fixtures)
    chosen = [s for s in scenarios.commands() if not options.only or options.only in s.name]
    hostile = [h for h in scenarios.mutated() if not options.only or options.only in h[0].name]
    try:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(campaign.learn, chosen))
        campaign.patience = min(max(PATIENCE, 30 * campaign.longest), MOST_PATIENCE)
        print(f"{sum(sum(s.counts.values()) for s in chosen)} calls in {len(chosen)} commands, "
              f"{len(hostile)} files to change", flush=True)
        run_trials(campaign, options, chosen, hostile)
    finally:
        if not options.fixtures:
            shutil.rmtree(campaign.fixtures, ignore_errors=True)
    print(f"tried {campaign.tried}, held {campaign.held}, failed {len(campaign.failures)}")
    return 1 if campaign.failures else 0


def run_trials(campaign, options, chosen, hostile):
    def goes_on(started):
        if options.trials:
            return started < options.trials
        return started < FEWEST_TRIALS or time.monotonic() < options.end

    kinds = {"call": campaign.fail_call, "kill": campaign.kill, "hostile": campaign.hostile}
    trials = (t for t in campaign.trials(chosen, hostile)
              if not options.kind or t[0] == kinds[options.kind])
    started = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        running = set()
        while goes_on(started):
            function, arguments = next(trials)
            running.add(pool.submit(function, *arguments))
            started += 1
            while len(running) >= options.jobs:
                done, running = concurrent.futures.wait(
                    running, return_when=concurrent.futures.FIRST_COMPLETED)
                for trial in done:
                    trial.result()
            if started % 500 == 0:
                print(f"... {campaign.tried} tried, {len(campaign.failures)} failed", flush=True)
        for trial in running:
            trial.result()


if __name__ == "__main__":
    sys.exit(main())
