// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/pack.h"

#include <fstream>

#include "models/base/error.h"

namespace crossflow::parity {

namespace fs = std::filesystem;

at::Tensor Pack::tensor(const std::string& name) const {
  if (!has(name)) {
    throw base::CheckpointError("The pack " + folder.string() + " holds no tensor \"" + name +
                                "\" in io.safetensors.");
  }
  return io->read(name);
}

bool Pack::has(const std::string& name) const {
  return io && io->find(name) != nullptr;
}

bool Pack::hasFile(const std::string& relative) const {
  return fs::exists(resolve(relative));
}

fs::path Pack::resolve(const std::string& relative) const {
  return (folder / relative).lexically_normal();
}

nlohmann::json readJson(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw base::Error("Cannot read " + file.string() + ".");
  try {
    return nlohmann::json::parse(in);
  } catch (const nlohmann::json::exception& error) {
    throw base::Error(file.string() + " is not valid JSON: " + error.what() + ".");
  }
}

Pack openPack(const fs::path& folder) {
  if (!fs::is_directory(folder)) {
    throw base::Error(folder.string() + " is not a folder; give the folder of a parity pack.");
  }
  Pack pack;
  pack.folder = fs::canonical(folder);  // "../x" inside a pack must not depend on how it was named
  if (pack.hasFile("config.json")) pack.config = readJson(pack.folder / "config.json");
  if (pack.hasFile("weights.pth")) {
    pack.weights = models::CheckpointReader::open(pack.folder / "weights.pth");
  }
  if (pack.hasFile("io.safetensors")) {
    pack.io = models::CheckpointReader::open(pack.folder / "io.safetensors");
  }
  return pack;
}

}  // namespace crossflow::parity
