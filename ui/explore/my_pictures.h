// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QWidget>
#include <functional>
#include <optional>

#include "core/storage/kept_pictures.h"
#include "ui/shared/page.h"
#include "ui/shared/workbench.h"

namespace crossflow::ui {

/// The user's own pictures, made into latents: each can stand where a prompt stands. A picture is
/// added by running the flow of the page's model backwards, which goes before waiting renders.
class MyPictures : public QWidget {
  Q_OBJECT

 public:
  enum class Place { First, Other };
  enum class Places { One, Two };  // Two: a choice asks which end is meant

  MyPictures(Workbench& bench, Places places, QWidget* parent = nullptr);

  /// Of pictures that are added from now on; empty: the starter.
  void setModel(const QString& model) { model_ = model; }
  bool has(const QString& name) const;
  /// Asks for a name; the picture is read in the background.
  void add(const QString& path);

 Q_SIGNALS:
  void chosen(const QString& name, crossflow::ui::MyPictures::Place place);
  /// Names have come or gone.
  void changed();
  void failed(const crossflow::core::Failure& failure);
  void noticed(const QString& sentence);
  void undoable(const QString& sentence, std::function<void()> undo);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void load();
  void fill(std::vector<core::KeptPicture> kept);
  void start(const core::InversionRequest& request);
  void receive(const core::JobEvent& event);
  void choose(const QListWidgetItem* item);
  QString chosenName() const;
  void showChoice();
  void remove();
  void say(const QString& text);

  Workbench& bench_;
  core::KeptPictures store_;
  Places places_;
  QString model_;
  std::vector<core::KeptPicture> kept_;
  std::optional<core::JobId> job_;
  QListWidget* list_;
  QToolButton *remove_, *stop_;
  QLabel* state_;
};

/// Its messages become the page's.
void connectToPage(MyPictures* pictures, Page* page);

}  // namespace crossflow::ui
