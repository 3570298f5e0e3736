// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ask.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>
#include <QSpinBox>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kWidth = 420;

struct Frame {
  QVBoxLayout* body;
  QPushButton* action;
  QPushButton* cancel;
};

Frame frame(QDialog& dialog, const QString& title, const QString& action, bool destroys) {
  dialog.setAccessibleName(title);  // its heading says it; the bar has the program's name
  dialog.setMinimumWidth(kWidth);
  auto* outer = column(&dialog, 24, 16);
  QLabel* heading = paragraph(title, "heading");
  outer->addWidget(heading);
  auto* body = column(nullptr, 0, 12);
  outer->addLayout(body);
  QHBoxLayout* foot = row(8);
  QPushButton* cancel = button(QCoreApplication::translate("Ask", "Cancel"));
  QPushButton* act = button(action, destroys ? "danger" : "primary");
  foot->addStretch();
  foot->addWidget(cancel);
  foot->addWidget(act);
  outer->addLayout(foot);
  act->setAutoDefault(false);
  cancel->setAutoDefault(false);
  (destroys ? cancel : act)->setDefault(true);
  QObject::connect(act, &QPushButton::clicked, &dialog, &QDialog::accept);
  QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
  return {body, act, cancel};
}

}  // namespace

bool confirm(QWidget* parent, const Question& question) {
  QDialog dialog(parent);
  const Frame parts = frame(dialog, question.title, question.action, question.destroys);
  if (!question.text.isEmpty()) parts.body->addWidget(paragraph(question.text));
  (question.destroys ? parts.cancel : parts.action)->setFocus();
  return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> askForName(QWidget* parent, const NameQuestion& question) {
  QDialog dialog(parent);
  const Frame parts = frame(dialog, question.title, question.action, false);
  auto* edit = named(new QLineEdit(question.name), question.field);
  QLabel* trouble = paragraph({}, "error");
  addField(parts.body, question.field, edit);
  parts.body->addWidget(trouble);
  QCheckBox* choice = nullptr;
  if (!question.choice.isEmpty()) {
    choice = named(new QCheckBox(question.choice), question.choice);
    choice->setChecked(*question.chosen);
    parts.body->addWidget(choice);
  }
  const auto check = [&] {
    const QString name = edit->text().trimmed();
    const QString objection = question.objection ? question.objection(name) : QString();
    trouble->setText(objection);
    trouble->setVisible(!objection.isEmpty());
    parts.action->setEnabled(!name.isEmpty() && objection.isEmpty());
  };
  QObject::connect(edit, &QLineEdit::textChanged, &dialog, check);
  check();
  edit->selectAll();
  edit->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  if (choice != nullptr) *question.chosen = choice->isChecked();
  return edit->text().trimmed();
}

std::optional<int> askForNumber(QWidget* parent, const NumberQuestion& question) {
  QDialog dialog(parent);
  const Frame parts = frame(dialog, question.title, question.action, false);
  auto* box = named(new QSpinBox, question.field);
  box->setRange(question.least, question.most);
  box->setSingleStep(question.step);
  box->setGroupSeparatorShown(true);
  box->setValue(question.value);
  addField(parts.body, question.field, box);
  box->selectAll();
  box->setFocus();
  if (dialog.exec() != QDialog::Accepted) return std::nullopt;
  return box->value();
}

}  // namespace crossflow::ui
