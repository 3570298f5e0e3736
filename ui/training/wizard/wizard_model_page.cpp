// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/wizard_model_page.h"

#include <QLocale>

#include "core/runs/plan/model_sizes.h"
#include "core/runs/plan/plan_presets.h"
#include "core/system/background.h"
#include "core/types/measures.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

using core::ModelAnswers;

namespace {

enum Origin { Nothing, Starter, Checkpoint };

std::vector<ChoiceCards::Choice> choicesOf(bool published) {
  std::vector<ChoiceCards::Choice> choices;
  for (const core::ModelSize& size : core::modelSizes()) {
    if (size.published != published) continue;
    choices.push_back(
        {size.id, core::titleOf(size), core::purposeOf(size),
         QStringLiteral("%1 px · %2")
             .arg(size.imageSize)
             .arg(WizardModelPage::tr("%1 parameters")
                      .arg(core::countText(size.backboneParameters + size.textVeParameters)))});
  }
  return choices;
}

}  // namespace

WizardModelPage::WizardModelPage(core::StartFiles starter, QWidget* parent)
    : WizardStep(parent),
      starter_(std::move(starter)),
      small_(new ChoiceCards(tr("Small models"))),
      published_(new ChoiceCards(tr("Published models"))),
      fields_([this] { changed(); }),
      origin_(named(new QComboBox, tr("Begin"))),
      start_(new PathField(tr("Checkpoint to go on from"), PathField::Kind::Either,
                           tr("Weights (*.pth *.safetensors)"))),
      imageTower_(new PathField(tr("Image tower"), PathField::Kind::File,
                                tr("Weights (*.pth *.safetensors)"))),
      randomTower_(tickField(tr("Learn the image tower along, from random values"))),
      textHelp_(paragraph({}, "small")) {
  auto* layout = column(this, 0, 16);
  layout->addWidget(buildSizes());
  auto* origin = new QWidget;
  auto* box = column(origin, 0, 8);
  addField(box, tr("Begin"), origin_);
  box->addWidget(start_);
  layout->addWidget(origin);
  layout->addWidget(foldedAway(tr("Text encoder and other files"), buildFiles()));
  layout->addStretch();
  for (ChoiceCards* cards : {small_, published_}) {
    connect(cards, &ChoiceCards::picked, this, &WizardModelPage::pickSize);
  }
  connect(origin_, &QComboBox::activated, this, &WizardModelPage::pickOrigin);
  connect(start_, &PathField::edited, this, &WizardModelPage::typeStart);
}

QWidget* WizardModelPage::buildSizes() {
  auto* sizes = new QWidget;
  auto* layout = column(sizes, 0, 8);
  layout->addWidget(label(tr("Small: learns on any computer"), "section"));
  small_->setChoices(choicesOf(false));
  layout->addWidget(small_);
  layout->addSpacing(4);
  layout->addWidget(label(tr("Published sizes: for graphics cards"), "section"));
  published_->setChoices(choicesOf(true));
  layout->addWidget(published_);
  return sizes;
}

QWidget* WizardModelPage::buildFiles() {
  auto* files = new QWidget;
  auto* layout = column(files, 0, 12);
  QComboBox* text = choiceField(
      tr("Text encoder"),
      {{tr("Trained along with the model"), static_cast<int>(ModelAnswers::Text::Trained)},
       {tr("Given and kept as it is"), static_cast<int>(ModelAnswers::Text::Frozen)},
       {tr("Stored features"), static_cast<int>(ModelAnswers::Text::Features)}});
  addField(layout, tr("Text encoder"), fields_.bind(text, &ModelAnswers::text));
  layout->addWidget(textHelp_);
  auto* weights = new PathField(tr("Weights of the text encoder"), PathField::Kind::Either,
                                tr("Weights (*.pth *.bin *.safetensors)"));
  auto* tokenizer = new PathField(tr("Tokenizer"), PathField::Kind::File,
                                  tr("Tokenizers (*.model *.txt *.gz *.json)"));
  auto* autoencoder =
      new PathField(tr("Autoencoder"), PathField::Kind::File, tr("Weights (*.pth *.safetensors)"));
  addField(layout, tr("Weights of the text encoder"),
           fields_.bind(weights, &ModelAnswers::textWeights));
  addField(layout, tr("Tokenizer"), fields_.bind(tokenizer, &ModelAnswers::tokenizer),
           tr("Left empty, small models make their own from the captions."));
  addField(layout, tr("Autoencoder"), fields_.bind(autoencoder, &ModelAnswers::autoencoder),
           tr("Left empty, small models train one first; it is a step of the run."));
  addField(layout, tr("Image tower"), fields_.bind(imageTower_, &ModelAnswers::imageTower),
           tr("SigLIP's weights; they give the contrastive loss of the published models."));
  layout->addWidget(fields_.bind(randomTower_, &ModelAnswers::randomTower));
  randomTower_->setToolTip(
      tr("As the published models did: without weights of its own, the tower begins as timm starts "
         "it. Without either there is no contrastive loss."));
  return files;
}

