// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files as an attacker or a broken disk would make them.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace crossflow::tests {

/// A zip record and the lies its headers tell.
struct CraftedRecord {
  std::string name, bytes;
  std::string localName = {};  // empty: the same name
  uint16_t method = 0, flags = 0;
  int64_t claimedSize = -1, claimedPacked = -1, claimedCrc = -1;  // -1: the truth
  int64_t headerOffset = -1;
};

struct CraftedEnd {
  int64_t count = -1, directorySize = -1, directoryOffset = -1;  // -1: the truth
  bool zip64 = false;
  uint64_t count64 = 0, offset64 = 0, size64 = 0;  // 0: the truth
};

std::string craftZip(const std::vector<CraftedRecord>& records, const CraftedEnd& end = {});

/// What one tensor of a PyTorch pickle claims.
struct CraftedTensor {
  std::vector<int64_t> shape{2, 2}, strides{2, 1};
  int64_t offset = 0, count = 4;
  std::string storageType = "FloatStorage", key = "0";
};

/// The pickle of a state dict {"w": tensor}.
std::string craftStateDict(const CraftedTensor& tensor);
/// A PyTorch file of that state dict with a record of 16 bytes.
std::string craftTorchFile(const CraftedTensor& tensor);
/// A PyTorch file around any pickle.
std::string craftTorchFile(const std::string& pickle);

std::string craftSafetensors(const std::string& header, const std::string& data);
std::string craftNpy(const std::string& header, const std::string& data);

void writeBytes(const std::filesystem::path& file, const std::string& bytes);

}  // namespace crossflow::tests
