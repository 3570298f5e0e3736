// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/run_check.h"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <optional>

#include "models/base/proc_facts.h"
#include "models/config/model_catalog.h"
#include "models/config/model_config_json.h"
#include "models/torch.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/checks/memory_meter.h"
#include "training/config/run_error.h"
#include "training/run/needed_memory.h"

using namespace crossflow::tests;
using namespace crossflow::training;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::map<std::string, json> check(const fs::path& run, bool expected) {
  std::map<std::string, json> lines;
  const bool ok = checkRun(run, [&](const json& line) {
    lines[line["kind"] == "check" ? line["id"].get<std::string>() : "summary"] = line;
  });
  CHECK(ok == expected);
  REQUIRE(lines.contains("summary"));
  CHECK(lines["summary"]["ok"].get<bool>() == expected);
  return lines;
}

std::string sentence(const json& line) {
  return line["sentence"].get<std::string>();
}

}  // namespace

TEST_CASE("Live bytes are those of tensors that were not freed", "[run_check]") {
  const MemoryMeter meter;
  const at::Tensor kept = torch::empty({1000});
  { const at::Tensor gone = torch::empty({5000}); }
  CHECK(meter.live() >= 4000);
  CHECK(meter.live() < 8000);
}

TEST_CASE("An entry that is left out is told, and the run may start", "[run_check]") {
  const TempDir temp;
  makePictures(temp / "pictures", 8);
  std::ofstream(temp / "pictures/captions.jsonl", std::ios::app) << "no JSON\n";
  auto lines = check(makeRun(temp / "run", tinyAutoencoderConfig(3)), true);
  CHECK(sentence(lines["data"]).find("Left out: 1. ") != std::string::npos);
  CHECK(sentence(lines["data"]).find("captions.jsonl, line 9") != std::string::npos);
}

TEST_CASE("A run that will draw no samples says why", "[run_check]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(3);
  config["train"]["sampleInterval"] = 2;
  auto lines = check(makeRun(temp / "run", config), true);
  CHECK(sentence(lines["data"]).find("No sample pictures are drawn: start.vae") !=
        std::string::npos);
}

TEST_CASE("Keeping all checkpoints asks for the space of those that are written", "[run_check]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(3);  // saves once
  const auto needed = [&](int64_t keepLast) {
    config["train"]["keepLast"] = keepLast;
    const std::string told = sentence(check(makeRun(temp / "run", config), true)["disk"]);
    return told.substr(0, told.find(';'));
  };
  CHECK(needed(100'000) == needed(1));
}

TEST_CASE("A run that can start is added up", "[run_check]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  auto lines = check(makeRun(temp / "run", tinyFlowConfig(3)), true);
  for (const char* id : {"config", "weights", "data", "devices", "disk", "store"}) {
    REQUIRE(lines.contains(id));
    INFO(lines[id].dump());
    CHECK(lines[id]["ok"].get<bool>());
    CHECK(sentence(lines[id]).size() > 10);
  }
  const json& sum = lines["summary"];
  CHECK(sum["samples"].get<int64_t>() == 20);
  CHECK(sum["steps_per_epoch"].get<double>() == 2.5);
  const auto trained = sum["trained_parameters"].get<int64_t>();
  int64_t all = 0;
  for (const auto& [name, count] : sum["parameters"].items()) all += count.get<int64_t>();
  CHECK(all == trained);
  CHECK(sum["parameters"].contains("backbone"));
  CHECK(sum["parameters"].contains("text_ve"));
  CHECK(sum["memory"]["weights"].get<int64_t>() == 4 * trained);
  CHECK(sum["memory"]["optimizer"].get<int64_t>() == 8 * trained);
  CHECK(sum["memory"]["activations"].get<int64_t>() > 10'000);
  CHECK(sum["checkpoint_bytes"].get<int64_t>() >= 16 * trained);
  for (const auto& entry : fs::directory_iterator(temp / "run"))
    CHECK(entry.path().filename() == "config.json");
}

TEST_CASE("What would stop a run is said beforehand", "[run_check]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  json config = tinyFlowConfig(3);
  config["data"]["path"] = "../nothing.safetensors";
  auto lines = check(makeRun(temp / "run", config), false);
  CHECK(lines["weights"]["ok"].get<bool>());
  CHECK_FALSE(lines["data"]["ok"].get<bool>());
  CHECK(sentence(lines["data"]).find("nothing") != std::string::npos);

  config["optimizer"]["lr"] = "fast";
  lines = check(makeRun(temp / "other", config), false);
  CHECK(lines.size() == 2);
  CHECK(sentence(lines["config"]).find("optimizer.lr") != std::string::npos);
}

TEST_CASE("A run that cannot fit into memory is refused before it takes any", "[run_check]") {
  TrainConfig config;
  config.model = crossflow::models::publishedModels().front().config;
  try {
    requireMemory(config, at::kCPU, 10'000);  // some hundred terabytes
    FAIL("nothing was thrown");
  } catch (const RunError& error) {
    CHECK(error.cause == protocol::Cause::OutOfMemory);
    const std::string sentence = error.what();
    INFO(sentence);
    CHECK(sentence.find("needs at least") != std::string::npos);
    // A machine may itself be in a control group.
    const bool ofMachine = crossflow::memoryRoom().bound == crossflow::MemoryRoom::Bound::Machine;
    CHECK((sentence.find("on this computer, but only") != std::string::npos) == ofMachine);
    CHECK(error.suggestion.find("smaller model") != std::string::npos);
  }
  config.model = crossflow::models::modelConfigFromJson(tinyModel());
  CHECK_NOTHROW(requireMemory(config, at::kCPU, 2));
  CHECK_NOTHROW(requireWorkerMemory(config, /*onCards=*/false, 2));
}

TEST_CASE("A limit that leaves no room for a worker is named", "[run_check]") {
  TrainConfig config;
  config.model = crossflow::models::modelConfigFromJson(tinyModel());
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_AS, &before) == 0);
  int64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  const rlimit lowered{static_cast<rlim_t>(pages * ::sysconf(_SC_PAGESIZE) + (8 << 20)),
                       before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_AS, &lowered) == 0);
  std::optional<RunError> refusal;
  try {
    requireWorkerMemory(config, /*onCards=*/false, 1);
  } catch (const RunError& error) {
    refusal = error;
  }
  ::setrlimit(RLIMIT_AS, &before);
  REQUIRE(refusal);
  INFO(refusal->what());
  CHECK(refusal->cause == protocol::Cause::OutOfMemory);
  CHECK(std::string(refusal->what()).find("the shell's limit allows") != std::string::npos);
  CHECK(refusal->suggestion.find("ulimit -v") != std::string::npos);
}
