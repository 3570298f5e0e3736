// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/plain_png.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "models/base/error.h"
#include "models/torch.h"

namespace crossflow::training {
namespace {

constexpr std::string_view kPngSignature("\x89PNG\r\n\x1a\n", 8);
constexpr uint64_t kMostPngPixels = 64'000'000;

const Bytef* pngBytes(std::string_view text) {
  return reinterpret_cast<const Bytef*>(text.data());
}

void appendPngNumber(std::string& bytes, uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

void appendPngChunk(std::string& png, const std::string& kind, const std::string& content) {
  appendPngNumber(png, static_cast<uint32_t>(content.size()));
  const std::string body = kind + content;
  png += body;
  appendPngNumber(
      png, static_cast<uint32_t>(::crc32(0, pngBytes(body), static_cast<uInt>(body.size()))));
}

std::string pngCompressed(const std::string& bytes) {
  uLongf size = ::compressBound(bytes.size());
  std::string result(size, '\0');
  ::compress(reinterpret_cast<Bytef*>(result.data()), &size, pngBytes(bytes), bytes.size());
  result.resize(size);
  return result;
}

uint32_t pngNumberAt(std::string_view file, std::size_t position) {
  uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number = number << 8 | static_cast<unsigned char>(file[position + i]);
  return number;
}

struct PngHeader {
  uint32_t width = 0, height = 0;
  std::size_t channels = 0;
};

PngHeader readPngHeader(std::string_view content) {
  if (content.size() != 13) throw base::Error("has a damaged PNG header");
  PngHeader header{pngNumberAt(content, 0), pngNumberAt(content, 4), 0};
  const auto fact = [&](std::size_t i) { return static_cast<unsigned char>(content[i]); };
  if (fact(9) == 2) header.channels = 3;
  if (fact(9) == 6) header.channels = 4;
  if (fact(8) != 8 || header.channels == 0 || fact(12) != 0)
    throw base::Error(
        "is a PNG of a kind that this program does not read; save it with 8 bits in "
        "RGB, not interlaced");
  if (header.width == 0 || header.height == 0) throw base::Error("has a damaged PNG header");
  if (uint64_t{header.width} * header.height > kMostPngPixels)
    throw base::Error("is larger than 64 megapixels");
  return header;
}

/// The rows as they were compressed, each with its filter's number in front.
std::string readPngRows(std::string_view file, PngHeader& header) {
  if (!file.starts_with(kPngSignature)) throw base::Error("is not a PNG picture");
  std::string data;
  for (std::size_t at = kPngSignature.size(); at + 12 <= file.size();) {
    const std::size_t length = pngNumberAt(file, at);
    if (length > file.size() - at - 12) break;
    const std::string_view body = file.substr(at + 4, length + 4);
    if (::crc32(0, pngBytes(body), static_cast<uInt>(body.size())) !=
        pngNumberAt(file, at + 8 + length))
      throw base::Error("is damaged");
    if (body.starts_with("IHDR")) header = readPngHeader(body.substr(4));
    if (body.starts_with("IDAT")) data += body.substr(4);
    at += length + 12;
    if (!body.starts_with("IEND")) continue;
    if (header.channels == 0) throw base::Error("is damaged");
    uLongf size = header.height * (uLongf{header.width} * header.channels + 1);
    const uLongf whole = size;
    std::string rows(size, '\0');
    const int code = ::uncompress(reinterpret_cast<Bytef*>(rows.data()), &size, pngBytes(data),
                                  static_cast<uLong>(data.size()));
    if (code != Z_OK || size != whole) throw base::Error("is damaged");
    return rows;
  }
  throw base::Error("ends in the middle");
}

int paeth(int left, int up, int corner) {
  const int guess = left + up - corner;
  const int a = std::abs(guess - left), b = std::abs(guess - up), c = std::abs(guess - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/// Undoes a row's filter in place; `above` is null for the first one.
void unfilter(int filter, unsigned char* row, const unsigned char* above, std::size_t length,
              std::size_t channels) {
  for (std::size_t i = 0; i < length; ++i) {
    const int left = i < channels ? 0 : row[i - channels], up = above == nullptr ? 0 : above[i],
              corner = above == nullptr || i < channels ? 0 : above[i - channels];
    const int added[] = {0, left, up, (left + up) / 2, paeth(left, up, corner)};
    row[i] = static_cast<unsigned char>(row[i] + added[filter]);
  }
}

at::Tensor pngOnWhite(const at::Tensor& rgba) {
  if (rgba.size(2) == 3) return rgba;
  const at::Tensor whole = rgba.to(at::kInt), alpha = whole.narrow(2, 3, 1);
  const at::Tensor mixed = whole.narrow(2, 0, 3) * alpha + (255 - alpha) * 255 + 127;
  return mixed.div(255, "floor").to(at::kByte);
}

}  // namespace

std::string encodePlainPng(const at::Tensor& picture) {
  const at::Tensor rows = picture.permute({1, 2, 0}).contiguous();
  const auto width = static_cast<std::size_t>(rows.size(1)) * 3;
  std::string lines;
  for (int64_t row = 0; row < rows.size(0); ++row) {
    lines += '\0';  // no filter
    lines.append(reinterpret_cast<const char*>(rows[row].const_data_ptr<uint8_t>()), width);
  }
  std::string header;
  appendPngNumber(header, static_cast<uint32_t>(rows.size(1)));
  appendPngNumber(header, static_cast<uint32_t>(rows.size(0)));
  header += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, RGB
  std::string png(kPngSignature);
  appendPngChunk(png, "IHDR", header);
  appendPngChunk(png, "IDAT", pngCompressed(lines));
  appendPngChunk(png, "IEND", {});
  return png;
}

at::Tensor decodePlainPng(std::string_view file) {
  PngHeader header;
  std::string rows = readPngRows(file, header);
  const std::size_t length = header.width * header.channels;
  at::Tensor picture =
      at::empty({header.height, header.width, static_cast<int64_t>(header.channels)}, at::kByte);
  auto* out = picture.data_ptr<uint8_t>();
  const unsigned char* above = nullptr;
  for (uint32_t y = 0; y < header.height; ++y) {
    auto* row = reinterpret_cast<unsigned char*>(rows.data()) + y * (length + 1);
    if (row[0] > 4) throw base::Error("is damaged");
    unfilter(row[0], row + 1, above, length, header.channels);
    above = row + 1;
    std::copy(above, above + length, out + y * length);
  }
  return pngOnWhite(picture);
}

}  // namespace crossflow::training
