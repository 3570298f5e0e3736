// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Kernels that are compiled where the card is: NVRTC and CUDA's program loader behind the functions
// of cuda_interface.h, which says what they promise.

#include <cstddef>
#include <cstdint>

namespace crossflow::models {

void* compileProgram(const char* source, const char* architecture, size_t* size, char* error,
                     size_t errorSize);
void freeProgram(void* program);
void* loadProgram(int device, const void* program, char* error, size_t errorSize);
void* findKernel(void* loaded, const char* name, char* error, size_t errorSize);
bool startKernel(int device, void* kernel, const uint32_t* blocks, const uint32_t* threads,
                 void** arguments, char* error, size_t errorSize);

}  // namespace crossflow::models
