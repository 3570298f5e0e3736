// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/device_section.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTranslator>
#include <catch2/catch.hpp>

#include "core/system/engine_settings.h"
#include "tests/support/qt_text.h"
#include "tests/support/ui_bench.h"
#include "ui/settings/settings_dialog.h"

using namespace crossflow;
using namespace crossflow::tests;

namespace {

core::DeviceReport reportOfIdleCard(const QString& part) {
  core::DeviceReport report;
  core::GraphicsCard card;
  card.device = {text("cuda:0"), text("NVIDIA Example"), qint64{8} << 30, 0};
  card.whyNot = text("LibTorch's libraries for it are not on this machine.");
  report.cards = {card};
  report.driver = text("580.65");
  report.gpuPart = part;
  return report;
}

QString program(const TempDir& folder) {
  QString path = QString::fromStdString((folder / "gpu-part").string());
  QFile file(path);
  file.open(QIODevice::WriteOnly);
  file.write("#!/bin/sh\necho '1 of 1: torch'\nmkdir \"$1\"\n");
  file.setPermissions(file.permissions() | QFile::ExeOwner);
  return path;
}

QPushButton* download(const ui::DeviceSection& section) {
  for (auto* each : section.findChildren<QPushButton*>())
    if (each->text() == text("Download them")) return each;
  return nullptr;
}

class OtherLanguage : public QTranslator {
 public:
  OtherLanguage() { QCoreApplication::installTranslator(this); }
  ~OtherLanguage() override { QCoreApplication::removeTranslator(this); }
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* words, const char*, int) const override {
    return qstrcmp(words, "Processor") == 0 ? text("Rechenwerk") : QString();
  }
};

}  // namespace

TEST_CASE("a card without its libraries is offered them, and asks for a new start") {
  const TempDir folder;
  const QString target = QString::fromStdString((folder / "part").string());
  core::GpuPartFetch fetch(program(folder));
  ui::DeviceSection section(reportOfIdleCard(target), {}, fetch);
  section.show();
  QPushButton* button = download(section);
  REQUIRE(button != nullptr);
  bool restart = false;
  QObject::connect(&section, &ui::DeviceSection::restartNeeded, [&] { restart = true; });
  button->click();
  REQUIRE(spinUntil([&] { return restart; }));
  CHECK(QFile::exists(target));
  CHECK(button->isHidden());
}

TEST_CASE("nothing is offered where nothing is missing, or where set-up brings it") {
  const TempDir folder;
  core::GpuPartFetch fetch(program(folder));
  CHECK(download(ui::DeviceSection(reportOfIdleCard({}), {}, fetch)) == nullptr);
  core::GpuPartFetch none(text("/nonexistent"));
  CHECK(download(ui::DeviceSection(reportOfIdleCard(text("/part")), {}, none)) == nullptr);
}

TEST_CASE("where there is a card, pictures may be drawn together instead of exactly repeated") {
  const TempDir folder;
  core::GpuPartFetch fetch(program(folder));
  const auto switchOf = [](const ui::DeviceSection& section) {
    return section.findChild<QCheckBox*>();
  };
  core::DeviceReport report;
  report.usable = {{text("cpu"), text("A processor"), 0, 0}};
  CHECK(switchOf(ui::DeviceSection(report, {}, fetch)) == nullptr);
  report.usable.insert(report.usable.begin(), {text("cuda:0"), text("A card"), 0, 0});
  ui::DeviceSection section(report, {}, fetch);
  QCheckBox* exact = switchOf(section);
  REQUIRE(exact != nullptr);
  CHECK(exact->isChecked());
  CHECK(exact->toolTip().contains(text("H200")));
  int restarts = 0;
  QObject::connect(&section, &ui::DeviceSection::restartNeeded, [&] { ++restarts; });
  exact->setChecked(false);
  CHECK(restarts == 1);
  CHECK_FALSE(core::settings::kExactRepeat.get());
  core::settings::kExactRepeat.reset();
}

TEST_CASE("the devices page says what the engine says after the language was changed") {
  UiBench bench;
  REQUIRE(spinUntil([&] { return !bench.service->devices().drawing.empty(); }));
  ui::Shortcuts shortcuts;
  const OtherLanguage language;
  bench.service->refreshModels();  // as the window's remaking does; the dialog is open before it
  ui::SettingsDialog settings(shortcuts, bench.bench);
  settings.openSection(ui::SettingsDialog::Section::Devices);
  const auto says = [&](const char* name) {
    const auto labels = settings.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->text() == text(name); });
  };
  CHECK(says("Processor"));
  CHECK(spinUntil([&] { return says("Rechenwerk") && !says("Processor"); }));
  CHECK(settings.findChildren<ui::DeviceSection*>().size() == 1);
}
