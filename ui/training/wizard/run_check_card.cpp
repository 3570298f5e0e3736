// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/run_check_card.h"

#include <QDir>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>

#include "core/runs/folder/trainer_words.h"
#include "core/runs/plan/run_preparation.h"
#include "core/system/background.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/form.h"

namespace crossflow::ui {

namespace {

constexpr int kTensorListHeight = 220;

// Of what the preparation makes, by the check that looks for it.
QString madeText(const QString& check) {
  if (check == QLatin1String("data"))
    return RunCheck::tr("The encoded pictures will be there after the preparation.");
  if (check == QLatin1String("weights"))
    return RunCheck::tr("The weights will be there after the preparation.");
  return RunCheck::tr("The statistics of real pictures will be there after the preparation.");
}

}  // namespace

RunCheck::RunCheck(const QString& trainer, QString runsFolder, QWidget* parent)
    : QWidget(parent),
      runsFolder_(std::move(runsFolder)),
      process_(trainer),
      rows_(column(this, 0, 6)) {
  connect(&process_, &core::TrainerProcess::line, this, &RunCheck::receive);
  connect(&process_, &core::TrainerProcess::finished, this, [this] {
    done_ = true;
    Q_EMIT finished(process_.summary());
  });
  connect(&process_, &core::TrainerProcess::failed, this, [this](const core::Failure& failure) {
    // A check that does not hold ends the program with an error, too: its lines say more, or that
    // it will hold after the preparation.
    if (bad_ == 0 && process_.summary().isEmpty()) {
      ++bad_;
      addRow(Mark::Bad, failure.sentence, failure.suggestion);
    }
    done_ = true;
    Q_EMIT finished(process_.summary());
  });
}

bool RunCheck::running() const {
  return writing_ || process_.isRunning();
}

void RunCheck::clear() {
  process_.cancel();
  known_ = false;
  dropRows();
}

void RunCheck::check(const core::TrainingPlan& plan) {
  const bool repaired = done_ && bad_ > 0;  // what was wrong may lie outside of the plan
  if (known_ && plan == plan_ && !repaired) return;
  plan_ = plan;
  known_ = true;
  done_ = false;
  bad_ = 0;
  prepares_ = !core::preparationOf(plan).empty();
  process_.cancel();
  dropRows();
  addRow(Mark::Busy, tr("Checking…"));
  if (!writing_) write();
}

void RunCheck::write() {
  if (!folder_) {
    QDir().mkpath(runsFolder_);
    folder_ = std::make_unique<QTemporaryDir>(runsFolder_ + QStringLiteral("/.check-XXXXXX"));
  }
  writing_ = true;
  using Written = std::pair<core::TrainingPlan, core::Result<QString>>;
  core::inBackground(
      this,
      [plan = plan_, folder = folder_->path()] {
        return Written(plan, core::writeRunFiles(plan, folder));
      },
      [this](const Written& written) {
        writing_ = false;
        if (!known_) return;
        if (written.first != plan_) return write();  // edited meanwhile
        if (written.second.ok()) {
          process_.start({QStringLiteral("check-run"), folder_->path(), QStringLiteral("--json")});
          return;
        }
        dropRows();
        ++bad_;
        done_ = true;
        const core::Failure& failure = written.second.failure();
        addRow(Mark::Bad, failure.sentence, failure.suggestion);
        Q_EMIT finished({});
      });
}

void RunCheck::receive(const QJsonObject& line) {
  if (line[QStringLiteral("kind")].toString() == QLatin1String("start")) start_ = line;
  if (line[QStringLiteral("kind")].toString() != QLatin1String("check")) return;
  if (sentences_.isEmpty()) {  // the line that said "checking"
    const QJsonObject start = start_;
    dropRows();
    start_ = start;
  }
  const QString id = line[QStringLiteral("id")].toString();
  const bool good = line[QStringLiteral("ok")].toBool();
  const bool made =
      prepares_ && (id == QLatin1String("data") || id == QLatin1String("weights") ||
                    (id == QLatin1String("statistics") && plan_.evaluation.statistics.isEmpty()));
  const QString sentence = core::trainerText(line[QStringLiteral("sentence")].toString());
  if (good) {
    addRow(Mark::Good, sentence);
  } else if (made) {
    addRow(Mark::Later, madeText(id));
  } else {
    ++bad_;
    addRow(Mark::Bad, sentence, core::trainerText(line[QStringLiteral("suggestion")].toString()));
  }
  sentences_ << sentence;
  if (id == QLatin1String("weights") && good) addStart();
}

// What becomes of each tensor of a run that goes on from other weights.
void RunCheck::addStart() {
  const QJsonObject lines = start_[QStringLiteral("lines")].toObject();
  QStringList text;
  const auto add = [&](const QString& title, const char* fate) {
    const QJsonArray tensors = lines[QLatin1String(fate)].toArray();
    if (tensors.isEmpty()) return;
    text << title.arg(tensors.size());
    for (const QJsonValue tensor : tensors) text << QStringLiteral("  ") + tensor.toString();
  };
  add(tr("Begin anew: %1"), "new");
  add(tr("Resampled to another grid: %1"), "resampled");
  add(tr("Taken as they are: %1"), "taken");
  if (text.isEmpty()) return;
  auto* list = named(new QPlainTextEdit(text.join(u'\n')), tr("What becomes of each tensor"));
  list->setReadOnly(true);
  list->setTabChangesFocus(true);
  list->setProperty("mono", true);
  list->setMinimumHeight(kTensorListHeight);
  rows_->addWidget(foldedAway(tr("What becomes of each tensor"), list));
}

void RunCheck::addRow(Mark mark, const QString& sentence, const QString& suggestion) {
  auto* made = named(new QWidget, sentence);
  auto* layout = new QHBoxLayout(made);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const auto [name, tone] = [mark]() -> std::pair<const char*, Tone> {
    switch (mark) {
      case Mark::Good:
        return {"check", Tone::Success};
      case Mark::Bad:
        return {"warning", Tone::Danger};
      case Mark::Later:
        return {"history", Tone::Muted};
      case Mark::Busy:
        break;
    }
    return {"search", Tone::Accent};
  }();
  auto* picture = new QLabel;
  picture->setPixmap(icon(name, tone).pixmap(QSize(18, 18)));
  auto* words = column(nullptr, 0, 1);
  words->addWidget(paragraph(sentence, ""));
  if (!suggestion.isEmpty()) words->addWidget(paragraph(suggestion, "small"));
  layout->addWidget(picture, 0, Qt::AlignTop);
  layout->addLayout(words, 1);
  rows_->addWidget(made);
}

void RunCheck::dropRows() {
  sentences_.clear();
  start_ = {};
  while (QLayoutItem* item = rows_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
}

}  // namespace crossflow::ui
