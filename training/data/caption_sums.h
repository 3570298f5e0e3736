// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sums of captions that come out by their words: "man pilot" + "woman farmer" - "man farmer" has
// the words of "woman pilot". What a text latent of a small collection makes of such sums is chance
// unless it is taught (loss.sumRate).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossflow::training {

/// a + plus - minus, each a sample.
struct CaptionSum {
  int64_t a = 0, plus = 0, minus = 0;
};

class CaptionSums {
 public:
  /// names[i]: what sample i is called.
  explicit CaptionSums(const std::vector<std::string>& names);

  /// A sum of other samples that has the words of sample `index`, drawn by `draw`; none where few
  /// captions are built alike, and for the answers that are kept back. Thread-safe.
  std::optional<CaptionSum> drawn(int64_t index, uint64_t draw) const;

 private:
  /// One way to see a name: words in a row, and all others without their order.
  struct View {
    int32_t part = 0, rest = 0;
    int64_t sample = 0;
  };

  void add(const std::vector<std::string>& words, int64_t sample);
  int32_t numberOf(const std::string& text);

  std::unordered_map<std::string, int32_t> numbers_;
  std::vector<std::vector<View>> ofSample_;                  // [sample]
  std::unordered_map<int32_t, std::vector<View>> withRest_;  // all that have the others in common
  std::unordered_map<int32_t, std::vector<View>> withPart_;  // in the order of their rests
  std::vector<bool> keptBack_;                               // [sample]
};

/// Whether sums whose answer has this name are never trained, so that an evaluation can tell what
/// was learnt from what is known by heart: every fifth name.
bool isKeptBackAnswer(std::string_view name);

/// How many rows of a micro-batch start at a sum: its first ones.
int64_t sumRows(double rate, int64_t rows);

}  // namespace crossflow::training
