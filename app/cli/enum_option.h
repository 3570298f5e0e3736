// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Options whose values are the names of an enum.

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "core/types/enum_names.h"

namespace crossflow::cli {

/// Short names of the first versions stay good.
inline std::string longName(const std::string& name) {
  static const std::map<std::string, std::string> kShort{{"ab2", "adams-bashforth2"},
                                                         {"auto", "automatic"},
                                                         {"bf16", "bfloat16"},
                                                         {"fp16", "float16"},
                                                         {"fp32", "float32"}};
  const auto found = kShort.find(name);
  return found == kShort.end() ? name : found->second;
}

/// For Option::transform: what remains is one of the names.
template <typename E, std::size_t N>
CLI::IsMember oneOf(const core::EnumName<E> (&names)[N]) {
  std::vector<std::string> list;
  for (const core::EnumName<E>& entry : names) list.emplace_back(entry.name);
  return CLI::IsMember(list, longName);
}

/// Of a name that passed oneOf().
template <typename E, std::size_t N>
E chosen(const std::string& name, const core::EnumName<E> (&names)[N]) {
  return core::valueOf(QString::fromStdString(name), names).value();
}

}  // namespace crossflow::cli
