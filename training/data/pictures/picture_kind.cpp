// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_kind.h"

#include <algorithm>
#include <array>

#include "training/data/pictures/byte_view.h"

namespace crossflow::training {

namespace {

using std::string_view;

constexpr int kMostDirectoryEntries = 512;
constexpr uint16_t kOrientationTag = 0x0112, kWidthTag = 0x0100, kHeightTag = 0x0101;

/// A TIFF's first directory: TIFF files and EXIF blocks alike.
class TiffDirectory {
 public:
  explicit TiffDirectory(string_view bytes) : bytes_(bytes) {
    if (bytes.size() < 8) return;
    big_ = bytes.starts_with("MM");
    if (!big_ && !bytes.starts_with("II")) return;
    start_ = static_cast<std::size_t>(number(4, 4));
    const auto count = static_cast<int>(number(start_, 2));
    entries_ = start_ >= 8 ? std::min(count, kMostDirectoryEntries) : 0;
  }

  /// The first value of an entry of 16 or 32 bits; `otherwise` if it is not there.
  int64_t value(uint16_t tag, int64_t otherwise) const {
    for (int i = 0; i < entries_; ++i) {
      const std::size_t at = start_ + 2 + static_cast<std::size_t>(i) * 12;
      if (at + 12 > bytes_.size()) break;
      if (number(at, 2) != tag) continue;
      return number(at + 8, number(at + 2, 2) == 3 ? 2 : 4);
    }
    return otherwise;
  }

 private:
  int64_t number(std::size_t at, std::size_t count) const {
    return big_ ? bigEndian(bytes_, at, count) : littleEndian(bytes_, at, count);
  }

  string_view bytes_;
  bool big_ = false;
  std::size_t start_ = 0;
  int entries_ = 0;
};

// Of the segment that starts at `at`; 0 for one without length.
std::size_t jpegSegmentLength(string_view bytes, std::size_t at) {
  const int64_t marker = byteAt(bytes, at + 1);
  const bool bare = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  return bare ? 0 : static_cast<std::size_t>(bigEndian(bytes, at + 2, 2));
}

// The EXIF block of a JPEG, without its heading.
string_view jpegExif(string_view bytes) {
  for (std::size_t at = 2; at + 4 < bytes.size() && byteAt(bytes, at) == 0xFF;) {
    const int64_t marker = byteAt(bytes, at + 1);
    if (marker == 0xDA) break;
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const std::size_t length = jpegSegmentLength(bytes, at);
    const string_view body = bytes.substr(std::min(bytes.size(), at + 4));
    if (marker == 0xE1 && body.starts_with(string_view("Exif\0\0", 6)) && length > 8)
      return body.substr(6, length - 8);
    at += 2 + length;
  }
  return {};
}

string_view pngExif(string_view bytes) {
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const auto length = static_cast<std::size_t>(bigEndian(bytes, at, 4));
    const string_view name = bytes.substr(at + 4, 4);
    if (name == "eXIf") return bytes.substr(at + 8, length);
    if (name == "IEND") break;
    at += 12 + length;
  }
  return {};
}

// The chunk called `name` of a RIFF file's or a frame's chunks; empty if there is none.
string_view riffChunk(string_view chunks, string_view name, bool withHeading) {
  for (std::size_t at = 0; at + 8 <= chunks.size();) {
    const auto length = static_cast<std::size_t>(littleEndian(chunks, at + 4, 4));
    const std::size_t padded = length + (length & 1);
    if (chunks.substr(at, 4) == name)
      return withHeading ? chunks.substr(at, 8 + padded) : chunks.substr(at + 8, length);
    at += 8 + padded;
  }
  return {};
}

string_view webpChunks(string_view bytes) {
  return bytes.size() > 12 ? bytes.substr(12) : string_view{};
}

std::string littleEndianBytes(std::size_t value, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
  return bytes;
}

}  // namespace

