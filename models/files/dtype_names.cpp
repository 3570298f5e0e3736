// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/dtype_names.h"

#include <array>

namespace crossflow::models {

namespace {

using c10::ScalarType;

struct Name {
  std::string_view text;
  ScalarType dtype;
};

constexpr std::array<Name, 16> kSafetensors{{
    {"F32", ScalarType::Float},
    {"F16", ScalarType::Half},
    {"BF16", ScalarType::BFloat16},
    {"F64", ScalarType::Double},
    {"I64", ScalarType::Long},
    {"I32", ScalarType::Int},
    {"I16", ScalarType::Short},
    {"I8", ScalarType::Char},
    {"U8", ScalarType::Byte},
    {"BOOL", ScalarType::Bool},
    {"U16", ScalarType::UInt16},
    {"U32", ScalarType::UInt32},
    {"U64", ScalarType::UInt64},
    {"C64", ScalarType::ComplexFloat},
    {"F8_E4M3", ScalarType::Float8_e4m3fn},
    {"F8_E5M2", ScalarType::Float8_e5m2},
}};

constexpr std::array<Name, 14> kNumpy{{
    {"<f4", ScalarType::Float},
    {"<f8", ScalarType::Double},
    {"<f2", ScalarType::Half},
    {"<i8", ScalarType::Long},
    {"<i4", ScalarType::Int},
    {"<i2", ScalarType::Short},
    {"|i1", ScalarType::Char},
    {"|u1", ScalarType::Byte},
    {"|b1", ScalarType::Bool},
    {"<u2", ScalarType::UInt16},
    {"<u4", ScalarType::UInt32},
    {"<u8", ScalarType::UInt64},
    {"<c8", ScalarType::ComplexFloat},
    {"<c16", ScalarType::ComplexDouble},
}};

}  // namespace

std::optional<ScalarType> dtypeFromSafetensors(std::string_view name) {
  for (const Name& known : kSafetensors) {
    if (known.text == name) return known.dtype;
  }
  return std::nullopt;
}

std::string_view safetensorsName(ScalarType dtype) {
  for (const Name& known : kSafetensors) {
    if (known.dtype == dtype) return known.text;
  }
  return {};
}

std::optional<NumpyDtype> dtypeFromNumpy(std::string_view name) {
  NumpyDtype result;
  if (!name.empty() && std::string_view("<>=|").find(name[0]) != std::string_view::npos) {
    result.bigEndian = name[0] == '>';
    name.remove_prefix(1);
  }
  for (const Name& known : kNumpy) {
    if (known.text.substr(1) != name) continue;
    result.dtype = known.dtype;
    return result;
  }
  return std::nullopt;
}

std::string_view numpyName(ScalarType dtype) {
  for (const Name& known : kNumpy) {
    if (known.dtype == dtype) return known.text;
  }
  return {};
}

}  // namespace crossflow::models
