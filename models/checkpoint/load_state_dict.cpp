// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/load_state_dict.h"

#include <algorithm>
#include <cmath>

#include "models/checkpoint/key_match.h"
#include "models/checkpoint/staged_copy.h"
#include "models/files/file_error.h"
#include "models/files/mapping_guard.h"
#include "models/freed_memory.h"

namespace crossflow::models {

namespace {

/// The wanted dtype of a file's tensor: floating weights follow the options, else the module's own.
at::ScalarType wantedDtype(const at::Tensor& current, const LoadOptions& options) {
  return current.is_floating_point() ? options.dtype.value_or(current.scalar_type())
                                     : current.scalar_type();
}

/// Whole numbers in a weight's place are packed or counted something, never the weight.
void requireNumbersWithPoint(const CheckpointReader& reader, const TensorInfo& info,
                             const at::Tensor& target) {
  if (!target.is_floating_point() || c10::isFloatingType(info.dtype)) return;
  failFile(
      reader.file(),
      Sentence::tr("holds \"%1\" as whole numbers (%2), which are not weights; get the file in "
                   "float32, bfloat16 or float16.",
                   info.name, c10::toString(info.dtype)));
}

/// One pass at memory speed: a finite sum has finite terms; only otherwise each is looked at. In
/// pieces, because the sum of 16-bit numbers is made from a 32-bit copy of them.
bool allFinite(const at::Tensor& value) {
  constexpr int64_t kPiece = 1 << 20;
  if (!value.is_floating_point()) return true;
  const at::ScalarType sumType = value.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
  const auto finite = [sumType](const at::Tensor& piece) {
    return std::isfinite(at::sum(piece, sumType).item<double>()) ||
           at::isfinite(piece).all().item<bool>();
  };
  const std::vector<at::Tensor> pieces = value.flatten().split(kPiece);
  return std::all_of(pieces.begin(), pieces.end(), finite);
}

void assign(at::Tensor& target, const at::Tensor& value) {
  const at::AutoGradMode noGradient(false);
  target.set_data(value);
}

}  // namespace

LoadReport loadStateDict(torch::nn::Module& module, const CheckpointReader& reader,
                         const LoadOptions& options) {
  KeyMatch match = matchKeys(module, reader.tensors(), options);
  if (!match.report.wrongShape.empty() || (options.strict && !match.report.complete())) {
    failFile(reader.file(), Sentence::tr("does not fit this network: %1", match.report.describe()));
  }
  const FreedMemoryReturns freedMemory;
  std::optional<StagedCopy> staged;
  if (auto line = stagingLine(options.device)) staged.emplace(*std::move(line));
  int64_t done = 0, total = 0;
  for (const MatchedTensor& pair : match.tensors) total += reader.tensors()[pair.source].bytes();
  for (const MatchedTensor& pair : match.tensors) {
    if (options.stop.stop_requested()) throw Cancelled();
    const TensorInfo& info = reader.tensors()[pair.source];
    at::Tensor target = pair.target;
    requireNumbersWithPoint(reader, info, target);
    at::Tensor value = reader.read(info.name, wantedDtype(target, options));
    if (!allFinite(value)) match.report.notFinite.push_back(info.name);
    assign(target,
           staged ? staged->to(options.device, value, options.stop) : value.to(options.device));
    done += info.bytes();
    if (options.progress) options.progress(done, total);
  }
  if (staged) staged->finish();
  requireWholeMappings();
  return std::move(match.report);
}

}  // namespace crossflow::models
