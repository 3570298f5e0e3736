// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a plan's answers, in the order of the wizard's pages.
#include "core/runs/plan/plan_paths.h"
#include "core/runs/plan/training_plan.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

class Complaints {
 public:
  explicit Complaints(WizardPage page) : page_(page) {}
  void block(const QString& sentence, const QString& suggestion = {}) {
    list.push_back({page_, sentence, suggestion, true});
  }
  void warn(const QString& sentence, const QString& suggestion = {}) {
    list.push_back({page_, sentence, suggestion, false});
  }
  std::vector<PlanProblem> list;

 private:
  WizardPage page_;
};

void judgeData(const TrainingPlan& plan, Complaints& c) {
  const DataAnswers& d = plan.data;
  if (d.path.isEmpty())
    c.block(CoreWords::tr("No training data are chosen."),
            CoreWords::tr("Choose a folder of pictures with captions, a list or ready features."));
  if (distils(plan) && d.kind == DataAnswers::Kind::Features)
    c.block(CoreWords::tr("Feature files hold no captions that a model could be taught with."),
            CoreWords::tr("Choose captioned pictures or cached latents."));
  if (plan.model.task == TrainingTask::Autoencoder && d.kind != DataAnswers::Kind::Pictures)
    c.block(CoreWords::tr("An autoencoder learns from pictures, not from features or latents."),
            CoreWords::tr("Choose a folder or list of pictures."));
  if (trainsFlow(plan) && sizeOf(plan).published && d.kind == DataAnswers::Kind::Latents)
    c.block(CoreWords::tr("Published sizes do not train on cached latents."),
            CoreWords::tr("Choose the pictures themselves or feature files."));
  if (trainsFlow(plan) && !sizeOf(plan).published && d.kind == DataAnswers::Kind::Features)
    c.block(CoreWords::tr("Small sizes do not train on feature files of a large text encoder."),
            CoreWords::tr("Choose the pictures themselves, or a published size."));
  if (d.heldBack < 0 || d.heldBack > 0.5)
    c.block(CoreWords::tr("From none to half of the pictures can be kept apart."));
  if (d.shift < 0 || d.shift > 1024 || d.views < 1 || d.views > 1000)
    c.block(CoreWords::tr("Shift goes from 0 to 1024 pixels, copies from 1 to 1000."));
}

void judgePublished(const TrainingPlan& plan, Complaints& c) {
  const ModelAnswers& m = plan.model;
  const bool clip = sizeOf(plan).textFeatures == QLatin1String("clip");
  const QString encoder = clip ? QStringLiteral("CLIP") : QStringLiteral("T5-XXL");
  if (m.autoencoder.isEmpty() && needsFeatures(plan))
    c.block(CoreWords::tr("The weights of the autoencoder are missing."),
            CoreWords::tr("Choose autoencoder_kl.pth: pictures become latents with it."));
  if (m.textWeights.isEmpty() && needsFeatures(plan))
    c.block(CoreWords::tr("The weights of the text encoder %1 are missing.").arg(encoder),
            CoreWords::tr("Captions become features with it."));
  // CLIP's comes with the program.
  if (!clip && m.tokenizer.isEmpty() && (needsFeatures(plan) || needsPromptFeatures(plan)))
    c.block(CoreWords::tr("The vocabulary of %1 is missing.").arg(encoder),
            CoreWords::tr("Choose its file beside the text encoder."));
  if (m.imageTower.isEmpty() && m.start.isEmpty() && !m.randomTower)
    c.warn(CoreWords::tr("Without SigLIP's weights the contrastive term is left out."),
           CoreWords::tr("Choose them to train as the original did."));
  if (m.autoencoder.isEmpty() && !needsFeatures(plan))
    c.warn(CoreWords::tr("Without the autoencoder no samples are drawn."));
}

