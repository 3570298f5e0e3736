// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/sample_grid.h"

#include <QDir>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLocale>
#include <algorithm>

#include "core/system/background.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"
#include "ui/training/runs/sample_sheet.h"

namespace crossflow::ui {

namespace {

constexpr int kSampleTile = 168, kSampleCaption = 24;
constexpr std::size_t kMostSteps = 48;  // shown of one prompt, evenly over the run
constexpr int kPromptRole = Qt::UserRole + 20, kStepRole = Qt::UserRole + 21;

QString stepText(qint64 step) {
  return SampleGrid::tr("Step %1").arg(QLocale().toString(step));
}

}  // namespace

SampleGrid::SampleGrid(QWidget* parent)
    : QWidget(parent),
      grid_(new PictureGrid(tr("Samples"), kSampleTile)),
      stack_(new QStackedWidget),
      slider_(named(new QSlider(Qt::Horizontal), tr("Step of the samples"))),
      step_(label({}, "muted")),
      prompt_(named(new QComboBox, tr("Watched prompt"))),
      open_(button(tr("Open in Prompt"), nullptr, "prompt")) {
  auto* layout = column(this, 0, 12);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->addWidget(buildBar());
  grid_->setCaptionHeight(kSampleCaption);
  grid_->setModel(&model_);
  stack_->addWidget(emptyState("image", tr("No samples yet"),
                               tr("The watched prompts are painted at regular steps, so that "
                                  "you can see what the model has learnt.")));
  stack_->addWidget(grid_);
  layout->addWidget(stack_, 1);
  connect(slider_, &QSlider::valueChanged, this, [this] {
    showStep();
    load();
  });
  connect(prompt_, &QComboBox::currentIndexChanged, this, &SampleGrid::load);
  connect(grid_, &QListView::activated, this, &SampleGrid::open);
  connect(open_, &QPushButton::clicked, this, [this] { open(grid_->currentIndex()); });
  connect(grid_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) {
            open_->setEnabled(!now.data(kPromptRole).toString().isEmpty());
          });
  setView(View::ByStep);
}

QWidget* SampleGrid::buildBar() {
  auto* bar = new QWidget;
  auto* groups = new FlowLayout(bar, 12);
  std::vector<QToolButton*> views;
  groups->addWidget(segments({tr("By step"), tr("By prompt")}, tr("Order of the samples"), &views));
  connect(views[0], &QToolButton::clicked, this, [this] { setView(View::ByStep); });
  connect(views[1], &QToolButton::clicked, this, [this] { setView(View::ByPrompt); });
  auto* which = new QWidget;
  which->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* layout = new QHBoxLayout(which);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  slider_->setRange(0, 0);
  slider_->setMinimumWidth(60);
  prompt_->setMinimumWidth(96);
  prompt_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  step_->setMinimumWidth(96);
  layout->addWidget(slider_, 1);
  layout->addWidget(prompt_, 1);
  layout->addWidget(step_);
  open_->setToolTip(tr("Makes a model of the checkpoint of that step and asks it for the prompt."));
  open_->setEnabled(false);
  layout->addWidget(open_);
  groups->addWidget(which);
  return bar;
}

void SampleGrid::setRun(const QString& folder, const QStringList& prompts) {
  folder_ = folder;
  prompts_ = prompts;
  samples_.clear();
  ++asked_;
  model_.clear();
  const QSignalBlocker one(prompt_), two(slider_);
  slider_->setRange(0, 0);
  prompt_->clear();
  prompt_->addItems(prompts);
  stack_->setCurrentIndex(0);
  showStep();
}

