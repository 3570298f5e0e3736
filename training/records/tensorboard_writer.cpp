// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/records/tensorboard_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include "models/base/unix_time.h"
#include "training/records/write_failure.h"

namespace crossflow::training {

namespace {

constexpr uint32_t kCastagnoli = 0x82F63B78U;  // the polynomial, bits reversed

constexpr std::array<uint32_t, 256> crcTable() {
  std::array<uint32_t, 256> table{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? kCastagnoli : 0);
    table[i] = crc;
  }
  return table;
}

// The format hides checksums of data that may hold checksums themselves.
uint32_t masked(uint32_t crc) {
  return std::rotr(crc, 15) + 0xA282EAD8U;
}

template <typename Number>
void addBytes(std::string& out, Number number) {  // all our machines are little-endian
  out.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

void addVarint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

enum WireType : uint8_t { kVarint = 0, kFixed64 = 1, kBytes = 2, kFixed32 = 5 };

void addTag(std::string& out, int field, WireType type) {
  addVarint(out, static_cast<uint64_t>(field) << 3 | type);
}

void addTextField(std::string& out, int field, std::string_view text) {
  addTag(out, field, kBytes);
  addVarint(out, text.size());
  out += text;
}

// Event { double wall_time = 1; int64 step = 2; string file_version = 3; Summary summary = 5; }
std::string eventOf(std::int64_t step) {
  std::string event;
  addTag(event, 1, kFixed64);
  addBytes(event, unixTime());
  addTag(event, 2, kVarint);
  addVarint(event, static_cast<uint64_t>(step));
  return event;
}

// Summary { repeated Value value = 1; }  Value { string tag = 1; float simple_value = 2; }
std::string summaryMessage(const std::vector<std::pair<std::string, double>>& scalars) {
  std::string summary;
  for (const auto& [tag, number] : scalars) {
    std::string value;
    addTextField(value, 1, tag);
    addTag(value, 2, kFixed32);
    addBytes(value, static_cast<float>(number));
    addTextField(summary, 1, value);
  }
  return summary;
}

}  // namespace

uint32_t crc32c(std::string_view bytes) {
  static constexpr std::array<uint32_t, 256> kTable = crcTable();
  uint32_t crc = ~0U;
  for (const unsigned char byte : bytes) crc = kTable[(crc ^ byte) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

TensorboardWriter::TensorboardWriter(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  const auto seconds = static_cast<std::int64_t>(unixTime());
  path_ = folder / ("events.out.tfevents." + std::to_string(seconds) + ".crossflow." +
                    std::to_string(getpid()));
  file_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  std::string first = eventOf(0);
  addTextField(first, 3, "brain.Event:2");
  record(first);
}

TensorboardWriter::~TensorboardWriter() {
  if (file_ >= 0) close(file_);
}

void TensorboardWriter::write(std::int64_t step,
                              const std::vector<std::pair<std::string, double>>& scalars) {
  if (scalars.empty()) return;
  std::string event = eventOf(step);
  addTextField(event, 5, summaryMessage(scalars));
  record(event);
}

void TensorboardWriter::record(const std::string& event) {
  std::string bytes;
  addBytes(bytes, static_cast<uint64_t>(event.size()));
  addBytes(bytes, masked(crc32c(bytes)));
  bytes += event;
  addBytes(bytes, masked(crc32c(event)));
  const off_t before = file_ < 0 ? 0 : lseek(file_, 0, SEEK_END);
  const ssize_t written = file_ < 0 ? -1 : ::write(file_, bytes.data(), bytes.size());
  if (written == static_cast<ssize_t>(bytes.size())) return;
  const int code = written < 0 ? errno : ENOSPC;
  if (written > 0 && ftruncate(file_, before) != 0) close(std::exchange(file_, -1));
  failWriting("write to", path_, code);
}

}  // namespace crossflow::training
