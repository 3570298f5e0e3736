// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

namespace crossflow::ui {

/// A path to type, choose or drop.
class PathField : public QWidget {
  Q_OBJECT

 public:
  enum class Kind { Folder, File, Either };

  /// `filter` of the file dialog, e.g. "Weights (*.pth *.safetensors)".
  PathField(const QString& name, Kind kind, const QString& filter = {}, QWidget* parent = nullptr);

  QString path() const { return edit_->text().trimmed(); }
  /// Does not signal.
  void setPath(const QString& path);
  QLineEdit* edit() { return edit_; }

 Q_SIGNALS:
  void edited(const QString& path);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void take(const QString& path);

  QLineEdit* edit_;
};

}  // namespace crossflow::ui
