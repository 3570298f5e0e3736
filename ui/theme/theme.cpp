// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmapCache>
#include <algorithm>

#include "ui/theme/studio_style.h"
#include "ui/theme/tones.h"

static void initialiseUiResources() {
  Q_INIT_RESOURCE(ui);
}

namespace crossflow::ui {

namespace {

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Inter was drawn for screens; where it is missing the desktop's own font is the better second.
QFont interfaceFont() {
  QFont font = QApplication::font();
  if (QFontDatabase::families().contains(QStringLiteral("Inter"))) {
    font.setFamilies({QStringLiteral("Inter"), font.family()});
  }
  font.setPixelSize(13);
  return font;
}

}  // namespace

Theme::Theme(QApplication& application) : application_(application) {
  initialiseUiResources();
  desktopIsDark_ = application.palette().color(QPalette::Window).lightness() < 128;
  application.setStyle(new StudioStyle);
  application.setFont(interfaceFont());
}

void Theme::apply(const QString& choice) {
  dark_ = choice == QLatin1String("dark") || (choice != QLatin1String("light") && desktopIsDark_);
  const Colours colours = read(dark_ ? QStringLiteral("dark") : QStringLiteral("light"));
  QPixmapCache::clear();
  application_.setPalette(palette(colours));
  application_.setStyleSheet(styleSheet(colours));
}

Theme::Colours Theme::read(const QString& name) const {
  const QByteArray json = textOf(QStringLiteral(":/themes/%1.json").arg(name)).toUtf8();
  const QJsonObject object = QJsonDocument::fromJson(json).object();
  Colours colours;
  for (auto it = object.begin(); it != object.end(); ++it) {
    colours.insert(it.key(), it.value().toString());
  }
  return colours;
}

QPalette Theme::palette(const Colours& colours) const {
  QPalette palette;
  const auto set = [&](Tone tone, const char* name) {
    palette.setColor(roleOf(tone), QColor(colours.value(QLatin1String(name))));
  };
  set(Tone::Text, "text");
  set(Tone::Muted, "muted");
  set(Tone::Faint, "faint");
  set(Tone::Accent, "accent");
  set(Tone::AccentSoft, "accentSoft");
  set(Tone::OnAccent, "onAccent");
  set(Tone::Surface, "surface");
  set(Tone::Sunken, "sunken");
  set(Tone::Canvas, "canvas");
  set(Tone::Border, "border");
  set(Tone::Danger, "danger");
  set(Tone::Success, "success");
  set(Tone::Warning, "warning");
  const QColor text(colours.value(QStringLiteral("text")));
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::Window, QColor(colours.value(QStringLiteral("window"))));
  palette.setColor(QPalette::Button, QColor(colours.value(QStringLiteral("surface"))));
  palette.setColor(QPalette::Link, QColor(colours.value(QStringLiteral("accent"))));
  return palette;
}

QString Theme::styleSheet(const Colours& colours) {
  QString sheet = textOf(QStringLiteral(":/themes/studio.qss"));
  const QString folder = icons_.filePath(dark_ ? QStringLiteral("dark") : QStringLiteral("light"));
  const auto write = [&](const char* name, const char* colour) {
    QString svg = textOf(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    svg.replace(QLatin1String("#000"), colours.value(QLatin1String(colour)));
    QFile file(folder + QStringLiteral("-%1.svg").arg(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly)) file.write(svg.toUtf8());
  };
  write("chevron-down", "muted");
  write("check", "onAccent");
  sheet.replace(QLatin1String("@icons/"), folder + QLatin1Char('-'));
  QStringList names = colours.keys();
  // Longest first, so that @accentSoft is not read as @accent followed by "Soft".
  std::sort(names.begin(), names.end(),
            [](const QString& a, const QString& b) { return a.size() > b.size(); });
  for (const QString& name : names) sheet.replace(QLatin1Char('@') + name, colours.value(name));
  return sheet;
}

}  // namespace crossflow::ui
