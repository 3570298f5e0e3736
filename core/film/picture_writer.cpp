// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/film/film_kinds.h"
#include "core/types/core_words.h"

namespace crossflow::core::film {
namespace {

/// Numbered PNG files. Each is whole when it appears; unlike a film, what was written stays.
class PictureWriter : public FilmWriter {
 public:
  explicit PictureWriter(const QString& path) : pattern_(path) {
    static const QRegularExpression kNumber(QStringLiteral("%0?(\\d*)d"));
    const auto match = kNumber.match(pattern_);
    if (match.hasMatch()) {
      before_ = pattern_.left(match.capturedStart());
      after_ = pattern_.mid(match.capturedEnd());
      digits_ = match.captured(1).toInt();
    } else {
      before_ = pattern_ + QStringLiteral("/frame-");
      after_ = QStringLiteral(".png");
    }
  }

  std::optional<Failure> open() const {
    const QString folder = QFileInfo(before_ + after_).absolutePath();
    if (!QDir().mkpath(folder)) return writeFailure(folder, qt_error_string());
    return std::nullopt;
  }

  std::optional<Failure> add(const QImage& frame) override {
    if (number_ == 0) size_ = frame.size();
    if (frame.size() != size_) return sizeFailure(pattern_, size_, frame.size());
    const QString path =
        before_ + QStringLiteral("%1").arg(number_, digits_, 10, QLatin1Char('0')) + after_;
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!frame.save(&buffer, "PNG"))
      return writeFailure(path, CoreWords::tr("the PNG encoder failed"));
    ++number_;
    return attempt(path, [&] { base::writeFileAtomically(nativePath(path), viewOf(png)); });
  }

  std::optional<Failure> finish() override { return std::nullopt; }

 private:
  QString pattern_, before_, after_;
  int digits_ = 4;
  int number_ = 0;
  QSize size_;
};

}  // namespace

Made makePictureWriter(const QString& path) {
  auto writer = std::make_unique<PictureWriter>(path);
  if (auto failure = writer->open()) return *failure;
  return std::unique_ptr<FilmWriter>(std::move(writer));
}

}  // namespace crossflow::core::film
