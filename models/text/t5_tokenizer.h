// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentencepiece tokenizer of T5, behind the caption cleaning that the original applies twice.

#include <filesystem>
#include <memory>
#include <string>

#include "models/text/tokenizer.h"
#include "models/text/unigram_cut.h"

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace crossflow::models {

class T5Tokenizer : public Tokenizer {
 public:
  enum class Cleaning { Twice, None };

  /// Reads a sentencepiece model ("spiece.model"). Throws Error if the file is not one.
  explicit T5Tokenizer(const std::filesystem::path& model, Cleaning cleaning = Cleaning::Twice,
                       int64_t contextLength = 77);
  ~T5Tokenizer() override;

  /// At most contextLength - 1 pieces, the end token, zeros.
  TokenIds encode(std::string_view text) const override;
  /// Pieces of the vocabulary: ids are below it.
  int64_t size() const;

 private:
  T5Tokenizer(std::unique_ptr<sentencepiece::SentencePieceProcessor> processor, Cleaning cleaning,
              int64_t contextLength);

  std::vector<int> cutPieces(std::string_view text) const;

  std::unique_ptr<sentencepiece::SentencePieceProcessor> processor_;
  UnigramCut cut_;
  Cleaning cleaning_;
  size_t contextLength_;
};

}  // namespace crossflow::models
