// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts normalised text into the pieces of a unigram vocabulary as the original's tokenizer does.
// sentencepiece's own cut depends on its version wherever several cuts have the same score ("---"
// as "-", "--" or "--", "-"), and those ids are what the published models have learnt from.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace crossflow::models {

class UnigramCut {
 public:
  /// Takes pieces and scores of a vocabulary; costs a few milliseconds for 32,000 of them.
  explicit UnigramCut(const sentencepiece::SentencePieceProcessor& vocabulary);

  /// Ids of `text`, in which blanks are U+2581 already. Scores are added in double precision from
  /// the left, the earliest start wins a tie, unknown characters in a row are one unknown piece.
  std::vector<int> encode(std::string_view text) const;

  /// False for vocabularies with pieces that are not chosen by score (bytes, symbols of the user):
  /// their cut is sentencepiece's own.
  bool usable() const { return usable_; }

 private:
  struct Piece {
    int id;
    double score;
  };
  void encodeWord(std::string_view word, std::vector<int>& ids) const;

  std::unordered_map<std::string, Piece> pieces_;
  size_t longest_ = 0;  // bytes of a piece
  double unknownScore_ = 0;
  int unknown_ = 0;
  bool usable_ = true;
};

}  // namespace crossflow::models
