// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/device_fault.h"

#include <catch2/catch.hpp>

using namespace crossflow;

TEST_CASE("a fault that poisons the process is known by its number", "[device_fault]") {
  for (const int code : {214, 700, 702, 710, 716, 719, 999}) CHECK(isDeviceLost(code, "any words"));
  // Memory, initialisation, no card, wrong number of a card, no kernel for it.
  for (const int code : {1, 2, 3, 100, 101, 209}) CHECK_FALSE(isDeviceLost(code, "any words"));
}

TEST_CASE("without a number the first line tells", "[device_fault]") {
  CHECK(isDeviceLost(0, "CUDA error: device-side assert triggered\nMore."));
  CHECK(isDeviceLost(0, "CUDA error: an illegal memory access was encountered"));
  CHECK(isDeviceLost(0, "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm`"));
  CHECK(isDeviceLost(0, "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"));
  CHECK_FALSE(isDeviceLost(0, "CUDA error: CUBLAS_STATUS_ALLOC_FAILED"));
  CHECK_FALSE(isDeviceLost(0, "CUDA error: no kernel image is available for execution"));
  CHECK_FALSE(isDeviceLost(0, "shapes differ\nillegal memory access"));
}
