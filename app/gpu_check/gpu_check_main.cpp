// SPDX-License-Identifier: GPL-3.0-or-later
// crossflow-gpu-check: see checks.h.
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <map>

#include "app/gpu_check/checks.h"
#include "models/cuda/named_device.h"

namespace {

using namespace crossflow;
using namespace crossflow::gpu_check;
using crossflow::training::LatentJob;

using Check = void (*)(const Conditions&, Results&);

const std::map<std::string, Check> kChecks{
    {"machine", checkMachine}, {"numbers", checkNumbers},   {"speed", checkSpeed},
    {"kernels", checkKernels}, {"load", checkLoad},         {"training", checkTraining},
    {"nccl", checkNccl},       {"memory", checkMemory},     {"assertion", checkAssertion},
    {"profile", checkProfile}, {"variants", checkVariants},
};

struct Given {
  std::string check, device = "auto";
  Conditions conditions;
  std::filesystem::path run;
  double minutes = 5;
  Taken taken;
  LatentJob job;
};

int runCheck(Given& given) {
  Results results(given.conditions.out, given.check);
  try {
    given.conditions.device = models::namedDevice(given.device);
    kChecks.at(given.check)(given.conditions, results);
  } catch (const std::exception& error) {
    results.failure(given.check, error.what());
  }
  return results.good() ? 0 : 1;
}

void addChecks(CLI::App& app, Given& given, int& code) {
  for (const auto& [name, check] : kChecks) {
    CLI::App* command = app.add_subcommand(name, "One of the checks");
    command->final_callback([&given, &code, word = name] {
      given.check = word;
      code = runCheck(given);
    });
  }
}

void addTaken(CLI::App& command, Given& given) {
  command.add_option("RUN", given.run, "Folder with config.json and what it names")->required();
  command.add_flag("--whole", given.taken.everything,
                   "Bring back everything that is needed to go on");
  command.add_flag("--uncut", given.taken.uncut, "Weights as one file, not in pieces");
  command.add_flag("--half", given.taken.half, "Weights in 16 bits");
}

void addTrain(CLI::App& app, Given& given, int& code) {
  const auto out = [&given] { return given.conditions.out / "weights"; };
  CLI::App* train = app.add_subcommand("train", "Train a prepared run for a while");
  addTaken(*train, given);
  train->add_option("--minutes", given.minutes, "Then it saves and ends")->capture_default_str();
  train->final_callback(
      [&given, &code, out] { code = trainStarter(given.run, out(), given.minutes, given.taken); });
  CLI::App* take = app.add_subcommand("weights", "Bring back what a run has learnt so far");
  addTaken(*take, given);
  take->final_callback([&given, &code, out] { code = takeWeights(given.run, out(), given.taken); });
}

void addLatents(CLI::App& app, Given& given, int& code) {
  LatentJob& job = given.job;
  CLI::App* latents = app.add_subcommand("latents", "Encode PNG pictures once, as cache-latents");
  latents->add_option("WEIGHTS", job.weights, "Autoencoder's run, or its file of weights")
      ->required();
  latents->add_option("PICTURES", job.pictures, "Folder or list of captioned pictures")->required();
  latents->add_option("--model", job.model, "Model configuration (config.json)")->required();
  latents->add_option("--latents", job.out, "File to write, e.g. latents.safetensors")->required();
  latents->add_flag("--all", job.all, "Also entries whose split is not \"train\"");
  latents->final_callback([&given, &code] {
    given.job.device = models::namedDevice(given.device);
    code = encodeStarter(given.job);
  });
}

int run(int argc, char** argv) {
  CLI::App app{"What this machine's GPU does with CrossFlow's networks.", "crossflow-gpu-check"};
  Given given;
  int code = 0;
  given.conditions.out = "gpu-check-results";
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--device", given.device, "auto, cpu, cuda or cuda:1")->capture_default_str();
  app.add_option("--packs", given.conditions.packs, "Folder of parity packs");
  app.add_option("--out", given.conditions.out, "Folder for results.jsonl")->capture_default_str();
  app.add_flag("--quick", given.conditions.quick, "Small networks, few repeats: measures nothing");
  addChecks(app, given, code);
  addTrain(app, given, code);
  addLatents(app, given, code);
  CLI::App* table = app.add_subcommand("table", "What was found so far, for people");
  table->final_callback([&given] { std::cout << tableOf(given.conditions.out); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    return app.exit(mistake);
  }
  return code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {  // of what trains and encodes; checks note their own
    std::cerr << error.what() << '\n';
    return 1;
  }
}
