// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/unigram_cut.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <limits>

namespace crossflow::models {

namespace {

constexpr double kUnknownPenalty = 10;  // below the rarest piece
constexpr std::string_view kBlank = "\xe2\x96\x81";

/// Bytes of the character that begins with `first`.
size_t characterBytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/// The best way to a place in the word.
struct Arrival {
  double score = -std::numeric_limits<double>::infinity();
  size_t from = 0;
  int id = -1;

  /// Strictly better only: of equal ways the one that was seen first, from the earliest start.
  void offer(double candidate, size_t start, int piece) {
    if (id >= 0 && candidate <= score) return;
    *this = {candidate, start, piece};
  }
};

}  // namespace

UnigramCut::UnigramCut(const sentencepiece::SentencePieceProcessor& vocabulary)
    : unknown_(vocabulary.unk_id()) {
  double lowest = 0;
  for (int id = 0; id < vocabulary.GetPieceSize(); ++id) {
    if (vocabulary.IsControl(id) || vocabulary.IsUnknown(id)) continue;
    // Pieces of these kinds have rules of their own. Those of the user have a score of nought.
    if (vocabulary.IsByte(id) || vocabulary.IsUnused(id) || vocabulary.GetScore(id) >= 0)
      usable_ = false;
    const std::string& piece = vocabulary.IdToPiece(id);
    const double score = vocabulary.GetScore(id);
    pieces_.emplace(piece, Piece{id, score});
    longest_ = std::max(longest_, piece.size());
    lowest = std::min(lowest, score);
  }
  unknownScore_ = lowest - kUnknownPenalty;
}

std::vector<int> UnigramCut::encode(std::string_view text) const {
  std::vector<int> ids;
  while (!text.empty()) {
    const size_t next = text.find(kBlank, text.starts_with(kBlank) ? kBlank.size() : 0);
    encodeWord(text.substr(0, next), ids);
    text.remove_prefix(std::min(next, text.size()));
  }
  return ids;
}

void UnigramCut::encodeWord(std::string_view word, std::vector<int>& ids) const {
  std::vector<Arrival> arrivals(word.size() + 1);
  arrivals[0].score = 0;
  std::string candidate;
  for (size_t start = 0; start < word.size();) {
    const double here = arrivals[start].score;
    const size_t first = std::min(characterBytes(word[start]), word.size() - start);
    bool known = false;  // the character alone
    for (size_t length = first; length <= longest_ && start + length <= word.size();) {
      candidate.assign(word.substr(start, length));
      if (const auto piece = pieces_.find(candidate); piece != pieces_.end()) {
        arrivals[start + length].offer(here + piece->second.score, start, piece->second.id);
        known = known || length == first;
      }
      if (start + length == word.size()) break;
      length += characterBytes(word[start + length]);
    }
    if (!known) arrivals[start + first].offer(here + unknownScore_, start, unknown_);
    start += first;
  }
  const size_t before = ids.size();
  for (size_t end = word.size(); end > 0; end = arrivals[end].from) {
    const bool runOn =
        arrivals[end].id == unknown_ && ids.size() > before && ids.back() == unknown_;
    if (!runOn) ids.push_back(arrivals[end].id);
  }
  std::reverse(ids.begin() + static_cast<std::ptrdiff_t>(before), ids.end());
}

}  // namespace crossflow::models
