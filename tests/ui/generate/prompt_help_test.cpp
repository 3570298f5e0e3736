// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/prompt_help.h"

#include <QAbstractItemView>
#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/generate/emoji_names.h"
#include "ui/generate/generate_page.h"
#include "ui/theme/tones.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

ui::PromptEdit& promptBoxOf(UiBench& bench) {
  return UiBench::find<ui::PromptEdit>(bench.page<ui::GeneratePage>(), text("Prompt"));
}

void typeIn(UiBench& bench, const char* words) {
  QTest::keyClicks(&promptBoxOf(bench), text(words));
}

}  // namespace

TEST_CASE("known captions complete what is typed, unknown words are told") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  page.help().setCaptions(core::CaptionList(
      {text("penguin"), text("woman astronaut: dark skin tone"), text("rocket")}));
  promptBoxOf(bench).clear();
  typeIn(bench, "wom as");
  auto* popup = QApplication::activePopupWidget();
  REQUIRE(popup != nullptr);
  // It can be read, and what is being typed can, too.
  const QColor paper(popup->grab().toImage().pixel(popup->width() / 2, 3));
  CHECK(paper == popup->palette().color(ui::roleOf(ui::Tone::Surface)));
  const QRect line = promptBoxOf(bench).cursorRect();
  CHECK(popup->geometry().top() >=
        promptBoxOf(bench).viewport()->mapToGlobal(line.bottomLeft()).y());
  QTest::keyClick(popup, Qt::Key_Tab);
  CHECK(promptBoxOf(bench).prompt() == text("woman astronaut: dark skin tone"));
  typeIn(bench, " car");
  REQUIRE(spinUntil([&] { return page.help().text().contains(text("\"car\"")); }));
  CHECK_FALSE(promptBoxOf(bench).extraSelections().isEmpty());
  promptBoxOf(bench).clear();
  typeIn(bench, "pen");
  REQUIRE(QApplication::activePopupWidget() != nullptr);
  QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
  REQUIRE(bench.idle());
  CHECK(bench.history.find({text("pen")})->size() == 1);  // Enter means what was typed
}

TEST_CASE("half a word is not called unknown while captions are offered for it") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  page.help().setCaptions(core::CaptionList({text("penguin"), text("rocket")}));
  promptBoxOf(bench).clear();
  typeIn(bench, "p");
  QTest::qWait(400);  // longer than the hand has to rest
  CHECK(page.help().isHidden());
  typeIn(bench, "eng");
  REQUIRE(QApplication::activePopupWidget() != nullptr);
  QTest::qWait(400);
  CHECK(page.help().isHidden());
  CHECK(promptBoxOf(bench).extraSelections().isEmpty());
  QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);  // not what was meant
  CHECK(spinUntil([&] { return page.help().text().contains(text("\"peng\"")); }));
  promptBoxOf(bench).clear();
  typeIn(bench, "zzz peng");  // nothing is offered for it
  CHECK(spinUntil([&] { return page.help().text().contains(text("\"zzz\"")); }));
}

TEST_CASE("words that are known but never said together are told") {
  UiBench bench;
  auto& page = bench.page<ui::GeneratePage>();
  page.help().setCaptions(core::CaptionList(
      {text("racing car"), text("cloud with rain"), text("red apple"), text("car")}));
  promptBoxOf(bench).clear();
  typeIn(bench, "a red car in the rain");
  REQUIRE(spinUntil([&] { return page.help().text().contains(text("cloud with rain")); }));
  CHECK(page.help().isVisible());
  promptBoxOf(bench).clear();
  typeIn(bench, "a car that races");
  REQUIRE(spinUntil([&] { return page.help().text().contains(text("\"races\"")); }));
  promptBoxOf(bench).clear();
  typeIn(bench, "a red apple");
  CHECK(spinUntil([&] { return page.help().isHidden(); }));
}

TEST_CASE("emoji become the names that models read") {
  CHECK(ui::withEmojiNamed(QString::fromUtf8("🐧🚀")) == text("penguin rocket"));
  CHECK(ui::withEmojiNamed(QString::fromUtf8("a 👩🏿‍🚀 on ice")) ==
        text("a woman astronaut: dark skin tone on ice"));
  CHECK(ui::withEmojiNamed(QString::fromUtf8("café → 東京")) == QString::fromUtf8("café → 東京"));
  UiBench bench;
  promptBoxOf(bench).setPlainText(QString::fromUtf8("🐧"));
  CHECK(promptBoxOf(bench).prompt() == text("penguin"));
}
