// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/quality_box.h"

#include <QStandardItemModel>

#include "core/types/measures.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr core::Quality kQualities[] = {core::Quality::Draft, core::Quality::Balanced,
                                        core::Quality::Faithful};
constexpr int kOwn = std::size(kQualities);  // the row of "Own numbers"

QString wordFor(core::Quality quality) {
  switch (quality) {
    case core::Quality::Draft:
      return QualityBox::tr("Draft");
    case core::Quality::Balanced:
      return QualityBox::tr("Balanced");
    case core::Quality::Faithful:
      return QualityBox::tr("Faithful");
  }
  return {};
}

QString helpFor(core::Quality quality) {
  switch (quality) {
    case core::Quality::Draft:
      return QualityBox::tr("6 steps of second order: a look at the picture");
    case core::Quality::Balanced:
      return QualityBox::tr("16 steps of second order: hardly told from Faithful");
    case core::Quality::Faithful:
      return QualityBox::tr("50 steps of Euler, as the original draws");
  }
  return {};
}

}  // namespace

QualityBox::QualityBox(QWidget* parent) : QComboBox(parent) {
  named(narrow(this), tr("Quality"));
  for (const core::Quality quality : kQualities) {
    addItem(wordFor(quality));
    setItemData(count() - 1, helpFor(quality), Qt::ToolTipRole);
  }
  addItem(tr("Own numbers"));
  // It is what the numbers below say, and nothing to choose.
  qobject_cast<QStandardItemModel*>(model())->item(kOwn)->setEnabled(false);
  connect(this, &QComboBox::activated, this, [this](int index) {
    if (index < kOwn) Q_EMIT chosen(kQualities[index]);
  });
}

void QualityBox::show(const core::GenerationRequest& request) {
  request_ = request;
  writeCosts();
  const auto quality = core::qualityOf(request.sampling);
  setCurrentIndex(quality ? static_cast<int>(*quality) : kOwn);
}

void QualityBox::showPopup() {
  writeCosts();  // more is known than when it was shown
  QComboBox::showPopup();
}

void QualityBox::writeCosts() {
  for (const core::Quality quality : kQualities) {
    core::GenerationRequest asked = request_;
    asked.count = 1;
    asked.sampling = core::withQuality(asked.sampling, quality);
    const auto seconds = cost_ ? cost_(asked) : std::nullopt;
    setItemText(static_cast<int>(quality),
                seconds ? QStringLiteral("%1 · %2").arg(wordFor(quality), core::aboutText(*seconds))
                        : wordFor(quality));
  }
}

}  // namespace crossflow::ui
