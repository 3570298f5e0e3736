// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_sheet.h"

#include <QGridLayout>
#include <QScrollArea>

#include "ui/shared/guide_dialog.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

ShortcutSheet::ShortcutSheet(const Shortcuts& shortcuts, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard"));
  auto* layout = column(this, 24, 16);
  layout->addWidget(label(tr("Keyboard"), "title"));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(24);
  grid->setVerticalSpacing(8);
  int line = 0;
  const auto add = [&](int side, const QString& name, const QString& keys) {
    grid->addWidget(label(name), line, 2 * side);
    grid->addWidget(label(keys, "key"), line, 2 * side + 1, Qt::AlignRight);
    ++line;
  };
  for (const Shortcuts::Entry& entry : shortcuts.entries()) {
    const QString keys = keysText(entry.action->shortcut());
    add(0, entry.action->text().remove(QLatin1Char('&')), keys.isEmpty() ? tr("none") : keys);
  }
  line = 0;
  for (const auto& [name, keys] : fixedKeys()) add(1, name, keys);
  grid->setColumnMinimumWidth(2, 200);
  auto* keys = new QWidget;
  keys->setLayout(grid);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAccessibleName(tr("Keyboard"));
  scroll->setWidget(keys);
  layout->addWidget(scroll, 1);
  resize(keys->sizeHint().width() + 80, keys->sizeHint().height() + 140);
  QPushButton* guide = button(tr("How to train a model"), nullptr, "train");
  QPushButton* close = button(tr("Close"), "primary");
  QHBoxLayout* foot = row(8);
  foot->addWidget(guide);
  foot->addStretch();
  foot->addWidget(close);
  layout->addLayout(foot);
  connect(guide, &QPushButton::clicked, this, [this] { (new GuideDialog(this))->open(); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

}  // namespace crossflow::ui
