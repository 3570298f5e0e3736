// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small named things the user keeps: presets of all controls, named latents for arithmetic, and
// the prompts used before.

#include <QStringList>
#include <vector>

#include "core/requests/request.h"
#include "core/storage/database.h"

namespace crossflow::core {

class PresetStore {
 public:
  explicit PresetStore(const Database& database) : database_(database) {}

  QStringList presets() const;
  Result<GenerationRequest> preset(const QString& name) const;
  std::optional<Failure> savePreset(const QString& name, const GenerationRequest& request);
  /// A preset that has the new name already is replaced.
  std::optional<Failure> renamePreset(const QString& name, const QString& next);
  std::optional<Failure> removePreset(const QString& name);

  /// In the order in which they were made, so that a later one may use an earlier one.
  std::vector<NamedLatent> latents() const;
  std::optional<Failure> saveLatent(const NamedLatent& latent);
  std::optional<Failure> removeLatent(const QString& name);

  /// Newest first.
  QStringList recentPrompts(int count) const;
  std::optional<Failure> rememberPrompt(const QString& prompt);

 private:
  const Database& database_;
};

}  // namespace crossflow::core
