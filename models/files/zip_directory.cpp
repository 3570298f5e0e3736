// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/zip_directory.h"

#include <algorithm>

#include "models/base/little_endian.h"
#include "models/files/file_error.h"
#include "models/files/zip_archive.h"

namespace crossflow::models {

namespace {

// Sizes and signatures of the zip format (APPNOTE 6.3).
constexpr uint32_t kLocalHeader = 0x04034b50, kEntry = 0x02014b50, kEnd = 0x06054b50;
constexpr uint32_t kEnd64 = 0x06064b50, kLocator64 = 0x07064b50;
constexpr uint64_t kLocalHeaderSize = 30, kEntrySize = 46, kEndSize = 22;
constexpr uint64_t kEnd64Size = 56, kLocator64Size = 20, kLongestComment = 65535;
constexpr uint16_t kEncryptedFlags = 0x2041;  // encrypted, strong encryption, hidden headers
constexpr uint64_t kMaxDirectory = uint64_t{64} << 20;
constexpr size_t kMaxName = 1024;

struct Directory {
  uint64_t offset = 0, size = 0, count = 0;
};

uint16_t u16(std::string_view bytes, size_t at) {
  return loadLittleEndian<uint16_t>(&bytes[at]);
}
uint32_t u32(std::string_view bytes, size_t at) {
  return loadLittleEndian<uint32_t>(&bytes[at]);
}
uint64_t u64(std::string_view bytes, size_t at) {
  return loadLittleEndian<uint64_t>(&bytes[at]);
}

[[noreturn]] void failDamaged(const MappedFile& file, const Sentence& what, uint64_t offset) {
  failFile(file.path(),
           Sentence::tr("%1 at byte %2; the zip file is damaged, get it again.", what, offset));
}

bool hasLocator64(const MappedFile& file, uint64_t endOffset) {
  return endOffset >= kLocator64Size &&
         u32(file.readString(endOffset - kLocator64Size, 4), 0) == kLocator64;
}

/// The small end record repeats the zip64 one, with all bits set where a number does not fit.
bool contradicts(uint64_t small, uint64_t large, uint64_t saturated) {
  return small != large && small != saturated;
}

Directory readEnd64(const MappedFile& file, uint64_t endOffset) {
  const std::string locator = file.readString(endOffset - kLocator64Size, kLocator64Size);
  const uint64_t offset = u64(locator, 8);
  // A longer record than ours could carry extensions nobody writes; it must end at the locator.
  if (!file.contains(offset, kEnd64Size) || offset + kEnd64Size != endOffset - kLocator64Size) {
    failDamaged(file, Sentence::tr("the zip64 end record is not where it should be"),
                endOffset - kLocator64Size);
  }
  const std::string end = file.readString(offset, kEnd64Size);
  if (u32(end, 0) != kEnd64)
    failDamaged(file, Sentence::tr("the zip64 end record is missing"), offset);
  const Directory directory{u64(end, 48), u64(end, 40), u64(end, 32)};
  if (u64(end, 24) != directory.count || !file.contains(directory.offset, directory.size) ||
      directory.offset + directory.size != offset) {
    failDamaged(file, Sentence::tr("the zip64 end record contradicts the file"), offset);
  }
  return directory;
}

/// The end record is the last thing in the file but for a comment.
Directory findDirectory(const MappedFile& file) {
  if (file.size() < kEndSize)
    failDamaged(file, Sentence::tr("the end of a zip file is missing"), file.size());
  const uint64_t tailSize = std::min(file.size(), kEndSize + kLongestComment);
  const uint64_t tailOffset = file.size() - tailSize;
  const std::string tail = file.readString(tailOffset, tailSize);
  for (size_t at = tail.size() - kEndSize + 1; at-- > 0;) {
    if (u32(tail, at) != kEnd || at + kEndSize + u16(tail, at + 20) != tail.size()) continue;
    const uint64_t endOffset = tailOffset + at;
    Directory directory{u32(tail, at + 16), u32(tail, at + 12), u16(tail, at + 10)};
    const bool split = u16(tail, at + 8) != u16(tail, at + 10) || u32(tail, at + 4) != 0;
    if (hasLocator64(file, endOffset)) {
      const Directory large = readEnd64(file, endOffset);
      if (split || contradicts(directory.offset, large.offset, UINT32_MAX) ||
          contradicts(directory.size, large.size, UINT32_MAX) ||
          contradicts(directory.count, large.count, UINT16_MAX)) {
        failDamaged(file, Sentence::tr("the two end records contradict each other"), endOffset);
      }
      return large;
    }
    if (split || !file.contains(directory.offset, directory.size) ||
        directory.offset + directory.size != endOffset) {
      failDamaged(file, Sentence::tr("the end record contradicts the file"), endOffset);
    }
    return directory;
  }
  failFile(
      file.path(),
      Sentence::tr("ends at byte %1 without a zip directory; the file is incomplete, get it again.",
                   file.size()));
}

/// Replaces sizes of 2^32-1 by those of the zip64 extra field, in the order the format fixes.
void applyZip64(const MappedFile& file, std::string_view extra, ZipRecord& record,
                uint64_t& headerOffset) {
  size_t at = 0;
  while (at + 4 <= extra.size()) {
    const size_t length = u16(extra, at + 2);
    const std::string_view body = extra.substr(at + 4, length);
    if (body.size() != length) break;
    if (u16(extra, at) == 1) {
      size_t field = 0;
      for (uint64_t* value : {&record.size, &record.compressedSize, &headerOffset}) {
        if (*value != UINT32_MAX) continue;
        if (field + 8 > body.size()) break;
        *value = u64(body, field);
        field += 8;
      }
      return;
    }
    at += 4 + length;
  }
  failFile(file.path(),
           Sentence::tr("record \"%1\" has no zip64 sizes; the zip file is damaged, get it again.",
                        record.name));
}

void checkName(const MappedFile& file, const std::string& name) {
  const std::string padded = "/" + name + "/";
  const bool climbs = padded.find("/../") != std::string::npos || name.starts_with('/');
  if (name.empty() || name.size() > kMaxName || climbs ||
      name.find_first_of(std::string_view("\\\0", 2)) != std::string::npos) {
    failFile(file.path(), Sentence::tr("a zip record has the name \"%1\", which no weights file "
                                       "needs; get the file from its original source.",
                                       name.substr(0, 100)));
  }
}

struct Entry {
  ZipRecord record;
  uint64_t headerOffset = 0;
};

/// `at` is advanced past the entry.
Entry readEntry(const MappedFile& file, std::string_view directory, size_t& at, uint64_t offset) {
  if (directory.size() - at < kEntrySize || u32(directory, at) != kEntry) {
    failDamaged(file, Sentence::tr("a directory entry is missing"), offset + at);
  }
  const uint16_t flags = u16(directory, at + 8), method = u16(directory, at + 10);
  const size_t nameSize = u16(directory, at + 28), extraSize = u16(directory, at + 30);
  const size_t whole = kEntrySize + nameSize + extraSize + u16(directory, at + 32);
  if (directory.size() - at < whole)
    failDamaged(file, Sentence::tr("a directory entry is cut off"), offset + at);
  Entry entry;
  ZipRecord& record = entry.record;
  record.name = std::string(directory.substr(at + kEntrySize, nameSize));
  checkName(file, record.name);
  if ((flags & kEncryptedFlags) != 0) {
    failFile(file.path(),
             Sentence::tr("record \"%1\" is encrypted; get an unencrypted file.", record.name));
  }
  if (method != 0 && method != 8) {
    failFile(file.path(),
             Sentence::tr("record \"%1\" uses compression method %2, which is not supported.",
                          record.name, method));
  }
  record.deflated = method == 8;
  record.crc = u32(directory, at + 16);
  record.compressedSize = u32(directory, at + 20);
  record.size = u32(directory, at + 24);
  entry.headerOffset = u32(directory, at + 42);
  if (record.compressedSize == UINT32_MAX || record.size == UINT32_MAX ||
      entry.headerOffset == UINT32_MAX) {
    applyZip64(file, directory.substr(at + kEntrySize + nameSize, extraSize), record,
               entry.headerOffset);
  }
  if (!record.deflated && record.size != record.compressedSize) {
    failFile(file.path(), Sentence::tr("record \"%1\" has two different sizes; get the file again.",
                                       record.name));
  }
  at += whole;
  return entry;
}

/// Follows the local header to the record's bytes; it must tell the same name.
void locateBytes(const MappedFile& file, Entry& entry, uint64_t directoryOffset) {
  ZipRecord& record = entry.record;
  const uint64_t start = entry.headerOffset;
  if (start > directoryOffset || directoryOffset - start < kLocalHeaderSize) {
    failFile(file.path(),
             Sentence::tr(
                 "record \"%1\" should start at byte %2, outside the records; get the file again.",
                 record.name, start));
  }
  const std::string header = file.readString(start, kLocalHeaderSize);
  const uint64_t nameSize = u16(header, 26), extraSize = u16(header, 28);
  record.offset = start + kLocalHeaderSize + nameSize + extraSize;
  const bool inside =
      record.offset <= directoryOffset && record.compressedSize <= directoryOffset - record.offset;
  if (u32(header, 0) != kLocalHeader || !inside || nameSize != record.name.size() ||
      (u16(header, 6) & kEncryptedFlags) != 0 || u16(header, 8) != (record.deflated ? 8 : 0) ||
      file.readString(start + kLocalHeaderSize, nameSize) != record.name) {
    failFile(file.path(), Sentence::tr("record \"%1\" of %2 bytes at byte %3 contradicts the zip "
                                       "directory; the file is damaged, get it again.",
                                       record.name, record.size, start));
  }
}

void checkOverlaps(const MappedFile& file, const std::vector<Entry>& entries) {
  std::vector<const Entry*> order;
  order.reserve(entries.size());
  for (const Entry& entry : entries) order.push_back(&entry);
  std::sort(order.begin(), order.end(),
            [](const Entry* a, const Entry* b) { return a->headerOffset < b->headerOffset; });
  for (size_t i = 1; i < order.size(); ++i) {
    const ZipRecord& before = order[i - 1]->record;
    if (before.offset + before.compressedSize > order[i]->headerOffset) {
      failFile(file.path(),
               Sentence::tr("records \"%1\" and \"%2\" share bytes; the file is damaged "
                            "or made to deceive, get it again.",
                            before.name, order[i]->record.name));
    }
  }
}

}  // namespace

std::vector<ZipRecord> readZipDirectory(const MappedFile& file, size_t maxRecords) {
  const Directory directory = findDirectory(file);
  // Counts and sizes come from the file: both are bounded before anything is allocated for them.
  if (directory.count > maxRecords || directory.size > kMaxDirectory ||
      directory.count > directory.size / kEntrySize) {
    failFile(file.path(), Sentence::tr("its zip directory announces %1 records in %2 bytes, which "
                                       "cannot be right or is more than the %3 allowed.",
                                       directory.count, directory.size, maxRecords));
  }
  const std::string bytes = file.readString(directory.offset, directory.size);
  std::vector<Entry> entries;
  entries.reserve(directory.count);
  size_t at = 0;
  for (uint64_t i = 0; i < directory.count; ++i) {
    entries.push_back(readEntry(file, bytes, at, directory.offset));
    locateBytes(file, entries.back(), directory.offset);
  }
  if (at != bytes.size())
    failDamaged(file, Sentence::tr("unknown bytes stand"), directory.offset + at);
  checkOverlaps(file, entries);
  std::vector<ZipRecord> records;
  records.reserve(entries.size());
  for (Entry& entry : entries) records.push_back(std::move(entry.record));
  return records;
}

}  // namespace crossflow::models
