// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/crc32.h"

#include <zlib.h>

namespace crossflow::models {

uint32_t crc32(uint32_t crc, const void* bytes, size_t length) {
  return static_cast<uint32_t>(::crc32_z(crc, static_cast<const Bytef*>(bytes), length));
}

}  // namespace crossflow::models
