// SPDX-License-Identifier: GPL-3.0-or-later
// A place between two models.

#include "models/base/error.h"
#include "models/base/small_file.h"
#include "models/pipeline/model_files.h"

namespace crossflow::models {
namespace {

using Role = ModelFile::Role;

constexpr uint64_t kLongestVocabulary = 64 << 20;

bool sameWords(const LocatedModel& from, const LocatedModel& to) {
  if (from.config.textEncoder != to.config.textEncoder) return false;
  const auto fileOf = [](const LocatedModel& model) { return model.vocabulary({}); };
  const std::filesystem::path own = fileOf(from), theirs = fileOf(to);
  return own == theirs ||
         readSmallFile(own, kLongestVocabulary) == readSmallFile(theirs, kLongestVocabulary);
}

}  // namespace

LocatedModel fadedModel(const LocatedModel& from, const LocatedModel& to, double share) {
  if (from.config.sampling.leaps != to.config.sampling.leaps)
    throw Error(
        Sentence::tr("One of %1 and %2 was taught to leap and the other was not; there is "
                     "nothing between them.",
                     from.config.id, to.config.id));
  if (!sameWords(from, to))
    throw Error(
        Sentence::tr("%1 and %2 read words differently; only models of one family can be "
                     "faded into one another.",
                     from.config.id, to.config.id));
  LocatedModel model = from;
  model.fadeTo = to.files;
  model.fade = share;
  return model;
}

}  // namespace crossflow::models
