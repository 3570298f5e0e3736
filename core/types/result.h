// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a function of core/ returns that can fail for reasons outside the program: a value or a
// Failure, never an exception.

#include <utility>
#include <variant>

#include "core/types/failure.h"

namespace crossflow::core {

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT: meant to convert
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT: meant to convert

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  /// Only when ok().
  const T& value() const& { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }
  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }

  /// Only when not ok().
  const Failure& failure() const { return std::get<Failure>(state_); }

 private:
  std::variant<T, Failure> state_;
};

}  // namespace crossflow::core
