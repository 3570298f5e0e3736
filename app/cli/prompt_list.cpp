// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prompt_list.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <QFile>
#include <QStringDecoder>
#include <cerrno>

namespace crossflow::cli {
namespace {

using Kind = core::Failure::Kind;

constexpr qint64 kMaxBytes = 64 << 20;
constexpr qsizetype kPiece = 64 << 10;
constexpr int kLookMilliseconds = 100;  // between two looks at Ctrl-C

core::Failure failure(Kind kind, const QString& sentence) {
  return {kind, sentence, {}};
}

struct PromptInput {
  int descriptor;
  bool own;
  ~PromptInput() {
    if (own && descriptor >= 0) ::close(descriptor);
  }
};

/// A pipe without a writer is waited for here and not in open(), where nothing can end it.
PromptInput openPrompts(const QString& path) {
  if (path == u"-") return {STDIN_FILENO, false};
  return {::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK), true};
}

/// Up to the limit and one byte more, until `stop`; a pipe gives its bytes in pieces. Returns
/// errno.
int readPrompts(int descriptor, const std::stop_token& stop, QByteArray& bytes) {
  QByteArray piece(kPiece, Qt::Uninitialized);
  while (bytes.size() <= kMaxBytes && !stop.stop_requested()) {
    pollfd wait{descriptor, POLLIN, 0};
    const int ready = ::poll(&wait, 1, kLookMilliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    const ssize_t got = ::read(descriptor, piece.data(), static_cast<size_t>(piece.size()));
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0) return errno;
    if (got == 0) return 0;
    bytes.append(piece.constData(), got);
  }
  return 0;
}

/// Null if the bytes are not text: UTF-8, or what their byte order mark says.
QString textOf(const QByteArray& bytes) {
  QStringDecoder decode(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
  QString text = decode(bytes);
  return decode.hasError() || text.contains(QChar::Null) ? QString() : text;
}

}  // namespace

core::Result<PromptList> readPromptList(const QString& path, const std::stop_token& stop) {
  const PromptInput input = openPrompts(path);
  QByteArray bytes;
  const int error = input.descriptor < 0 ? errno : readPrompts(input.descriptor, stop, bytes);
  if (error != 0)
    return failure(
        Kind::BadFile,
        QStringLiteral("The prompts in %1 cannot be read: %2.").arg(path, qt_error_string(error)));
  if (stop.stop_requested())
    return failure(Kind::BadInput, QStringLiteral("Cancelled while the prompts were read."));
  if (bytes.size() > kMaxBytes)
    return failure(Kind::BadFile,
                   QStringLiteral("The prompts in %1 are more than 64 MB.").arg(path));
  const QString text = textOf(bytes);
  if (text.isNull() && !bytes.isEmpty())
    return failure(
        Kind::BadFile,
        QStringLiteral("%1 is not text in UTF-8 (or in UTF-16 with its mark); save it as "
                       "UTF-8.")
            .arg(path));
  PromptList list;
  for (const QStringView line : QStringView(text).split(u'\n')) {
    QString prompt = line.trimmed().toString();
    if (prompt.startsWith(u'#'))
      ++list.comments;
    else if (prompt.startsWith(QStringLiteral("\\#")))
      list.prompts << prompt.mid(1);
    else if (!prompt.isEmpty())
      list.prompts << prompt;
  }
  if (list.prompts.isEmpty())
    return failure(Kind::BadInput, QStringLiteral("There is no prompt in %1.").arg(path));
  return list;
}

}  // namespace crossflow::cli
