// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colour pictures of an emoji font, by the characters they stand for. Used by the emoji data
// set.

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace crossflow::training {

class EmojiFont {
 public:
  /// Opens a font with colour bitmaps, e.g. NotoColorEmoji.ttf. Throws base::Error.
  explicit EmojiFont(const std::filesystem::path& file);
  ~EmojiFont();

  /// The one glyph that the font joins `characters` to, on white: RGB bytes [H, W, 3]. Nothing
  /// where the font has no picture for them, or only several side by side.
  std::optional<at::Tensor> picture(const std::u32string& characters) const;

 private:
  struct Handles;
  std::unique_ptr<Handles> handles_;
};

}  // namespace crossflow::training
