// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A picture's latent as the engine keeps it, written without torch: four numbers and 2 x 2 pixels.

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QtEndian>

namespace crossflow::tests {

/// `place`: where its header says that the pixels lie; they are at 16 to 28.
inline void writeKeptPicture(const QString& folder, const QString& name,
                             const QByteArray& place = "[16,28]") {
  const QByteArray header =
      R"({"__metadata__":{"kind":"crossflow picture latent 1","model":"starter","origin":"a.jpg",)"
      R"("round_trip_db":"41.5"},"latent":{"dtype":"F32","shape":[1,2,2],"data_offsets":[0,16]},)"
      R"("picture":{"dtype":"U8","shape":[2,2,3],"data_offsets":)" +
      place + "}}";
  QByteArray length(8, '\0');
  qToLittleEndian<quint64>(static_cast<quint64>(header.size()), length.data());
  QDir().mkpath(folder);
  QFile file(folder + u'/' + name + QStringLiteral(".safetensors"));
  if (file.open(QIODevice::WriteOnly)) {
    file.write(length + header + QByteArray(16, '\0') + QByteArray(12, '\x40'));
  }
}

}  // namespace crossflow::tests
