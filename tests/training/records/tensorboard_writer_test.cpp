// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/tensorboard_writer.h"

#include <bit>
#include <cstring>
#include <fstream>
#include <sstream>

#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/training/run/tiny_run.h"
#include "training/run/worker.h"

using namespace crossflow::tests;
using namespace crossflow::training;
namespace fs = std::filesystem;

namespace {

/// The payloads of a file's records; every length and checksum must be right.
std::vector<std::string> recordsIn(const fs::path& folder) {
  const fs::path file = fs::directory_iterator(folder)->path();
  std::stringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  const std::string bytes = content.str();
  std::vector<std::string> records;
  const auto checksum = [](const std::string& part) {
    return std::rotr(crc32c(part), 15) + 0xA282EAD8U;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    uint64_t length = 0;
    uint32_t ofLength = 0, ofData = 0;
    REQUIRE(at + 12 <= bytes.size());
    std::memcpy(&length, bytes.data() + at, 8);
    std::memcpy(&ofLength, bytes.data() + at + 8, 4);
    REQUIRE(at + 16 + length <= bytes.size());
    records.push_back(bytes.substr(at + 12, length));
    std::memcpy(&ofData, bytes.data() + at + 12 + length, 4);
    CHECK(ofLength == checksum(bytes.substr(at, 8)));
    CHECK(ofData == checksum(records.back()));
    at += 16 + length;
  }
  return records;
}

}  // namespace

TEST_CASE("CRC-32C gives the values of RFC 3720", "[tensorboard]") {
  CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAU);
  CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43U);
  CHECK(crc32c("123456789") == 0xE3069283U);
}

TEST_CASE("An event file begins with its version and holds tags and numbers", "[tensorboard]") {
  const TempDir temp;
  {
    TensorboardWriter writer(temp / "curves");
    writer.write(300, {{"train/loss", 0.5}, {"train/flow", -2.0}});
  }
  const auto records = recordsIn(temp / "curves");
  REQUIRE(records.size() == 2);
  CHECK(records[0].find("brain.Event:2") != std::string::npos);
  // step (field 2) 300 as a varint; tag (field 1) and float (field 2) inside a value.
  CHECK(records[1].find(std::string("\x10\xAC\x02", 3)) != std::string::npos);
  CHECK(records[1].find(std::string("\x0A\x0Atrain/loss\x15\0\0\0\x3F", 17)) != std::string::npos);
  CHECK(records[1].find(std::string("\x0A\x0Atrain/flow\x15\0\0\0\xC0", 17)) != std::string::npos);
}

TEST_CASE("A run writes its curves where it is asked to", "[tensorboard]") {
  const TempDir temp;
  makeLatents(temp.path(), 20);
  nlohmann::json config = tinyFlowConfig(2);
  REQUIRE(runWorker(makeRun(temp / "without", config), {}) == 0);
  CHECK_FALSE(fs::exists(temp / "without/tensorboard"));
  config["train"]["tensorboard"] = true;
  config["train"]["validationInterval"] = 1;
  REQUIRE(runWorker(makeRun(temp / "with", config), {}) == 0);
  std::string all;
  for (const std::string& record : recordsIn(temp / "with/tensorboard")) all += record;
  for (const char* tag : {"train/loss", "train/lr", "validation/flow"})
    CHECK(all.find(tag) != std::string::npos);
}
