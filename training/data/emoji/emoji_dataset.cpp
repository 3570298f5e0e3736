// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/emoji/emoji_dataset.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "models/base/atomic_file.h"
#include "models/base/fingerprint.h"
#include "training/data/emoji/emoji_font.h"
#include "training/data/pictures/picture_set.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kReadme =
    "# Emoji with their names\n"
    "Pictures rendered from Noto Color Emoji (Google, SIL Open Font License 1.1), names and "
    "keywords\n"
    "from the Unicode Common Locale Data Repository (Unicode, Inc., Unicode licence).\n"
    "`captions.jsonl` holds one picture per line. Entries whose \"split\" is not \"train\" are\n"
    "compositions kept out of training, to measure composition honestly.\n";

/// Half of all emoji are people and hands in five skin tones, which are learnt from one another; a
/// thing that there is one picture of needs to be seen more often.
constexpr int64_t kRepeatsOfUntoned = 3;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool isToned(std::string_view name) {
  return contains(name, "skin tone");
}

std::string hexName(const std::u32string& characters) {
  std::string name;
  for (const char32_t c : characters) {
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%04x", static_cast<unsigned>(c));
    if (!name.empty()) name += '-';
    name += digits.data();
  }
  return name;
}

/// Plain letters and signs have names too, but only keycaps start with one.
bool mayBeEmoji(const std::u32string& characters) {
  return characters.size() > 1 || (!characters.empty() && characters.front() > 0x7F);
}

/// All names; or in such an order that any number of the first are spread over all of them.
std::vector<const EmojiNames::value_type*> inOrder(const EmojiNames& names, int64_t limit) {
  std::vector<const EmojiNames::value_type*> all, spread;
  all.reserve(names.size());
  for (const auto& entry : names) all.push_back(&entry);
  if (limit <= 0) return all;
  const std::size_t stride = std::max<std::size_t>(1, all.size() / static_cast<std::size_t>(limit));
  for (std::size_t first = 0; first < stride; ++first)
    for (std::size_t i = first; i < all.size(); i += stride) spread.push_back(all[i]);
  return spread;
}

}  // namespace

bool isHeldOutComposition(const std::string& name) {
  const bool composed = (name.starts_with("man ") || name.starts_with("woman ") ||
                         name.starts_with("men ") || name.starts_with("women ")) &&
                        name.ends_with(" skin tone") && contains(name, ": ");
  return composed && models::fingerprint(name) % 10 == 0;
}

bool isMirrorable(const std::string& name) {
  static constexpr std::array<std::string_view, 24> kSided{
      "flag",   "button", "arrow", "clock",    "input",   "keycap",  "left",   "right",
      "letter", "number", "sign",  "mark",     "medal",   "o’clock", "thirty", "calendar",
      "symbol", "text",   "money", "banknote", "mahjong", "joker",   "dollar", "abc"};
  return std::ranges::none_of(kSided, [&](std::string_view part) { return contains(name, part); });
}

EmojiDatasetReport writeEmojiDataset(const fs::path& folder, const EmojiDatasetOptions& options) {
  const EmojiNames names = readEmojiNames(options.names);
  const EmojiFont font(options.font);
  PictureSetWriter writer(folder, options.side);
  EmojiDatasetReport report;
  int64_t done = 0;
  for (const auto* entry : inOrder(names, options.limit)) {
    if (options.limit > 0 && writer.size() == options.limit) break;
    const auto& [characters, emoji] = *entry;
    if (options.stop.stop_requested()) throw base::Cancelled();
    if (options.progress) options.progress(++done, static_cast<int64_t>(names.size()));
    const auto glyph = mayBeEmoji(characters) ? font.picture(characters) : std::nullopt;
    if (!glyph) {
      ++report.withoutPicture;
      continue;
    }
    const bool heldOut = options.holdOut && isHeldOutComposition(emoji.name);
    writer.add(hexName(characters), *glyph,
               {{emoji.name, emoji.keywords, {}, "emoji"},
                heldOut,
                isMirrorable(emoji.name),
                isToned(emoji.name) ? 1 : kRepeatsOfUntoned});
    report.heldOut += heldOut;
  }
  report.pictures = writer.size();
  writer.finish(kReadme);
  return report;
}

}  // namespace crossflow::training
