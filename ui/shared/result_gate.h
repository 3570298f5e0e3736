// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types/ids.h"

namespace crossflow::ui {

/// Lets only the newest job's events through; what an older one still sends is stale.
class ResultGate {
 public:
  void expect(core::JobId id) { newest_ = id; }
  bool accepts(core::JobId id) const { return id == newest_ && newest_ != core::JobId{}; }
  void close() { newest_ = {}; }

 private:
  core::JobId newest_{};
};

}  // namespace crossflow::ui
