#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fit_steps.py TRIAL RUN MINUTES: sets train.steps of RUN to what MINUTES allow at the speed of TRIAL,
so that the learning rate ends where it should. Without a figure of TRIAL nothing is changed."""
import json
import pathlib
import sys

STARTING = 10  # seconds that are not training


def main():
    trial, run, minutes = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), float(sys.argv[3])
    events = [json.loads(line) for line in (trial / "events.jsonl").read_text().splitlines()]
    rates = [event["pictures_per_second"] for event in events if event["kind"] == "metrics"]
    if not rates:
        print(f"{run.name}: no speed was measured; its steps stay")
        return
    config = json.loads((run / "config.json").read_text())
    seconds = max(minutes * 60 - STARTING, minutes * 30)
    steps = max(1, int(rates[-1] * seconds / config["train"]["batchSize"]))
    config["train"]["steps"] = steps
    config["optimizer"]["warmupSteps"] = min(config["optimizer"]["warmupSteps"], steps // 4)
    (run / "config.json").write_text(json.dumps(config, indent=1))
    print(f"{run.name}: {rates[-1]:.0f} pictures a second, {steps} steps")


if __name__ == "__main__":
    main()
