// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/named_device.h"

#include <charconv>

#include "models/base/error.h"
#include "models/cuda/cuda_library.h"

namespace crossflow::models {
namespace {

std::string knownDevices(const CudaLibrary& cuda) {
  std::string names = "cpu";
  for (const CudaDevice& device : cuda.devices()) names += ", cuda:" + std::to_string(device.index);
  return names;
}

/// The number behind "cuda:"; 0 where there is none, -1 where it is not a number.
int numberIn(const std::string& name) {
  const std::string digits = name.size() > 5 ? name.substr(5) : "0";
  int number = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : -1;
}

}  // namespace

c10::Device namedDevice(const std::string& name) {
  if (name == "cpu") return c10::kCPU;
  const CudaLibrary& cuda = CudaLibrary::get();
  if (name == "auto" && !cuda.available()) return c10::kCPU;
  const bool first = (name == "auto" || name == "cuda") && cuda.available();
  if (first) return {c10::kCUDA, static_cast<c10::DeviceIndex>(cuda.devices().front().index)};
  const bool card = name == "cuda" || name.starts_with("cuda:");
  const int index = card ? numberIn(name) : -1;
  if (cuda.device(index) != nullptr) return {c10::kCUDA, static_cast<c10::DeviceIndex>(index)};
  if (card && !cuda.available())
    throw Error(Sentence::tr("The device \"%1\" cannot be used. %2", name, cuda.whyNot()));
  throw Error(
      Sentence::tr("There is no device \"%1\" here; there is %2.", name, knownDevices(cuda)));
}

std::string deviceKind(c10::Device device) {
  const CudaDevice* card = device.is_cuda() ? CudaLibrary::get().device(device.index()) : nullptr;
  return card != nullptr ? card->name : device.str();
}

}  // namespace crossflow::models
