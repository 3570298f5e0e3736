// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/evaluation/starter_questions.h"

#include "training/evaluation/spread.h"

namespace crossflow::training {

namespace {

constexpr std::size_t kMostPictures = 8;

// Short captions that a few trained pictures share.
std::map<std::string, std::vector<int64_t>> ambiguousCaptions(const PictureList& list,
                                                              std::size_t most) {
  std::map<std::string, std::vector<int64_t>> all;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    for (const std::string& caption : list.items[i].captions)
      if (list.items[i].split == "train" && caption.find(',') == std::string::npos)
        all[caption].push_back(static_cast<int64_t>(i));
  std::vector<std::string> texts;
  for (const auto& [text, places] : all)
    if (places.size() > 1 && places.size() <= kMostPictures && !text.starts_with("a ") &&
        !text.starts_with("an "))
      texts.push_back(text);
  std::map<std::string, std::vector<int64_t>> some;
  for (const std::string& text : spread(texts, most)) some[text] = all[text];
  return some;
}

}  // namespace

StarterQuestions makeQuestions(const PictureList& list, const StarterReportOptions& options) {
  std::vector<std::string> names, trained, heldOut;
  for (const CaptionedPicture& item : list.items) {
    names.push_back(item.captions.front());
    (item.split == "train" ? trained : heldOut).push_back(item.captions.front());
  }
  StarterQuestions q;
  const auto most = static_cast<std::size_t>(options.captions);
  q.names = spread(options.lists.names.empty() ? trained : options.lists.names, most);
  q.heldOut = spread(heldOut, most / 2);
  q.triples = findTriples(names, options.triples);
  q.films = spread(spread(trained, most), static_cast<std::size_t>(options.films));
  q.ambiguous = ambiguousCaptions(list, static_cast<std::size_t>(options.ambiguous));
  return q;
}

}  // namespace crossflow::training
