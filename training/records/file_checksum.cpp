// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/file_checksum.h"

#include <libdeflate.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "training/config/run_error.h"

namespace crossflow::training {

uint32_t crcOfFile(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::vector<char> block(1 << 20);
  uint32_t crc = 0;
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
    crc = libdeflate_crc32(crc, block.data(), static_cast<std::size_t>(in.gcount()));
  if (!in.is_open() || in.bad() || !in.eof())
    throw RunError(protocol::Cause::Internal,
                   file.string() + " cannot be read back (" + std::strerror(errno) + ").",
                   "Check the disk, then start again.");
  return crc;
}

}  // namespace crossflow::training
