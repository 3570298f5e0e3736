// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reading what somebody else may have put under a name we know: never waits for a pipe without a
// writer, never reads more than it was allowed, whatever the name turns out to be.

#include <QByteArray>
#include <QFile>
#include <QString>

namespace crossflow::core {

/// Opens the file of that name for reading if it is an ordinary file, or a link to one. Never
/// waits.
bool openOrdinary(QFile& file);

/// All bytes of an ordinary file of at most `limit` bytes; else nothing. Blocks for the disk only.
QByteArray readBounded(const QString& path, qint64 limit);

}  // namespace crossflow::core
