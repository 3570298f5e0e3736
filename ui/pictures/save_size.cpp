// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/save_size.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QDialog>
#include <QRadioButton>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kFactors[] = {1, 2, 4, 8};
constexpr int kWidestSaved = 8192;

QString sizeWords(const char* text) {
  return QCoreApplication::translate("SaveSize", text);
}

}  // namespace

std::optional<int> askForSize(QWidget* parent, QSize picture) {
  QDialog dialog(parent);
  dialog.setWindowTitle(sizeWords(QT_TRANSLATE_NOOP("SaveSize", "Save as")));
  dialog.setMinimumWidth(360);
  auto* layout = column(&dialog, 24, 12);
  layout->addWidget(label(sizeWords(QT_TRANSLATE_NOOP("SaveSize", "How large?")), "heading"));
  QButtonGroup group;
  for (const int factor : kFactors) {
    const QSize size = picture * factor;
    if (size.width() > kWidestSaved || size.height() > kWidestSaved) break;
    const QString name =
        factor == 1 ? sizeWords(QT_TRANSLATE_NOOP("SaveSize", "%1 × %2, as it was made"))
                          .arg(size.width())
                          .arg(size.height())
                    : sizeWords(QT_TRANSLATE_NOOP("SaveSize", "%1 × %2, enlarged %3 times"))
                          .arg(size.width())
                          .arg(size.height())
                          .arg(factor);
    auto* choice = named(new QRadioButton(name), name);
    choice->setChecked(factor == 1);
    group.addButton(choice, size.width());
    layout->addWidget(choice);
  }
  layout->addWidget(paragraph(
      sizeWords(QT_TRANSLATE_NOOP("SaveSize", "Enlarging sharpens edges; it adds no detail.")),
      "small"));
  QHBoxLayout* foot = row(8);
  QPushButton* cancel = button(sizeWords(QT_TRANSLATE_NOOP("SaveSize", "Cancel")));
  QPushButton* next =
      button(sizeWords(QT_TRANSLATE_NOOP("SaveSize", "Choose a place…")), "primary");
  next->setDefault(true);
  foot->addStretch();
  foot->addWidget(cancel);
  foot->addWidget(next);
  layout->addLayout(foot);
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
  QObject::connect(next, &QPushButton::clicked, &dialog, &QDialog::accept);
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return group.checkedId();
}

}  // namespace crossflow::ui
