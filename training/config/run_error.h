// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Failures of a training run that have a cause of their own: it becomes the exit code and the
// "cause" of the error file. Everything else that is thrown ends as Cause::Internal.

#include <string>
#include <utility>

#include "models/base/error.h"
#include "training/protocol/run_protocol.h"

namespace crossflow::training {

class RunError : public base::Error {
 public:
  /// `sentence`: what is wrong and where; `suggestion`: what to do, may be empty.
  RunError(protocol::Cause why, const std::string& sentence, std::string whatToDo = {})
      : Error(sentence), cause(why), suggestion(std::move(whatToDo)) {}

  protocol::Cause cause;
  std::string suggestion;
};

/// Throws BadData: "`subject` `complaint`."
[[noreturn]] inline void badData(const std::string& subject, const std::string& complaint,
                                 std::string suggestion = {}) {
  throw RunError(protocol::Cause::BadData, subject + " " + complaint + ".", std::move(suggestion));
}

}  // namespace crossflow::training
