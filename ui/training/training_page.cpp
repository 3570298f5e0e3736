// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>

#include "core/runs/folder/run_files.h"
#include "core/runs/plan/run_preparation.h"
#include "core/runs/plan/start_files.h"
#include "core/runs/report/run_report.h"
#include "core/system/background.h"
#include "ui/shared/ask.h"
#include "ui/shared/desktop.h"
#include "ui/shared/widgets.h"
#include "ui/training/wizard/cluster_dialog.h"

namespace crossflow::ui {

namespace {

constexpr int kListWidth = 272, kListNarrowest = 196;

core::Failure failureOf(const QString& sentence) {
  return {core::Failure::Kind::BadFile, sentence, {}};
}

// The wizard is wide and has the page for itself: a run beside the list need not be as wide.
void onlyTheShownCounts(QStackedWidget& stack) {
  const auto fit = [&stack] {
    for (int i = 0; i < stack.count(); ++i) {
      const auto policy = i == stack.currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
      stack.widget(i)->setSizePolicy(policy, policy);
    }
  };
  QObject::connect(&stack, &QStackedWidget::currentChanged, &stack, fit);
  fit();
}

}  // namespace

TrainingPage::TrainingPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      service_(bench.training),
      handover_(bench.service, bench.training.trainer(), bench.paths.models),
      list_(new RunList),
      stack_(new QStackedWidget),
      view_(new RunView(bench.training.figures())),
      wizard_(new TrainingWizard(bench.training)) {
  setProperty("kind", QLatin1String("page"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  listPanel_ = buildList();
  layout->addWidget(listPanel_, 1);
  layout->addWidget(stack_, 3);
  QPushButton* begin = button(tr("New training"), "primary", "plus");
  QPushButton* open = button(tr("Open a run folder"), "link");
  connect(begin, &QPushButton::clicked, this, &TrainingPage::newTraining);
  connect(open, &QPushButton::clicked, this, &TrainingPage::openRun);
  empty_ = emptyState("train", tr("Teach a model your own pictures"),
                      tr("Give a folder of pictures with captions, and a wizard sets up the rest. "
                         "The training goes on when this window is closed."),
                      {begin, open});
  stack_->addWidget(empty_);
  stack_->addWidget(view_);
  stack_->addWidget(wizard_);
  onlyTheShownCounts(*stack_);
  connectService();
  connectView();
  connectWizard();
  connectHandover();
  showRuns();
}

QWidget* TrainingPage::buildList() {
  auto* panel = new QFrame;
  panel->setProperty("kind", QLatin1String("panel"));
  panel->setMinimumWidth(kListNarrowest);
  panel->setMaximumWidth(kListWidth);
  auto* layout = column(panel, 12, 8);
  QHBoxLayout* top = row(4);
  QLabel* title = label(tr("Training"), "heading");
  title->setContentsMargins(8, 0, 0, 0);
  QToolButton* open = iconButton("folder", tr("Open a run folder"));
  QToolButton* add = iconButton("plus", tr("New training"));
  top->addWidget(title, 1);
  top->addWidget(open);
  top->addWidget(add);
  layout->addLayout(top);
  layout->addWidget(list_, 1);
  connect(add, &QToolButton::clicked, this, &TrainingPage::newTraining);
  connect(open, &QToolButton::clicked, this, &TrainingPage::openRun);
  connect(list_, &RunList::chosen, this, &TrainingPage::select);
  return panel;
}

void TrainingPage::connectService() {
  connect(&service_, &core::TrainingService::runsChanged, this, &TrainingPage::showRuns);
  connect(&service_, &core::TrainingService::done, this, [this](const QString& folder) {
    if (std::exchange(duplicating_, false)) toSelect_ = folder;
  });
  connect(&service_, &core::TrainingService::refused, this,
          [this](const QString&, const core::Failure& failure) {
            duplicating_ = false;
            Q_EMIT failed(failure);
          });
}

void TrainingPage::connectView() {
  RunHeader* header = view_->header();
  connect(header, &RunHeader::startWanted, this, [this] { service_.start(selected_); });
  connect(header, &RunHeader::pauseWanted, this,
          [this](bool pause) { service_.pause(selected_, pause); });
  connect(header, &RunHeader::lengthenWanted, this, &TrainingPage::lengthen);
  connect(header, &RunHeader::onwardsWanted, this, &TrainingPage::trainOnwards);
  connect(header, &RunHeader::drawWanted, this, [this] {
    handover_.openSample({selected_, view_->run().name, view_->run().step}, {});
  });
  connect(header, &RunHeader::stopWanted, this, [this] { service_.stop(selected_); });
  connect(header, &RunHeader::killWanted, this, &TrainingPage::kill);
  connect(header, &RunHeader::editWanted, this, &TrainingPage::editDraft);
  connect(header, &RunHeader::duplicateWanted, this, &TrainingPage::duplicate);
  connect(header, &RunHeader::removeWanted, this, &TrainingPage::remove);
  connect(header, &RunHeader::folderWanted, this, &TrainingPage::openFolder);
  connect(header, &RunHeader::reportWanted, this, &TrainingPage::writeReport);
  connect(header, &RunHeader::linesWanted, this, &TrainingPage::showLines);
  connect(view_->plots(), &PlotPanel::comparisonChanged, this, &TrainingPage::followWanted);
  connect(view_->plots(), &PlotPanel::noticed, this, &Page::noticed);
  connect(view_->plots(), &PlotPanel::failed, this,
          [this](const QString& sentence) { Q_EMIT failed(failureOf(sentence)); });
  connect(view_->samples(), &SampleGrid::openWanted, this,
          [this](const QString& prompt, qint64 step) {
            handover_.openSample({selected_, view_->run().name, step}, prompt);
          });
  connect(view_->checkpoints(), &CheckpointTable::exportWanted, this, [this](qint64 step) {
    handover_.exportCheckpoint({selected_, view_->run().name, step});
  });
  connect(view_->checkpoints()->exportLine(), &ExportLine::useWanted, this,
          [this](const QString& model) { handover_.use(model, {}); });
  connect(view_->checkpoints(), &CheckpointTable::noticed, this, &Page::noticed);
  connect(view_->checkpoints(), &CheckpointTable::failed, this, &Page::failed);
  connect(view_, &RunView::tabOpened, this, &Page::edited);
}

void TrainingPage::connectWizard() {
  connect(wizard_, &TrainingWizard::edited, this, &Page::edited);
  connect(wizard_, &TrainingWizard::closed, this, &TrainingPage::closeWizard);
  connect(wizard_, &TrainingWizard::failed, this, &Page::failed);
  connect(wizard_, &TrainingWizard::started, this, [this](const QString& folder) {
    toSelect_ = folder;
    closeWizard();
    view_->openTab(RunView::Tab::Plots);
  });
  connect(wizard_, &TrainingWizard::saved, this, [this](const QString& folder) {
    toSelect_ = folder;
    closeWizard();
    Q_EMIT noticed(tr("The draft is kept. It can be started or edited whenever you like."));
  });
}

void TrainingPage::connectHandover() {
  connect(&handover_, &ModelHandover::exporting, this, [this](const QString& run, qint64 step) {
    if (run == selected_) view_->checkpoints()->exportLine()->showRunning(step);
  });
  connect(&handover_, &ModelHandover::exported, this,
          [this](const QString& run, qint64 step, const QString& model) {
            if (run == selected_) view_->checkpoints()->exportLine()->showDone(step, model);
          });
  connect(&handover_, &ModelHandover::failed, this, [this](const core::Failure& failure) {
    view_->checkpoints()->exportLine()->hide();
    Q_EMIT failed(failure);
  });
  connect(&handover_, &ModelHandover::noticed, this, &Page::noticed);
  // Its own numbers and no words: what stands on the Prompt page stays.
  connect(&handover_, &ModelHandover::requestOpened, this,
          [this](const core::GenerationRequest& request) { Q_EMIT modelChosen(request.model); });
}

void TrainingPage::entered() {
  if (!wizardOpen()) list_->setFocus();
}

void TrainingPage::showRuns() {
  const auto& runs = service_.runs();
  list_->setRuns(runs);
  std::vector<PlotPanel::Run> others;
  others.reserve(runs.size());
  for (const core::RunRecord& run : runs) others.push_back({run.folder, run.name});
  view_->plots()->setOthers(std::move(others));
  if (!toSelect_.isEmpty() && service_.find(toSelect_) != nullptr) {
    selected_ = std::exchange(toSelect_, QString());
  }
  if (service_.find(selected_) == nullptr) {
    selected_ = runs.empty() ? QString() : runs.front().folder;
  }
  showSelected();
}

void TrainingPage::showSelected() {
  const core::RunRecord* run = service_.find(selected_);
  listPanel_->setVisible(!service_.runs().empty() && !wizardOpen());
  if (run != nullptr) {
    if (list_->selected() != selected_) {
      const QSignalBlocker blocker(list_);
      list_->select(selected_);
    }
    view_->show(*run);
  }
  if (!wizardOpen()) stack_->setCurrentWidget(run != nullptr ? view_ : empty_);
  followWanted();
}

void TrainingPage::select(const QString& folder) {
  selected_ = folder;
  if (wizardOpen()) stack_->setCurrentWidget(view_);
  showSelected();
  Q_EMIT edited();
}

// The shown run and those it is compared with.
void TrainingPage::followWanted() {
  QStringList wanted = view_->plots()->compared();
  if (!selected_.isEmpty()) wanted.prepend(selected_);
  wanted.removeDuplicates();
  service_.figures().want(wanted);
}

void TrainingPage::openRun() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Open a run folder"), bench_.paths.runs);
  if (folder.isEmpty()) return;
  toSelect_ = folder;
  service_.attach(folder);
  Q_EMIT edited();
}

void TrainingPage::newTraining() {
  wizard_->beginNew();
  openWizard();
}

// The list makes room for it: one thing at a time.
void TrainingPage::openWizard() {
  stack_->setCurrentWidget(wizard_);
  listPanel_->hide();
  Q_EMIT edited();
}

void TrainingPage::closeWizard() {
  stack_->setCurrentWidget(view_);
  showRuns();
  list_->setFocus();
  Q_EMIT edited();
}

void TrainingPage::editDraft() {
  core::inBackground(
      this, [folder = selected_] { return std::pair(folder, core::readPlan(folder)); },
      [this](const std::pair<QString, core::Result<core::TrainingPlan>>& read) {
        if (!read.second.ok()) {
          Q_EMIT failed(read.second.failure());
          return;
        }
        wizard_->begin(*read.second, read.first);
        openWizard();
      });
}

void TrainingPage::duplicate() {
  const auto name = askForName(this, {tr("Duplicate this run"),
                                      tr("Name of the new run"),
                                      tr("%1 copy").arg(view_->run().name),
                                      tr("Duplicate"),
                                      {},
                                      {},
                                      nullptr});
  if (!name) return;
  duplicating_ = true;
  service_.duplicate(selected_, *name);
}

void TrainingPage::remove() {
  const Question question{
      tr("Delete this run"),
      tr("Move %1 with its checkpoints and samples to the trash?").arg(view_->run().name),
      tr("Delete"), true};
  if (confirm(this, question)) service_.remove(selected_);
}

void TrainingPage::kill() {
  const Question question{
      tr("End at once"),
      tr("End %1 without saving? What came after its newest checkpoint is lost.")
          .arg(view_->run().name),
      tr("End at once"), true};
  if (confirm(this, question)) service_.kill(selected_);
}

void TrainingPage::lengthen() {
  constexpr int kMostSteps = 1'000'000'000;
  const core::RunRecord& run = view_->run();
  const int done = static_cast<int>(std::clamp<qint64>(run.step, 1, kMostSteps / 2));
  const auto steps = askForNumber(
      this, {tr("Train longer"), tr("Steps in all; %1 are done.").arg(QLocale().toString(done)),
             tr("Train"), 2 * done, done + 1, kMostSteps, std::max(1, done / 10)});
  if (steps) service_.lengthen(run.folder, *steps);
}

void TrainingPage::trainOnwards() {
  core::inBackground(
      this, [folder = selected_] { return core::planFromRun(folder); },
      [this](const core::Result<core::TrainingPlan>& plan) {
        if (!plan.ok()) {
          Q_EMIT failed(plan.failure());
          return;
        }
        wizard_->begin(*plan);
        openWizard();
      });
}

void TrainingPage::openFolder() {
  openOutside(selected_, [this](const QString& sentence) { Q_EMIT noticed(sentence); });
}

void TrainingPage::writeReport() {
  const QString suggested = QDir(selected_).filePath(QStringLiteral("report.html"));
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Write a report"), suggested, QStringLiteral("*.html"));
  if (file.isEmpty()) return;
  core::inBackground(
      this, [run = selected_, file] { return core::writeRunReport(run, file); },
      [this](const core::Result<QString>& written) {
        if (!written.ok()) {
          Q_EMIT failed(written.failure());
          return;
        }
        Q_EMIT noticed(tr("The report was written to %1.").arg(QDir::toNativeSeparators(*written)));
        openOutside(*written, [this](const QString& sentence) { Q_EMIT noticed(sentence); });
      });
}

void TrainingPage::showLines() {
  core::inBackground(
      this,
      [run = selected_] {
        return std::pair(run, QFileInfo::exists(QDir(run).filePath(core::kStartScript)));
      },
      [this](const std::pair<QString, bool>& found) {
        (new ClusterDialog(found.first, service_.trainer(), found.second, this))->open();
      });
}

QJsonObject TrainingPage::state() const {
  QJsonObject state{{QStringLiteral("selected"), selected_},
                    {QStringLiteral("tab"), static_cast<int>(view_->tab())},
                    {QStringLiteral("opened"), QJsonArray::fromStringList(service_.opened())}};
  if (wizardOpen()) {
    state[QStringLiteral("plan")] = core::toJson(wizard_->plan());
    state[QStringLiteral("draft")] = wizard_->folder();
    state[QStringLiteral("page")] = static_cast<int>(wizard_->page());
  }
  return state;
}

void TrainingPage::setState(const QJsonObject& state) {
  for (const QJsonValue folder : state[QStringLiteral("opened")].toArray()) {
    service_.attach(folder.toString());
  }
  toSelect_ = state[QStringLiteral("selected")].toString();
  const int tab = state[QStringLiteral("tab")].toInt();
  view_->openTab(static_cast<RunView::Tab>(std::clamp(tab, 0, 4)));
  const QJsonObject plan = state[QStringLiteral("plan")].toObject();
  if (!plan.isEmpty()) {
    const auto read = core::planFromJson(plan);
    if (read.ok()) {
      wizard_->begin(*read, state[QStringLiteral("draft")].toString());
      const int last = std::clamp(state[QStringLiteral("page")].toInt(), 0, 5);
      for (int page = 1; page <= last; ++page)
        wizard_->openPage(static_cast<core::WizardPage>(page));
      stack_->setCurrentWidget(wizard_);
    }
  }
  showRuns();
}

}  // namespace crossflow::ui