PictureKind pictureKind(string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return PictureKind::Png;
  if (bytes.starts_with("\xFF\xD8\xFF")) return PictureKind::Jpeg;
  if (bytes.size() > 12 && bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP")
    return PictureKind::Webp;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return PictureKind::Gif;
  if (bytes.starts_with("BM")) return PictureKind::Bmp;
  if (bytes.starts_with(string_view("II*\0", 4)) || bytes.starts_with(string_view("MM\0*", 4)))
    return PictureKind::Tiff;
  if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") {
    const string_view brand = bytes.substr(8, 4);
    static constexpr std::array<string_view, 7> kHeic{"heic", "heix", "hevc", "hevx",
                                                      "mif1", "msf1", "heim"};
    if (brand == "avif" || brand == "avis") return PictureKind::Avif;
    if (std::ranges::find(kHeic, brand) != kHeic.end()) return PictureKind::Heic;
  }
  return PictureKind::Other;
}

JpegColours jpegColours(string_view bytes) {
  bool marked = false;
  for (std::size_t at = 2; at + 4 < bytes.size() && byteAt(bytes, at) == 0xFF;) {
    const int64_t marker = byteAt(bytes, at + 1);
    if (marker == 0xDA || marker == 0xFF) break;
    marked = marked || (marker == 0xEE && bytes.substr(at + 4).starts_with("Adobe"));
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame && byteAt(bytes, at + 9) == 4)
      return marked ? JpegColours::Inks : JpegColours::BareInks;
    if (frame) break;
    at += 2 + jpegSegmentLength(bytes, at);
  }
  return JpegColours::Light;
}

std::size_t jpegEnd(string_view bytes) {
  std::size_t at = 2;
  while (at + 1 < bytes.size()) {
    if (byteAt(bytes, at) != 0xFF) return 0;  // a segment must begin here
    const int64_t marker = byteAt(bytes, at + 1);
    if (marker == 0xD9) return at + 2;
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    at += 2 + jpegSegmentLength(bytes, at);
    if (marker != 0xDA) continue;
    // Coded data: FF is followed by 00 or a restart mark in them.
    for (; at + 1 < bytes.size(); ++at) {
      const int64_t next = byteAt(bytes, at + 1);
      if (byteAt(bytes, at) == 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) break;
    }
  }
  return 0;
}

int exifOrientation(string_view bytes) {
  string_view exif;
  switch (pictureKind(bytes)) {
    case PictureKind::Jpeg:
      exif = jpegExif(bytes);
      break;
    case PictureKind::Png:
      exif = pngExif(bytes);
      break;
    case PictureKind::Webp:
      exif = riffChunk(webpChunks(bytes), "EXIF", false);
      break;
    default:
      break;
  }
  if (exif.starts_with(string_view("Exif\0\0", 6))) exif.remove_prefix(6);
  const int64_t value = TiffDirectory(exif).value(kOrientationTag, 1);
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

std::string stillWebp(string_view bytes, bool& animated) {
  const string_view frame = riffChunk(webpChunks(bytes), "ANMF", false);
  animated = !frame.empty();
  if (!animated) return std::string(bytes);
  if (frame.size() < 24) return {};
  const string_view chunks = frame.substr(16);
  const string_view alpha = riffChunk(chunks, "ALPH", true);
  string_view picture = riffChunk(chunks, "VP8 ", true);
  if (picture.empty()) picture = riffChunk(chunks, "VP8L", true);
  std::string body = "WEBP";
  if (!alpha.empty()) {
    // Flags: alpha; then width and height as the frame has them, less one.
    body += "VP8X" + littleEndianBytes(10, 4) + littleEndianBytes(0x10, 4);
    body += std::string(frame.substr(6, 6));
    body += alpha;
  }
  body += picture;
  return picture.empty() ? std::string{} : "RIFF" + littleEndianBytes(body.size(), 4) + body;
}

PictureSize tiffSize(string_view bytes) {
  const TiffDirectory directory(bytes);
  return {directory.value(kWidthTag, 0), directory.value(kHeightTag, 0)};
}

}  // namespace crossflow::training
