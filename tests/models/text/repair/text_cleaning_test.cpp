// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/repair/text_cleaning.h"

#include "models/text/repair/unicode_text.h"
#include "tests/support/catch_torch.h"

using namespace crossflow::models;

namespace {

std::string repaired(const char* text) {
  return toUtf8(repairText(fromUtf8(text)));
}

}  // namespace

TEST_CASE("text that was decoded wrongly is decoded again", "[text_cleaning]") {
  CHECK(repaired("schÃ¶n") == "schön");
  CHECK(repaired("âœ” No problems") == "✔ No problems");
  CHECK(repaired("Ã\xC2\xA0 la mode") == "à la mode");
  CHECK(repaired("IL Y MARQUÃ‰…") == "IL Y MARQUÉ…");
  CHECK(repaired("crème brûlée, naïve, ¡olé!") == "crème brûlée, naïve, ¡olé!");
}

TEST_CASE("entities are resolved unless the text is HTML", "[text_cleaning]") {
  CHECK(repaired("&lt;3 &EACUTE;") == "<3 É");
  CHECK(repaired("&amp;amp;") == "&");
  CHECK(repaired("<b> &amp;") == "<b> &amp;");
  CHECK(repaired("a &amp; b\n< &amp;\n&amp;") == "a & b\n< &amp;\n&amp;");
}

TEST_CASE("characters that cannot be meant are replaced", "[text_cleaning]") {
  CHECK(repaired("ﬂuﬃeﬆ") == "fluffiest");
  CHECK(repaired("ＬＯＵＤ　ＮＯＩＳＥＳ") == "LOUD NOISES");
  CHECK(repaired("“here’s a test”") == "\"here's a test\"");
  CHECK(repaired("\x1b[36;44mblue\x1b[0m\x07") == "blue");
  CHECK(repaired("a\r\nb\rc\xE2\x80\xA8"
                 "d") == "a\nb\nc\nd");
  CHECK(repaired("e\xCC\x81") == "é");
}
