// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Figures of a training that goes well, for tests and pictures of the training page.

#include <algorithm>
#include <cmath>

#include "tests/support/run_folder.h"

namespace crossflow::tests {

/// Writes a falling loss with noise every ten steps after `from` up to `to`, and validations every
/// 500; `floor` is where the loss would end.
inline void learn(RunFolder& run, qint64 from, qint64 to, double floor = 0.2) {
  auto dice = static_cast<quint32>(from + 12345);
  const auto noise = [&dice] {
    dice = dice * 1664525 + 1013904223;
    return (dice >> 8) / double(1 << 24) - 0.5;
  };
  for (qint64 step = from + 10; step <= to; step += 10) {
    const double part = static_cast<double>(step);
    const double fall = floor + std::exp(-part / 900.0);
    QJsonArray bins;
    for (int bin = 0; bin < 8; ++bin) bins.append(fall * (0.6 + 0.1 * bin) + 0.02 * noise());
    run.event(QStringLiteral("metrics"), step,
              {{QStringLiteral("loss"), fall * 1.4 + 0.08 * noise()},
               {QStringLiteral("flow"), fall + 0.06 * noise()},
               {QStringLiteral("contrastive"), 0.4 * fall + 0.05 * noise()},
               {QStringLiteral("kl"), 0.3 + 0.01 * noise()},
               {QStringLiteral("lr"), 1e-3 * std::min(1.0, part / 400) * (1 - 0.9 * part / 8000)},
               {QStringLiteral("gradient_norm"), 0.7 + 0.4 * noise()},
               {QStringLiteral("pictures_per_second"), 33.4 + 3 * noise()},
               {QStringLiteral("memory_bytes"), 812e6},
               {QStringLiteral("loss_by_time"), bins}});
    if (step % 500 != 0) continue;
    run.event(QStringLiteral("validation"), step,
              {{QStringLiteral("flow_at_0.05"), fall * 1.3},
               {QStringLiteral("flow_at_0.50"), fall},
               {QStringLiteral("flow_at_0.95"), fall * 0.8}});
  }
}

}  // namespace crossflow::tests
