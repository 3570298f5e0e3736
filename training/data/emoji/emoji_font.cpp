// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/emoji/emoji_font.h"

#include <ATen/ATen.h>
#include <ft2build.h>
#include <hb-ft.h>

#include <algorithm>

#include "models/base/error.h"

#include FT_FREETYPE_H

namespace crossflow::training {
namespace {

constexpr unsigned kLargestSide = 1024;  // of a glyph; real ones have 136 pixels

template <auto release>
struct Releaser {
  template <typename T>
  void operator()(T* handle) const {
    release(handle);
  }
};

/// Premultiplied BGRA over white.
std::optional<at::Tensor> onWhite(const FT_Bitmap& bitmap) {
  const bool usable = bitmap.pixel_mode == FT_PIXEL_MODE_BGRA && bitmap.width > 0 &&
                      bitmap.rows > 0 && bitmap.width <= kLargestSide &&
                      bitmap.rows <= kLargestSide && bitmap.buffer != nullptr &&
                      bitmap.pitch >= static_cast<int>(bitmap.width * 4);
  if (!usable) return std::nullopt;
  at::Tensor picture = at::empty({bitmap.rows, bitmap.width, 3}, at::kByte);
  uint8_t* out = picture.mutable_data_ptr<uint8_t>();
  for (unsigned y = 0; y < bitmap.rows; ++y) {
    const uint8_t* in = bitmap.buffer + static_cast<size_t>(y) * static_cast<size_t>(bitmap.pitch);
    for (unsigned x = 0; x < bitmap.width; ++x, in += 4, out += 3) {
      for (int channel = 0; channel < 3; ++channel) {
        const int value = in[2 - channel] + 255 - in[3];
        out[channel] = static_cast<uint8_t>(std::min(value, 255));
      }
    }
  }
  return picture;
}

}  // namespace

struct EmojiFont::Handles {
  std::unique_ptr<FT_LibraryRec_, Releaser<FT_Done_FreeType>> library;
  std::unique_ptr<FT_FaceRec_, Releaser<FT_Done_Face>> face;
  std::unique_ptr<hb_font_t, Releaser<hb_font_destroy>> font;
};

EmojiFont::EmojiFont(const std::filesystem::path& file) : handles_(std::make_unique<Handles>()) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw base::Error("The font library cannot be started.");
  handles_->library.reset(library);
  FT_Face face = nullptr;
  if (FT_New_Face(library, file.c_str(), 0, &face) != 0) {
    throw base::Error("Cannot read the emoji font " + file.string() +
                      "; install the package fonts-noto-color-emoji or name another font.");
  }
  handles_->face.reset(face);
  if (!FT_HAS_COLOR(face) || face->num_fixed_sizes < 1 || FT_Select_Size(face, 0) != 0) {
    throw base::Error(file.string() +
                      " is not a font with colour bitmaps; use NotoColorEmoji.ttf.");
  }
  handles_->font.reset(hb_ft_font_create_referenced(face));
}

EmojiFont::~EmojiFont() = default;

std::optional<at::Tensor> EmojiFont::picture(const std::u32string& characters) const {
  const std::unique_ptr<hb_buffer_t, Releaser<hb_buffer_destroy>> buffer(hb_buffer_create());
  hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const uint32_t*>(characters.data()),
                      static_cast<int>(characters.size()), 0, -1);
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(handles_->font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
  if (count != 1 || glyphs[0].codepoint == 0) return std::nullopt;
  FT_Face face = handles_->face.get();
  if (FT_Load_Glyph(face, glyphs[0].codepoint, FT_LOAD_COLOR) != 0) return std::nullopt;
  return onWhite(face->glyph->bitmap);
}

}  // namespace crossflow::training
