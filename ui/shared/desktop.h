// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is asked of the desktop around the program, by its message bus: showing a file in its file
// manager, telling something that happened while the user looks elsewhere. Nothing here blocks.

#include <QStandardPaths>
#include <QString>
#include <functional>

class QWidget;

namespace crossflow::ui {

/// Opens the file manager with the file selected. Where there is none, the path is copied, and
/// `told` gets a sentence that says so.
void showInFolder(const QString& path, std::function<void(const QString& sentence)> told);

/// Opens a file or a folder with the program that the desktop has for it; where there is none, as
/// above.
void openOutside(const QString& path, const std::function<void(const QString& sentence)>& told);

/// A notice of the desktop, with a sound if wished. Where there is no bus, only the sound.
void tellDesktop(const QString& title, const QString& text, bool sound);
/// The same, as the settings wish it, unless the user looks at `window`. False if nothing was told.
bool tellIfAway(const QWidget* window, const QString& title, const QString& text);

/// Where a question for a file begins, when nothing better is known: not where the program happened
/// to be started.
inline QString placeOf(QStandardPaths::StandardLocation location) {
  return QStandardPaths::writableLocation(location);
}

}  // namespace crossflow::ui
