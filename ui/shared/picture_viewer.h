// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One picture large, with what can be done to it and what it was made from. Used by the results
// and by the gallery.

#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <functional>

#include "core/engine/job_event.h"
#include "core/types/result.h"
#include "ui/shared/image_view.h"

namespace crossflow::ui {

class PictureViewer : public QWidget {
  Q_OBJECT

 public:
  explicit PictureViewer(QWidget* parent = nullptr);

  void show(const core::Picture& picture);
  /// The picture to compare with; null: there is none and the button is off.
  void setOther(const QImage& other);
  void startComparing();
  ImageView* view() { return view_; }

 Q_SIGNALS:
  void back();
  /// To the next (1) or previous (-1) picture.
  void step(int by);
  /// Bring all controls to what made this picture.
  void reuse(const crossflow::core::GenerationRequest& request);
  void failed(const crossflow::core::Failure& failure);
  void noticed(const QString& sentence);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* buildBar();
  QWidget* buildFacts();
  void addFact(QLayout* layout, const QString& name, QLabel** value);
  void copy();
  void save();
  void reveal();

  core::Picture picture_;
  QImage other_;
  ImageView* view_;
  QLabel* zoom_;
  QToolButton* compare_;
  QToolButton* reveal_;
  QLabel *prompt_, *model_, *seed_, *steps_, *guidance_, *size_, *time_;
};

/// Opens the file manager with the file selected, or at least its folder.
void revealFile(const QString& path);

/// Asks for a name and writes picture and request in the background.
void savePictureAs(QWidget* parent, const core::Picture& picture,
                   std::function<void(const core::Result<QString>&)> done);

}  // namespace crossflow::ui
