// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Byte-pair tokenizer of CLIP. The generator's text encoder and the CLIP score read the same pieces
// but treat a few things differently; ClipTokenStyle says which of them is wanted.

#include <filesystem>
#include <memory>
#include <string>

#include "models/text/byte_pair_encoder.h"
#include "models/text/tokenizer.h"

namespace crossflow::models {

enum class ClipTokenStyle {
  /// As transformers' CLIPTokenizer: padded with the end token; "<|startoftext|>" and
  /// "<|endoftext|>" cut the prompt in parts that are cleaned on their own.
  Generator,
  /// As OpenAI's clip package: padded with zeros; HTML entities are resolved everywhere.
  Score,
};

class ClipTokenizer : public Tokenizer {
 public:
  /// Reads the gzip-compressed merge table (resources/tokenizers/bpe_simple_vocab_16e6.txt.gz).
  /// Throws Error if the file is not one.
  explicit ClipTokenizer(const std::filesystem::path& mergeTable,
                         ClipTokenStyle style = ClipTokenStyle::Generator,
                         int64_t contextLength = 77);

  /// Start token, at most contextLength - 2 pieces, end token, padding.
  TokenIds encode(std::string_view text) const override;

  /// What the text is reduced to before it is cut into pieces.
  std::string clean(std::string_view text) const;

 private:
  void encodePart(std::u32string_view part, std::vector<int64_t>& ids) const;

  BytePairEncoder pairs_;
  ClipTokenStyle style_;
  size_t contextLength_;
};

}  // namespace crossflow::models
