// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/zip_writer.h"

#include <libdeflate.h>

#include <algorithm>

#include "models/base/little_endian.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kPlainHeaderSize = 30, kPaddingHeader = 4;
constexpr uint16_t kVersion = 20, kVersion64 = 45, kUtf8Names = 0x0800;
constexpr uint16_t kZip64Extra = 1, kPaddingExtra = 0x4246;  // "FB", as PyTorch pads
constexpr uint16_t kDay = 33;                                // 1980-01-01: files do not tell time
constexpr uint64_t kTooLarge = UINT32_MAX;

uint32_t saturate(uint64_t value) {
  return static_cast<uint32_t>(std::min(value, kTooLarge));
}

/// The fields that local headers and directory entries share, from the version on.
void appendCommon(std::string& out, bool large, uint32_t crc, uint64_t size, size_t nameSize,
                  size_t extraSize) {
  appendLittleEndian(out, large ? kVersion64 : kVersion);
  appendLittleEndian(out, kUtf8Names);
  appendLittleEndian(out, uint16_t{0});  // stored
  appendLittleEndian(out, uint16_t{0});  // time
  appendLittleEndian(out, kDay);
  appendLittleEndian(out, crc);
  appendLittleEndian(out, saturate(size));
  appendLittleEndian(out, saturate(size));
  appendLittleEndian(out, static_cast<uint16_t>(nameSize));
  appendLittleEndian(out, static_cast<uint16_t>(extraSize));
}

}  // namespace

ZipWriter::ZipWriter(const std::filesystem::path& file, uint64_t expectedBytes, uint64_t alignment)
    : file_(file, expectedBytes), alignment_(alignment) {}

void ZipWriter::add(const std::string& name, const void* bytes, uint64_t length) {
  const uint64_t start = file_.position();
  const uint32_t crc = libdeflate_crc32(0, bytes, static_cast<size_t>(length));
  std::string extra;
  if (length >= kTooLarge) {
    appendLittleEndian(extra, kZip64Extra);
    appendLittleEndian(extra, uint16_t{16});
    appendLittleEndian(extra, length);
    appendLittleEndian(extra, length);
  }
  const uint64_t unpadded = start + kPlainHeaderSize + name.size() + extra.size() + kPaddingHeader;
  const uint64_t padding = (alignment_ - unpadded % alignment_) % alignment_;
  appendLittleEndian(extra, kPaddingExtra);
  appendLittleEndian(extra, static_cast<uint16_t>(padding));
  extra.append(padding, 'Z');

  std::string header;
  appendLittleEndian(header, uint32_t{0x04034b50});
  appendCommon(header, length >= kTooLarge, crc, length, name.size(), extra.size());
  file_.write(header + name + extra);
  file_.write(bytes, length);
  written_.push_back({name, start, length, crc});
}

void ZipWriter::writeEntry(const Written& record) {
  std::string numbers;
  if (record.size >= kTooLarge) {
    appendLittleEndian(numbers, record.size);
    appendLittleEndian(numbers, record.size);
  }
  if (record.headerOffset >= kTooLarge) appendLittleEndian(numbers, record.headerOffset);
  std::string extra;
  if (!numbers.empty()) {
    appendLittleEndian(extra, kZip64Extra);
    appendLittleEndian(extra, static_cast<uint16_t>(numbers.size()));
    extra += numbers;
  }
  std::string entry;
  appendLittleEndian(entry, uint32_t{0x02014b50});
  appendLittleEndian(entry, kVersion64);
  appendCommon(entry, !extra.empty(), record.crc, record.size, record.name.size(), extra.size());
  entry.append(10, '\0');  // no comment, disk or attributes
  appendLittleEndian(entry, saturate(record.headerOffset));
  file_.write(entry + record.name + extra);
}

void ZipWriter::writeEnd(uint64_t start) {
  const uint64_t end64 = file_.position(), size = end64 - start, count = written_.size();
  std::string end;
  if (start >= kTooLarge || size >= kTooLarge || count >= UINT16_MAX) {
    appendLittleEndian(end, uint32_t{0x06064b50});
    appendLittleEndian(end, uint64_t{44});  // the rest of this record
    appendLittleEndian(end, kVersion64);
    appendLittleEndian(end, kVersion64);
    appendLittleEndian(end, uint64_t{0});  // disks
    for (const uint64_t value : {count, count, size, start}) appendLittleEndian(end, value);
    appendLittleEndian(end, uint32_t{0x07064b50});
    appendLittleEndian(end, uint32_t{0});
    appendLittleEndian(end, end64);
    appendLittleEndian(end, uint32_t{1});
  }
  const auto shortCount = static_cast<uint16_t>(std::min<uint64_t>(count, UINT16_MAX));
  appendLittleEndian(end, uint32_t{0x06054b50});
  appendLittleEndian(end, uint32_t{0});  // disks
  appendLittleEndian(end, shortCount);
  appendLittleEndian(end, shortCount);
  appendLittleEndian(end, saturate(size));
  appendLittleEndian(end, saturate(start));
  appendLittleEndian(end, uint16_t{0});  // comment
  file_.write(end);
}

void ZipWriter::commit() {
  const uint64_t start = file_.position();
  for (const Written& record : written_) writeEntry(record);
  writeEnd(start);
  file_.commit();
}

}  // namespace crossflow::models
