// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/run_bar.h"

#include <QMenu>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

RunBar::RunBar(QWidget* parent)
    : QFrame(parent), render_(button(tr("Render"), "hero", "prompt")), cost_(label({}, "small")) {
  setProperty("kind", QLatin1String("bar"));
  auto* layout = column(this, 16, 6);
  layout->setContentsMargins(20, 16, 20, 16);  // as wide as what stands above it
  auto* menu = new QMenu(this);
  endless_ = menu->addAction(tr("Endless: one after another until stopped"));
  lines_ = menu->addAction(tr("List: every line is a prompt of its own"));
  for (QAction* action : {endless_, lines_}) {
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, &RunBar::optionsChanged);
  }
  QToolButton* how = iconButton("more", tr("How to render"));
  how->setMenu(menu);
  how->setPopupMode(QToolButton::InstantPopup);
  QHBoxLayout* line = row(6);
  line->addWidget(render_, 1);
  line->addWidget(how);
  layout->addLayout(line);
  cost_->setAlignment(Qt::AlignCenter);
  cost_->setWordWrap(true);
  layout->addWidget(cost_);
  connect(render_, &QPushButton::clicked, this,
          [this] { running_ ? Q_EMIT stopWanted() : Q_EMIT renderWanted(); });
  showRunning();
}

RunOptions RunBar::options() const {
  return {lines_->isChecked(), endless_->isChecked()};
}

void RunBar::setOptions(const RunOptions& options) {
  lines_->setChecked(options.lines);
  endless_->setChecked(options.endless);
}

void RunBar::setRunning(bool running) {
  running_ = running;
  showRunning();
}

void RunBar::showRunning() {
  const QString name = running_ ? tr("Stop after this picture") : tr("Render");
  render_->setText(name);
  render_->setAccessibleName(name);
  render_->setIcon(icon(running_ ? "stop" : "prompt", Tone::OnAccent));
  render_->setToolTip(running_ ? QString() : tr("Enter in the prompt does the same"));
}

}  // namespace crossflow::ui
