// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pieces of a PNG file: length, type, data, CRC-32 of type and data; numbers are big-endian.

#include <QByteArray>

namespace crossflow::core {

constexpr qsizetype kPngSignatureSize = 8;
constexpr qsizetype kPngHeaderEnd = kPngSignatureSize + 25;  // IHDR is first and 13 bytes long

QByteArray bigEndian(quint32 number);
/// Of a chunk's type and data.
quint32 pngChecksum(const QByteArray& body);
/// `type` has four letters.
QByteArray pngChunk(const char* type, const QByteArray& data);

}  // namespace crossflow::core
