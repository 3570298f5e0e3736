// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/export_line.h"

#include <QHBoxLayout>
#include <QLocale>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

ExportLine::ExportLine(QWidget* parent)
    : QFrame(parent),
      text_(paragraph({}, "")),
      bar_(named(new QProgressBar, tr("Export"))),
      use_(button(tr("Use it in Prompt"), nullptr, "prompt")) {
  setProperty("kind", QLatin1String("info"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 8, 8, 8);
  layout->setSpacing(12);
  bar_->setRange(0, 0);
  bar_->setTextVisible(false);
  bar_->setFixedWidth(160);
  layout->addWidget(text_, 1);
  layout->addWidget(bar_);
  layout->addWidget(use_);
  connect(use_, &QPushButton::clicked, this, [this] { Q_EMIT useWanted(model_); });
}

void ExportLine::showRunning(qint64 step) {
  text_->setText(tr("Making a model of step %1…").arg(QLocale().toString(step)));
  bar_->show();
  use_->hide();
  show();
}

void ExportLine::showDone(qint64 step, const QString& model) {
  model_ = model;
  text_->setText(tr("Step %1 is now the model \"%2\".").arg(QLocale().toString(step), model));
  bar_->hide();
  use_->show();
  show();
}

}  // namespace crossflow::ui
