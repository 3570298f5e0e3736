// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/load_state_dict.h"

#include "models/checkpoint/file_error.h"
#include "models/checkpoint/key_match.h"

namespace crossflow::models {

namespace {

/// The wanted dtype of a file's tensor: floating weights follow the options, else the module's own.
at::ScalarType wantedDtype(const at::Tensor& current, const LoadOptions& options) {
  return current.is_floating_point() ? options.dtype.value_or(current.scalar_type())
                                     : current.scalar_type();
}

void assign(at::Tensor& target, at::Tensor value) {
  const at::AutoGradMode noGradient(false);
  target.set_data(std::move(value));
}

}  // namespace

LoadReport loadStateDict(torch::nn::Module& module, const CheckpointReader& reader,
                         const LoadOptions& options) {
  const KeyMatch match = matchKeys(module, reader.tensors(), options);
  if (!match.report.wrongShape.empty() || (options.strict && !match.report.complete())) {
    failFile(reader.file(), "does not fit this network: ", match.report.describe());
  }
  int64_t done = 0, total = 0;
  for (const MatchedTensor& pair : match.tensors) total += reader.tensors()[pair.source].bytes();
  for (const MatchedTensor& pair : match.tensors) {
    if (options.stop.stop_requested()) throw Cancelled();
    const TensorInfo& info = reader.tensors()[pair.source];
    at::Tensor target = pair.target;
    at::Tensor value = reader.read(info.name, wantedDtype(target, options));
    assign(target, options.device.is_cpu() ? value : value.to(options.device));
    done += info.bytes();
    if (options.progress) options.progress(done, total);
  }
  return match.report;
}

}  // namespace crossflow::models
