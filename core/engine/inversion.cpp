// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/inversion.h"

#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr double kHardlyVisible = 30;  // decibels

/// What the latent's company has to expect of it; empty: nothing bad.
QString warningOf(const Inversion& inversion) {
  if (inversion.spread <= kMostSpread) return {};
  return u' ' + CoreWords::tr(
                    "Its latent is unlike those of prompts (%1 times as wide), so mixtures "
                    "with prompts may come out torn.")
                    .arg(inversion.spread, 0, 'f', 1);
}

}  // namespace

QString verdictOn(const Inversion& inversion) {
  const QString said = CoreWords::tr(
                           "Drawn again, @%1 is %2 dB (PSNR) from what the model keeps of "
                           "the picture: %3.")
                           .arg(inversion.name)
                           .arg(inversion.roundTrip, 0, 'f', 1);
  if (inversion.roundTrip < kLeastRoundTrip)
    return said.arg(
        CoreWords::tr("it cannot draw this picture, and what is made with it will show "
                      "something else"));
  const QString how = inversion.roundTrip >= kHardlyVisible
                          ? CoreWords::tr("the difference is hardly visible")
                          : CoreWords::tr("the same picture with other details");
  return said.arg(how) + warningOf(inversion);
}

QString latentPath(const QString& folder, const QString& name) {
  return folder + u'/' + name + QStringLiteral(".safetensors");
}

}  // namespace crossflow::core
