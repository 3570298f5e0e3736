// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/caption_sums.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "models/base/fingerprint.h"
#include "training/data/sample_order.h"

namespace crossflow::training {

namespace {

constexpr std::size_t kLongestPart = 2, kMostWords = 12;
constexpr int kTries = 12;  // most names have a dozen views, and some of them lead nowhere

std::vector<std::string> wordsOfName(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) || c == '-' || c == '\'')
      words.back() += static_cast<char>(std::tolower(byte));
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string inOneText(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

}  // namespace

CaptionSums::CaptionSums(const std::vector<std::string>& names) : ofSample_(names.size()) {
  keptBack_.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    add(wordsOfName(names[i]), static_cast<int64_t>(i));
    keptBack_.push_back(isKeptBackAnswer(names[i]));
  }
  for (auto& [part, views] : withPart_) std::ranges::stable_sort(views, {}, &View::rest);
}

int32_t CaptionSums::numberOf(const std::string& text) {
  return numbers_.emplace(text, static_cast<int32_t>(numbers_.size())).first->second;
}

void CaptionSums::add(const std::vector<std::string>& words, int64_t sample) {
  if (words.size() > kMostWords) return;
  for (std::size_t length = 0; length <= std::min(kLongestPart, words.size()); ++length)
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
      if (length == 0 && first > 0) break;  // nothing is the same everywhere
      const auto from = words.begin() + static_cast<std::ptrdiff_t>(first);
      const auto to = from + static_cast<std::ptrdiff_t>(length);
      std::vector<std::string> others(words.begin(), from);
      others.insert(others.end(), to, words.end());
      std::ranges::sort(others);
      const View view{numberOf(inOneText({from, to})), numberOf(inOneText(others)), sample};
      ofSample_[static_cast<std::size_t>(sample)].push_back(view);
      withRest_[view.rest].push_back(view);
      withPart_[view.part].push_back(view);
    }
}

std::optional<CaptionSum> CaptionSums::drawn(int64_t index, uint64_t draw) const {
  const auto& own = ofSample_[static_cast<std::size_t>(index)];
  if (own.empty() || keptBack_[static_cast<std::size_t>(index)]) return {};
  std::vector<std::pair<View, View>> both;  // with the other's part, and with ours
  for (int attempt = 0; attempt < kTries; ++attempt) {
    const uint64_t seed = mixSeed(draw, 6, static_cast<uint64_t>(attempt));
    const View& answer = own[seed % own.size()];
    const auto& alike = withRest_.at(answer.rest);
    const View& a = alike[mixSeed(seed, 0, 1) % alike.size()];
    if (a.part == answer.part || a.sample == index) continue;
    both.clear();
    const auto &theirs = withPart_.at(a.part), &ours = withPart_.at(answer.part);
    for (auto x = theirs.begin(), y = ours.begin(); x != theirs.end() && y != ours.end();) {
      if (x->rest == y->rest) {
        if (x->rest != answer.rest) both.emplace_back(*x, *y);
        ++x, ++y;
      } else if (x->rest < y->rest) {
        ++x;
      } else {
        ++y;
      }
    }
    if (both.empty()) continue;
    const auto& [minus, plus] = both[mixSeed(seed, 0, 2) % both.size()];
    return CaptionSum{a.sample, plus.sample, minus.sample};
  }
  return {};
}

bool isKeptBackAnswer(std::string_view name) {
  constexpr uint64_t kEvery = 5;
  return mixSeed(models::fingerprint(name), 0, 0) % kEvery == 0;
}

int64_t sumRows(double rate, int64_t rows) {
  return std::llround(std::ceil(rate * static_cast<double>(rows)));
}

}  // namespace crossflow::training
