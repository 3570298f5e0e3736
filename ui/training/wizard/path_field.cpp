// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/path_field.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QUrl>

#include "ui/shared/widgets.h"

namespace crossflow::ui {

PathField::PathField(const QString& name, Kind kind, const QString& filter, QWidget* parent)
    : QWidget(parent), edit_(named(new QLineEdit, name)) {
  setAcceptDrops(true);
  setFocusProxy(edit_);
  edit_->setAcceptDrops(false);  // it would insert the address; the field takes the path
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(edit_, 1);
  if (kind != Kind::File) {
    QPushButton* folder = button(tr("Folder…"), nullptr, "folder");
    folder->setAccessibleName(tr("%1: choose a folder").arg(name));
    connect(folder, &QPushButton::clicked, this,
            [this, name] { take(QFileDialog::getExistingDirectory(this, name, path())); });
    layout->addWidget(folder);
  }
  if (kind != Kind::Folder) {
    QPushButton* file = button(tr("File…"), nullptr, "report");
    file->setAccessibleName(tr("%1: choose a file").arg(name));
    connect(file, &QPushButton::clicked, this, [this, name, filter] {
      take(QFileDialog::getOpenFileName(this, name, path(), filter));
    });
    layout->addWidget(file);
  }
  connect(edit_, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(path()); });
}

void PathField::setPath(const QString& path) {
  if (path != this->path()) edit_->setText(path);
}

void PathField::take(const QString& path) {
  if (path.isEmpty()) return;
  edit_->setText(QDir::toNativeSeparators(path));
  Q_EMIT edited(this->path());
}

void PathField::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.front().isLocalFile()) event->acceptProposedAction();
}

void PathField::dropEvent(QDropEvent* event) {
  take(event->mimeData()->urls().front().toLocalFile());
  event->acceptProposedAction();
}

}  // namespace crossflow::ui