void judgeSmall(const TrainingPlan& plan, Complaints& c) {
  const ModelAnswers& m = plan.model;
  const bool latents = plan.data.kind == DataAnswers::Kind::Latents;
  if (latents && m.tokenizer.isEmpty())
    c.block(CoreWords::tr("Cached latents need the vocabulary of their captions."),
            CoreWords::tr("Choose the spiece.model that belongs to them."));
  if (latents && m.autoencoder.isEmpty())
    c.warn(CoreWords::tr("Without the autoencoder no samples are drawn and nothing exported."),
           CoreWords::tr("Choose the one that made the latents."));
  if (m.text == ModelAnswers::Text::Features)
    c.block(CoreWords::tr("Small sizes read captions themselves."),
            CoreWords::tr("Let the text encoder be trained along."));
  if (m.text == ModelAnswers::Text::Frozen && m.textWeights.isEmpty())
    c.block(CoreWords::tr("A text encoder that is kept as it is needs weights."));
  if (!m.start.isEmpty() && (needsVocabulary(plan) || needsAutoencoder(plan)))
    c.block(CoreWords::tr("Weights to go on from are of use only with their own vocabulary and "
                          "autoencoder."),
            CoreWords::tr("Choose both under \"Text encoder and other files\"."));
  const int most = plan.model.size == QLatin1String("tiny") ? 512 : 3000;
  if (needsVocabulary(plan) && (m.vocabulary < 16 || m.vocabulary > most))
    c.block(CoreWords::tr("A vocabulary of this size has 16 to %1 pieces.").arg(most));
  if (needsAutoencoder(plan) && m.autoencoderSteps < 1)
    c.block(CoreWords::tr("The autoencoder needs at least one step."));
}

void judgeTeacher(const TrainingPlan& plan, Complaints& c) {
  const ModelAnswers& m = plan.model;
  if (teacherFolder(plan).isEmpty())
    c.block(CoreWords::tr("Few steps are taught by a finished model, and none is chosen."),
            CoreWords::tr("Begin with the starter or a model's folder; a checkpoint becomes one "
                          "when it is exported."));
  if (m.fewSteps < 1 || m.fewSteps > 64 || m.pairs < 2 || m.pairs > 100'000'000)
    c.block(CoreWords::tr("1 to 64 steps can be learnt, from 2 to 100 million pairs."));
}

void judgeModel(const TrainingPlan& plan, Complaints& c) {
  if (findModelSize(plan.model.size) == nullptr)
    c.block(CoreWords::tr("There is no model size \"%1\".").arg(plan.model.size));
  if (distils(plan)) judgeTeacher(plan, c);
  if (!trainsFlow(plan)) return;
  if (sizeOf(plan).published)
    judgePublished(plan, c);
  else
    judgeSmall(plan, c);
  if (plan.preset == QLatin1String("fine_tune") && plan.model.start.isEmpty())
    c.warn(CoreWords::tr("Fine-tuning starts from a checkpoint, and none is chosen."),
           CoreWords::tr("Choose one, or take another preset."));
}

void judgeResources(const TrainingPlan& plan, Complaints& c) {
  const ResourceAnswers& r = plan.resources;
  const int share = std::max(1, r.count) * std::max(1, r.accumulation);
  if (r.batchSize < 1 || r.accumulation < 1)
    c.block(CoreWords::tr("Batch and accumulation are at least 1."));
  else if (r.batchSize % share != 0)
    c.block(CoreWords::tr("A batch of %1 cannot be shared by %2 processes with %3 parts each.")
                .arg(r.batchSize)
                .arg(std::max(1, r.count))
                .arg(r.accumulation),
            CoreWords::tr("Take %1.").arg((r.batchSize / share + 1) * share));
  if (r.count < 0 || r.count > 4096 || r.threads < 0 || r.threads > 4096)
    c.block(CoreWords::tr("Processes and threads go up to 4096."));
  if (sizeOf(plan).published && r.device == ResourceAnswers::Device::Processor)
    c.warn(CoreWords::tr("A published size takes months on a processor."),
           CoreWords::tr("Use GPUs, or the starter size."));
}

