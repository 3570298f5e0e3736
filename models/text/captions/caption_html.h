// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a caption without its mark-up, as BeautifulSoup over Python's html.parser gives it,
// oddities included: the weights were trained on captions cleaned that way.

#include <string>
#include <string_view>

namespace crossflow::models {

std::u32string textOfHtml(std::u32string_view html);

}  // namespace crossflow::models
