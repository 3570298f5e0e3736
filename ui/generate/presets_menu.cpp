// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/presets_menu.h"

#include <QDialog>
#include <QFile>
#include <QFileDialog>

#include "core/pictures/output_pattern.h"
#include "core/requests/request_json.h"
#include "core/system/write_file.h"
#include "ui/shared/ask.h"
#include "ui/shared/desktop.h"
#include "ui/shared/remembered_models.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr qint64 kLargestPreset = qint64{64} * 1024;

}  // namespace

PresetsMenu::PresetsMenu(Page* page, core::PresetStore& store,
                         std::function<core::GenerationRequest()> present)
    : QMenu(page), page_(page), store_(store), present_(std::move(present)) {
  connect(this, &QMenu::aboutToShow, this, &PresetsMenu::fill);
}

void PresetsMenu::report(const std::optional<core::Failure>& failure) {
  if (failure) Q_EMIT page_->failed(*failure);
}

void PresetsMenu::fill() {
  clear();
  for (const QString& name : store_.presets()) addPreset(name);
  if (isEmpty()) addAction(tr("No settings are kept yet"))->setEnabled(false);
  addSeparator();
  connect(addAction(ui::icon("plus"), tr("Keep these settings…")), &QAction::triggered, this,
          &PresetsMenu::keep);
  connect(addAction(ui::icon("download"), tr("Read a preset from a file…")), &QAction::triggered,
          this, &PresetsMenu::read);
}

void PresetsMenu::addPreset(const QString& name) {
  QMenu* menu = addMenu(menuText(name));
  const auto add = [&](const char* iconName, const QString& text, auto act) {
    connect(menu->addAction(ui::icon(iconName), text), &QAction::triggered, this,
            [this, name, act] { (this->*act)(name); });
  };
  const auto preset = store_.preset(name);
  const QString model = preset.ok() ? preset->model : QString();
  add("undo", model.isEmpty() ? tr("Use these settings") : tr("Use with %1").arg(modelTitle(model)),
      &PresetsMenu::use);
  add("edit", tr("Rename…"), &PresetsMenu::rename);
  add("export", tr("Write to a file…"), &PresetsMenu::write);
  add("trash", tr("Delete"), &PresetsMenu::remove);
}

void PresetsMenu::use(const QString& name) {
  const auto preset = store_.preset(name);
  if (preset.ok()) {
    Q_EMIT chosen(*preset, name);
  } else {
    Q_EMIT page_->failed(preset.failure());
  }
}

void PresetsMenu::keep() {
  const QStringList taken = store_.presets();
  core::GenerationRequest request = present_();
  const QString model = request.model.isEmpty() ? QStringLiteral("starter") : request.model;
  bool bound = false;
  const std::optional<QString> name = askForName(
      page_, {tr("Keep these settings"),
              tr("Name of the preset"),
              {},
              tr("Keep"),
              {},
              tr("Only for %1: choosing it also chooses the model").arg(modelTitle(model)),
              &bound});
  if (!name) return;
  if (taken.contains(*name) &&
      !confirm(page_, {tr("Replace \"%1\"?").arg(*name),
                       tr("A preset of this name is kept already. Its settings would be lost."),
                       tr("Replace"), true})) {
    return;
  }
  request.model = bound ? model : QString();
  report(store_.savePreset(*name, request));
}

void PresetsMenu::rename(const QString& name) {
  const QStringList taken = store_.presets();
  const auto objection = [&](const QString& next) {
    return next != name && taken.contains(next) ? tr("There is a preset of this name.") : QString();
  };
  const std::optional<QString> next = askForName(
      page_, {tr("Rename \"%1\"").arg(name), tr("New name"), name, tr("Rename"), objection, {}});
  if (next && *next != name) report(store_.renamePreset(name, *next));
}

void PresetsMenu::remove(const QString& name) {
  const auto gone = store_.preset(name);
  report(store_.removePreset(name));
  if (!gone.ok()) return;
  Q_EMIT page_->undoable(tr("The preset \"%1\" was deleted.").arg(name),
                         [this, name, gone] { report(store_.savePreset(name, *gone)); });
}

void PresetsMenu::write(const QString& name) {
  const auto preset = store_.preset(name);
  if (!preset.ok()) {
    Q_EMIT page_->failed(preset.failure());
    return;
  }
  const QString path = QFileDialog::getSaveFileName(
      page_, tr("Write a preset"),
      QStringLiteral("%1/%2.crossflow.json")
          .arg(placeOf(QStandardPaths::DocumentsLocation), core::safeFileName(name)),
      tr("Presets (*.crossflow.json)"));
  if (path.isEmpty()) return;
  const auto written =
      core::writeFile(path, core::toJsonText(*preset) + '\n', core::Existing::Replace);
  if (!written) Q_EMIT page_->failed(written.failure());
}

void PresetsMenu::read() {
  const QString path = QFileDialog::getOpenFileName(page_, tr("Read a preset"),
                                                    placeOf(QStandardPaths::DocumentsLocation),
                                                    tr("Presets (*.crossflow.json *.json)"));
  if (path.isEmpty()) return;
  QFile file(path);
  const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= kLargestPreset;
  const auto request =
      core::requestFromJsonText(readable ? file.read(kLargestPreset) : QByteArray());
  if (!request.ok()) {
    Q_EMIT page_->failed(request.failure());
    return;
  }
  QString name = QFileInfo(path).fileName();
  name.truncate(name.indexOf(QLatin1Char('.')));
  const QStringList taken = store_.presets();
  const auto objection = [&](const QString& next) {
    return taken.contains(next) ? tr("There is a preset of this name.") : QString();
  };
  const auto kept = askForName(
      page_, {tr("Keep the preset"), tr("Name of the preset"), name, tr("Keep"), objection, {}});
  if (!kept) return;
  report(store_.savePreset(*kept, *request));
  use(*kept);
}

}  // namespace crossflow::ui
