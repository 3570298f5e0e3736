// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture of the user's own on its way to a text latent with a name: what is asked, what comes
// out, and where it is kept.

#include <QImage>
#include <QString>

#include "core/requests/request.h"

namespace crossflow::core {

struct InversionRequest {
  QString name;          // see isPictureName()
  QImage picture;        // of any size; its middle square is taken
  QString origin;        // the file it came from, for people; may be empty
  QString model;         // empty: the starter
  int steps = 0;         // of the way back; 0: the model's default
  double guidance = 0;   // of the drawing that leads back to the picture; 0: the model's default
  bool replace = false;  // what has the name already
  Precision precision = Precision::Automatic;
  QString device;   // empty: the best there is
  int threads = 0;  // of the processor; 0: as many as there are
};

/// What came out. Peak signal-to-noise ratios are in decibels; pictures that are equal have 99.
struct Inversion {
  QString name, model, path;
  QImage kept;             // what the model's autoencoder keeps of the picture
  QImage drawn;            // from the latent, as the model draws by default
  double roundTrip = 0;    // between these two
  double autoencoder = 0;  // between `kept` and the picture itself
  double spread = 1;       // of the latent's numbers; about 1 for latents of prompts
  double seconds = 0;
};

/// How well it went, in one sentence.
QString verdictOn(const Inversion& inversion);

/// Decibels below which a drawing shows something else than the picture.
inline constexpr double kLeastRoundTrip = 20;
/// Latents that spread more are unlike those of prompts, which have about 1.
inline constexpr double kMostSpread = 1.5;

/// Where a latent of this name lies.
QString latentPath(const QString& folder, const QString& name);

/// The metadata of a latent's file. Its tensors: "latent" fp32 [C, H, W], "picture" uint8 [H, W,
/// 3].
inline constexpr const char* kLatentKind = "crossflow picture latent 1";

}  // namespace crossflow::core
