// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictures/png_chunk.h"

#include <libdeflate.h>

#include <QtEndian>

namespace crossflow::core {

QByteArray bigEndian(quint32 number) {
  QByteArray bytes(4, '\0');
  qToBigEndian(number, bytes.data());
  return bytes;
}

quint32 pngChecksum(const QByteArray& body) {
  return libdeflate_crc32(0, body.constData(), static_cast<size_t>(body.size()));
}

QByteArray pngChunk(const char* type, const QByteArray& data) {
  const QByteArray body = type + data;
  return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(pngChecksum(body));
}

}  // namespace crossflow::core
