// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text files as people have them: UTF-8 with or without a byte order mark, UTF-16, and the Latin-1
// of old programs. What cannot be told for sure is refused, since a garbled caption is learnt, too.

#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <string>

namespace crossflow::training {

struct ListText {
  std::unique_ptr<std::istream> in;
  bool wasUtf16 = false;
};

/// Opens a text; a byte order mark is gone and UTF-16 is UTF-8 by then, other bytes are as they
/// are. Throws RunError(BadData) if it cannot be opened or is damaged UTF-16.
ListText openListText(const std::filesystem::path& file);

/// One line or field as UTF-8: itself, or turned from Latin-1 (Windows-1252) where single accented
/// letters between others make that certain; nothing where it is neither.
std::optional<std::string> asUtf8(std::string text);

}  // namespace crossflow::training
