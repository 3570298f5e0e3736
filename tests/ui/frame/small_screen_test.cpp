// SPDX-License-Identifier: GPL-3.0-or-later
// Every page on the smallest screens that are promised: 900 x 600, and 200 % text on 1600 x 1000,
// which is 800 x 500 of the units that widgets count in. No control may lie where it cannot be
// reached.

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <catch2/catch.hpp>

#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/gallery/gallery_page.h"
#include "ui/generate/generate_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_sheet.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

bool isControl(const QWidget* widget) {
  if (qobject_cast<const QScrollBar*>(widget) != nullptr) return false;
  if (widget->objectName().startsWith(QLatin1String("qt_"))) return false;
  return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
         qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
         qobject_cast<const QComboBox*>(widget) != nullptr ||
         qobject_cast<const QLineEdit*>(widget) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
}

/// The part of it that is on the screen when everything around it is scrolled to show it.
QRect reachable(QWidget* widget, QWidget* root) {
  for (QWidget* above = widget->parentWidget(); above != nullptr && above != root;
       above = above->parentWidget()) {
    if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(widget, 0, 0);
  }
  QRect part = widget->rect().translated(widget->mapTo(root, QPoint()));
  for (QWidget* above = widget->parentWidget(); above != nullptr && above != root;
       above = above->parentWidget()) {
    part &= above->rect().translated(above->mapTo(root, QPoint()));
  }
  return part & root->rect();
}

QStringList outside(QWidget& root) {
  QStringList names;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (!isControl(widget) || !widget->isVisibleTo(&root)) continue;
    const QRect part = reachable(widget, &root);
    // A sliver at the edge cannot be used; a long list may be cut.
    const bool enough = part.width() >= std::min(widget->width(), 24) &&
                        part.height() >= std::min(widget->height(), 16) &&
                        part.width() * 10 >= widget->width() * 9;
    if (!enough) names << widget->accessibleName() + text(" (%1)").arg(part.width());
  }
  return names;
}

void walk(UiBench& bench, QSize size) {
  bench.window->resize(size);
  QTest::qWait(30);
  CHECK(bench.window->size() == size);
  for (int i = 0; i < bench.window->pageCount(); ++i) {
    bench.window->openPage(i);
    QTest::qWait(30);
    INFO("page " << i << " at " << size.width() << " x " << size.height());
    CHECK(outside(*bench.window).join(text(", ")).toStdString() == "");
  }
}

}  // namespace

TEST_CASE("no control lies outside on the smallest screens") {
  UiBench bench;
  bench.page<ui::GeneratePage>().render();
  REQUIRE(bench.idle());
  walk(bench, {900, 600});
  walk(bench, {800, 500});
  UiBench::find<QPushButton>(bench.page<ui::GeneratePage>(), text("More settings")).click();
  walk(bench, {800, 500});
}

TEST_CASE("dialogs stay on the screen and scroll") {
  UiBench bench;
  ui::Shortcuts shortcuts;
  QAction action(text("Something"));
  for (int i = 0; i < 30; ++i) shortcuts.add(text("x%1").arg(i), &action, {});
  ui::SettingsDialog settings(shortcuts, bench.bench, bench.window.get());
  ui::ShortcutSheet sheet(shortcuts, bench.window.get());
  for (QDialog* dialog : {static_cast<QDialog*>(&settings), static_cast<QDialog*>(&sheet)}) {
    CHECK(dialog->minimumSizeHint().width() <= 780);
    CHECK(dialog->minimumSizeHint().height() <= 480);
    dialog->show();
    CHECK_NOFAIL(dialog->screen()->availableGeometry().contains(dialog->geometry()));
    dialog->resize(780, 470);
    QTest::qWait(10);
    CHECK(outside(*dialog).join(text(", ")).toStdString() == "");
  }
}
