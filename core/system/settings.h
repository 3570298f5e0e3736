// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Preferences of this user on this machine: key, type and default in one line each. GUI thread
// only.

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace crossflow::core {

template <typename T>
class Setting {
 public:
  Setting(const char* key, T fallback) : key_(key), fallback_(std::move(fallback)) {}

  T get() const {
    const QVariant value = QSettings().value(QLatin1String(key_));
    return value.isValid() && value.canConvert<T>() ? value.value<T>() : fallback_;
  }
  void set(const T& value) const { QSettings().setValue(QLatin1String(key_), value); }
  void reset() const { QSettings().remove(QLatin1String(key_)); }

 private:
  const char* key_;
  T fallback_;
};

namespace settings {
inline const Setting<QString> kTheme{"appearance/theme", QStringLiteral("system")};  // light, dark
inline const Setting<QString> kLanguage{"appearance/language", {}};                  // "": system
inline const Setting<int> kScale{"appearance/scale", 100};                           // percent
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const Setting<int> kPage{"window/page", 0};
inline const Setting<bool> kFactsShown{"window/facts_shown", false};
inline const Setting<bool> kGrouped{"window/grouped", false};
inline const Setting<bool> kPanelHidden{"window/panel_hidden", false};
inline const Setting<QString> kPicturesFolder{"folders/pictures", {}};  // "": the standard one
inline const Setting<QString> kModelsFolder{"folders/models", {}};
inline const Setting<QString> kRunsFolder{"folders/runs", {}};
inline const Setting<QString> kDownloadUrl{"models/download_url", {}};  // "": downloads are off
inline const Setting<QString> kDevice{"engine/device", {}};             // "": the best there is
inline const Setting<int> kThreads{"engine/threads", 0};                // 0: all cores
inline const Setting<QByteArray> kRememberedModels{"models/remembered", {}};  // JSON
inline const Setting<bool> kMayDownload{"models/may_download", false};        // asked once
inline const Setting<bool> kNotices{"notices/desktop", true};
inline const Setting<bool> kNoticeSound{"notices/sound", false};
inline const Setting<int> kTrashDays{"gallery/trash_days", 30};
inline const Setting<int> kThumbnail{"gallery/thumbnail", 180};
}  // namespace settings

/// A settings file that cannot be read is kept under another name, which is returned. No sentence:
/// this comes before the language is known.
std::optional<QString> repairSettings();

/// They name folders and prompts: no other user of the machine may read the file, nor look into its
/// folder.
void keepSettingsToOwner();

}  // namespace crossflow::core
