// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG segments: FF, marker, big-endian length that counts itself, data. A comment holds 65,533
// bytes, so a long request is spread over several, each opening with "CrossFlow request 1/3\n".
#include <QtEndian>

#include "core/pictures/picture_metadata.h"

namespace crossflow::core::metadata {
namespace {

constexpr char kTag[] = "CrossFlow request ";
constexpr uchar kComment = 0xFE, kStartOfScan = 0xDA, kEndOfImage = 0xD9;
constexpr qsizetype kPart = 65'000;
constexpr int kMaxSegments = 10'000;

QByteArray segment(uchar marker, const QByteArray& data) {
  QByteArray bytes(4, '\0');
  bytes[0] = static_cast<char>(0xFF);
  bytes[1] = static_cast<char>(marker);
  qToBigEndian(static_cast<quint16>(data.size() + 2), bytes.data() + 2);
  return bytes + data;
}

bool isApplicationSegment(const QByteArray& jpeg, qsizetype at) {
  return at + 4 <= jpeg.size() && static_cast<uchar>(jpeg[at]) == 0xFF &&
         (static_cast<uchar>(jpeg[at + 1]) & 0xF0) == 0xE0;
}

/// Adds a comment to `text` if it is the next part of a request; true when it was the last one.
bool takePart(const QByteArray& data, QByteArray& text, int& parts) {
  if (!data.startsWith(kTag)) return false;
  const qsizetype slash = data.indexOf('/'), line = data.indexOf('\n');
  if (slash < 0 || line < slash) return false;
  const qsizetype tag = qsizetype(sizeof kTag) - 1;
  const int number = data.mid(tag, slash - tag).toInt();
  const int total = data.mid(slash + 1, line - slash - 1).toInt();
  if (number != parts + 1 || total < number) return false;
  parts = number;
  text += data.mid(line + 1);
  return number == total;
}

}  // namespace

QByteArray insertIntoJpeg(const QByteArray& jpeg, const QByteArray& json) {
  const qsizetype total = (json.size() + kPart - 1) / kPart;
  QByteArray comments;
  for (qsizetype i = 0; i < total; ++i)
    comments +=
        segment(kComment, kTag + QByteArray::number(i + 1) + '/' + QByteArray::number(total) +
                              '\n' + json.mid(i * kPart, kPart));
  qsizetype at = 2;  // JFIF wants its APP0 first
  while (isApplicationSegment(jpeg, at))
    at += 2 + qFromBigEndian<quint16>(jpeg.constData() + at + 2);
  return jpeg.left(at) + comments + jpeg.mid(at);
}

std::optional<QByteArray> extractFromJpeg(QIODevice& file) {
  if (!file.seek(2)) return {};
  QByteArray text;
  int parts = 0;
  for (int i = 0; i < kMaxSegments && text.size() <= kMaxTextBytes; ++i) {
    const QByteArray head = file.read(4);
    if (head.size() < 4 || static_cast<uchar>(head[0]) != 0xFF) return {};
    const auto marker = static_cast<uchar>(head[1]);
    const qint64 length = qint64{qFromBigEndian<quint16>(head.constData() + 2)} - 2;
    if (marker == kStartOfScan || marker == kEndOfImage || length < 0) return {};
    if (marker != kComment) {
      if (!file.seek(file.pos() + length)) return {};
      continue;
    }
    if (takePart(file.read(length), text, parts)) return text;
  }
  return {};
}

}  // namespace crossflow::core::metadata
