// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a latent source to the starting point of the flow: which prompts it needs, and how their
// latents are put together. All operands of one picture draw the same noise, so that `a - a` is
// nothing and a blend of equal prompts is that prompt.

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "core/engine/job_event.h"
#include "core/requests/request.h"

namespace at {
class Tensor;
}

namespace crossflow::core {

/// Every prompt whose text latent the source needs, each once. The source passed faultOf().
QStringList promptsOf(const LatentSource& source);

/// The latent [1, C, H, W] of a prompt for a seed.
using DrawLatent = std::function<at::Tensor(const QString& prompt, quint64 seed)>;

/// z [1, C, H, W] of a source. Throws base::NumericError or Error where terms cancel out.
at::Tensor mixLatents(const LatentSource& source, quint64 seed, const DrawLatent& draw);

/// How far the latent of an expression or blend is from each of its operands; empty for others.
std::vector<OperandDistance> operandDistances(const LatentSource& source, quint64 seed,
                                              const DrawLatent& draw);

}  // namespace crossflow::core
