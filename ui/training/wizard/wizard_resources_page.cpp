// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_resources_page.h"

#include <QLocale>

#include "ui/shared/background.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::ResourceAnswers;

namespace {

QString idOf(ResourceAnswers::Device device) {
  return QString::number(static_cast<int>(device));
}

}  // namespace

WizardResourcesPage::WizardResourcesPage(QWidget* parent)
    : WizardStep(parent),
      device_(new ChoiceCards(tr("Devices"))),
      count_(countField(tr("Processes"), 0, 4096)),
      threads_(countField(tr("Threads per process"), 0, 4096)),
      readers_(countField(tr("Threads that read data"), 0, 256)),
      batch_(countField(tr("Batch"), 1, 1 << 20)),
      accumulation_(countField(tr("Parts per batch"), 1, 1 << 16)),
      precision_(named(new QComboBox, tr("Precision"))),
      checkpointing_(named(new QCheckBox(tr("Compute activations twice to save memory")),
                           tr("Compute activations twice to save memory"))),
      estimate_(new EstimateCard) {
  auto* layout = column(this, 0, 16);
  device_->setChoices(
      {{idOf(ResourceAnswers::Device::Automatic), tr("Looking for devices…"), {}, {}}});
  layout->addWidget(device_);
  FieldGrid grid(layout);
  grid.add(tr("Batch"), batch_, tr("Pictures per step, over all processes."));
  grid.add(tr("Precision"), precision_, tr("16 bits need a graphics card of the last few years."));
  precision_->addItem(tr("32 bits"), false);
  precision_->addItem(tr("16 bits (bfloat16)"), true);
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addWidget(estimate_);
  layout->addStretch();
  count_->setSpecialValueText(tr("as many as fit"));
  threads_->setSpecialValueText(tr("shared equally"));
  connect(device_, &ChoiceCards::picked, this, &WizardResourcesPage::changed);
  for (QSpinBox* field : {count_, threads_, readers_, batch_, accumulation_}) {
    connect(field, &QSpinBox::valueChanged, this, &WizardResourcesPage::changed);
  }
  connect(precision_, &QComboBox::activated, this, &WizardResourcesPage::changed);
  connect(checkpointing_, &QCheckBox::clicked, this, &WizardResourcesPage::changed);
}

QWidget* WizardResourcesPage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  FieldGrid grid(layout);
  grid.add(tr("Processes"), count_, tr("One for each graphics card; one on a processor."));
  grid.add(tr("Threads per process"), threads_, tr("On a processor only."));
  grid.add(tr("Threads that read data"), readers_, tr("Per process."));
  grid.add(tr("Parts per batch"), accumulation_,
           tr("A large batch is computed in this many parts, one after the other."));
  layout->addWidget(checkpointing_);
  checkpointing_->setToolTip(tr("A third slower."));
  return more;
}

void WizardResourcesPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const ResourceAnswers& answers = plan.resources;
  const QSignalBlocker one(count_), two(threads_), three(batch_), four(accumulation_),
      five(readers_);
  device_->choose(idOf(answers.device));
  count_->setValue(answers.count);
  threads_->setValue(answers.threads);
  readers_->setValue(plan.data.readers);
  batch_->setValue(answers.batchSize);
  accumulation_->setValue(answers.accumulation);
  precision_->setCurrentIndex(precision_->findData(answers.bf16));
  checkpointing_->setChecked(answers.checkpointing);
  estimate();
}

void WizardResourcesPage::setFacts(const core::EstimateFacts& facts) {
  facts_ = facts;
  estimate();
}

void WizardResourcesPage::entered() {
  findDevices();
}

void WizardResourcesPage::findDevices() {
  inBackground(
      this,
      [] {
        std::vector<core::DeviceInfo> devices = core::findDevices();
        std::vector<core::DeviceMemory> memory = core::memoryOf(devices);
        return std::pair(std::move(devices), std::move(memory));
      },
      [this](const auto& found) { showDevices(found.first, found.second); });
}

void WizardResourcesPage::showDevices(const std::vector<core::DeviceInfo>& devices,
                                      const std::vector<core::DeviceMemory>& memory) {
  using Device = ResourceAnswers::Device;
  const auto free = [](const core::DeviceMemory& bytes) {
    return bytes.free > 0 ? tr("%1 free").arg(sizeText(bytes.free)) : QString();
  };
  const int cards = static_cast<int>(devices.size()) - 1;
  std::vector<ChoiceCards::Choice> choices;
  choices.push_back({idOf(Device::Automatic),
                     tr("Automatic"),
                     cards > 0 ? tr("All %n graphics card(s)", nullptr, cards)
                               : tr("No graphics card was found: the processor"),
                     {}});
  QStringList names;
  for (std::size_t i = 1; i < devices.size(); ++i) names << devices[i].name;
  names.removeDuplicates();
  if (cards > 0) {
    choices.push_back({idOf(Device::Cuda), names.join(QStringLiteral(", ")),
                       tr("%n graphics card(s)", nullptr, cards), free(memory[1])});
  }
  const core::DeviceInfo& processor = devices.front();
  choices.push_back({idOf(Device::Processor), processor.name,
                     tr("Processor, %n core(s)", nullptr, processor.cores), free(memory[0])});
  device_->setChoices(choices);
  device_->choose(idOf(plan_.resources.device));
  facts_.cards = cards;
  facts_.cores = processor.cores;
  facts_.processorMemory = memory[0].free;
  facts_.cardMemory = cards > 0 ? memory[1].free : 0;
  Q_EMIT factsFound(facts_);
  estimate();
}

void WizardResourcesPage::changed() {
  ResourceAnswers& answers = plan_.resources;
  bool known = false;
  const int device = device_->chosen().toInt(&known);
  if (known) answers.device = static_cast<ResourceAnswers::Device>(device);
  answers.count = count_->value();
  answers.threads = threads_->value();
  plan_.data.readers = readers_->value();
  answers.batchSize = batch_->value();
  answers.accumulation = accumulation_->value();
  answers.bf16 = precision_->currentData().toBool();
  answers.checkpointing = checkpointing_->isChecked();
  estimate();
  Q_EMIT edited(plan_);
}

void WizardResourcesPage::estimate() {
  estimate_->show(core::estimateRun(plan_, facts_));
}

}  // namespace crossflow::ui
