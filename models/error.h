// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exceptions of models/ and training/. Their text is shown to users as it is:
// one sentence that says what is wrong, where, and what to do.

#include <stdexcept>
#include <string>

namespace crossflow::models {

/// Anything a caller can report to the user. Bugs are asserts, not Errors.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
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

}  // namespace crossflow::models
