// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_header.h"

#include "training/data/pictures/byte_view.h"
#include "training/data/pictures/picture_kind.h"

namespace crossflow::training {

namespace {

using std::string_view;

constexpr int64_t kEndWindow = 4096;  // marks may be followed by a little dirt
constexpr int kMostSegments = 1000;
constexpr int64_t kMostLookedThrough = 64 << 20;

PictureHeader png(SparseFile& file) {
  const string_view head = file.at(0, 24);
  PictureHeader header{bigEndian(head, 16, 4), bigEndian(head, 20, 4)};
  header.ends = file.last(kEndWindow).find("IEND") != string_view::npos;
  return header;
}

// Frames are C0 to CF without the tables among them (C4, C8, CC).
bool isFrame(int64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureHeader> jpeg(SparseFile& file) {
  int64_t place = 2;
  for (int i = 0; i < kMostSegments; ++i) {
    const string_view segment = file.at(place, 9);
    if (segment.size() < 9 || byteAt(segment, 0) != 0xFF) return std::nullopt;
    const int64_t marker = byteAt(segment, 1);
    if (isFrame(marker)) {
      PictureHeader header{bigEndian(segment, 7, 2), bigEndian(segment, 5, 2)};
      // A motion photo goes on after its picture: then all of it has to be looked through.
      header.ends = file.last(kEndWindow).rfind("\xFF\xD9") != string_view::npos ||
                    (file.size() < kMostLookedThrough && jpegEnd(file.at(0, file.size())) > 0);
      return header;
    }
    // A marker may be preceded by any number of fill bytes; some have no length.
    const bool bare = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    place += marker == 0xFF ? 1 : 2 + (bare ? 0 : bigEndian(segment, 2, 2));
  }
  return std::nullopt;
}

std::optional<PictureHeader> webp(SparseFile& file) {
  const string_view head = file.at(0, 30);
  const string_view kind = head.substr(12, 4);
  PictureHeader header;
  if (kind == "VP8 ") {
    header = {littleEndian(head, 26, 2) & 0x3FFF, littleEndian(head, 28, 2) & 0x3FFF};
  } else if (kind == "VP8L") {
    const int64_t bits = littleEndian(head, 21, 4);
    header = {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
  } else if (kind == "VP8X") {
    header = {littleEndian(head, 24, 3) + 1, littleEndian(head, 27, 3) + 1};
  } else {
    return std::nullopt;
  }
  header.ends = littleEndian(head, 4, 4) + 8 <= file.size();
  return header;
}

PictureHeader bmp(SparseFile& file) {
  const string_view head = file.at(0, 26);
  const auto height = static_cast<int32_t>(littleEndian(head, 22, 4));  // negative: top down
  return {littleEndian(head, 18, 4), height < 0 ? -int64_t{height} : height,
          littleEndian(head, 2, 4) <= file.size()};
}

PictureHeader gif(SparseFile& file) {
  const string_view head = file.at(0, 10);
  return {littleEndian(head, 6, 2), littleEndian(head, 8, 2)};
}

}  // namespace

std::optional<PictureHeader> readPictureHeader(SparseFile& file) {
  const string_view head = file.at(0, 30);
  if (head.size() < 30) return std::nullopt;
  if (head.starts_with("\x89PNG\r\n\x1A\n")) return png(file);
  if (head.starts_with("\xFF\xD8\xFF")) return jpeg(file);
  if (head.starts_with("RIFF") && head.substr(8, 4) == "WEBP") return webp(file);
  if (head.starts_with("BM")) return bmp(file);
  if (head.starts_with("GIF8")) return gif(file);
  return std::nullopt;
}

}  // namespace crossflow::training
