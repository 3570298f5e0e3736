// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkpoint/safetensors_checksum.h"

#include <libdeflate.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "models/files/dtype_names.h"
#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

constexpr size_t kDigits = 8;  // of a checksum in hexadecimal, a blank between two

std::string hexadecimal(uint32_t value) {
  std::string text(kDigits, '0');
  for (size_t i = kDigits; i-- > 0; value >>= 4) text[i] = "0123456789abcdef"[value & 15];
  return text;
}

/// Nothing if the text is not checksums and nothing else.
std::optional<std::vector<uint32_t>> checksumsIn(std::string_view text) {
  if (text.size() % (kDigits + 1) != kDigits) return std::nullopt;
  std::vector<uint32_t> values;
  for (size_t at = 0; at < text.size(); at += kDigits + 1) {
    uint32_t value = 0;
    const char* const end = text.data() + at + kDigits;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value, 16);
    if (error != std::errc() || stop != end) return std::nullopt;
    if (text.substr(at, kDigits) != hexadecimal(value)) return std::nullopt;  // "B" for "b"
    if (at > 0 && text[at - 1] != ' ') return std::nullopt;
    values.push_back(value);
  }
  return values;
}

void addText(uint32_t& crc, std::string_view text) {
  crc = libdeflate_crc32(crc, text.data(), text.size());
  crc = libdeflate_crc32(crc, "\0", 1);  // "ab" and "c" are not "a" and "bc"
}

}  // namespace

uint32_t headerChecksum(const SafetensorsHeader& header) {
  uint32_t crc = 0;
  for (const auto& [name, value] : header.metadata) {
    if (name == kChecksumField) continue;
    addText(crc, name);
    addText(crc, value);
  }
  for (const SafetensorsEntry& entry : header.entries) {
    addText(crc, entry.name);
    addText(crc, safetensorsName(entry.dtype));
    for (const int64_t size : entry.shape) addText(crc, std::to_string(size));
    addText(crc, std::to_string(entry.begin));
    addText(crc, std::to_string(entry.end));
  }
  return crc;
}

std::string checksumText(uint32_t header, const std::vector<uint32_t>& tensors) {
  std::string text = hexadecimal(header);
  for (const uint32_t crc : tensors) (text += ' ') += hexadecimal(crc);
  return text;
}

std::vector<uint32_t> readChecksums(const SafetensorsHeader& header,
                                    const std::filesystem::path& file) {
  const size_t expected = header.entries.size() + 1;
  const auto isOurs = [expected](const std::string& value) {
    const auto values = checksumsIn(value);
    return values && values->size() == expected;
  };
  const auto field = header.metadata.find(kChecksumField);
  // A flipped bit in the field's own name must not switch the check off.
  const bool carries = field != header.metadata.end() ||
                       std::any_of(header.metadata.begin(), header.metadata.end(),
                                   [&](const auto& entry) { return isOurs(entry.second); });
  if (!carries) return {};
  const auto found = field == header.metadata.end() || !isOurs(field->second)
                         ? std::nullopt
                         : checksumsIn(field->second);
  if (!found || found->front() != headerChecksum(header)) {
    failFile(file, Sentence::tr("its header does not match its checksum, its bytes were changed; "
                                "get the file again."));
  }
  return {found->begin() + 1, found->end()};
}

}  // namespace crossflow::models
