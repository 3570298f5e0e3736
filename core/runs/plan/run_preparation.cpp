// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan/run_preparation.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>

#include "core/runs/folder/run_files.h"
#include "core/runs/plan/cluster_lines.h"
#include "core/runs/plan/plan_paths.h"
#include "core/runs/plan/start_files.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"

namespace crossflow::core {

namespace {

// Extraction writes many files; a mark says that it went through.
const QString kMarks = QStringLiteral(".prepared");

QByteArray jsonText(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

void addOption(QStringList& arguments, const char* option, const QString& value) {
  if (!value.isEmpty()) arguments << QLatin1String(option) << value;
}

PreparationStep autoencoderStep(const TrainingPlan& plan) {
  return {CoreWords::tr("Train the autoencoder"),
          CoreWords::tr("It turns pictures into the small latents that the model learns."),
          {QStringLiteral("launch"), kAutoencoderFolder},
          autoencoderPath(plan)};
}

PreparationStep vocabularyStep(const TrainingPlan& plan) {
  return {CoreWords::tr("Make a vocabulary"),
          CoreWords::tr("The text encoder reads captions as pieces of words."),
          {QStringLiteral("vocabulary"), plan.data.path, QStringLiteral("--out"), kVocabularyFile,
           QStringLiteral("--size"), QString::number(plan.model.vocabulary)},
          kVocabularyFile};
}

PreparationStep latentStep(const TrainingPlan& plan) {
  QStringList arguments{QStringLiteral("cache-latents"), plan.data.path,
                        QStringLiteral("--model"),       kModelFile,
                        QStringLiteral("--vae"),         autoencoderPath(plan),
                        QStringLiteral("--out"),         kLatentFile,
                        QStringLiteral("--views"),       QString::number(plan.data.views),
                        QStringLiteral("--shift"),       QString::number(plan.data.shift)};
  addOption(arguments, "--root", plan.data.root);
  addOption(arguments, "--start", plan.model.start);
  if (plan.data.mirror) arguments << QStringLiteral("--mirror");
  return {CoreWords::tr("Encode the pictures"),
          CoreWords::tr("Encoded once, they need not be encoded again at every step."), arguments,
          kLatentFile};
}

// Of the scale that the training data's latents got.
PreparationStep validationLatentStep(const TrainingPlan& plan) {
  return {
      CoreWords::tr("Encode the validation pictures"),
      CoreWords::tr("Encoded once, they need not be encoded again at every step."),
      {QStringLiteral("cache-latents"), plan.data.validation, QStringLiteral("--model"), kModelFile,
       QStringLiteral("--vae"), autoencoderPath(plan), QStringLiteral("--out"),
       kValidationLatentFile, QStringLiteral("--scale-of"), kLatentFile, QStringLiteral("--all")},
      kValidationLatentFile};
}

// The networks of an extraction; pictures need the autoencoder, too.
void addNetworks(QStringList& arguments, const TrainingPlan& plan, bool pictures) {
  const ModelSize& size = sizeOf(plan);
  const bool clip = size.textFeatures == QLatin1String("clip");
  arguments << QStringLiteral("--sizes") << QString::number(size.imageSize);
  if (pictures) addOption(arguments, "--vae", plan.model.autoencoder);
  addOption(arguments, clip ? "--clip" : "--t5", plan.model.textWeights);
  addOption(arguments, clip ? "--clip-merges" : "--spiece", plan.model.tokenizer);
}

PreparationStep featureStep(const TrainingPlan& plan, const QString& source, const QString& kind) {
  QStringList arguments{QStringLiteral("extract"), source,        QStringLiteral("--for"), kind,
                        QStringLiteral("--out"),   kFeatureFolder};
  if (source == plan.data.path) addOption(arguments, "--root", plan.data.root);
  addNetworks(arguments, plan, true);
  return {kind == QLatin1String("train") ? CoreWords::tr("Encode the pictures")
                                         : CoreWords::tr("Encode the validation pictures"),
          CoreWords::tr("Published sizes train on features of ready-made networks."), arguments,
          kMarks + u'/' + kind};
}

PreparationStep promptStep(const TrainingPlan& plan) {
  QStringList arguments{QStringLiteral("extract"),
                        QStringLiteral("--for"),
                        QStringLiteral("prompts"),
                        QStringLiteral("--prompts"),
                        kPromptFile,
                        QStringLiteral("--out"),
                        kFeatureFolder};
  addNetworks(arguments, plan, false);
  return {CoreWords::tr("Encode the watched prompts"),
          CoreWords::tr("Samples are drawn from the features of their prompts."), arguments,
          kMarks + QStringLiteral("/prompts")};
}

PreparationStep pairStep(const TrainingPlan& plan) {
  return {CoreWords::tr("Let the teacher draw"),
          CoreWords::tr("With many steps it draws what is then learnt in few."),
          {QStringLiteral("distil"), QStringLiteral("."), QStringLiteral("--model"),
           teacherFolder(plan), QStringLiteral("--captions"), plan.data.path,
           QStringLiteral("--pairs"), QString::number(plan.model.pairs), QStringLiteral("--steps"),
           QString::number(plan.model.fewSteps)},
          kMarks + u'/' + kPairFolder};
}

constexpr int kMostPictures = 5000;  // more change the statistics little

PreparationStep statisticsStep(const TrainingPlan& plan) {
  return {CoreWords::tr("Look at the real pictures"),
          CoreWords::tr("The FID tells how far drawn pictures are from them."),
          {QStringLiteral("evaluate"), QStringLiteral("fid"), pictureRoot(plan),
           QStringLiteral("--inception"), plan.evaluation.inception, QStringLiteral("--most"),
           QString::number(kMostPictures), QStringLiteral("--save"), kStatisticsFile},
          kStatisticsFile};
}

// The mark is put by the script where the command leaves no single product.
QByteArray scriptLine(const PreparationStep& step, qsizetype number, qsizetype count) {
  QStringList words;
  for (const QString& argument : step.arguments) words << shellQuoted(argument);
  QString command = QStringLiteral("\"$trainer\" ") + words.join(u' ');
  if (step.product.startsWith(kMarks))
    command += QStringLiteral("\n  : > ") + shellQuoted(step.product);
  return QStringLiteral(
             "if [ ! -e %1 ]; then\n  echo %2\n  %3\n  if [ -e STOP ]; then exit 0; fi\nfi\n")
      .arg(shellQuoted(step.product),
           shellQuoted(CoreWords::tr("%1 (%2 of %3)").arg(step.title).arg(number).arg(count)),
           command)
      .toUtf8();
}

bool blocked(const TrainingPlan& plan) {
  const auto problems = problemsOf(plan);
  return std::any_of(problems.begin(), problems.end(),
                     [](const PlanProblem& problem) { return problem.blocking; });
}

}  // namespace

std::vector<PreparationStep> preparationOf(const TrainingPlan& plan) {
  std::vector<PreparationStep> steps;
  if (distils(plan)) return {pairStep(plan)};
  if (needsAutoencoder(plan)) steps.push_back(autoencoderStep(plan));
  if (needsVocabulary(plan)) steps.push_back(vocabularyStep(plan));
  if (needsLatents(plan)) {
    steps.push_back(latentStep(plan));
    if (!plan.data.validation.isEmpty()) steps.push_back(validationLatentStep(plan));
  }
  if (needsFeatures(plan)) {
    steps.push_back(featureStep(plan, plan.data.path, QStringLiteral("train")));
    if (!plan.data.validation.isEmpty())
      steps.push_back(featureStep(plan, plan.data.validation, QStringLiteral("val")));
  }
  if (needsPromptFeatures(plan)) steps.push_back(promptStep(plan));
  if (needsStatistics(plan)) steps.push_back(statisticsStep(plan));
  return steps;
}

QByteArray startScript(const std::vector<PreparationStep>& steps) {
  QByteArray script =
      "#!/bin/sh\n"
      "# Prepares the data as far as that is still to be done, then trains. Run it again to go "
      "on.\n"
      "set -eu\n"
      "cd \"$(dirname \"$0\")\"\n"
      "rm -f STOP\n"
      "trainer=${CROSSFLOW_TRAIN:-crossflow-train}\n";
  if (!steps.empty()) script += "mkdir -p " + kMarks.toUtf8() + '\n';
  qsizetype number = 0;
  for (const PreparationStep& step : steps)
    script += scriptLine(step, ++number, static_cast<qsizetype>(steps.size()));
  // The last component stays in the command line, where the process is recognised by it.
  return script + "exec \"$trainer\" launch \"$(pwd)\"\n";
}

std::vector<RunFile> filesOf(const TrainingPlan& plan) {
  std::vector<RunFile> files{{QStringLiteral("config.json"), jsonText(configOf(plan))},
                             {kPlanFile, jsonText(toJson(plan))},
                             {kStartScript, startScript(preparationOf(plan))}};
  QJsonObject model = distils(plan) ? QJsonObject() : modelFileOf(plan.model.size);
  // A model that goes on from another draws as that one does.
  const QJsonObject sampling = samplingOfStart(plan.model.start);
  if (!model.isEmpty() && !sampling.isEmpty()) model.insert(QLatin1String("sample"), sampling);
  if (!model.isEmpty()) files.push_back({kModelFile, jsonText(model)});
  if (needsAutoencoder(plan))
    files.push_back(
        {kAutoencoderFolder + QStringLiteral("/config.json"), jsonText(autoencoderConfigOf(plan))});
  if (needsPromptFeatures(plan))
    files.push_back({kPromptFile, plan.samples.prompts.join(u'\n').toUtf8() + '\n'});
  return files;
}

Result<QString> writeRunFiles(const TrainingPlan& plan, const QString& folder) {
  std::vector<RunFile> files = filesOf(plan);
  if (blocked(plan)) std::erase_if(files, [](const RunFile& f) { return f.name != kPlanFile; });
  for (const RunFile& file : files) {
    const QString path = folder + u'/' + file.name;
    Result<QString> written = writeFile(path, file.bytes, Existing::Replace);
    if (!written) return written;
    if (file.name == kStartScript)
      QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeUser);
  }
  return folder;
}

Result<TrainingPlan> readPlan(const QString& folder) {
  const QJsonObject json = readJsonObject(folder + u'/' + kPlanFile);
  if (json.isEmpty())
    return Failure{Failure::Kind::BadFile,
                   CoreWords::tr("%1 was not made from a plan.").arg(folder),
                   CoreWords::tr("Its config.json can be edited by hand.")};
  return planFromJson(json);
}

}  // namespace crossflow::core
