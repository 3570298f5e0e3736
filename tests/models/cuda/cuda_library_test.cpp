// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/cuda_library.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "models/base/error.h"
#include "models/cuda/device_kernels.h"
#include "models/cuda/gpu_part.h"
#include "models/cuda/nccl_backend.h"
#include "tests/support/catch_torch.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

using crossflow::models::CudaLibrary;

namespace {

const std::string kLibrary = crossflow::tests::programPath("libcrossflow_cuda.so").string();

/// Says aloud that a test needs a GPU.
bool skipsWithoutGpu() {
  if (CudaLibrary::get().available()) return false;
  WARN("skipped: " + CudaLibrary::get().whyNot().english());
  return true;
}

}  // namespace

TEST_CASE("without a GPU the reason is a sentence and nothing else fails", "[cuda]") {
  const CudaLibrary& cuda = CudaLibrary::get();
  CHECK(cuda.available() == cuda.whyNot().english().empty());
  CHECK(cuda.available() == !cuda.devices().empty());
  CHECK(std::string(std::getenv("CUDA_MODULE_LOADING")) == "LAZY");
  if (cuda.available()) return;
  CHECK_THAT(cuda.whyNot().english(), Catch::EndsWith("."));
  CHECK(cuda.device(0) == nullptr);
  CHECK(cuda.freeMemory(0) == 0);
  cuda.emptyCache();
  CHECK_THROWS_AS(crossflow::models::makeNcclBackend({}, 0, 1, std::chrono::seconds(1)),
                  crossflow::base::Error);
}

TEST_CASE("a file that is not a CUDA library is refused with a reason", "[cuda]") {
  std::string reason;
  CHECK(crossflow::models::openCudaInterface("/nonexistent/cuda.so", reason) == nullptr);
  CHECK_THAT(reason, Catch::Contains("/nonexistent/cuda.so"));
  CHECK(crossflow::models::openCudaInterface("libz.so.1", reason) == nullptr);
  CHECK_THAT(reason, Catch::Contains("another version"));
}

TEST_CASE("the CUDA library loads beside the CPU one and finds no device here", "[cuda]") {
  if (CudaLibrary::get().available()) return;  // the tests below say more
  if (!std::filesystem::exists(kLibrary)) {
    WARN("skipped: built without the CUDA library");
    return;
  }
  std::string reason;
  const auto* interface = crossflow::models::openCudaInterface(kLibrary, reason);
  if (interface == nullptr) {
    WARN("skipped: NVIDIA's libraries are not here: " + reason);
    return;
  }
  CHECK(interface->deviceCount() == 0);
  CHECK(interface->freeMemory(0) == -1);
  for (const auto& [major, minor] :
       {std::pair{7, 5}, {8, 0}, {8, 6}, {8, 9}, {9, 0}, {10, 0}, {12, 0}}) {
    CAPTURE(major, minor);
    try {
      CHECK(crossflow::models::compileFusedKernels(*interface, major, minor).size() > 10000);
    } catch (const crossflow::base::Error& fault) {
      CHECK_THAT(fault.what(), Catch::StartsWith("NVRTC could not be opened"));
      WARN(std::string("skipped: ") + fault.what());
    }
  }
  char error[256] = "";
  c10::intrusive_ptr<c10d::Store> store;
  c10::intrusive_ptr<c10d::Backend> backend;
  CHECK_FALSE(interface->makeNccl(&store, 0, 1, 1000, &backend, error, sizeof error));
  CHECK_FALSE(std::string(error).empty());
}

TEST_CASE("tensors live and compute on a GPU", "[gpu]") {
  if (skipsWithoutGpu()) return;
  const at::Tensor on = torch::arange(6, at::TensorOptions(at::kCUDA).dtype(at::kFloat));
  CHECK((on * 2).sum().item<float>() == 30);
  CHECK(CudaLibrary::get().freeMemory(0) > 0);
  CudaLibrary::get().emptyCache();
}

TEST_CASE("a part of the GPU that is not whole is refused with the file's name", "[cuda]") {
  using crossflow::models::gpuPartFolder;
  CHECK(gpuPartFolder().filename().string().starts_with("gpu-part-"));
  const crossflow::tests::TempDir folder;
  std::string reason;
  CHECK_FALSE(crossflow::models::openGpuPart(folder.path(), reason));
  CHECK_THAT(reason, Catch::Contains("libc10_cuda.so") && Catch::Contains("No such file"));
  std::filesystem::create_directories(folder / "torch/lib");
  std::ofstream(folder / "torch/lib/libc10_cuda.so") << "no library";
  CHECK_FALSE(crossflow::models::openGpuPart(folder.path(), reason));
  CHECK_THAT(reason, Catch::Contains("libc10_cuda.so: file too short") ||
                         Catch::Contains("libc10_cuda.so: invalid ELF header"));
}
