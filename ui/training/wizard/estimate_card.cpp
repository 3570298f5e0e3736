// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/estimate_card.h"

#include <QHBoxLayout>
#include <QLocale>

#include "core/types/measures.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

namespace {

QString paragraphOf(const QString& title, const QStringList& lines) {
  QString html = QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped());
  for (const QString& line : lines) html += QStringLiteral("<br>") + line.toHtmlEscaped();
  return html;
}

}  // namespace

EstimateCard::EstimateCard(QWidget* parent)
    : QFrame(parent), warnings_(paragraph({}, "")), arithmetic_(paragraph({}, "small")) {
  setProperty("kind", QLatin1String("card"));
  auto* layout = column(this, 16, 12);
  layout->addWidget(label(tr("What it will take"), "section"));
  QHBoxLayout* figures = row(24);
  memory_ = addFigure(figures, tr("Memory per device"));
  time_ = addFigure(figures, tr("Time"));
  disk_ = addFigure(figures, tr("Disk"));
  layout->addLayout(figures);
  layout->addWidget(warnings_);
  warnings_->setProperty("tone", QLatin1String("warning"));
  arithmetic_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(foldedAway(tr("Show the arithmetic"), arithmetic_));
}

EstimateCard::Figure EstimateCard::addFigure(QHBoxLayout* layout, const QString& name) {
  Figure figure{label({}, "heading"), paragraph({}, "small")};
  auto* box = column(nullptr, 0, 2);
  box->addWidget(paragraph(name, "small"));
  box->addWidget(figure.value);
  box->addWidget(figure.note);
  box->addStretch();
  layout->addLayout(box, 1);
  return figure;
}

void EstimateCard::show(const core::RunEstimate& estimate) {
  const QLocale locale;
  memory_.value->setText(core::sizeText(estimate.memory.total()));
  memory_.note->setText(tr("activations %1").arg(core::sizeText(estimate.memory.activations)));
  time_.value->setText(core::roughText(estimate.wholeSeconds()));
  time_.note->setText(estimate.measured ? tr("from a measured speed") : tr("a careful guess"));
  disk_.value->setText(core::sizeText(estimate.diskBytes));
  disk_.note->setText(tr("checkpoint %1").arg(core::sizeText(estimate.checkpointBytes)));
  if (estimate.epochs > 0) {
    time_.note->setText(
        tr("%1 passes over the data")
            .arg(locale.toString(estimate.epochs, 'f', estimate.epochs < 10 ? 1 : 0)) +
        QStringLiteral(" · ") + time_.note->text());
  }
  warnings_->setText(estimate.warnings.join(QLatin1Char('\n')));
  warnings_->setVisible(!estimate.warnings.isEmpty());
  arithmetic_->setText(QStringList{paragraphOf(tr("Memory per device"), estimate.memoryLines),
                                   paragraphOf(tr("Time"), estimate.timeLines),
                                   paragraphOf(tr("Disk"), estimate.diskLines)}
                           .join(QStringLiteral("<br><br>")));
}

}  // namespace crossflow::ui