void judgeSchedule(const TrainingPlan& plan, Complaints& c) {
  const ScheduleAnswers& s = plan.schedule;
  if (s.steps < 1 || s.steps > 1'000'000'000)
    c.block(CoreWords::tr("Steps go from 1 to a billion."));
  if (!(s.learningRate > 0 && s.learningRate <= 10))
    c.block(CoreWords::tr("The learning rate is above 0 and at most 10."));
  if (!(s.ema >= 0 && s.ema < 1)) c.block(CoreWords::tr("The moving average's rate is below 1."));
  if (s.logInterval < 1 || s.saveInterval < 1 || s.sampleInterval < 0 || s.validationInterval < 0 ||
      s.keepLast < 1)
    c.block(CoreWords::tr("Log and save intervals, and the checkpoints kept, are at least 1."));
  if (s.warmupSteps < 0 || !(s.finalLearningRate >= 0 && s.finalLearningRate <= 1) ||
      s.clipGradient < 0 || !(s.weightDecay >= 0 && s.weightDecay <= 10))
    c.block(CoreWords::tr("Warm-up, decay and clipping are not negative."));
  if (s.seed > (quint64{1} << 53)) c.block(CoreWords::tr("The seed is at most 2^53."));
  if (s.warmupSteps >= s.steps && s.steps >= 1)
    c.warn(CoreWords::tr("The warm-up of %1 steps is never left.").arg(s.warmupSteps),
           CoreWords::tr("Shorten it to a tenth of the steps."));
  if (!s.emaWarmup && static_cast<double>(s.steps) * (1 - s.ema) < 5)
    c.warn(CoreWords::tr("The moving average still remembers its beginning at the end."),
           CoreWords::tr("Lower its rate or switch its warm-up on."));
}

// "Would it start?" opens the files; here it is only said which are missing.
void judgeEvaluation(const TrainingPlan& plan, Complaints& c) {
  const EvaluationAnswers& e = plan.evaluation;
  if (e.on && distils(plan))
    c.warn(
        CoreWords::tr("What learns few steps is not measured by FID or CLIP score, but by its "
                      "distance from its teacher."));
  if (!e.on || distils(plan)) return;
  if (e.inception.isEmpty() && e.clip.isEmpty())
    c.block(CoreWords::tr("Checkpoints are to be measured, but neither Inception's nor CLIP's "
                          "weights are chosen."),
            CoreWords::tr("Choose those of one, or switch the measuring off."));
  if (measuresFid(plan) && statisticsPath(plan).isEmpty())
    c.block(CoreWords::tr("Cached latents hold no pictures that the FID could compare with."),
            CoreWords::tr("Choose a file of statistics."));
  if (measuresClip(plan) && e.merges.isEmpty())
    c.block(CoreWords::tr("The vocabulary of CLIP is missing."),
            CoreWords::tr("Choose bpe_simple_vocab_16e6.txt.gz."));
  if (trainsFlow(plan) && autoencoderPath(plan).isEmpty())
    c.block(CoreWords::tr("Without the autoencoder there are no pictures to measure."),
            CoreWords::tr("Choose it under \"Text encoder and other files\"."));
  if (e.samples < 2 || e.samples > 1'000'000 || e.steps < 1 || e.steps > 10'000 || e.every < 1 ||
      !(e.guidance >= 0 && e.guidance <= 100))
    c.block(CoreWords::tr("2 to a million pictures of 1 to 10000 steps can be measured."));
}

void judgeSamples(const TrainingPlan& plan, Complaints& c) {
  if (plan.samples.steps < 1 || plan.samples.steps > 10'000)
    c.block(CoreWords::tr("Samples take 1 to 10000 steps."));
  for (const QString& prompt : plan.samples.prompts)
    if (prompt.trimmed().isEmpty()) {
      c.block(CoreWords::tr("A watched prompt is empty."), CoreWords::tr("Remove it."));
      break;
    }
  if (trainsFlow(plan) && plan.samples.prompts.isEmpty() && plan.schedule.sampleInterval > 0)
    c.warn(CoreWords::tr("No prompts are watched, so no samples are drawn."));
  if (!plan.samples.prompts.isEmpty() && plan.schedule.sampleInterval > plan.schedule.steps)
    c.warn(
        CoreWords::tr("Samples are drawn every %1 steps, but the run has %2: only one at its end.")
            .arg(plan.schedule.sampleInterval)
            .arg(plan.schedule.steps),
        CoreWords::tr("Draw them more often."));
}

void judgeName(const TrainingPlan& plan, Complaints& c) {
  const QString name = plan.name.trimmed();
  if (name.isEmpty())
    c.block(CoreWords::tr("The run has no name."), CoreWords::tr("Its folder is named by it."));
  else if (name.contains(u'/') || name.contains(QChar::Null) || name.startsWith(u'.') ||
           name.toUtf8().size() > 200)
    c.block(CoreWords::tr("\"%1\" cannot be the name of a folder.").arg(name.left(60)));
}

}  // namespace

std::vector<PlanProblem> problemsOf(const TrainingPlan& plan) {
  struct Judge {
    WizardPage page;
    void (*judge)(const TrainingPlan&, Complaints&);
  };
  constexpr Judge kJudges[] = {
      {WizardPage::Data, judgeData},           {WizardPage::Model, judgeModel},
      {WizardPage::Resources, judgeResources}, {WizardPage::Schedule, judgeSchedule},
      {WizardPage::Schedule, judgeEvaluation}, {WizardPage::Samples, judgeSamples},
      {WizardPage::Review, judgeName}};
  std::vector<PlanProblem> all;
  for (const Judge& judge : kJudges) {
    Complaints complaints(judge.page);
    judge.judge(plan, complaints);
    all.insert(all.end(), complaints.list.begin(), complaints.list.end());
  }
  return all;
}

}  // namespace crossflow::core
