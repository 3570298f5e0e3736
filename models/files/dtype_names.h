// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names that file formats give to the element types.

#include <c10/core/ScalarType.h>

#include <optional>
#include <string_view>

namespace crossflow::models {

/// "F32", "BF16", ...; nullopt for a type we do not know.
std::optional<c10::ScalarType> dtypeFromSafetensors(std::string_view name);
/// Empty for a type that the format cannot hold.
std::string_view safetensorsName(c10::ScalarType dtype);

/// numpy's "<f4", "|b1", ">i8", "f2" (no mark: little-endian) and the like.
struct NumpyDtype {
  c10::ScalarType dtype = c10::ScalarType::Float;
  bool bigEndian = false;
};
std::optional<NumpyDtype> dtypeFromNumpy(std::string_view name);
/// With its mark, "<f4"; empty for a type that numpy does not have.
std::string_view numpyName(c10::ScalarType dtype);

}  // namespace crossflow::models
