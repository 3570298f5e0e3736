// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <functional>
#include <vector>

#include "core/film/frame_plan.h"
#include "core/requests/request.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/number_slider.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

/// What is to become a film, of two frames or more.
struct FilmPlan {
  std::vector<core::GenerationRequest> frames;
  core::FramePlan equal{};  // which of them are; the dialog finds out
  /// Those of `frames` that are there already, at full quality; null: to be drawn. Empty: none is.
  std::function<std::vector<QImage>(const std::vector<core::GenerationRequest>&)> drawn;
  double framesPerSecond = 12;
  QString name;           // of the file, in words
  bool mayReturn = true;  // whether playing it backwards at the end makes sense
};

/// Chooses kind, size, pace and file of a film, renders and writes it with progress and a way to
/// stop, and opens it at the end. Not modal: closed, it goes on writing.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  ExportDialog(Workbench& bench, FilmPlan film, QWidget* parent = nullptr);

  bool busy() const { return job_ != core::JobId{}; }
  void setPath(const QString& path);
  void begin();

 Q_SIGNALS:
  void failed(const crossflow::core::Failure& failure);
  /// The film is there; `open` shows it.
  void written(const QString& sentence, const QString& action, std::function<void()> open);

 private:
  void build();
  void buildFile(QVBoxLayout* layout);
  void connectParts();
  void offerSizes();
  void choosePath();
  bool mayWrite();
  void applyKind();
  void receive(const core::JobEvent& event);
  void showProgress(const core::Progress& progress);
  void setBusy(bool busy);
  void finish();
  void showLength();
  std::vector<core::GenerationRequest> frames() const;
  QString path() const;

  Workbench& bench_;
  FilmPlan film_;
  core::JobId job_{};
  QString folder_, agreed_;  // agreed: may be replaced
  QElapsedTimer since_;
  QComboBox* kind_;
  QComboBox* size_;
  NumberSlider* pace_;
  QCheckBox* back_;
  QCheckBox* endless_;
  QLineEdit* name_;
  ElidedLabel* place_;
  QLabel* length_;
  QProgressBar* progress_;
  QPushButton* start_;
  QPushButton* cancel_;
  QPushButton* open_;
};

}  // namespace crossflow::ui
