// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/device_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "core/system/device_info.h"
#include "core/system/engine_settings.h"
#include "core/system/settings.h"
#include "core/types/measures.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace settings = core::settings;

namespace {

bool isProcessor(const core::Device& device) {
  return device.id == QLatin1String("cpu");
}

int processorCores() {
  int cores = 1;
  for (const core::DeviceInfo& device : core::findDevices()) cores = std::max(cores, device.cores);
  return cores;
}

// Until the engine answers, the system's own names.
std::vector<core::Device> orFromSystem(std::vector<core::Device> devices) {
  if (!devices.empty()) return devices;
  for (const core::DeviceInfo& info : core::findDevices()) {
    devices.push_back({info.id, info.name, info.memory, 0});
  }
  std::rotate(devices.begin(), devices.begin() + 1, devices.end());  // the processor comes last
  return devices;
}

/// What tells a card from others like it.
QStringList factsOf(const core::GraphicsCard& card) {
  QStringList facts;
  if (!card.capability.isEmpty())
    facts << DeviceSection::tr("compute capability %1").arg(card.capability);
  if (!card.uuid.isEmpty()) facts << card.uuid;
  return facts;
}

}  // namespace

DeviceSection::DeviceSection(const core::DeviceReport& report,
                             const std::vector<core::ModelSummary>& models,
                             core::GpuPartFetch& fetch, QWidget* parent)
    : QWidget(parent), fetch_(fetch) {
  auto* layout = column(this, 4, 12);
  const std::vector<core::Device> all = orFromSystem(report.usable);
  const QString chosen = settings::kDevice.get();
  const bool cards = all.size() > 1;
  for (const core::Device& device : all) {
    const bool used = chosen.isEmpty() ? isProcessor(device) != cards : device.id == chosen;
    const auto card = std::ranges::find(report.cards, device.id,
                                        [](const core::GraphicsCard& c) { return c.device.id; });
    layout->addWidget(deviceCard(device, card == report.cards.end() ? nullptr : &*card, used));
  }
  for (const core::GraphicsCard& card : report.cards)
    if (!card.whyNot.isEmpty()) layout->addWidget(unusedCard(card));
  if (!report.driver.isEmpty())
    layout->addWidget(paragraph(
        tr("NVIDIA driver %1; %2 or newer is needed.").arg(report.driver).arg(report.neededDriver),
        "small"));
  else if (report.cards.empty() && !report.whyNoGraphics.isEmpty())
    layout->addWidget(paragraph(report.whyNoGraphics, "small"));
  if (!report.gpuPart.isEmpty()) layout->addWidget(partCard(report.gpuPart));
  addChoices(all);
  layout->addWidget(modelCard(models));
  layout->addStretch();
}

QWidget* DeviceSection::unusedCard(const core::GraphicsCard& card) {
  QFrame* frame = ui::card();
  auto* layout = column(frame, 12, 4);
  QHBoxLayout* top = row(8);
  top->addWidget(paragraph(card.device.name, "strong"), 1);
  top->addWidget(label(tr("cannot be used"), "badge"), 0, Qt::AlignTop);
  layout->addLayout(top);
  QStringList facts{card.device.id};
  if (card.device.memory > 0) facts << tr("%1 of memory").arg(core::sizeText(card.device.memory));
  facts << factsOf(card);
  layout->addWidget(paragraph(facts.join(QStringLiteral(" · ")), "small"));
  layout->addWidget(paragraph(card.whyNot, "small"));
  return frame;
}

QWidget* DeviceSection::deviceCard(const core::Device& device, const core::GraphicsCard* known,
                                   bool used) {
  QFrame* frame = card();
  auto* layout = column(frame, 12, 4);
  QHBoxLayout* top = row(8);
  QLabel* name = paragraph(device.name, "strong");
  top->addWidget(name, 1);
  top->addWidget(used ? label(tr("used"), "badge-good") : label(tr("idle"), "badge"), 0,
                 Qt::AlignTop);
  layout->addLayout(top);
  QStringList facts{device.id};
  if (isProcessor(device)) facts << tr("%n core(s)", nullptr, processorCores());
  if (device.memory > 0) facts << tr("%1 of memory").arg(core::sizeText(device.memory));
  const qint64 free = known != nullptr ? known->device.freeMemory : device.freeMemory;
  if (free > 0) facts << tr("%1 free").arg(core::sizeText(free));
  if (known != nullptr) facts << factsOf(*known);
  layout->addWidget(paragraph(facts.join(QStringLiteral(" · ")), "small"));
  const QString why =
      isProcessor(device)
          ? (used
                 ? tr("Pictures are made here, in 16 bits where the processor is clearly faster in "
                      "them, else in 32.")
                 : tr("Left free: a graphics card is many times faster."))
          : (used ? tr("Pictures are made here, in 16 bits where the card computes in them.")
                  : tr("Not chosen below."));
  layout->addWidget(paragraph(why, "small"));
  return frame;
}

