#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the original beside the program: two guided steps of a published size, random weights.

    compare_original.py ORIGINAL PYTHON BUILD [--model 256-dimr] [--rounds 2] [--threads 2]
                        [--processor-time]

ORIGINAL is the folder of a checkout of the original project, PYTHON a Python that has torch, torchvision,
timm, einops, ml_collections and absl-py, BUILD a configured and built folder, e.g. .build/release. The
original runs its own network, solver and configuration, in fp32 and in bf16 autocast, as they are; open_clip
and torchdiffeq, which sampling does not call, may be missing. The ways take turns, each in a
process of its own, and the least time of each counts; the ratio is to the original's faster form. On a
machine that others keep busy: --threads 1 --processor-time, the seconds that the process itself was given.
For a processor with AVX2 only set ATEN_CPU_CAPABILITY=avx2 ONEDNN_MAX_CPU_ISA=avx2 for all of them."""

import argparse
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import types

CONFIGURATIONS = {"256-dimr": "t2i_256px_clip_dimr", "512-dimr": "t2i_512px_t5_dimr",
                  "dit": "t2i_512px_t5_dit"}
TRAINING_ONLY = ("open_clip", "torchdiffeq")
GUIDANCE = 7.0
STEPS = 2  # those of crossflow_bench; time goes with them


class StandIn(types.ModuleType):
    """A module of which nothing is used while sampling."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self.__name__}.{name}")


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands in for what is used in training only and is not installed: asked last."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] not in TRAINING_ONLY:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return StandIn(spec.name)

    def exec_module(self, module):
        if module.__name__ == "open_clip":
            module.create_model_and_transforms = image_tower


def image_tower(*_, **__):
    """The image tower serves training and is a quarter of the weights; sampling never calls it."""
    import torch
    tower = torch.nn.Module()
    tower.text, tower.logit_bias = torch.nn.Module(), torch.nn.Parameter(torch.zeros(()))
    return tower, None, None


def configuration(original, name):
    path = original / "configs" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.get_config()


def network(config):
    # As utils.get_nnet() of the original; utils itself imports what only its command lines need.
    if config.nnet.name == "dimr":
        from libs.model.dimr_t2i import MRModel as make
    else:
        from libs.model.dit_t2i import DiT_H_2 as make
    return make(config.nnet.model_args)


def measure(original, model, threads, kind, clock):
    """Runs in PYTHON: prints the seconds of a sample, the second one's."""
    sys.meta_path.append(StandIns())
    sys.path.insert(0, str(original))
    import torch
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    # Weights are drawn at random by both sides; to draw a thousand million of them with care takes minutes.
    torch.nn.init.trunc_normal_ = lambda tensor, std=1.0, **_: torch.nn.init.normal_(tensor, std=std)
    config = configuration(original, CONFIGURATIONS[model])
    net = network(config).eval()
    from diffusion.flow_matching import ODEEulerFlowMatchingSolver
    z = torch.randn(1, *config.z_shape)
    seconds = []
    for _ in range(2):
        solver = ODEEulerFlowMatchingSolver(net, bdv_model_fn=None, step_size_type="step_in_dsigma",
                                            guidance_scale=GUIDANCE)
        start = clock()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=kind == "bf16"):
            result, _ = solver.sample(x_T=z, batch_size=1, sample_steps=STEPS, has_null_indicator=True,
                                      unconditional_guidance_scale=GUIDANCE)
        seconds.append(clock() - start)
        assert result.shape == z.shape and result.isfinite().all()
    print("\n" + json.dumps(min(seconds)))


def processor_time(options):
    return ["--processor-time"] if options.processor_time else []


def seconds_of_original(options, kind):
    done = subprocess.run(
        [options.python, __file__, str(options.original), options.python, str(options.build),
         "--model", options.model, "--threads", str(options.threads), "--measure", kind,
         *processor_time(options)],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("The original did not run:\n" + done.stderr[-2000:])
    return json.loads(done.stdout.splitlines()[-1])


def seconds_of_ours(options):
    done = subprocess.run(
        [str(options.build / "bin" / "crossflow_bench"), "--model", options.model, "--part", "sample",
         "--threads", str(options.threads), *processor_time(options)],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("crossflow_bench did not run:\n" + done.stderr[-2000:])
    found = re.findall(r"-step sample\s+(\w+)\s+([\d.]+) s", done.stdout)
    return {kind: float(value) for kind, value in found}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("original", type=pathlib.Path)
    parser.add_argument("python")
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--model", choices=CONFIGURATIONS, default="256-dimr")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--processor-time", action="store_true")
    parser.add_argument("--measure", choices=("fp32", "bf16"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.original, options.build = options.original.resolve(), options.build.resolve()
    if options.measure:
        measure(options.original, options.model, options.threads, options.measure,
                time.process_time if options.processor_time else time.perf_counter)
        return
    best = {}
    for _ in range(options.rounds):
        found = {f"original, {kind}": seconds_of_original(options, kind) for kind in ("fp32", "bf16")}
        found.update((f"ours, {kind}", value) for kind, value in seconds_of_ours(options).items())
        for way, value in found.items():
            best[way] = min(value, best.get(way, value))
    against = min(value for way, value in best.items() if way.startswith("original"))
    print(f"{options.model}, {STEPS} guided steps, {options.threads} threads, "
          f"least of {options.rounds}")
    for way, value in best.items():
        print(f"{way:16} {value:8.2f} s   {against / value:5.2f} times the original's faster form")


if __name__ == "__main__":
    main()
