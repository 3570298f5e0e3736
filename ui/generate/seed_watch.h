// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QString>

#include "core/engine/job_event.h"

namespace crossflow::ui {

/// Learns by looking whether seeds change anything: two pictures of one request that differ in the
/// seed alone are compared. Some models hardly vary, and nothing in their files says so.
class SeedWatch {
 public:
  /// `model`: which drew it, where the request leaves the choice open.
  void see(const core::Picture& picture, const QString& model);
  /// The last two such pictures of this model came out the same.
  bool hardlyVaries(const QString& model) const { return same_.value(model); }

 private:
  struct Seen {
    core::GenerationRequest request;
    QImage small;
  };
  QHash<QString, Seen> last_;
  QHash<QString, bool> same_;
};

}  // namespace crossflow::ui
