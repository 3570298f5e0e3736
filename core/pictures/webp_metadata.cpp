// SPDX-License-Identifier: GPL-3.0-or-later
// WebP: a RIFF file (little-endian lengths, chunks padded to even sizes). Metadata need the
// extended form: a VP8X chunk that announces them, the picture, then an XMP packet.
#include <QtEndian>

#include "core/pictures/picture_metadata.h"

namespace crossflow::core::metadata {
namespace {

constexpr qsizetype kRiffHead = 12;  // "RIFF", length, "WEBP"
constexpr char kOpen[] =
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
    "xmlns:crossflow=\"urn:crossflow-studio\" crossflow:request=\"";
constexpr char kClose[] = "\"/></rdf:RDF></x:xmpmeta>";
constexpr char kAttribute[] = "crossflow:request=\"";
constexpr int kMaxWebpChunks = 10'000;

QByteArray riffChunk(const char* type, const QByteArray& data) {
  QByteArray length(4, '\0');
  qToLittleEndian(static_cast<quint32>(data.size()), length.data());
  return type + length + data + QByteArray(data.size() % 2, '\0');
}

/// Width or height as VP8X wants it: minus one, 24 bits.
QByteArray extent(int pixels) {
  QByteArray bytes(4, '\0');
  qToLittleEndian(static_cast<quint32>(pixels - 1), bytes.data());
  return bytes.left(3);
}

QByteArray unescaped(QByteArray text) {
  return text.replace("&quot;", "\"")
      .replace("&lt;", "<")
      .replace("&gt;", ">")
      .replace("&amp;", "&");
}

}  // namespace

QByteArray insertIntoWebP(const QByteArray& webp, const QByteArray& json, QSize size) {
  constexpr char kHasXmp = 0x04, kHasAlpha = 0x10;
  const bool alpha = webp.mid(kRiffHead, 4) == "VP8L" && webp.size() > kRiffHead + 12 &&
                     (static_cast<uchar>(webp[kRiffHead + 12]) & 0x10) != 0;
  QByteArray flags(4, '\0');
  flags[0] = static_cast<char>(kHasXmp | (alpha ? kHasAlpha : 0));
  const QByteArray escaped = QString::fromUtf8(json).toHtmlEscaped().toUtf8();
  const QByteArray body = "WEBP" +
                          riffChunk("VP8X", flags + extent(size.width()) + extent(size.height())) +
                          webp.mid(kRiffHead) + riffChunk("XMP ", kOpen + escaped + kClose);
  return riffChunk("RIFF", body);
}

std::optional<QByteArray> extractFromWebP(QIODevice& file) {
  if (!file.seek(kRiffHead)) return {};
  for (int i = 0; i < kMaxWebpChunks; ++i) {
    const QByteArray head = file.read(8);
    if (head.size() < 8) return {};
    const qint64 length = qFromLittleEndian<quint32>(head.constData() + 4);
    if (length > file.size() - file.pos()) return {};
    if (!head.startsWith("XMP ") || length > kMaxTextBytes) {
      if (!file.seek(file.pos() + length + length % 2)) return {};
      continue;
    }
    const QByteArray packet = file.read(length);
    const qsizetype attribute = packet.indexOf(kAttribute);
    if (attribute < 0) return {};
    const qsizetype start = attribute + qsizetype(sizeof kAttribute) - 1;
    const qsizetype end = packet.indexOf('"', start);
    return end < 0 ? std::nullopt : std::optional(unescaped(packet.mid(start, end - start)));
  }
  return {};
}

}  // namespace crossflow::core::metadata
