// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/desktop.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

#include "core/system/settings.h"

namespace crossflow::ui {

namespace {

constexpr int kDesktopPatience = 3000;  // milliseconds: a file manager may have to start

QString desktopWords(const char* text) {
  return QCoreApplication::translate("Desktop", text);
}

QString copiedPath(const QString& path) {
  QString shown = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
  QGuiApplication::clipboard()->setText(shown);
  return shown;
}

}  // namespace

void openOutside(const QString& path, const std::function<void(const QString&)>& told) {
  if (QDesktopServices::openUrl(QUrl::fromLocalFile(path))) return;
  told(desktopWords(QT_TRANSLATE_NOOP("Desktop", "No program opens this. The path was copied: %1"))
           .arg(copiedPath(path)));
}

void showInFolder(const QString& path, std::function<void(const QString&)> told) {
  if (path.isEmpty()) return;
  const auto copyInstead = [path, told = std::move(told)] {
    told(desktopWords(
             QT_TRANSLATE_NOOP("Desktop", "No file manager answers. The path was copied: %1"))
             .arg(copiedPath(path)));
  };
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) {
    copyInstead();
    return;
  }
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.FileManager1"),
      QStringLiteral("/org/freedesktop/FileManager1"),
      QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
  const QUrl address = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
  call << QStringList{address.toString(QUrl::FullyEncoded)} << QString();
  auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call, kDesktopPatience), qApp);
  QObject::connect(answer, &QDBusPendingCallWatcher::finished, qApp, [answer, copyInstead] {
    if (QDBusPendingReply<>(*answer).isError()) copyInstead();
    answer->deleteLater();
  });
}

void tellDesktop(const QString& title, const QString& text, bool sound) {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (sound) QApplication::beep();
  if (!bus.isConnected()) return;
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.Notifications"),
      QStringLiteral("/org/freedesktop/Notifications"),
      QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
  QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("crossflow-studio")}};
  hints[sound ? QStringLiteral("sound-name") : QStringLiteral("suppress-sound")] =
      sound ? QVariant(QStringLiteral("complete")) : QVariant(true);
  call << QApplication::applicationDisplayName() << 0U << QStringLiteral("crossflow-studio")
       << title << text << QStringList() << hints << -1;
  bus.asyncCall(call, kDesktopPatience);
}

bool tellIfAway(const QWidget* window, const QString& title, const QString& text) {
  if (window->isActiveWindow() || !core::settings::kNotices.get()) return false;
  tellDesktop(title, text, core::settings::kNoticeSound.get());
  return true;
}

}  // namespace crossflow::ui
