// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Strict reading of a JSON object: every field is taken once by name and type; what is left over or
// wrong becomes one Failure that names the field by its path. Used for requests and training plans.

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <optional>

#include "core/types/core_words.h"
#include "core/types/enum_names.h"
#include "core/types/failure.h"

namespace crossflow::core {

class RequestFields {
 public:
  /// `path` is put before field names in messages, e.g. "source.". All fields of one document share
  /// `fault`.
  RequestFields(const QJsonObject& object, QString path, std::optional<Failure>& fault)
      : object_(object), path_(std::move(path)), fault_(fault) {}

  bool has(const char* name) const { return object_.contains(QLatin1String(name)); }

  // Each leaves the target as it is when the field is missing.
  void read(const char* name, QString& target);
  void read(const char* name, bool& target);
  void read(const char* name, int& target);
  void read(const char* name, double& target);
  void read(const char* name, quint64& target);
  template <typename E, std::size_t N>
  void read(const char* name, E& target, const EnumName<E> (&names)[N]) {
    QString text;
    if (!has(name)) return;
    read(name, text);
    QStringList known;
    for (const EnumName<E>& entry : names) {
      if (text == QLatin1String(entry.name)) {
        target = entry.value;
        return;
      }
      known << QLatin1String(entry.name);
    }
    fail(name, CoreWords::tr("should be one of %1").arg(known.join(QStringLiteral(", "))));
  }

  QJsonObject object(const char* name);
  QJsonArray array(const char* name, qsizetype maxSize);
  /// The fields of array element `index` of `name`.
  RequestFields element(const char* name, const QJsonArray& array, qsizetype index);
  RequestFields child(const char* name) {
    return {object(name), path_ + QLatin1String(name) + u'.', fault_};
  }

  /// Call last: complains about a field that nobody asked for.
  void finish();
  void fail(const char* name, const QString& what);

 private:
  const QJsonValue take(const char* name);

  QJsonObject object_;
  QString path_;
  std::optional<Failure>& fault_;
  QSet<QString> taken_;
};

}  // namespace crossflow::core
