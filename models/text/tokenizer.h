// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text -> token ids, as the text encoders expect them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace crossflow::models {

/// One prompt's tokens, both vectors `contextLength` long.
struct TokenIds {
  std::vector<int64_t> ids;
  std::vector<int64_t> mask;  // 1 for tokens, 0 for padding
  bool truncated = false;     // the prompt was longer than fits
};

class Tokenizer {
 public:
  virtual ~Tokenizer() = default;
  /// Cleans and encodes UTF-8 text; invalid UTF-8 is replaced, never refused. Thread-safe.
  virtual TokenIds encode(std::string_view text) const = 0;
};

}  // namespace crossflow::models
