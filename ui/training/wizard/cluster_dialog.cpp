// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/cluster_dialog.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

namespace {

constexpr int kClusterWidth = 640, kHeight = 560;

}  // namespace

ClusterDialog::ClusterDialog(QString run, QString trainer, bool scripted, QWidget* parent)
    : QDialog(parent),
      run_(std::move(run)),
      trainer_(std::move(trainer)),
      scripted_(scripted),
      nodes_(countField(tr("Machines"), 1, 4096)),
      devices_(countField(tr("Devices per machine"), 1, 64)),
      port_(countField(tr("Port"), 1, 65535)),
      hours_(countField(tr("Hours"), 1, 10'000)),
      address_(named(new QLineEdit, tr("Address of the first machine"))),
      partition_(named(new QLineEdit, tr("Partition"))),
      text_(named(new QPlainTextEdit, tr("Lines"))) {
  setWindowTitle(tr("Train it elsewhere"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(kClusterWidth, kHeight);
  auto* layout = column(this, 24, 16);
  layout->addWidget(label(tr("Train it elsewhere"), "title"));
  layout->addWidget(paragraph(
      tr("The run's folder has to be on a disk that all machines share; what happens in it is seen "
         "here all the same.")));
  layout->addWidget(
      segments({tr("This machine"), QStringLiteral("torchrun"), QStringLiteral("SLURM")},
               tr("Kind of cluster"), &kinds_));
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    connect(kinds_[i], &QToolButton::clicked, this, [this, i] { choose(static_cast<Kind>(i)); });
  shape_ = buildShape();
  layout->addWidget(shape_);
  text_->setReadOnly(true);
  text_->setTabChangesFocus(true);
  text_->setProperty("mono", true);
  text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  layout->addWidget(text_, 1);
  QHBoxLayout* foot = row(8);
  QPushButton* copy = button(tr("Copy"), "primary", "copy");
  QPushButton* close = button(tr("Close"));
  foot->addStretch();
  foot->addWidget(close);
  foot->addWidget(copy);
  layout->addLayout(foot);
  connect(copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(lines()); });
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  choose(Kind::Here);
}

QWidget* ClusterDialog::buildShape() {
  const core::ClusterShape usual;
  nodes_->setValue(usual.nodes);
  devices_->setValue(usual.devicesPerNode);
  port_->setValue(usual.port);
  port_->setGroupSeparatorShown(false);
  hours_->setValue(usual.hours);
  address_->setText(usual.address);
  partition_->setPlaceholderText(tr("the default one"));
  auto* shape = new QWidget;
  FieldGrid grid(column(shape, 0, 12));
  grid.add(nodes_->accessibleName(), nodes_);
  grid.add(devices_->accessibleName(), devices_);
  grid.add(address_->accessibleName(), address_, tr("torchrun only."));
  grid.add(port_->accessibleName(), port_);
  grid.add(hours_->accessibleName(), hours_, tr("SLURM only."));
  grid.add(partition_->accessibleName(), partition_, tr("SLURM only."));
  for (QSpinBox* field : {nodes_, devices_, port_, hours_})
    connect(field, &QSpinBox::valueChanged, this, &ClusterDialog::write);
  for (QLineEdit* field : {address_, partition_})
    connect(field, &QLineEdit::textChanged, this, &ClusterDialog::write);
  return shape;
}

void ClusterDialog::choose(Kind kind) {
  kind_ = kind;
  kinds_[static_cast<std::size_t>(kind)]->setChecked(true);
  shape_->setVisible(kind != Kind::Here);
  address_->setEnabled(kind == Kind::Torchrun);
  hours_->setEnabled(kind == Kind::Slurm);
  partition_->setEnabled(kind == Kind::Slurm);
  write();
}

void ClusterDialog::write() {
  core::ClusterShape shape;
  shape.nodes = nodes_->value();
  shape.devicesPerNode = devices_->value();
  shape.port = port_->value();
  shape.hours = hours_->value();
  shape.address = address_->text().trimmed();
  shape.partition = partition_->text().trimmed();
  const QString program =
      trainer_.isEmpty() ? QStringLiteral("crossflow-train") : QString(trainer_);
  switch (kind_) {
    case Kind::Here:
      text_->setPlainText(scripted_ ? core::scriptLine(run_, program)
                                    : core::launchLine(run_, program));
      break;
    case Kind::Torchrun:
      text_->setPlainText(core::torchrunLines(run_, shape, program));
      break;
    case Kind::Slurm:
      text_->setPlainText(core::slurmScript(run_, shape, program));
      break;
  }
}

}  // namespace crossflow::ui
