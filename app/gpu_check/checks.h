// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One function for each check. They write what they find at once and leave going on after a fault
// to their caller, which runs each in a process of its own with a limit of its own.

#include "app/gpu_check/random_networks.h"
#include "app/gpu_check/results.h"
#include "training/data/latents/latent_job.h"

namespace crossflow::gpu_check {

void checkMachine(const Conditions& c, Results& results);    // devices, copies, one large product
void checkNumbers(const Conditions& c, Results& results);    // parity packs, repeats, batches
void checkSpeed(const Conditions& c, Results& results);      // host and device time of every model
void checkVariants(const Conditions& c, Results& results);   // our kernels beside operators
void checkProfile(const Conditions& c, Results& results);    // traces of an evaluation
void checkKernels(const Conditions& c, Results& results);    // single operations
void checkLoad(const Conditions& c, Results& results);       // weights from a file
void checkTraining(const Conditions& c, Results& results);   // pictures per second, memory, resume
void checkNccl(const Conditions& c, Results& results);       // a group of one, buckets
void checkMemory(const Conditions& c, Results& results);     // the ladder under a limit
void checkAssertion(const Conditions& c, Results& results);  // a fault that poisons the process

/// What of a run is brought back.
struct Taken {
  bool everything = false;  // all that is needed to go on elsewhere, not its averaged weights alone
  bool uncut = false;       // weights as one file, not in pieces of at most 16 MB
  bool half = false;        // weights in 16 bits however few they are
};

/// Trains the prepared `run` (its folder as crossflow-train takes it) for at most that many
/// minutes, then takes its weights. Returns an exit code.
int trainStarter(const std::filesystem::path& run, const std::filesystem::path& out, double minutes,
                 const Taken& taken);

/// Leaves weights of the run's newest checkpoint, its events and its status in `out`. Returns an
/// exit code.
int takeWeights(const std::filesystem::path& run, const std::filesystem::path& out,
                const Taken& taken);

/// crossflow-train's cache-latents; job.weights may be an autoencoder's run. Returns an exit code.
int encodeStarter(training::LatentJob job);

}  // namespace crossflow::gpu_check
