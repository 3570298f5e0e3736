// SPDX-License-Identifier: GPL-3.0-or-later
// Each check runs on the processor in small: what is started on a GPU machine for minutes is known
// to work.
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using namespace crossflow::tests;
using nlohmann::json;

namespace {

struct Outcome {
  int code = 0;
  std::vector<json> rows;

  /// The value of the first row whose name contains `words`.
  std::optional<double> number(const std::string& words) const {
    for (const json& row : rows)
      if (row.value("name", "").find(words) != std::string::npos && row.contains("value"))
        return row["value"].get<double>();
    return std::nullopt;
  }
};

Outcome run(const std::string& check) {
  const TempDir temp;
  const std::string command = programPath("crossflow-gpu-check").string() +
                              " --quick --device cpu --packs " + dataPath("").string() + " --out " +
                              temp.path().string() + " " + check + " > " + (temp / "log").string() +
                              " 2>&1";
  Outcome outcome;
  outcome.code = std::system(command.c_str());
  std::ifstream results(temp / "results.jsonl");
  for (std::string line; std::getline(results, line);) outcome.rows.push_back(json::parse(line));
  std::ostringstream log;
  log << std::ifstream(temp / "log").rdbuf();
  INFO(log.str());
  for (const json& row : outcome.rows) {
    INFO(row.dump());
    CHECK_FALSE(row.contains("failure"));
    CHECK(row.value("check", "") == check);
  }
  REQUIRE(outcome.code == 0);
  REQUIRE_FALSE(outcome.rows.empty());
  return outcome;
}

}  // namespace

TEST_CASE("our own kernels are measured beside operators", "[gpu_check]") {
  const Outcome outcome = run("variants");
  CHECK(outcome.number("by operators: 50 guided steps, a picture of 1").value_or(0) > 0);
  CHECK(outcome.number("by kernels: 50 guided steps, a picture of 4").value_or(0) > 0);
}

TEST_CASE("the machine is described and measured", "[gpu_check]") {
  const Outcome outcome = run("machine");
  CHECK(outcome.number("processor threads").value_or(0) >= 1);
  CHECK(outcome.number("product of Float").value_or(0) > 0);
}

TEST_CASE("host and device times of every model are measured", "[gpu_check]") {
  const Outcome outcome = run("speed");
  for (const char* id : {"t2i_512px_clip_dimr", "t2i_256px_clip_dimr", "t2i_512px_t5_dit"}) {
    CHECK(outcome.number(std::string(id) + ": an evaluation").value_or(0) > 0);
    CHECK(outcome.number(std::string(id) + ": operations").value_or(0) > 0);
    for (const char* way : {"plain", "recorded"})
      CHECK(outcome.number(std::string(id) + ": 50 guided steps, a picture of 4 apart, " + way)
                .value_or(0) > 0);
  }
  CHECK(outcome.number("decoding in BFloat16, channels last, as a picture").value_or(0) > 0);
  CHECK(outcome.number("decoding in BFloat16, channels first").value_or(0) > 0);
  CHECK(outcome.number("decoded in BFloat16 with random weights, signal").value_or(0) > 15);
}

TEST_CASE("single operations, loading, memory and faults are measured", "[gpu_check]") {
  CHECK(run("kernels").number("RMS norm").value_or(0) > 0);
  const Outcome load = run("load");
  CHECK(load.number("load of a warm file").value_or(0) > 0);
  CHECK(load.number("weights to the device, plain").value_or(0) > 0);
  CHECK(load.number("weights to the device, staged").value_or(0) > 0);
  run("memory");
  run("assertion");
}

TEST_CASE("training is measured and a resumed step repeats", "[gpu_check]") {
  const Outcome outcome = run("training");
  CHECK(outcome.number("bf16: pictures").value_or(0) > 0);
  CHECK(outcome.number("fp32, recomputed: arithmetic").value_or(0) > 0);
  CHECK(outcome.number("a save").value_or(-1) >= 0);
  CHECK(outcome.number("deterministic: pictures").value_or(0) > 0);
  CHECK(outcome.number("parameters differ after it").value_or(1) == 0);  // on a processor
}

TEST_CASE("a group of one averages while backward runs", "[gpu_check]") {
  CHECK(run("nccl").number("buckets sent").value_or(0) >= 1);
}
