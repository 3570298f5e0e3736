// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/evaluation_group.h"

#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

EvaluationGroup::EvaluationGroup(QString vocabulary, QWidget* parent)
    : QWidget(parent),
      vocabulary_(std::move(vocabulary)),
      on_(named(new QCheckBox(tr("Measure the checkpoints: FID and CLIP score")),
                tr("Measure the checkpoints: FID and CLIP score"))),
      body_(card()),
      inception_(new PathField(tr("Weights of Inception"), PathField::Kind::File,
                               tr("Weights (*.pth *.safetensors)"))),
      statistics_(new PathField(tr("Statistics to compare with"), PathField::Kind::File,
                                tr("Statistics (*.npz)"))),
      clip_(new PathField(tr("Weights of CLIP"), PathField::Kind::File,
                          tr("Weights (*.pt *.pth *.bin *.safetensors)"))),
      merges_(new PathField(tr("Vocabulary of CLIP"), PathField::Kind::File,
                            tr("Vocabularies (*.gz *.txt *.json)"))),
      samples_(countField(tr("Pictures measured"), 2, 1'000'000, 100)),
      steps_(countField(tr("Steps per measured picture"), 1, 10'000)),
      every_(countField(tr("Measure every"), 1, 10'000)),
      guidance_(numberField(tr("Guidance"), 0, 100, 3)) {
  auto* layout = column(this, 0, 8);
  layout->addWidget(on_);
  layout->addWidget(body_);
  auto* inside = column(body_, 16, 16);
  inside->addWidget(buildFiles());
  inside->addWidget(buildNumbers());
  body_->hide();
  connect(on_, &QCheckBox::clicked, this, [this](bool on) {
    if (on && merges_->path().isEmpty()) merges_->setPath(vocabulary_);
    body_->setVisible(on);
    changed();
  });
  for (PathField* field : {inception_, statistics_, clip_, merges_}) {
    connect(field, &PathField::edited, this, &EvaluationGroup::changed);
  }
  for (QSpinBox* field : {samples_, steps_, every_}) {
    connect(field, &QSpinBox::valueChanged, this, &EvaluationGroup::changed);
  }
  connect(guidance_, &QDoubleSpinBox::valueChanged, this, &EvaluationGroup::changed);
}

QWidget* EvaluationGroup::buildFiles() {
  auto* files = new QWidget;
  auto* layout = column(files, 0, 12);
  layout->addWidget(
      paragraph(tr("Pictures are drawn for captions of the data. FID: how far they are from real "
                   "ones, lower is better. CLIP score: how well they fit their captions, higher is "
                   "better. The checkpoint with the lowest FID stays as the best one; without FID, "
                   "the one with the highest CLIP score."),
                "small"));
  addField(layout, tr("Weights of Inception"), inception_,
           tr("For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. "
              "Empty: no FID."));
  addField(layout, tr("Statistics to compare with"), statistics_,
           tr("A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original."));
  addField(layout, tr("Weights of CLIP"), clip_,
           tr("For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of "
              "clip-vit-base-patch32. Empty: no CLIP score."));
  addField(layout, tr("Vocabulary of CLIP"), merges_,
           tr("bpe_simple_vocab_16e6.txt.gz; it comes with the program."));
  return files;
}

QWidget* EvaluationGroup::buildNumbers() {
  auto* numbers = new QWidget;
  auto* layout = column(numbers, 0, 0);
  guidance_->setSpecialValueText(tr("the model's own"));
  FieldGrid grid(layout);
  grid.add(tr("Pictures measured"), samples_,
           tr("Figures of different counts cannot be compared; published FIDs use 10,000 or "
              "more."));
  grid.add(tr("Steps per measured picture"), steps_);
  grid.add(tr("Measure every"), every_, tr("Checkpoints."));
  grid.add(tr("Guidance"), guidance_);
  return numbers;
}

void EvaluationGroup::show(const core::EvaluationAnswers& answers, bool compares) {
  answers_ = answers;
  const QSignalBlocker blockers[] = {QSignalBlocker(samples_), QSignalBlocker(steps_),
                                     QSignalBlocker(every_), QSignalBlocker(guidance_)};
  on_->setChecked(answers.on);
  body_->setVisible(answers.on);
  inception_->setPath(answers.inception);
  statistics_->setPath(answers.statistics);
  statistics_->edit()->setPlaceholderText(compares ? tr("Made from the training pictures first")
                                                   : QString());
  clip_->setPath(answers.clip);
  merges_->setPath(answers.merges);
  samples_->setValue(answers.samples);
  steps_->setValue(answers.steps);
  every_->setValue(answers.every);
  guidance_->setValue(answers.guidance);
}

void EvaluationGroup::changed() {
  answers_.on = on_->isChecked();
  answers_.inception = inception_->path();
  answers_.statistics = statistics_->path();
  answers_.clip = clip_->path();
  answers_.merges = merges_->path();
  answers_.samples = samples_->value();
  answers_.steps = steps_->value();
  answers_.every = every_->value();
  answers_.guidance = guidance_->value();
  Q_EMIT edited(answers_);
}

}  // namespace crossflow::ui
