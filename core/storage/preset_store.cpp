// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/preset_store.h"

#include <QDateTime>

#include "core/requests/request_json.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

constexpr int kPromptsKept = 500;

QStringList firstColumn(const Database& database, const QString& sql,
                        const QVariantList& values = {}) {
  QStringList texts;
  stored([&] {
    QSqlQuery query = database.run(sql, values);
    while (query.next()) texts << query.value(0).toString();
  });
  return texts;
}

}  // namespace

QStringList PresetStore::presets() const {
  return firstColumn(database_, QStringLiteral("SELECT name FROM presets ORDER BY name"));
}

Result<GenerationRequest> PresetStore::preset(const QString& name) const {
  const QStringList texts =
      firstColumn(database_, QStringLiteral("SELECT request FROM presets WHERE name = ?"), {name});
  if (texts.isEmpty()) {
    return Failure{
        Failure::Kind::BadInput, CoreWords::tr("There is no preset \"%1\".").arg(name), {}};
  }
  return requestFromJsonText(texts.front().toUtf8());
}

std::optional<Failure> PresetStore::savePreset(const QString& name,
                                               const GenerationRequest& request) {
  return database_.write([&database = database_, name, request] {
    database.run(QStringLiteral("INSERT INTO presets (name, request) VALUES (?, ?) "
                                "ON CONFLICT (name) DO UPDATE SET request = excluded.request"),
                 {name, QString::fromUtf8(toJsonText(request))});
  });
}

std::optional<Failure> PresetStore::renamePreset(const QString& name, const QString& next) {
  return stored([&] {
    database_.run(QStringLiteral("UPDATE OR REPLACE presets SET name = ? WHERE name = ?"),
                  {next, name});
  });
}

std::optional<Failure> PresetStore::removePreset(const QString& name) {
  return database_.write([&database = database_, name] {
    database.run(QStringLiteral("DELETE FROM presets WHERE name = ?"), {name});
  });
}

std::vector<NamedLatent> PresetStore::latents() const {
  std::vector<NamedLatent> latents;
  stored([&] {
    QSqlQuery query = database_.run(
        QStringLiteral("SELECT name, expression FROM latents ORDER BY created, name"));
    while (query.next()) latents.push_back({query.value(0).toString(), query.value(1).toString()});
  });
  return latents;
}

std::optional<Failure> PresetStore::saveLatent(const NamedLatent& latent) {
  return database_.write([&database = database_, latent] {
    database.run(
        QStringLiteral("INSERT INTO latents (name, expression, created) VALUES (?, ?, ?) "
                       "ON CONFLICT (name) DO UPDATE SET expression = excluded.expression"),
        {latent.name, latent.expression, QDateTime::currentMSecsSinceEpoch()});
  });
}

std::optional<Failure> PresetStore::removeLatent(const QString& name) {
  return database_.write([&database = database_, name] {
    database.run(QStringLiteral("DELETE FROM latents WHERE name = ?"), {name});
  });
}

QStringList PresetStore::recentPrompts(int count) const {
  return firstColumn(
      database_, QStringLiteral("SELECT text FROM prompts ORDER BY used DESC LIMIT ?"), {count});
}

std::optional<Failure> PresetStore::rememberPrompt(const QString& prompt) {
  if (prompt.trimmed().isEmpty()) return std::nullopt;
  return database_.write([&database = database_, prompt] {
    database.run(QStringLiteral("INSERT INTO prompts (text, used) VALUES (?, ?) "
                                "ON CONFLICT (text) DO UPDATE SET used = excluded.used"),
                 {prompt, QDateTime::currentMSecsSinceEpoch()});
    database.run(QStringLiteral("DELETE FROM prompts WHERE text NOT IN "
                                "(SELECT text FROM prompts ORDER BY used DESC LIMIT ?)"),
                 {kPromptsKept});
  });
}

}  // namespace crossflow::core
