// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_checksum.h"

#include <ATen/Functions.h>

#include <fstream>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/safetensors_writer.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"

using namespace crossflow::models;
namespace fs = std::filesystem;

namespace {

NamedTensors someTensors() {
  return {{"large", at::randn({200, 100})},  // used as it lies in the file
          {"small", at::randn({7})},
          {"half", at::randn({33, 5}).to(at::kBFloat16)},
          {"none", at::empty({0, 4})}};
}

void readAll(const fs::path& file, std::optional<at::ScalarType> dtype) {
  const auto reader = CheckpointReader::open(file);
  for (const TensorInfo& info : reader->tensors()) reader->read(info.name, dtype);
}

std::string bytesIn(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("our own safetensors come back as they were, metadata too", "[safetensors]") {
  const crossflow::tests::TempDir folder;
  const NamedTensors tensors = someTensors();
  writeSafetensors(folder / "a.safetensors", tensors, {{"model", "tiny"}});
  const auto reader = CheckpointReader::open(folder / "a.safetensors");
  CHECK(reader->metadata() == std::map<std::string, std::string>{{"model", "tiny"}});
  for (const auto& [name, tensor] : tensors) {
    CHECK(at::equal(reader->read(name), tensor));
    CHECK(at::equal(reader->read(name, at::kDouble), tensor.to(at::kDouble)));
  }
}

TEST_CASE("a flipped bit anywhere in our own safetensors is refused", "[safetensors]") {
  const crossflow::tests::TempDir folder;
  const fs::path file = folder / "a.safetensors";
  writeSafetensors(file, someTensors(), {{"model", "tiny"}});
  const std::string good = bytesIn(file);
  size_t flips = 0, refused = 0;
  for (size_t at = 0; at < good.size(); at += at < 1200 ? 1 : 331) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bad;
    ++flips;
    const auto dtype = at % 2 == 0 ? std::optional(at::kDouble) : std::nullopt;
    try {
      readAll(file, dtype);
      WARN("byte " << at << " may change unseen: " << good.substr(at > 20 ? at - 20 : 0, 40));
    } catch (const CheckpointError&) {
      ++refused;
    }
  }
  CHECK(flips > 1300);
  CHECK(refused == flips);
}

TEST_CASE("safetensors of others are read without checksums", "[safetensors]") {
  SafetensorsHeader header;
  header.metadata = {{"format", "pt"}};
  CHECK(readChecksums(header, "x").empty());
  header.metadata[kChecksumField] = "nonsense";
  CHECK_THROWS_AS(readChecksums(header, "x"), CheckpointError);
}
