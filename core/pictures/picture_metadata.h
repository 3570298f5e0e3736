// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The containers of PNG, JPEG and WebP files as far as a text has to be put in and found again.
// Used by picture_file only. Every length read from a file is checked before it is believed.

#include <QByteArray>
#include <QIODevice>
#include <QSize>
#include <optional>

namespace crossflow::core::metadata {

inline constexpr qint64 kMaxTextBytes = 4 << 20;

/// Puts `json` (UTF-8) into a complete PNG or JPEG file.
QByteArray insertIntoPng(const QByteArray& png, const QByteArray& json, const QString& description);
QByteArray insertIntoJpeg(const QByteArray& jpeg, const QByteArray& json);
/// Makes an extended WebP file of a simple one.
QByteArray insertIntoWebP(const QByteArray& webp, const QByteArray& json, QSize size);

/// The text put in by the functions above; none if the file is not a picture of these kinds, is
/// damaged before the text, or holds none. `file` is positioned anywhere and must be seekable.
std::optional<QByteArray> extract(QIODevice& file);

// One reader for each container; extract() chooses after a look at the first bytes.
std::optional<QByteArray> extractFromPng(QIODevice& file);
std::optional<QByteArray> extractFromJpeg(QIODevice& file);
std::optional<QByteArray> extractFromWebP(QIODevice& file);

}  // namespace crossflow::core::metadata
