// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What checks of pictures and of features share: counting and telling problems, and going through a
// list on several threads while the news come in the list's order.

#include "training/checks/data_check.h"

namespace crossflow::training {

class DataTally {
 public:
  /// Counts the list's captions and tells the entries that have none. `options` outlives this.
  DataTally(const PictureList& list, const DataCheckOptions& options);

  void tell(ProblemKind kind, const std::string& file, const std::string& sentence);

  /// `look` runs on several threads for 0 .. count-1, `note` after it on the calling thread, in
  /// order; progress is told in between.
  void goThrough(int64_t count, const std::function<void(int64_t)>& look,
                 const std::function<void(int64_t)>& note);

  /// Whether entry `index` of `count` belongs to the sample that is decoded whole.
  bool isSample(int64_t index, int64_t count) const;

  DataSummary summary;

 private:
  const DataCheckOptions& options_;
};

}  // namespace crossflow::training
