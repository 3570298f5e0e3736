// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "core/engine/engine.h"

namespace crossflow::models {
class Tokenizer;
struct LocatedModel;
}  // namespace crossflow::models

namespace crossflow::core {

/// Counts the pieces a prompt falls into, with the vocabulary of the model asked for last.
class PromptPieces {
 public:
  /// Where CLIP's merge table lies.
  explicit PromptPieces(QString folder);
  ~PromptPieces();

  /// Throws models::Error if the vocabulary cannot be read.
  PieceCount count(const models::LocatedModel& model, const QString& prompt);

 private:
  QString folder_;
  QString model_;
  std::unique_ptr<models::Tokenizer> tokenizer_;
};

}  // namespace crossflow::core
