// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/nvidia_driver.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <sstream>

namespace crossflow::models {
namespace {

// The driver's interface, which it keeps for ever: cuda.h of any version says the same.
constexpr int kCapabilityMajor = 75, kCapabilityMinor = 76;
constexpr int kNoDevice = 100;

/// Functions of a library of the driver by name. It stays open: CUDA itself uses it later.
class DriverLibrary {
 public:
  explicit DriverLibrary(const char* file = "libcuda.so.1")
      : handle_(::dlopen(file, RTLD_NOW | RTLD_LOCAL)) {}
  bool found() const { return handle_ != nullptr; }

  template <typename... Arguments>
  int call(const char* name, Arguments... arguments) const {
    using Function = int (*)(Arguments...);
    const auto function = reinterpret_cast<Function>(::dlsym(handle_, name));
    return function == nullptr ? -1 : function(arguments...);
  }

 private:
  void* handle_;
};

std::string uuidText(const std::array<unsigned char, 16>& bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text = "GPU-";
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kDigits[bytes[i] >> 4];
    text += kDigits[bytes[i] & 15];
  }
  return text;
}

NvidiaCard describeCard(const DriverLibrary& driver, int index) {
  NvidiaCard card;
  int device = 0;
  if (driver.call("cuDeviceGet", &device, index) != 0) return card;
  std::array<char, 256> name{};
  std::array<unsigned char, 16> uuid{};
  size_t bytes = 0;
  driver.call("cuDeviceGetName", name.data(), static_cast<int>(name.size()) - 1, device);
  driver.call("cuDeviceTotalMem_v2", &bytes, device);
  driver.call("cuDeviceGetAttribute", &card.major, kCapabilityMajor, device);
  driver.call("cuDeviceGetAttribute", &card.minor, kCapabilityMinor, device);
  // The newer function tells the slices of a card apart.
  if (driver.call("cuDeviceGetUuid_v2", uuid.data(), device) == 0 ||
      driver.call("cuDeviceGetUuid", uuid.data(), device) == 0)
    card.uuid = uuidText(uuid);
  card.name = name.data();
  if (card.name.find("MIG") != std::string::npos) card.uuid.replace(0, 3, "MIG");
  card.totalMemory = static_cast<int64_t>(bytes);
  return card;
}

/// "… Kernel Module  580.65.06  …": the first word that is a version.
std::string versionOfKernelModule() {
  std::ifstream file("/proc/driver/nvidia/version");
  std::string line, word;
  std::getline(file, line);
  std::istringstream words(line);
  while (words >> word) {
    const bool version = std::isdigit(static_cast<unsigned char>(word.front())) != 0 &&
                         word.find('.') != std::string::npos;
    if (version) return word;
  }
  return {};
}

Sentence cudaText(int version) {
  return Sentence(std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10));
}

Sentence tooOld(const NvidiaDriver& driver) {
  if (driver.version.empty())
    return Sentence::tr(
        "The NVIDIA driver is too old: it runs CUDA %1, but CUDA 13 is needed; install driver %2 "
        "or newer.",
        cudaText(driver.cudaVersion), kNeededDriver);
  return Sentence::tr(
      "The NVIDIA driver %1 is too old: CUDA 13 needs driver %2 or newer; please update it.",
      driver.version, kNeededDriver);
}

Sentence silent(int error) {
  if (error == kNoDevice)
    return Sentence::tr("The NVIDIA driver sees no GPU; CUDA_VISIBLE_DEVICES may hide them.");
  return Sentence::tr(
      "The NVIDIA driver does not answer (error %1 of cuInit); nvidia-smi may say why.", error);
}

Sentence whyNoneOf(const NvidiaDriver& driver) {
  if (driver.cards.empty()) return silent(kNoDevice);
  if (driver.cudaVersion < kNeededCudaVersion) return tooOld(driver);
  const auto usable = [](const NvidiaCard& card) { return card.whyNot().english().empty(); };
  if (std::ranges::any_of(driver.cards, usable)) return {};
  return driver.cards.front().whyNot();
}

}  // namespace

Sentence NvidiaCard::whyNot() const {
  if (major * 10 + minor >= kNeededCapability) return {};
  return Sentence::tr(
      "The %1 is too old: it has compute capability %2, but 7.5 or newer is needed (GeForce 16 "
      "and 20, Quadro RTX, T4 and all later cards).",
      name, std::to_string(major) + "." + std::to_string(minor));
}

NvidiaDriver askNvidiaDriver() {
  NvidiaDriver facts;
  const DriverLibrary driver;
  if (!driver.found()) {
    facts.whyNot = Sentence::tr("There is no NVIDIA driver on this machine.");
    return facts;
  }
  facts.found = true;
  facts.version = versionOfKernelModule();
  driver.call("cuDriverGetVersion", &facts.cudaVersion);
  int count = 0, error = driver.call("cuInit", 0U);
  if (error == 0) error = driver.call("cuDeviceGetCount", &count);
  if (error != 0) {
    facts.whyNot = silent(error);
    return facts;
  }
  for (int index = 0; index < count; ++index) facts.cards.push_back(describeCard(driver, index));
  facts.whyNot = whyNoneOf(facts);
  return facts;
}

int64_t freeMemoryOf(const NvidiaCard& card) {
  struct {
    unsigned long long total = 0, free = 0, used = 0;
  } memory;
  static const DriverLibrary management("libnvidia-ml.so.1");
  void* handle = nullptr;
  if (!management.found() || management.call("nvmlInit_v2") != 0) return 0;
  const bool known =
      management.call("nvmlDeviceGetHandleByUUID", card.uuid.c_str(), &handle) == 0 &&
      management.call("nvmlDeviceGetMemoryInfo", handle, static_cast<void*>(&memory)) == 0;
  management.call("nvmlShutdown");
  return known ? static_cast<int64_t>(memory.free) : 0;
}

}  // namespace crossflow::models
