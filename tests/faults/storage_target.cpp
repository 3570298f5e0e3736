// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files, without the window: a program whose system calls can be made to
// fail. "history FOLDER": keeps three pictures and a queue. "download URL FILE BYTES SHA256".
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include "core/requests/request_text.h"
#include "core/storage/history_store.h"
#include "core/storage/session_store.h"
#include "core/system/downloader.h"

using namespace crossflow;

namespace {

constexpr int kDone = 0, kFailed = 3;

int fail(const core::Failure& failure) {
  QTextStream(stderr) << failure.sentence << ' ' << failure.suggestion << '\n';
  return kFailed;
}

core::GenerationRequest requestOf(const QString& prompt) {
  core::GenerationRequest request;
  request.source = core::PromptLatent{prompt};
  return request;
}

int keepHistory(const QString& folder) {
  auto database = core::Database::open(QDir(folder).filePath(QStringLiteral("history.sqlite")));
  if (!database) return fail(database.failure());
  core::HistoryStore history(**database);
  core::SessionStore session(**database);
  for (int i = 0; i < 3; ++i) {
    core::Picture picture;
    picture.request = requestOf(QStringLiteral("picture %1").arg(i));
    picture.path = QDir(folder).filePath(QStringLiteral("%1.png").arg(i));
    picture.image = QImage(8, 8, QImage::Format_RGB32);
    const auto id = history.add(picture);
    if (!id) return fail(id.failure());
    const auto queued = session.enqueue(picture.request);
    if (!queued) return fail(queued.failure());
  }
  const auto rows = history.latest(10);
  if (!rows) return fail(rows.failure());
  return rows->size() == 3 ? kDone : kFailed;
}

int download(const QStringList& words) {
  core::Downloader downloader({.stallMilliseconds = 2000, .pauseMilliseconds = 20, .tries = 3},
                              nullptr);
  QObject::connect(&downloader, &core::Downloader::finished, [] { QCoreApplication::exit(kDone); });
  QObject::connect(&downloader, &core::Downloader::failed,
                   [](const core::Failure& failure) { QCoreApplication::exit(fail(failure)); });
  downloader.start({QUrl(words[2]), words[3], words[4].toLongLong(), words[5].toLatin1()});
  return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList words = QCoreApplication::arguments();
  if (words.size() == 3 && words[1] == u"history") return keepHistory(words[2]);
  if (words.size() == 6 && words[1] == u"download") return download(words);
  return 2;
}
