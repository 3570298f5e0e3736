// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/event_writer.h"

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "training/config/run_error.h"
#include "training/records/run_status.h"
#include "training/run/child_process.h"

using namespace crossflow::training;
using nlohmann::json;

namespace {

std::vector<json> lines(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<json> result;
  for (std::string line; std::getline(in, line);)
    result.push_back(json::parse(line, nullptr, false));
  return result;
}

}  // namespace

TEST_CASE("Events are whole lines that JSON readers understand", "[events]") {
  crossflow::tests::TempDir temp;
  {
    EventWriter writer(temp / "events.jsonl");
    writer.write(protocol::EventKind::Metrics, 7,
                 {{"loss", std::numeric_limits<double>::quiet_NaN()}, {"text", "caf\xff"}});
  }
  const auto events = lines(temp / "events.jsonl");
  REQUIRE(events.size() == 1);
  REQUIRE(events[0]["kind"] == "metrics");
  REQUIRE(events[0]["step"] == 7);
  REQUIRE(events[0]["v"] == 1);
  REQUIRE(events[0]["loss"].is_null());
}

TEST_CASE("A torn last line is ended before the next event", "[events]") {
  crossflow::tests::TempDir temp;
  std::ofstream(temp / "events.jsonl") << "{\"kind\":\"metr";
  EventWriter(temp / "events.jsonl").write(protocol::EventKind::Notice, 1, json::object());
  const auto events = lines(temp / "events.jsonl");
  REQUIRE(events.size() == 2);
  REQUIRE(events[0].is_discarded());
  REQUIRE(events[1]["kind"] == "notice");
}

TEST_CASE("A full disk is told from other failures", "[events]") {
  if (!std::filesystem::exists("/dev/full")) return;
  EventWriter writer("/dev/full");
  try {
    writer.write(protocol::EventKind::Notice, 1, json::object());
    FAIL("nothing was thrown");
  } catch (const RunError& error) {
    REQUIRE(error.cause == protocol::Cause::NoSpace);
    REQUIRE_FALSE(error.suggestion.empty());
  }
}

TEST_CASE("What cannot be opened is not taken for a full disk", "[events]") {
  crossflow::tests::TempDir temp;
  const auto causeOf = [](const auto& start) {
    try {
      start();
    } catch (const RunError& error) {
      CHECK(error.suggestion.empty());  // room would not help
      return error.cause;
    }
    return protocol::Cause::None;
  };
  const std::filesystem::path missing = temp / "missing" / "file";
  CHECK(causeOf([&] { EventWriter{missing}; }) == protocol::Cause::Internal);
  CHECK(causeOf([&] { ChildProcess::start({"/bin/true"}, {}, missing); }) ==
        protocol::Cause::Internal);
}

TEST_CASE("The status comes back as it was written", "[events]") {
  crossflow::tests::TempDir temp;
  REQUIRE_FALSE(readStatus(temp.path()));
  RunStatus status;
  status.state = protocol::RunState::Saving;
  status.step = 42;
  status.message = "saving";
  writeStatus(temp.path(), status);
  const auto read = readStatus(temp.path());
  REQUIRE(read);
  REQUIRE(read->state == protocol::RunState::Saving);
  REQUIRE(read->step == 42);
  REQUIRE(read->message == "saving");
}

TEST_CASE("The earliest failure is the one that is reported", "[events]") {
  crossflow::tests::TempDir temp;
  writeFailure(temp.path(), {protocol::Cause::LostRank, "echo", "", 1, 10, 200.0});
  writeFailure(temp.path(), {protocol::Cause::NonFinite, "first", "lower it", 0, 10, 100.0});
  const auto first = firstFailure(temp.path());
  REQUIRE(first);
  REQUIRE(first->sentence == "first");
  REQUIRE(first->cause == protocol::Cause::NonFinite);
  clearOldOutcome(temp.path());
  REQUIRE_FALSE(firstFailure(temp.path()));
}
