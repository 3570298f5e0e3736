// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/device_fault.h"

#include <algorithm>
#include <array>

namespace crossflow {
inline namespace base {

namespace {

// Those of which CUDA's driver_types.h says that the process must be ended and started again, and
// those that a card in trouble answers with (it fell off the bus, its memory is damaged).
constexpr std::array<int, 17> kFaultCodes{
    201,  // the context is gone
    214,  // memory error that cannot be corrected
    220,  // the same on NVLink
    226,  // contained memory error
    700,  // illegal address
    702,  // a kernel took too long
    709,  // the context was destroyed
    710,  // device-side assert
    714,  // hardware stack error
    715,  // illegal instruction
    716,  // misaligned address
    717,  // invalid address space
    718,  // invalid program counter
    719,  // launch failure
    721,  // tensor memory leak
    911,  // another device failed
    999,  // unknown: after a suspend, or the card is gone
};

constexpr std::array<std::string_view, 9> kFaultWords{
    "CUBLAS_STATUS_EXECUTION_FAILED",
    "CUDNN_STATUS_EXECUTION_FAILED",
    "device-side assert",
    "illegal instruction was encountered",
    "illegal memory access",
    "launch timed out",
    "misaligned address",
    "uncorrectable ECC error",
    "unspecified launch failure",
};

}  // namespace

bool isDeviceLost(int code, std::string_view text) noexcept {
  if (code != 0)
    return std::find(kFaultCodes.begin(), kFaultCodes.end(), code) != kFaultCodes.end();
  const std::string_view line = text.substr(0, text.find('\n'));
  return std::any_of(kFaultWords.begin(), kFaultWords.end(), [line](std::string_view words) {
    return line.find(words) != std::string_view::npos;
  });
}

}  // namespace base
}  // namespace crossflow
