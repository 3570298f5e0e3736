// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/captions/caption_cleaning.h"

#include <chrono>

#include "tests/support/catch_torch.h"
#include "tests/support/patience.h"

using crossflow::models::cleanCaption;
using crossflow::models::cleanCaptionTwice;

TEST_CASE("captions lose what the training captions lost", "[caption_cleaning]") {
  CHECK(cleanCaption("A photo of <person>, see https://example.com/a") == "a photo of person, see");
  CHECK(cleanCaption("<b>bold</b> <script>no</script>text") == "bold text");
  CHECK(cleanCaption("3x4.5abc sign") == ".5abc sign");
  CHECK(cleanCaption("mail@host.org") == "mail");
  CHECK(cleanCaption("a&#12a;b <![CDATA[kept]]>") == cleanCaption("a&#12a;b kept"));
  CHECK(cleanCaptionTwice("&lt;b&gt;x") == "x");
}

TEST_CASE("hostile captions take linear time", "[caption_cleaning]") {
  for (const char* piece :
       {"a.", "a.co@", "<a b='", "<a ", "<!--", "</", "&", "&#1", " .", "ab1", "#1", "a.png", "%41",
        "<![CDATA[", "<br>", "worldwide ", "-_", "www:", "1x1."}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    INFO(piece);
    const auto start = std::chrono::steady_clock::now();
    cleanCaption(text);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    CHECK(taken.count() < 5 * crossflow::tests::patience());
  }
}
