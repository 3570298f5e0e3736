// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of the user's own pictures that were made into latents. Each is one file that the engine
// wrote; here it is looked into without torch.

#include <QImage>
#include <QString>
#include <chrono>
#include <optional>
#include <vector>

#include "core/types/failure.h"

namespace crossflow::core {

struct KeptPicture {
  QString name, model, origin;
  double roundTrip = 0;  // decibels, see Inversion
  QImage picture;        // what the model's autoencoder kept of it
};

class KeptPictures {
 public:
  explicit KeptPictures(QString folder) : folder_(std::move(folder)) {}

  /// In alphabetical order; files that are something else are left out. Blocks (milliseconds).
  std::vector<KeptPicture> all() const;
  bool has(const QString& name) const;

  /// Puts it aside until restore(), or until another one of this name is put aside.
  std::optional<Failure> remove(const QString& name) const;
  std::optional<Failure> restore(const QString& name) const;
  /// What was put aside longer ago than this is gone for good. Blocks (milliseconds).
  void forgetRemoved(std::chrono::seconds undo) const;

 private:
  QString folder_;
};

}  // namespace crossflow::core
