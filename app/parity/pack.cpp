// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parity/pack.h"

#include "models/base/error.h"
#include "models/config/json_fields.h"
#include "models/cuda/named_device.h"
#include "models/cuda/tf32.h"
#include "models/torch.h"

namespace crossflow::parity {

namespace fs = std::filesystem;

Place namedPlace(const std::string& device, const std::string& precision) {
  constexpr double kHalfTolerance = 0.05;
  Place place{.device = models::namedDevice(device)};
  if (precision == "bf16") place.dtype = at::kBFloat16;
  if (precision == "fp16") place.dtype = at::kHalf;
  if (place.dtype != at::kFloat) place.leastTolerance = kHalfTolerance;
  models::useTf32(models::Tf32::Nowhere, place.device);
  return place;
}

at::Tensor Pack::tensor(const std::string& name) const {
  if (!has(name)) {
    throw base::CheckpointError("The pack " + folder.string() + " holds no tensor \"" + name +
                                "\" in io.safetensors.");
  }
  return io->read(name).to(place.device);
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

Pack openPack(const fs::path& folder, const Place& place) {
  if (!fs::is_directory(folder)) {
    throw base::Error(folder.string() + " is not a folder; give the folder of a parity pack.");
  }
  Pack pack;
  pack.place = place;
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
