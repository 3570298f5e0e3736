// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of the caption cleaning that look for addresses, in linear time. Used by
// cleanCaption().

#include <string>
#include <string_view>

namespace crossflow::models {

/// Resolves %xx and "+", as URLs write them.
std::u32string unquoteUrl(const std::u32string& text);

/// Removes `scheme`:// (with an s or without) and names under common top-level domains with the
/// path behind them.
std::u32string removeWebAddresses(std::u32string_view text, std::u32string_view scheme,
                                  bool optionalS);

/// Four numbers of up to three digits with full stops between become a blank.
std::u32string replaceNetworkAddresses(std::u32string_view text);

}  // namespace crossflow::models