QWidget* DeviceSection::partCard(const QString& folder) {
  QFrame* frame = card();
  auto* layout = column(frame, 12, 8);
  const QString size = QLocale().toString(core::GpuPartFetch::kGigabytes, 'f', 1);
  if (!fetch_.possible()) {
    layout->addWidget(paragraph(
        tr("./installer/run brings what the card lacks: about %1 GB.").arg(size), "small"));
    return frame;
  }
  layout->addWidget(
      paragraph(tr("The card needs libraries of LibTorch and NVIDIA that this package does not "
                   "bring: about %1 GB, kept in %2 under their own licences.")
                    .arg(size, folder),
                "small"));
  QLabel* words = paragraph({}, "small");
  layout->addWidget(words);
  QPushButton* act = button({});
  layout->addWidget(act, 0, Qt::AlignLeft);
  const auto show = [this, words, act] {
    act->setText(fetch_.running() ? tr("Stop") : tr("Download them"));
    words->setText(fetch_.words());
    words->setVisible(!fetch_.words().isEmpty());
  };
  connect(act, &QPushButton::clicked, this,
          [this, folder] { fetch_.running() ? fetch_.stop() : fetch_.start(folder); });
  connect(&fetch_, &core::GpuPartFetch::changed, this, show);
  connect(&fetch_, &core::GpuPartFetch::succeeded, this, [this, act] {
    act->hide();
    Q_EMIT restartNeeded();
  });
  show();
  return frame;
}

void DeviceSection::addChoices(const std::vector<core::Device>& devices) {
  auto* layout = static_cast<QVBoxLayout*>(this->layout());
  auto* device = narrow(named(new QComboBox, tr("Device")));
  device->addItem(tr("Every graphics card, or else the processor"), QString());
  for (const core::Device& each : devices) device->addItem(each.name, each.id);
  device->setCurrentIndex(std::max(0, device->findData(settings::kDevice.get())));
  addField(layout, tr("Device"), device);
  auto* threads = named(new QSpinBox, tr("Processor threads"));
  threads->setRange(0, 4 * processorCores());
  threads->setSpecialValueText(tr("All"));
  threads->setValue(settings::kThreads.get());
  addField(layout, tr("Processor threads"), threads,
           tr("Fewer leave room for other programs while pictures are made."));
  if (devices.size() > 1) addExactRepeat(layout);
  connect(device, &QComboBox::activated, this, [this, device](int index) {
    settings::kDevice.set(device->itemData(index).toString());
    Q_EMIT restartNeeded();
  });
  connect(threads, &QSpinBox::valueChanged, this, [this](int count) {
    settings::kThreads.set(count);
    Q_EMIT restartNeeded();
  });
}

void DeviceSection::addExactRepeat(QVBoxLayout* layout) {
  auto* exact = named(new QCheckBox(tr("Repeat pictures to the last bit")),
                      tr("Repeat pictures to the last bit"));
  exact->setToolTip(tr(
      "Each picture is drawn as if it were alone, so that it can be made again exactly. Without "
      "it a graphics card draws those of one job together, as many as \"At a time\" says: on an "
      "NVIDIA H200 each takes a tenth to a half less time, and differs from one drawn alone by a "
      "thousandth at most."));
  exact->setChecked(settings::kExactRepeat.get());
  layout->addWidget(exact);
  connect(exact, &QCheckBox::toggled, this, [this](bool on) {
    settings::kExactRepeat.set(on);
    Q_EMIT restartNeeded();
  });
}

QWidget* DeviceSection::modelCard(const std::vector<core::ModelSummary>& models) {
  auto* box = new QWidget;
  auto* layout = column(box, 0, 6);
  layout->addWidget(label(tr("Which models run here"), "section"));
  for (const core::ModelSummary& model : models) {
    QString verdict = model.fits ? tr("fits") : tr("does not fit");
    if (!model.fitNote.isEmpty()) verdict += QStringLiteral(": ") + model.fitNote;
    layout->addWidget(paragraph(
        tr("%1: %2 of memory, %3").arg(model.title, core::sizeText(model.bytesInMemory), verdict),
        "small"));
  }
  if (models.empty()) layout->addWidget(paragraph(tr("The engine is starting…"), "small"));
  return box;
}

}  // namespace crossflow::ui
