// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/prompt_pieces.h"

#include <numeric>

#include "models/pipeline/model_files.h"
#include "models/text/text_encoder.h"

namespace crossflow::core {

namespace {

constexpr int64_t kLongest = 4096;  // pieces that are told apart; a prompt has a few dozen

}  // namespace

PromptPieces::PromptPieces(QString folder) : folder_(std::move(folder)) {}

PromptPieces::~PromptPieces() = default;

PieceCount PromptPieces::count(const models::LocatedModel& model, const QString& prompt) {
  const QString id = QString::fromStdString(model.config.id);
  if (!tokenizer_ || id != model_) {
    tokenizer_ =
        models::makeTokenizer(model.config, model.vocabulary(folder_.toStdString()), kLongest);
    model_ = id;
  }
  const models::TokenIds tokens = tokenizer_->encode(prompt.toStdString());
  const auto pieces = std::accumulate(tokens.mask.begin(), tokens.mask.end(), int64_t{0});
  return {static_cast<int>(pieces), static_cast<int>(model.config.textVe.tokens)};
}

}  // namespace crossflow::core
