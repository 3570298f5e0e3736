// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/emoji/emoji_dataset.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "models/base/atomic_file.h"
#include "training/data/emoji/emoji_font.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/resample.h"

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

/// A stable 64-bit hash (FNV-1a): the choice must be the same on every machine.
uint64_t stableHash(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 1099511628211ULL;
  return hash;
}

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

/// Centred on a white square, then shrunk as Pillow does.
at::Tensor squared(const at::Tensor& glyph, int64_t side) {
  const int64_t height = glyph.size(0), width = glyph.size(1), largest = std::max(height, width);
  at::Tensor square = at::full({largest, largest, 3}, 255, glyph.options());
  square.narrow(0, (largest - height) / 2, height)
      .narrow(1, (largest - width) / 2, width)
      .copy_(glyph);
  return resamplePicture(square, side, side, ResampleFilter::kLanczos);
}

/// Plain letters and signs have names too, but only keycaps start with one.
bool mayBeEmoji(const std::u32string& characters) {
  return characters.size() > 1 || (!characters.empty() && characters.front() > 0x7F);
}

/// All names; or in such an order that any number of the first are spread over all of them.
std::vector<const EmojiNames::value_type*> inOrder(const EmojiNames& names, int64_t limit) {
  std::vector<const EmojiNames::value_type*> all, spread;
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
  return composed && stableHash(name) % 10 == 0;
}

bool isMirrorable(const std::string& name) {
  static constexpr std::array<std::string_view, 24> kSided{
      "flag",   "button", "arrow", "clock",    "input",   "keycap",  "left",   "right",
      "letter", "number", "sign",  "mark",     "medal",   "o’clock", "thirty", "calendar",
      "symbol", "text",   "money", "banknote", "mahjong", "joker",   "dollar", "abc"};
  return std::ranges::none_of(kSided, [&](std::string_view part) { return contains(name, part); });
}

std::vector<std::string> emojiCaptions(const EmojiName& emoji) {
  std::vector<std::string> captions{emoji.name, "an emoji of " + emoji.name,
                                    emoji.name + " on white"};
  std::string joined;
  for (const std::string& keyword : emoji.keywords) {
    joined += (joined.empty() ? "" : ", ") + keyword;
  }
  // One keyword alone names too many pictures: every flag has "flag" and nothing else.
  if (emoji.keywords.size() > 1 && joined != emoji.name) captions.push_back(joined);
  return captions;
}

EmojiDatasetReport writeEmojiDataset(const fs::path& folder, const EmojiDatasetOptions& options) {
  const EmojiNames names = readEmojiNames(options.names);
  const EmojiFont font(options.font);
  std::error_code problem;
  fs::create_directories(folder / "pictures", problem);
  if (problem) {
    throw base::Error("Cannot make the folder " + folder.string() + ": " + problem.message() + ".");
  }
  EmojiDatasetReport report;
  std::string lines;
  int64_t done = 0;
  for (const auto* entry : inOrder(names, options.limit)) {
    if (options.limit > 0 && report.pictures == options.limit) break;
    const auto& [characters, emoji] = *entry;
    if (options.stop.stop_requested()) throw base::Cancelled();
    if (options.progress) options.progress(++done, static_cast<int64_t>(names.size()));
    const auto glyph = mayBeEmoji(characters) ? font.picture(characters) : std::nullopt;
    if (!glyph) {
      ++report.withoutPicture;
      continue;
    }
    const bool heldOut = options.holdOut && isHeldOutComposition(emoji.name);
    const std::string file = "pictures/" + hexName(characters) + ".png";
    // Thousands of pictures, which can all be drawn again: none waits for the disk.
    writePng(folder / file, squared(*glyph, options.side).permute({2, 0, 1}), Flush::Never);
    const nlohmann::ordered_json line{{"image", file},
                                      {"captions", emojiCaptions(emoji)},
                                      {"name", emoji.name},
                                      {"keywords", emoji.keywords},
                                      {"split", heldOut ? "composition" : "train"},
                                      {"mirror", isMirrorable(emoji.name)},
                                      {"repeat", isToned(emoji.name) ? 1 : kRepeatsOfUntoned}};
    lines += line.dump() + "\n";
    ++report.pictures;
    report.heldOut += heldOut;
  }
  writeFileAtomically(folder / "captions.jsonl", lines);
  writeFileAtomically(folder / "README.md", kReadme);
  return report;
}

}  // namespace crossflow::training
