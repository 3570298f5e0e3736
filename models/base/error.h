// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exceptions of models/ and training/. Their text is shown to users as it is:
// one sentence that says what is wrong, where, and what to do.

#include <memory>
#include <stdexcept>
#include <string>

#include "models/base/sentence.h"

namespace crossflow {
inline namespace base {

/// Anything a caller can report to the user. Bugs are asserts, not Errors. what() is English;
/// sentence() is for those who can say it in another language.
class Error : public std::runtime_error {
 public:
  explicit Error(Sentence sentence)
      : std::runtime_error(sentence.english()),
        sentence_(std::make_shared<const Sentence>(std::move(sentence))) {}
  /// For texts that only the trainer and the command line show.
  explicit Error(const std::string& text) : Error(Sentence(text)) {}

  const Sentence& sentence() const { return *sentence_; }

 private:
  std::shared_ptr<const Sentence> sentence_;  // shared, so that copies cannot throw
};

/// A file that cannot be read as what it claims to be; the text names file, key or offset.
class CheckpointError : public Error {
 public:
  using Error::Error;
};

/// A tensor whose shape does not fit the configuration.
class ShapeError : public Error {
 public:
  using Error::Error;
};

/// Non-finite numbers where a picture should come from.
class NumericError : public Error {
 public:
  using Error::Error;
};

/// Thrown at the places that look at a stop token. Not an error: boundaries turn it into
/// "cancelled".
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace base
}  // namespace crossflow
