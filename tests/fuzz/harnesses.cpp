// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/harnesses.h"

#include <array>

#include "models/base/error.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/named_tensors.h"
#include "models/checkpoint/safetensors_header.h"
#include "models/checkpoint/sharded_reader.h"
#include "models/checkpoint/torch_values.h"
#include "models/config/model_config_json.h"
#include "models/numpy/npy_file.h"
#include "models/numpy/numpy_pickle.h"
#include "tests/fuzz/memory_file.h"

namespace crossflow::fuzz {

namespace {

constexpr int64_t kLargestTensor = 1 << 20;

/// Every tensor is read as it is and converted, so that a wrong bound would be felt.
void readCheckpoint(std::string_view bytes) {
  const MemoryFile file(bytes);
  const auto reader = models::CheckpointReader::open(file.path());
  for (const models::TensorInfo& info : reader->tensors()) {
    if (info.bytes() > kLargestTensor) continue;
    reader->read(info.name).clone();
    if (at::isFloatingType(info.dtype)) reader->read(info.name, at::kBFloat16);
  }
}

void readTorchValues(std::string_view bytes) {
  const MemoryFile file(bytes);
  models::readTorchFile(file.path());
}

void readTorchPickle(std::string_view bytes) {
  const models::PickleGraph graph = models::parsePickle(bytes, models::torchGlobals(), "fuzz");
  models::namedTensors(graph, "fuzz");
}

void readNumpyPickle(std::string_view bytes) {
  models::readNumpyPickle(bytes, "fuzz", 0);
}

void readSafetensors(std::string_view bytes) {
  models::parseSafetensorsHeader(bytes, 16, "fuzz");
}

void readNpy(std::string_view bytes) {
  models::parseNpy(bytes, "fuzz");
}

void readNpz(std::string_view bytes) {
  const MemoryFile file(bytes);
  models::readNpz(file.path());
}

void readShardIndex(std::string_view bytes) {
  models::parseShardIndex(bytes, "fuzz");
}

void readConfig(std::string_view bytes) {
  const MemoryFile file(bytes);
  models::readModelConfig(file.path());
}

template <void (*read)(std::string_view)>
void refuseOrRead(std::string_view bytes) {
  try {
    read(bytes);
  } catch (const base::Error&) {
    // A clear refusal is what we want; anything else escapes and ends the program.
  }
}

constexpr std::array<Harness, 9> kHarnesses{{
    {"checkpoint", refuseOrRead<readCheckpoint>},
    {"config", refuseOrRead<readConfig>},
    {"npy", refuseOrRead<readNpy>},
    {"npz", refuseOrRead<readNpz>},
    {"numpy_pickle", refuseOrRead<readNumpyPickle>},
    {"safetensors", refuseOrRead<readSafetensors>},
    {"shard_index", refuseOrRead<readShardIndex>},
    {"torch_pickle", refuseOrRead<readTorchPickle>},
    {"torch_values", refuseOrRead<readTorchValues>},
}};

}  // namespace

std::span<const Harness> harnesses() {
  return kHarnesses;
}

}  // namespace crossflow::fuzz
