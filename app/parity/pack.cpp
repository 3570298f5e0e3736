// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/pack.h"

#include "models/base/error.h"
#include "models/config/json_fields.h"

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

Pack openPack(const fs::path& folder) {
  if (!fs::is_directory(folder)) {
    throw base::Error(folder.string() + " is not a folder; give the folder of a parity pack.");
  }
  Pack pack;
  pack.folder = fs::canonical(folder);  // "../x" inside a pack must not depend on how it was named
  if (pack.hasFile("config.json")) pack.config = models::readJsonFile(pack.folder / "config.json");
  if (pack.hasFile("weights.pth")) {
    pack.weights = models::CheckpointReader::open(pack.folder / "weights.pth");
  }
  if (pack.hasFile("io.safetensors")) {
    pack.io = models::CheckpointReader::open(pack.folder / "io.safetensors");
  }
  return pack;
}

}  // namespace crossflow::parity
