// SPDX-License-Identifier: GPL-3.0-or-later
// Of training: lists of captions and the configuration of a run, which are found by their names.
#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include "models/base/error.h"
#include "tests/fuzz/harnesses.h"
#include "training/config/train_config.h"
#include "training/data/pictures/captioned_pictures.h"

namespace crossflow::fuzz {

namespace {

namespace fs = std::filesystem;

/// A folder of this process in memory.
const fs::path& folder() {
  struct Folder {
    fs::path path = "/dev/shm/crossflow-fuzz-" + std::to_string(::getpid());
    Folder() { fs::create_directories(path); }
    ~Folder() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
  };
  static const Folder folder;
  return folder.path;
}

fs::path put(const char* name, std::string_view bytes) {
  std::ofstream(folder() / name, std::ios::binary) << bytes;
  return folder() / name;
}

void readRunConfig(std::string_view bytes) {
  put("config.json", bytes);
  training::readTrainConfig(folder());
}

template <const char* const& name>
void readList(std::string_view bytes) {
  training::readPictureList(put(name, bytes));
}

template <void (*read)(std::string_view)>
void refuseOrRead(std::string_view bytes) {
  try {
    read(bytes);
  } catch (const base::Error&) {
    // A clear refusal is what we want; anything else escapes and ends the program.
  }
}

constexpr const char* kCoco = "captions.json";
constexpr const char* kCsv = "captions.csv";
constexpr const char* kLines = "captions.jsonl";

constexpr std::array<Harness, 4> kHarnesses{{
    {"coco_list", refuseOrRead<readList<kCoco>>},
    {"csv_list", refuseOrRead<readList<kCsv>>},
    {"json_list", refuseOrRead<readList<kLines>>},
    {"run_config", refuseOrRead<readRunConfig>},
}};

}  // namespace

std::span<const Harness> harnesses() {
  return kHarnesses;
}

}  // namespace crossflow::fuzz
