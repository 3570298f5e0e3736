// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/desktop.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
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

}  // namespace

void showInFolder(const QString& path, std::function<void(const QString&)> told) {
  if (path.isEmpty()) return;
  const auto copyInstead = [path, told = std::move(told)] {
    const QString shown = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    QGuiApplication::clipboard()->setText(shown);
    told(desktopWords(
             QT_TRANSLATE_NOOP("Desktop", "No file manager answers. The path was copied: %1"))
             .arg(shown));
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
  call << QStringList{QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString()}
       << QString();
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