void SampleGrid::setSamples(const std::vector<core::RunSample>& samples) {
  const bool same = samples.size() == samples_.size() &&
                    std::equal(samples.begin(), samples.end(), samples_.begin(),
                               [](const auto& a, const auto& b) { return a.step == b.step; });
  if (same) return;
  const bool atEnd = slider_->value() == slider_->maximum();
  samples_ = samples;
  const QSignalBlocker blocker(slider_);
  slider_->setRange(0, std::max(0, static_cast<int>(samples_.size()) - 1));
  if (atEnd) slider_->setValue(slider_->maximum());
  stack_->setCurrentIndex(samples_.empty() ? 0 : 1);
  showStep();
  load();
}

void SampleGrid::setView(View view) {
  view_ = view;
  slider_->setVisible(view == View::ByStep);
  step_->setVisible(view == View::ByStep);
  prompt_->setVisible(view == View::ByPrompt);
  load();
}

qint64 SampleGrid::shownStep() const {
  const auto place = static_cast<std::size_t>(slider_->value());
  return place < samples_.size() ? samples_[place].step : 0;
}

void SampleGrid::showStep() {
  slider_->setEnabled(samples_.size() > 1);
  step_->setText(samples_.empty() ? QString() : stepText(shownStep()));
}

std::vector<core::RunSample> SampleGrid::wanted() const {
  if (samples_.empty()) return {};
  if (view_ == View::ByStep) return {samples_[static_cast<std::size_t>(slider_->value())]};
  if (samples_.size() <= kMostSteps) return samples_;
  std::vector<core::RunSample> some;
  some.reserve(kMostSteps);
  for (std::size_t i = 0; i < kMostSteps; ++i) {
    some.push_back(samples_[i * (samples_.size() - 1) / (kMostSteps - 1)]);
  }
  return some;
}

void SampleGrid::load() {
  const quint64 ticket = ++asked_;
  const int only = view_ == View::ByPrompt ? std::max(0, prompt_->currentIndex()) : -1;
  core::inBackground(
      this,
      [folder = QDir(folder_).filePath(QStringLiteral("samples")), prompts = prompts_, only,
       files = wanted()] {
        std::vector<Tile> tiles;
        const int count = static_cast<int>(prompts.size());
        for (const core::RunSample& sample : files) {
          const QImage sheet = QImageReader(QDir(folder).filePath(sample.file)).read();
          const std::vector<QImage> pictures = cutSampleSheet(sheet, count);
          const bool whole = static_cast<int>(pictures.size()) != count;
          for (std::size_t i = 0; i < pictures.size(); ++i) {
            if (only >= 0 && !whole && static_cast<int>(i) != only) continue;
            const QString prompt = whole ? QString() : prompts[static_cast<qsizetype>(i)];
            tiles.push_back({pictures[i], only >= 0 || whole ? stepText(sample.step) : prompt,
                             prompt, sample.step});
          }
        }
        return tiles;
      },
      [this, ticket](const std::vector<Tile>& tiles) {
        if (ticket == asked_) fill(tiles);
      });
}

void SampleGrid::fill(const std::vector<Tile>& tiles) {
  const int row = grid_->currentIndex().row();
  model_.clear();
  for (const Tile& tile : tiles) {
    auto* item = new QStandardItem(tile.caption);
    item->setData(QPixmap::fromImage(tile.image), PictureImageRole);
    item->setData(tile.prompt, kPromptRole);
    item->setData(tile.step, kStepRole);
    item->setToolTip(tile.prompt.isEmpty() ? stepText(tile.step)
                                           : tile.prompt + QLatin1Char('\n') + stepText(tile.step));
    item->setEditable(false);
    model_.appendRow(item);
  }
  if (row >= 0) grid_->setCurrentIndex(model_.index(std::min(row, model_.rowCount() - 1), 0));
  open_->setEnabled(!grid_->currentIndex().data(kPromptRole).toString().isEmpty());
}

void SampleGrid::open(const QModelIndex& index) {
  const QString prompt = index.data(kPromptRole).toString();
  if (!prompt.isEmpty()) Q_EMIT openWanted(prompt, index.data(kStepRole).toLongLong());
}

}  // namespace crossflow::ui
