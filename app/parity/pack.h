// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A parity pack: a folder of tensors recorded from the original program. `crossflow parity` and
// tests/parity run the same checks: one file per kind of pack in this folder.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/checkpoint/checkpoint_reader.h"

namespace crossflow::parity {

struct Pack {
  std::filesystem::path folder;
  nlohmann::json config;                              // config.json; null if there is none
  std::unique_ptr<models::CheckpointReader> weights;  // weights.pth; may be null
  std::unique_ptr<models::CheckpointReader> io;       // io.safetensors; may be null

  at::Tensor tensor(const std::string& name) const { return io->read(name); }
  bool has(const std::string& name) const { return io && io->find(name) != nullptr; }
  std::filesystem::path resolve(const std::string& relative) const { return folder / relative; }
};

/// One compared tensor. ratio = maxAbsErr / scale, scale = largest absolute expected value (at least 1e-12).
struct Comparison {
  std::string name;
  double maxAbsErr = 0, scale = 0, ratio = 0, tolerance = 1e-4;
  bool passed = false;
};

class Report {
 public:
  /// Compares with a tolerance relative to `expected`'s scale; differing shapes fail.
  void compare(const std::string& name, const at::Tensor& actual, const at::Tensor& expected,
               double tolerance = 1e-4);
  /// For ids, texts, keys: exact.
  void expect(const std::string& name, bool holds, const std::string& detail = {});

  const std::vector<Comparison>& comparisons() const { return comparisons_; }
  bool passed() const;

 private:
  std::vector<Comparison> comparisons_;
};

using Check = std::function<void(const Pack&, Report&)>;

Pack openPack(const std::filesystem::path& folder);
/// Runs every check that the folder's content asks for; throws models::Error if it asks for none.
Report runPack(const std::filesystem::path& folder);

}  // namespace crossflow::parity
