// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/machine_check.h"

#include <cmath>
#include <cstdlib>
#include <future>
#include <thread>

#include "models/base/atomic_file.h"
#include "models/base/counted.h"
#include "models/base/measures.h"
#include "models/base/proc_facts.h"
#include "models/cuda/cuda_library.h"
#include "models/torch.h"
#include "training/loop/distributed.h"
#include "training/protocol/run_protocol.h"
#include "training/records/write_failure.h"
#include "training/run/child_process.h"

namespace crossflow::training {

namespace fs = std::filesystem;
using protocol::Cause;

namespace {

constexpr std::size_t kTestBytes = 1 << 20;
constexpr auto kPatience = std::chrono::seconds(20);

[[noreturn]] void refuseMemory(const std::string& where, int64_t needed, int64_t free) {
  throw RunError(Cause::OutOfMemory,
                 "The run needs about " + sizeText(needed) + " on " + where + ", but only " +
                     sizeText(free) + " are free.",
                 "Raise train.accumulation (smaller micro-batches), switch train.checkpointing on, "
                 "or choose a smaller model.");
}

double meanOfTwo(int64_t rank, uint16_t port) {
  RankEnvironment place;
  place.rank = place.localRank = rank;
  place.world = place.localWorld = 2;
  place.masterPort = port;
  const auto ranks = Ranks::join(place, at::kCPU, kPatience);
  const double mean = ranks->mean({static_cast<double>(rank)})[0];
  ranks->meet("checked");
  return mean;
}

}  // namespace

std::string checkDisk(const fs::path& run, const TrainConfig& config, int64_t checkpointBytes) {
  const TrainSchedule& train = config.train;
  const int64_t needed =
      protocol::mostCheckpoints(train.steps, train.saveInterval, train.keepLast) * checkpointBytes;
  const auto free = static_cast<int64_t>(fs::space(run).available);
  if (free < needed)
    throw RunError(Cause::NoSpace,
                   "The run's checkpoints need " + sizeText(needed) + " in " + run.string() +
                       ", but only " + sizeText(free) + " are free.",
                   "Free disk space, lower train.keepLast, or put the run on another disk.");
  const fs::path file = run / ".disk-test";
  try {
    base::writeFileAtomically(file, std::string(kTestBytes, 'x'));
  } catch (const FileWriteError& error) {
    throw RunError(causeOfWriting(error.reason), error.what(),
                   "Check that the disk has space and that the folder can be written.");
  }
  fs::remove(file);
  return "The checkpoints need " + sizeText(needed) + "; " + sizeText(free) + " are free.";
}

std::string checkStore() {
  // Two ranks of one process: LibTorch's record of collectives is one for both and not made for
  // that.
  setenv("TORCH_FR_BUFFER_SIZE", "0", 1);
  const uint16_t port = freeTcpPort();
  auto other = std::async(std::launch::async, meanOfTwo, 1, port);
  const double mean = meanOfTwo(0, port);
  if (mean != 0.5 || other.get() != 0.5)
    throw RunError(Cause::Network, "Two processes of this machine do not agree on a sum.");
  return "Processes of this machine can meet.";
}

std::string checkDevices(const TrainConfig& config, int64_t world, int64_t bytes) {
  const models::CudaLibrary& cuda = models::CudaLibrary::get();
  const auto found = static_cast<int64_t>(cuda.devices().size());
  const bool wantsGpu = config.devices.kind == DeviceConfig::Kind::Cuda;
  if (config.devices.kind == DeviceConfig::Kind::Cpu || (!wantsGpu && found == 0)) {
    const int64_t free = availableMemory();
    const bool known = free > 0;
    if (known && bytes * world > free) refuseMemory("this computer", bytes * world, free);
    return base::counted(world, "process", "processes") + " on the CPU.";
  }
  if (found < world)
    throw RunError(Cause::NoDevice,
                   "The run asks for " + std::to_string(world) + " GPUs; this machine offers " +
                       std::to_string(found) + ". " + cuda.whyNot().english(),
                   "Check the NVIDIA driver, lower devices.count, or set devices.kind to \"cpu\".");
  std::string names;
  for (int64_t i = 0; i < world; ++i) {
    const models::CudaDevice& device = cuda.devices()[static_cast<std::size_t>(i)];
    const int64_t free = cuda.freeMemory(device.index);
    if (free < bytes) refuseMemory(device.name, bytes, free);
    names += (i == 0 ? "" : ", ") + device.name + " (" + sizeText(free) + " free)";
  }
  return "Runs on " + names + ".";
}

}  // namespace crossflow::training