void WizardModelPage::show(const core::TrainingPlan& plan) {
  plan_ = plan;
  const ModelAnswers& model = plan.model;
  if (!model.start.isEmpty() && model.start == starter_.weights) begun_ = starter_;
  small_->choose(model.size);
  published_->choose(model.size);
  showOrigins();
  start_->setPath(model.start);
  fields_.show(model);
  showFiles();
}

void WizardModelPage::showOrigins() {
  const QString& start = plan_.model.start;
  const bool starters = starter_.found() && plan_.model.size == QLatin1String("starter");
  int chosen = start.isEmpty()                         ? Nothing
               : starters && start == starter_.weights ? Starter
                                                       : Checkpoint;
  // While the page is looked at, a path that is still empty is one that is being chosen.
  const bool choosing = isVisible() && origin_->currentData().toInt() == Checkpoint;
  if (start.isEmpty() && choosing) chosen = Checkpoint;
  origin_->clear();
  origin_->addItem(tr("From scratch"), Nothing);
  if (starters) origin_->addItem(tr("From the starter model"), Starter);
  origin_->addItem(tr("From a checkpoint or model"), Checkpoint);
  origin_->setCurrentIndex(origin_->findData(chosen));
  start_->setVisible(chosen == Checkpoint);
}

void WizardModelPage::showFiles() {
  const core::ModelSize* size = core::findModelSize(plan_.model.size);
  const bool published = size != nullptr && size->published;
  textHelp_->setText(
      published ? tr("The published models read the features of a ready-made encoder (CLIP or T5); "
                     "they are stored once before the training begins.")
                : tr("Small models have a small encoder of their own."));
  imageTower_->setEnabled(published);
  randomTower_->setEnabled(published && plan_.model.imageTower.isEmpty());
}

void WizardModelPage::offer(const core::TrainingPlan& plan) {
  show(plan);
  Q_EMIT edited(plan_);
}

core::TrainingPlan WizardModelPage::onFromStarter(core::TrainingPlan plan) {
  begun_ = starter_;
  return core::fittedTo(core::goingOnFrom(std::move(plan), starter_), pairs_);
}

void WizardModelPage::pickSize(const QString& id) {
  const QString start = plan_.model.start;
  core::TrainingPlan plan = core::withSize(plan_, id);
  left_ = starter_.found() && (start == starter_.weights || (left_ && start.isEmpty()));
  if (left_ || start.isEmpty()) {
    plan = core::fromNothing(std::move(plan), begun_);
    begun_ = {};
  } else {  // a chosen checkpoint is a start for any size
    plan = core::goingOnFrom(std::move(plan), {start, QString(), QString()});
  }
  // Who only looked at another size finds the start again that was there before.
  if (left_ && id == QLatin1String("starter")) return offer(onFromStarter(std::move(plan)));
  offer(core::withStarterFiles(plan, starter_));
}

void WizardModelPage::pickOrigin() {
  const int origin = origin_->currentData().toInt();
  left_ = false;
  if (origin == Starter) return offer(onFromStarter(plan_));
  const core::TrainingPlan plan = core::fromNothing(plan_, begun_);
  begun_ = {};
  offer(core::withStarterFiles(plan, starter_));
  if (origin == Checkpoint) start_->setFocus();
}

// What belongs to a checkpoint lies beside it or is named there: nobody has to look for it.
void WizardModelPage::typeStart() {
  plan_.model.start = start_->path();
  Q_EMIT edited(plan_);
  core::inBackground(
      this, [path = start_->path()] { return std::pair(path, core::filesOfStart(path)); },
      [this](const std::pair<QString, core::StartFiles>& found) {
        if (found.first != start_->path() || !found.second.found()) return;
        const core::TrainingPlan plan = core::goingOnFrom(plan_, found.second);
        begun_ = found.second;
        offer(plan);
      });
}

void WizardModelPage::changed() {
  fields_.read(plan_.model);
  showFiles();
  Q_EMIT edited(plan_);
}

}  // namespace crossflow::ui
