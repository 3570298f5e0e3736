// SPDX-License-Identifier: GPL-3.0-or-later
#include <libdeflate.h>

#include <QtEndian>
#include <memory>

#include "core/pictures/picture_metadata.h"
#include "core/pictures/png_chunk.h"

namespace crossflow::core::metadata {
namespace {

constexpr char kKeyword[] = "CrossFlow request";
constexpr int kMaxPngChunks = 100'000;

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
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  size_t size = 0;
  const libdeflate_result result = libdeflate_zlib_decompress(
      inflater.get(), packed.constData(), static_cast<size_t>(packed.size()), text.data(),
      static_cast<size_t>(text.size()), &size);
  if (result != LIBDEFLATE_SUCCESS) return {};
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
  return png.left(kPngHeaderEnd) + texts + png.mid(kPngHeaderEnd);
}

std::optional<QByteArray> extractFromPng(QIODevice& file) {
  if (!file.seek(kPngSignatureSize)) return {};
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
    if (data.size() != length || crc != bigEndian(pngChecksum(type + data))) continue;
    if (auto text = textOf(type, data)) return text;
  }
  return {};
}

}  // namespace crossflow::core::metadata
