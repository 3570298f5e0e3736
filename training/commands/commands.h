// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sub-commands of crossflow-train as functions, so that `crossflow` offers them, too. Each
// takes the words after its name and returns an exit code; --help teaches. Errors are printed as
// one sentence; nothing is thrown.

#include <string>
#include <vector>

namespace crossflow::training {

using Arguments = std::vector<std::string>;

/// launch <run>: starts one worker per device and waits.
int runLaunch(const Arguments& arguments);
/// worker <run>: one process of a job; its place comes from the environment.
int runWorkerCommand(const Arguments& arguments);
/// check-data: problems of a data set, before it is trained on.
int runCheckData(const Arguments& arguments);
/// check-run: problems of a run folder, before it is started.
int runCheckRun(const Arguments& arguments);
/// cache-latents: pictures -> one file of latents for small models.
int runCacheLatents(const Arguments& arguments);
/// vocabulary: captions -> a sentencepiece model.
int runVocabulary(const Arguments& arguments);
/// extract: pictures and captions -> the original's feature files.
int runExtract(const Arguments& arguments);
/// evaluate: FID, CLIP score, and what a small model has learnt.
int runEvaluate(const Arguments& arguments);
/// dataset: captioned pictures made on this machine.
int runDataset(const Arguments& arguments);
/// distil: a run folder that teaches a model to draw in few evaluations.
int runDistil(const Arguments& arguments);
/// export: a run's checkpoint -> one .safetensors and config.json that the program opens.
int runExport(const Arguments& arguments);

}  // namespace crossflow::training
