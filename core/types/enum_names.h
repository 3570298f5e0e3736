// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Enums have one name for each value, in files and on the command line alike.

#include <QLatin1String>
#include <QString>
#include <optional>

namespace crossflow::core {

template <typename E>
struct EnumName {
  E value;
  const char* name;
};

/// Empty for a value that `names` lacks.
template <typename E, std::size_t N>
QString nameOf(E value, const EnumName<E> (&names)[N]) {
  for (const EnumName<E>& entry : names)
    if (entry.value == value) return QLatin1String(entry.name);
  return {};
}

/// Nothing for a name that `names` lacks.
template <typename E, std::size_t N>
std::optional<E> valueOf(const QString& name, const EnumName<E> (&names)[N]) {
  for (const EnumName<E>& entry : names)
    if (name == QLatin1String(entry.name)) return entry.value;
  return std::nullopt;
}

}  // namespace crossflow::core
