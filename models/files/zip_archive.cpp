// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/zip_archive.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <new>

#include "models/files/file_error.h"
#include "models/files/zip_directory.h"

namespace crossflow::models {

namespace {

constexpr uint64_t kChunk = 1 << 20;
/// Deflate cannot shrink more than 1032 to 1; a larger claim is a lie about memory.
constexpr uint64_t kHighestRatio = 1032;

/// Inflates what numpy.savez_compressed writes. Throws CheckpointError unless the bytes inflate to
/// exactly the size that was announced.
std::string inflated(const std::string& deflated, const ZipRecord& record,
                     const std::filesystem::path& file) {
  if (record.size > deflated.size() * kHighestRatio) {
    failFile(file, Sentence::tr("record \"%1\" claims %2 bytes from %3 compressed ones, which is "
                                "impossible or too much.",
                                record.name, record.size, deflated.size()));
  }
  std::string bytes(record.size, '\0');
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!inflater) throw std::bad_alloc();
  size_t used = 0;
  const libdeflate_result result = libdeflate_deflate_decompress_ex(
      inflater.get(), deflated.data(), deflated.size(), bytes.data(), bytes.size(), &used, nullptr);
  if (result != LIBDEFLATE_SUCCESS || used != deflated.size()) {
    failFile(file,
             Sentence::tr(
                 "record \"%1\" does not inflate to the %2 bytes it announces; get the file again.",
                 record.name, record.size));
  }
  return bytes;
}

}  // namespace

bool ZipArchive::looksLike(const MappedFile& file) {
  std::array<char, 4> magic{};
  if (file.size() < 22) return false;
  file.read(0, magic.data(), magic.size());
  return std::string_view(magic.data(), 4) == std::string_view("PK\3\4", 4);
}

ZipArchive::ZipArchive(std::shared_ptr<const MappedFile> file)
    : file_(std::move(file)), records_(readZipDirectory(*file_, kMaxRecords)) {
  index_.reserve(records_.size());
  for (size_t i = 0; i < records_.size(); ++i) {
    const ZipRecord& record = records_[i];
    if (!index_.emplace(record.name, i).second) {
      failFile(file_->path(), Sentence::tr("two records are called \"%1\"; the file is damaged or "
                                           "made to deceive, get it again.",
                                           record.name));
    }
  }
  verified_ = std::vector<std::atomic<bool>>(records_.size());
}

const ZipRecord* ZipArchive::find(std::string_view name) const {
  const auto found = index_.find(std::string(name));
  return found == index_.end() ? nullptr : &records_[found->second];
}

std::string ZipArchive::readRecord(const ZipRecord& record, uint64_t limit) const {
  if (record.size > limit) {
    failFile(file_->path(),
             Sentence::tr("record \"%1\" holds %2 bytes, more than the %3 allowed for it.",
                          record.name, record.size, limit));
  }
  std::string bytes = file_->readString(record.offset, record.compressedSize);
  if (record.deflated) bytes = inflated(bytes, record, file_->path());
  acceptChecksum(record, libdeflate_crc32(0, bytes.data(), bytes.size()));
  return bytes;
}

void ZipArchive::verify(const ZipRecord& record) const {
  if (verified(record)) return;
  std::vector<char> chunk(static_cast<size_t>(std::min(kChunk, record.compressedSize)));
  uint32_t crc = 0;
  for (uint64_t done = 0; done < record.compressedSize; done += chunk.size()) {
    const size_t part =
        static_cast<size_t>(std::min<uint64_t>(chunk.size(), record.compressedSize - done));
    file_->read(record.offset + done, chunk.data(), part);
    crc = libdeflate_crc32(crc, chunk.data(), part);
  }
  acceptChecksum(record, crc);
}

void ZipArchive::acceptChecksum(const ZipRecord& record, uint32_t crc) const {
  // Old PyTorch writers left 0: there is nothing to compare with.
  if (record.crc != 0 && crc != record.crc) {
    failFile(file_->path(),
             Sentence::tr("record \"%1\" at byte %2 does not match its checksum, its "
                          "bytes were changed; get the file again.",
                          record.name, record.offset));
  }
  verified_[static_cast<size_t>(&record - records_.data())] = true;
}

bool ZipArchive::verified(const ZipRecord& record) const {
  return verified_[static_cast<size_t>(&record - records_.data())];
}

}  // namespace crossflow::models
