// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/gif_reader.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <vector>

#include "models/base/error.h"
#include "training/data/pictures/byte_view.h"

namespace crossflow::training {

namespace {

using std::string_view;

constexpr int kMostCodes = 4096;
constexpr int64_t kPictureMark = 0x2C, kExtensionMark = 0x21;

[[noreturn]] void refuseGif(const char* complaint) {
  throw base::Error(complaint);
}

/// Walks through a GIF's blocks.
class Reader {
 public:
  explicit Reader(string_view bytes) : bytes_(bytes) {}

  int64_t number(std::size_t count) {
    const string_view some = take(count);
    return littleEndian(some, 0, count);
  }
  string_view take(std::size_t count) {
    if (count > bytes_.size() - at_) refuseGif("ends in the middle");
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }
  /// Sub-blocks up to the empty one, put together.
  std::string blocks() {
    std::string all;
    while (const auto size = static_cast<std::size_t>(number(1))) all += take(size);
    return all;
  }
  bool atEnd() const { return at_ >= bytes_.size(); }

 private:
  string_view bytes_;
  std::size_t at_ = 0;
};

/// LZW as GIF has it: codes of growing width, least bit first.
class LzwDecoder {
 public:
  LzwDecoder(string_view data, int width) : data_(data), first_(width), clear_(1 << width) {
    reset();
  }

  /// Exactly `count` places of the palette.
  std::vector<uint8_t> decode(std::size_t count) {
    std::vector<uint8_t> out;
    out.reserve(count);
    int before = -1;
    while (out.size() < count) {
      const int code = nextCode();
      if (code == clear_) {
        reset();
        before = -1;
        continue;
      }
      if (code == clear_ + 1) refuseGif("ends in the middle");
      const bool known = code < next_;
      if (!known && (code > next_ || before < 0)) refuseGif("is damaged");
      const int shown = known ? code : before;
      const std::size_t start = out.size();
      append(shown, out);
      const uint8_t head = out[start];
      if (!known) out.push_back(head);
      if (before >= 0) learn(before, head);
      before = code;
    }
    out.resize(count);
    return out;
  }

 private:
  void reset() {
    next_ = clear_ + 2;
    width_ = first_ + 1;
  }
  int nextCode() {
    int code = 0;
    for (int bit = 0; bit < width_; ++bit, ++bit_) {
      if (bit_ / 8 >= data_.size()) refuseGif("ends in the middle");
      code |= (static_cast<unsigned char>(data_[bit_ / 8]) >> (bit_ % 8) & 1) << bit;
    }
    return code;
  }
  void learn(int before, uint8_t last) {
    if (next_ >= kMostCodes) return;
    prefix_[static_cast<std::size_t>(next_)] = static_cast<int16_t>(before);
    suffix_[static_cast<std::size_t>(next_)] = last;
    ++next_;
    if (next_ == 1 << width_ && width_ < 12) ++width_;
  }
  void append(int code, std::vector<uint8_t>& out) {
    const std::size_t start = out.size();
    while (code >= clear_ + 2) {
      out.push_back(suffix_[static_cast<std::size_t>(code)]);
      code = prefix_[static_cast<std::size_t>(code)];
    }
    out.push_back(static_cast<uint8_t>(code));
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(start), out.end());
  }

  string_view data_;
  int first_, clear_, next_ = 0, width_ = 0;
  std::size_t bit_ = 0;
  std::array<int16_t, kMostCodes> prefix_{};
  std::array<uint8_t, kMostCodes> suffix_{};
};

// Extensions up to the next picture; false at the end. `invisible`: the palette's place that is
// not drawn, -1 for none.
bool toPicture(Reader& in, int& invisible) {
  while (!in.atEnd()) {
    const int64_t mark = in.number(1);
    if (mark == kPictureMark) return true;
    if (mark != kExtensionMark) return false;  // the end mark or dirt
    const bool control = in.number(1) == 0xF9;
    const std::string body = in.blocks();
    if (control && body.size() >= 4)
      invisible = (byteAt(body, 0) & 1) != 0 ? static_cast<int>(byteAt(body, 3)) : -1;
  }
  return false;
}

string_view palette(Reader& in, int64_t flags) {
  return (flags & 0x80) != 0 ? in.take(3U << ((flags & 7) + 1)) : string_view{};
}

// Rows come in four rounds in an interlaced picture.
std::vector<int64_t> rowOrder(int64_t height, bool interlaced) {
  std::vector<int64_t> rows;
  static constexpr std::array<std::pair<int, int>, 4> kRounds{{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
  if (interlaced)
    for (const auto& [from, step] : kRounds)
      for (int64_t y = from; y < height; y += step) rows.push_back(y);
  else
    for (int64_t y = 0; y < height; ++y) rows.push_back(y);
  return rows;
}

struct FrameBox {
  int64_t left, top, width, height;
};

void paint(at::Tensor& picture, const FrameBox& place, const std::vector<uint8_t>& pixels,
           string_view colours, int invisible, bool interlaced) {
  auto* out = picture.mutable_data_ptr<uint8_t>();
  const int64_t width = picture.size(1);
  std::size_t at = 0;
  for (const int64_t y : rowOrder(place.height, interlaced))
    for (int64_t x = 0; x < place.width; ++x, ++at) {
      const uint8_t colour = pixels[at];
      if (colour == invisible) continue;
      uint8_t* pixel = out + ((place.top + y) * width + place.left + x) * 4;
      for (std::size_t c = 0; c < 3; ++c)
        pixel[c] = static_cast<uint8_t>(byteAt(colours, std::size_t{3} * colour + c));
      pixel[3] = 255;
    }
}

}  // namespace

GifFrame readGif(string_view bytes, int64_t mostPixels) {
  Reader in(bytes);
  in.take(6);
  const int64_t width = in.number(2), height = in.number(2), flags = in.number(1);
  in.take(2);
  if (width < 1 || height < 1) refuseGif("is damaged");
  if (width * height > mostPixels) refuseGif("is larger than 64 megapixels");
  string_view colours = palette(in, flags);
  int invisible = -1;
  if (!toPicture(in, invisible)) refuseGif("holds no picture");
  const FrameBox place{in.number(2), in.number(2), in.number(2), in.number(2)};
  const int64_t own = in.number(1);
  if (const string_view others = palette(in, own); !others.empty()) colours = others;
  if (place.left + place.width > width || place.top + place.height > height || colours.empty())
    refuseGif("is damaged");
  const auto codeWidth = static_cast<int>(in.number(1));
  if (codeWidth < 2 || codeWidth > 8) refuseGif("is damaged");
  const std::string data = in.blocks();
  const std::vector<uint8_t> pixels =
      LzwDecoder(data, codeWidth).decode(static_cast<std::size_t>(place.width * place.height));
  GifFrame frame{at::zeros({height, width, 4}, at::kByte)};
  paint(frame.picture, place, pixels, colours, invisible, (own & 0x40) != 0);
  frame.transparent = (frame.picture.select(2, 3) == 0).any().item<bool>();
  frame.more = toPicture(in, invisible);
  return frame;
}

}  // namespace crossflow::training
