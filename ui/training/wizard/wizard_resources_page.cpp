// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_resources_page.h"

#include <QLocale>

#include "core/system/background.h"
#include "core/types/measures.h"
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
      fields_([this] { changed(); }),
      data_([this] { changed(); }),
      device_(new ChoiceCards(tr("Devices"))),
      estimate_(new EstimateCard) {
  auto* layout = column(this, 0, 16);
  device_->setChoices(
      {{idOf(ResourceAnswers::Device::Automatic), tr("Looking for devices…"), {}, {}}});
  layout->addWidget(device_);
  FieldGrid grid(layout);
  fields_.bind(grid.add(tr("Batch"), countField(tr("Batch"), 1, 1 << 20),
                        tr("Pictures per step, over all processes.")),
               &ResourceAnswers::batchSize);
  fields_.bind(
      grid.add(tr("Precision"),
               choiceField(tr("Precision"), {{tr("Automatic"), 0}, {tr("16 bits (bfloat16)"), 1}}),
               tr("Automatic: 16 bits where the device is faster in them, else 32.")),
      &ResourceAnswers::bf16);
  layout->addWidget(foldedAway(tr("More settings"), buildMore()));
  layout->addWidget(estimate_);
  layout->addStretch();
  connect(device_, &ChoiceCards::picked, this, &WizardResourcesPage::changed);
}

QWidget* WizardResourcesPage::buildMore() {
  auto* more = new QWidget;
  auto* layout = column(more, 0, 12);
  FieldGrid grid(layout);
  QSpinBox* count = countField(tr("Processes"), 0, 4096);
  QSpinBox* threads = countField(tr("Threads per process"), 0, 4096);
  count->setSpecialValueText(tr("as many as fit"));
  threads->setSpecialValueText(tr("shared equally"));
  fields_.bind(
      grid.add(tr("Processes"), count, tr("One for each graphics card; one on a processor.")),
      &ResourceAnswers::count);
  fields_.bind(grid.add(tr("Threads per process"), threads, tr("On a processor only.")),
               &ResourceAnswers::threads);
  data_.bind(grid.add(tr("Threads that read data"),
                      countField(tr("Threads that read data"), 0, 256), tr("Per process.")),
             &core::DataAnswers::readers);
  fields_.bind(grid.add(tr("Parts per batch"), countField(tr("Parts of a batch"), 1, 1 << 16),
                        tr("A large batch is computed in this many parts, one after the other.")),
               &ResourceAnswers::accumulation);
  QCheckBox* twice = tickField(tr("Compute activations twice to save memory"));
  twice->setToolTip(tr("A third slower."));
  layout->addWidget(fields_.bind(twice, &ResourceAnswers::checkpointing));
  return more;
}

void WizardResourcesPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  device_->choose(idOf(plan.resources.device));
  fields_.show(plan.resources);
  data_.show(plan.data);
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
  core::inBackground(
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
    return bytes.free > 0 ? tr("%1 free").arg(core::sizeText(bytes.free)) : QString();
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
  fields_.read(answers);
  data_.read(plan_.data);
  estimate();
  Q_EMIT edited(plan_);
}

void WizardResourcesPage::estimate() {
  estimate_->show(core::estimateRun(plan_, facts_));
}

}  // namespace crossflow::ui
