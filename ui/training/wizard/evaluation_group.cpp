// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/evaluation_group.h"

#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

EvaluationGroup::EvaluationGroup(QString vocabulary, QWidget* parent)
    : QWidget(parent),
      vocabulary_(std::move(vocabulary)),
      fields_([this] { changed(); }),
      on_(tickField(tr("Measure the checkpoints: FID and CLIP score"))),
      body_(card()),
      statistics_(new PathField(tr("Statistics to compare with"), PathField::Kind::File,
                                tr("Statistics (*.npz)"))),
      merges_(new PathField(tr("Vocabulary of CLIP"), PathField::Kind::File,
                            tr("Vocabularies (*.gz *.txt *.json)"))) {
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
  const auto file = [this, layout](const QString& name, PathField* field, const QString& help,
                                   QString core::EvaluationAnswers::*answer) {
    addField(layout, name, fields_.bind(field, answer), help);
  };
  file(tr("Weights of Inception"),
       new PathField(tr("Weights of Inception"), PathField::Kind::File,
                     tr("Weights (*.pth *.safetensors)")),
       tr("For the FID: pt_inception-2015-12-05-6726825d.pth, published with pytorch-fid. "
          "Empty: no FID."),
       &core::EvaluationAnswers::inception);
  file(tr("Statistics to compare with"), statistics_,
       tr("A file with mu and sigma, such as fid_stats_mscoco256_val.npz of the original."),
       &core::EvaluationAnswers::statistics);
  file(tr("Weights of CLIP"),
       new PathField(tr("Weights of CLIP"), PathField::Kind::File,
                     tr("Weights (*.pt *.pth *.bin *.safetensors)")),
       tr("For the CLIP score: ViT-B-32.pt as OpenAI published it, or the weights of "
          "clip-vit-base-patch32. Empty: no CLIP score."),
       &core::EvaluationAnswers::clip);
  file(tr("Vocabulary of CLIP"), merges_,
       tr("bpe_simple_vocab_16e6.txt.gz; it comes with the program."),
       &core::EvaluationAnswers::merges);
  return files;
}

QWidget* EvaluationGroup::buildNumbers() {
  auto* numbers = new QWidget;
  auto* layout = column(numbers, 0, 12);
  FieldGrid grid(layout);
  fields_.bind(
      grid.add(tr("Pictures measured"), countField(tr("Pictures measured"), 2, 1'000'000, 100),
               tr("Figures of different counts cannot be compared; published FIDs use 10,000 or "
                  "more.")),
      &core::EvaluationAnswers::samples);
  fields_.bind(grid.add(tr("Steps per measured picture"),
                        countField(tr("Steps per measured picture"), 1, 10'000)),
               &core::EvaluationAnswers::steps);
  fields_.bind(
      grid.add(tr("Measure every"), countField(tr("Measure every"), 1, 10'000), tr("Checkpoints.")),
      &core::EvaluationAnswers::every);
  QDoubleSpinBox* guidance = numberField(tr("Guidance"), 0, 100, 3);
  guidance->setSpecialValueText(tr("the model's own"));
  fields_.bind(grid.add(tr("Guidance"), guidance), &core::EvaluationAnswers::guidance);
  QSpinBox* last = countField(tr("Pictures of the best at the end"), 0, 1'000'000, 1000);
  last->setSpecialValueText(tr("none"));
  fields_.bind(
      grid.add(
          tr("Pictures of the best at the end"), last,
          tr("The best checkpoint once more, after the last step; the published way: 30,000.")),
      &core::EvaluationAnswers::finalSamples);
  fields_.bind(grid.add(tr("Pictures at a time"), countField(tr("Pictures at a time"), 1, 4096),
                        tr("Fewer need less memory; halved by itself where it runs out.")),
               &core::EvaluationAnswers::batch);
  layout->addWidget(fields_.bind(tickField(tr("Keep the measured pictures")),
                                 &core::EvaluationAnswers::keepPictures));
  return numbers;
}

void EvaluationGroup::show(const core::EvaluationAnswers& answers, bool compares) {
  answers_ = answers;
  on_->setChecked(answers.on);
  body_->setVisible(answers.on);
  statistics_->edit()->setPlaceholderText(compares ? tr("Made from the training pictures first")
                                                   : QString());
  fields_.show(answers);
}

void EvaluationGroup::changed() {
  answers_.on = on_->isChecked();
  fields_.read(answers_);
  Q_EMIT edited(answers_);
}

}  // namespace crossflow::ui
