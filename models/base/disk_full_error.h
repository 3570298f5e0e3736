// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What AtomicFile throws when there is no room, for callers that treat this unlike other failures.

#include "models/base/error.h"

namespace crossflow::models {

class DiskFullError : public Error {
 public:
  using Error::Error;
};

}  // namespace crossflow::models
