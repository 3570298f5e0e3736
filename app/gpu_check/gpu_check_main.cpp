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

using Check = void (*)(const Conditions&, Results&);

const std::map<std::string, Check> kChecks{
    {"machine", checkMachine}, {"numbers", checkNumbers}, {"speed", checkSpeed},
    {"kernels", checkKernels}, {"load", checkLoad},       {"training", checkTraining},
    {"nccl", checkNccl},       {"memory", checkMemory},   {"assertion", checkAssertion},
    {"profile", checkProfile},
};

struct Given {
  std::string check, device = "auto";
  Conditions conditions;
  std::filesystem::path run;
  double minutes = 5;
  bool whole = false;
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

void addTrain(CLI::App& app, Given& given, int& code) {
  CLI::App* train = app.add_subcommand("train", "Train a prepared run for a while");
  train->add_option("RUN", given.run, "Folder with config.json and what it names")->required();
  train->add_option("--minutes", given.minutes, "Then it saves and ends")->capture_default_str();
  train->add_flag("--whole", given.whole, "Bring back everything that is needed to go on");
  train->final_callback([&given, &code] {
    code = trainStarter(given.run, given.conditions.out / "weights", given.minutes, given.whole);
  });
}

}  // namespace

int main(int argc, char** argv) {
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
  CLI::App* table = app.add_subcommand("table", "What was found so far, for people");
  table->final_callback([&given] { std::cout << tableOf(given.conditions.out); });
  CLI11_PARSE(app, argc, argv);
  return code;
}
