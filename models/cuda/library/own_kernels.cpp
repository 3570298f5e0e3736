// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cuda/library/own_kernels.h"

#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <cuda_runtime_api.h>
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

namespace crossflow::models {
namespace {

// NVRTC's functions by hand: its header is not part of LibTorch, and the library, 100 MB of it, is
// opened only if somebody asks.
using Program = void*;
struct Compiler {
  int (*create)(Program*, const char* source, const char* name, int headers, const char* const*,
                const char* const*) = nullptr;
  int (*compile)(Program, int count, const char* const* options) = nullptr;
  int (*logSize)(Program, size_t*) = nullptr;
  int (*log)(Program, char*) = nullptr;
  int (*cubinSize)(Program, size_t*) = nullptr;
  int (*cubin)(Program, char*) = nullptr;
  int (*destroy)(Program*) = nullptr;
  std::string whyNot;
};

template <class Function>
void look(void* library, const char* name, Function& function, std::string& whyNot) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr && whyNot.empty()) whyNot = std::string("NVRTC has no ") + name + ".";
}

/// The second is LibTorch's and knows where NVIDIA's wheels lie; it asks for a driver.
void* openCompiler(std::string& whyNot) {
  for (const char* name : {"libnvrtc.so.13", "libcaffe2_nvrtc.so"}) {
    if (void* library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
    if (whyNot.empty()) whyNot = ::dlerror();
  }
  return nullptr;
}

/// NVRTC asks for its other half by name alone, and does not look beside itself.
void openOtherHalf(void* function) {
  Dl_info place{};
  if (::dladdr(function, &place) == 0 || place.dli_fname == nullptr) return;
  const std::string file = place.dli_fname;
  const std::string folder = file.substr(0, file.rfind('/') + 1);
  ::dlopen((folder + "libnvrtc-builtins.so.13.0").c_str(), RTLD_NOW | RTLD_GLOBAL);
}

Compiler makeCompiler() {
  Compiler c;
  std::string notOpened;
  void* library = openCompiler(notOpened);
  if (library == nullptr) {
    c.whyNot = "NVRTC could not be opened: " + notOpened;
    return c;
  }
  look(library, "nvrtcCreateProgram", c.create, c.whyNot);
  look(library, "nvrtcCompileProgram", c.compile, c.whyNot);
  look(library, "nvrtcGetProgramLogSize", c.logSize, c.whyNot);
  look(library, "nvrtcGetProgramLog", c.log, c.whyNot);
  look(library, "nvrtcGetCUBINSize", c.cubinSize, c.whyNot);
  look(library, "nvrtcGetCUBIN", c.cubin, c.whyNot);
  look(library, "nvrtcDestroyProgram", c.destroy, c.whyNot);
  if (c.create != nullptr) openOtherHalf(reinterpret_cast<void*>(c.create));
  return c;
}

const Compiler& compiler() {
  static const Compiler kCompiler = makeCompiler();
  return kCompiler;
}

void say(const std::string& text, char* error, size_t errorSize) {
  std::snprintf(error, errorSize, "%s", text.c_str());
}

bool fine(cudaError_t outcome, char* error, size_t errorSize) {
  if (outcome == cudaSuccess) return true;
  cudaGetLastError();  // told: whoever asks next has a call of their own in mind
  say(std::string("CUDA error: ") + cudaGetErrorString(outcome), error, errorSize);
  return false;
}

std::string logOf(Program program) {
  size_t size = 0;
  if (compiler().logSize(program, &size) != 0 || size < 2) return "NVRTC refuses the kernels.";
  std::string text(size, '\0');
  return compiler().log(program, text.data()) == 0 ? text : "NVRTC refuses the kernels.";
}

void* compiled(Program program, const char* architecture, size_t* size, char* error,
               size_t errorSize) {
  const std::string target = std::string("--gpu-architecture=") + architecture;
  const std::vector<const char*> options{target.c_str(), "--std=c++17"};
  if (compiler().compile(program, static_cast<int>(options.size()), options.data()) != 0) {
    say(logOf(program), error, errorSize);
    return nullptr;
  }
  void* code = compiler().cubinSize(program, size) == 0 ? std::malloc(*size) : nullptr;
  if (code != nullptr && compiler().cubin(program, static_cast<char*>(code)) == 0) return code;
  std::free(code);
  say("NVRTC did not hand out its program.", error, errorSize);
  return nullptr;
}

}  // namespace

void* compileProgram(const char* source, const char* architecture, size_t* size, char* error,
                     size_t errorSize) {
  const Compiler& c = compiler();
  if (!c.whyNot.empty()) {
    say(c.whyNot, error, errorSize);
    return nullptr;
  }
  Program program = nullptr;
  if (c.create(&program, source, "fused.cu", 0, nullptr, nullptr) != 0) {
    say("NVRTC could not begin.", error, errorSize);
    return nullptr;
  }
  void* code = compiled(program, architecture, size, error, errorSize);
  c.destroy(&program);
  return code;
}

void freeProgram(void* program) {
  std::free(program);
}

void* loadProgram(int device, const void* program, char* error, size_t errorSize) {
  try {
    const c10::cuda::CUDAGuard guard(static_cast<c10::DeviceIndex>(device));
    cudaLibrary_t loaded = nullptr;
    const cudaError_t outcome =
        cudaLibraryLoadData(&loaded, program, nullptr, nullptr, 0, nullptr, nullptr, 0);
    return fine(outcome, error, errorSize) ? static_cast<void*>(loaded) : nullptr;
  } catch (const std::exception& fault) {
    say(fault.what(), error, errorSize);
    return nullptr;
  }
}

void* findKernel(void* loaded, const char* name, char* error, size_t errorSize) {
  cudaKernel_t kernel = nullptr;
  const cudaError_t outcome =
      cudaLibraryGetKernel(&kernel, static_cast<cudaLibrary_t>(loaded), name);
  return fine(outcome, error, errorSize) ? static_cast<void*>(kernel) : nullptr;
}

bool startKernel(int device, void* kernel, const uint32_t* blocks, const uint32_t* threads,
                 void** arguments, char* error, size_t errorSize) {
  try {
    const auto index = static_cast<c10::DeviceIndex>(device);
    const c10::cuda::CUDAGuard guard(index);
    const dim3 grid(blocks[0], blocks[1], blocks[2]), block(threads[0], threads[1]);
    return fine(cudaLaunchKernel(kernel, grid, block, arguments, 0,
                                 c10::cuda::getCurrentCUDAStream(index).stream()),
                error, errorSize);
  } catch (const std::exception& fault) {
    say(fault.what(), error, errorSize);
    return false;
  }
}

}  // namespace crossflow::models
