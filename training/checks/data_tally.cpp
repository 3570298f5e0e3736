// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/checks/data_tally.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "models/kernels/parallel_for.h"

namespace crossflow::training {

namespace {

constexpr std::size_t kExamples = 12;
constexpr int64_t kLongestExample = 200;  // characters; a longer caption is not a prompt to watch
constexpr int64_t kPortion = 512;         // between two reports of progress

int64_t characters(const std::string& text) {
  return std::count_if(text.begin(), text.end(),
                       [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
}

std::vector<DataExample> examplesOf(const PictureList& list) {
  std::vector<DataExample> examples;
  const std::size_t count = list.items.size();
  for (std::size_t i = 0; i < std::min(kExamples, count); ++i) {
    const CaptionedPicture& item = list.items[i * count / std::min(kExamples, count)];
    const std::string& caption = item.captions.front();
    const bool known = std::any_of(examples.begin(), examples.end(),
                                   [&](const DataExample& e) { return e.caption == caption; });
    if (!known && characters(caption) <= kLongestExample)
      examples.push_back({item.file.string(), caption});
  }
  return examples;
}

ProblemKind kindOfProblem(ListComplaint::Kind kind) {
  switch (kind) {
    case ListComplaint::Kind::UnreadableFolder:
      return ProblemKind::UnreadableFolder;
    case ListComplaint::Kind::RepeatedFolder:
      return ProblemKind::RepeatedFolder;
    default:
      return ProblemKind::BadEntry;
  }
}

}  // namespace

DataTally::DataTally(const PictureList& list, const DataCheckOptions& options) : options_(options) {
  summary.pairs = static_cast<int64_t>(list.items.size());
  summary.layout = list.layout;
  summary.recodedCaptions = list.recoded;
  summary.respelledNames = list.respelled;
  summary.examples = examplesOf(list);
  std::unordered_map<std::string_view, int64_t> uses;
  for (const CaptionedPicture& item : list.items)
    for (const std::string& caption : item.captions) {
      summary.longestCaption = std::max(summary.longestCaption, characters(caption));
      if (++uses[caption] == 2) ++summary.sharedCaptions;
    }
  for (const ListComplaint& complaint : list.complaints)
    tell(kindOfProblem(complaint.kind), complaint.name, complaint.sentence);
  for (const std::string& name : list.withoutCaption)
    tell(ProblemKind::NoCaption, name, name + " has no caption.");
}

void DataTally::tell(ProblemKind kind, const std::string& file, const std::string& sentence) {
  ++summary.count(kind);
  options_.problem({kind, file, sentence});
}

void DataTally::goThrough(int64_t count, const std::function<void(int64_t)>& look,
                          const std::function<void(int64_t)>& note) {
  for (int64_t first = 0; first < count; first += kPortion) {
    const int64_t end = std::min(count, first + kPortion);
    models::parallelFor(first, end, 16, [&](int64_t from, int64_t to) {
      for (int64_t i = from; i < to; ++i) look(i);
    });
    for (int64_t i = first; i < end; ++i) note(i);
    options_.progress(end, count);
  }
}

bool DataTally::isSample(int64_t index, int64_t count) const {
  return index % std::max<int64_t>(1, count / std::max<int64_t>(1, options_.wholeFiles)) == 0;
}

}  // namespace crossflow::training
