// SPDX-License-Identifier: GPL-3.0-or-later
// PNG chunks: length, type, data, CRC of type and data; numbers are big-endian.
#include <zlib.h>

#include <QtEndian>

#include "core/pictures/picture_metadata_p.h"

namespace crossflow::core::metadata {
namespace {

constexpr char kKeyword[] = "CrossFlow request";
constexpr qsizetype kHeaderEnd = 8 + 25;  // signature and IHDR
constexpr int kMaxPngChunks = 100'000;

quint32 crcOf(const QByteArray& bytes) {
  return static_cast<quint32>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

QByteArray bigEndian(quint32 number) {
  QByteArray bytes(4, '\0');
  qToBigEndian(number, bytes.data());
  return bytes;
}

QByteArray pngChunk(const char* type, const QByteArray& data) {
  const QByteArray body = type + data;
  return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(crcOf(body));
}

/// International text, UTF-8: keyword, no compression, no language.
QByteArray internationalText(const QByteArray& keyword, const QByteArray& utf8) {
  return pngChunk("iTXt", keyword + QByteArray(5, '\0') + utf8);
}

/// JSON in ASCII: everything else as \uXXXX.
QByteArray asciiJson(const QByteArray& json) {
  QByteArray ascii;
  for (const QChar c : QString::fromUtf8(json)) {
    if (c.unicode() < 128)
      ascii += c.toLatin1();
    else
      ascii += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
  }
  return ascii;
}

std::optional<QByteArray> inflateText(const QByteArray& packed) {
  QByteArray text(kMaxTextBytes, Qt::Uninitialized);
  uLongf size = static_cast<uLongf>(text.size());
  const int result = uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                                reinterpret_cast<const Bytef*>(packed.constData()),
                                static_cast<uLong>(packed.size()));
  if (result != Z_OK) return {};
  text.truncate(static_cast<qsizetype>(size));
  return text;
}

/// The text of a tEXt, zTXt or iTXt chunk with our keyword.
std::optional<QByteArray> textOf(const QByteArray& type, const QByteArray& data) {
  const qsizetype keywordEnd = sizeof kKeyword;  // its NUL included
  if (!data.startsWith(QByteArray::fromRawData(kKeyword, keywordEnd))) return {};
  if (type == "tEXt") return data.mid(keywordEnd);
  if (type == "zTXt") return inflateText(data.mid(keywordEnd + 1));
  if (data.size() < keywordEnd + 4) return {};
  const bool packed = data[keywordEnd] != 0;
  const qsizetype languageEnd = data.indexOf('\0', keywordEnd + 2);
  const qsizetype translationEnd = languageEnd < 0 ? -1 : data.indexOf('\0', languageEnd + 1);
  if (translationEnd < 0) return {};
  const QByteArray text = data.mid(translationEnd + 1);
  return packed ? inflateText(text) : text;
}

}  // namespace

QByteArray insertIntoPng(const QByteArray& png, const QByteArray& json,
                         const QString& description) {
  const QByteArray texts = internationalText(kKeyword, json) +
                           pngChunk("tEXt", QByteArray(kKeyword) + '\0' + asciiJson(json)) +
                           internationalText("Description", description.toUtf8()) +
                           pngChunk("tEXt", QByteArray("Software") + '\0' + "CrossFlow Studio");
  return png.left(kHeaderEnd) + texts + png.mid(kHeaderEnd);
}

std::optional<QByteArray> extractFromPng(QIODevice& file) {
  if (!file.seek(8)) return {};
  for (int i = 0; i < kMaxPngChunks; ++i) {
    const QByteArray head = file.read(8);
    if (head.size() < 8) return {};
    const qint64 length = qFromBigEndian<quint32>(head.constData());
    const QByteArray type = head.mid(4);
    if (type == "IEND" || length > file.size() - file.pos()) return {};
    const bool isText = type == "tEXt" || type == "zTXt" || type == "iTXt";
    if (!isText || length > kMaxTextBytes) {
      if (!file.seek(file.pos() + length + 4)) return {};
      continue;
    }
    const QByteArray data = file.read(length), crc = file.read(4);
    if (data.size() != length || crc != bigEndian(crcOf(type + data))) continue;
    if (auto text = textOf(type, data)) return text;
  }
  return {};
}

}  // namespace crossflow::core::metadata
