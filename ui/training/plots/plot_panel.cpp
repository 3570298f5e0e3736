// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/plot_panel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/system/background.h"
#include "core/system/write_file.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"
#include "ui/training/plots/plot_colours.h"
#include "ui/training/plots/plot_export.h"
#include "ui/training/plots/value_delegate.h"

namespace crossflow::ui {

namespace {

constexpr int kSeriesNarrowest = 148, kSeriesWidest = 264;
constexpr int kSmoothest = 100;  // of the slider
constexpr std::size_t kMostCompared = 10;

// The slider's ends are one step and a million; between them every notch is the same factor.
double smoothingSteps(int notch) {
  return notch == 0 ? 0 : std::pow(10.0, 6.0 * notch / kSmoothest);
}

QIcon lineIcon(const QColor& colour, Qt::PenStyle dash) {
  constexpr int kWidth = 22, kHeight = 12, kSharp = 3;
  QPixmap pixmap(kWidth * kSharp, kHeight * kSharp);
  pixmap.setDevicePixelRatio(kSharp);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setPen(QPen(colour, 2.2, dash));
  painter.drawLine(1, kHeight / 2, kWidth - 1, kHeight / 2);
  return pixmap;
}

QToolButton* textSwitch(const QString& text, const QString& help) {
  QToolButton* made = named(new QToolButton, help);
  made->setText(text);
  made->setToolTip(help);
  made->setProperty("kind", QLatin1String("toggle"));
  made->setCheckable(true);
  made->setFocusPolicy(Qt::TabFocus);
  return made;
}

}  // namespace

PlotPanel::PlotPanel(const core::RunFigures& figures, QWidget* parent)
    : QWidget(parent),
      figures_(figures),
      plot_(new LossPlot),
      list_(named(new QListWidget, tr("Figures"))),
      stack_(new QStackedWidget),
      logSteps_(textSwitch(tr("log x"), tr("Logarithmic steps"))),
      logValues_(textSwitch(tr("log y"), tr("Logarithmic values"))),
      compare_(iconButton("compare", tr("Compare with other runs"))),
      export_(iconButton("export", tr("Export this plot"))),
      compareMenu_(new QMenu(this)),
      smoothing_(named(new QSlider(Qt::Horizontal), tr("Smoothing"))),
      smoothingText_(label({}, "small")),
      legend_(buildLegend()) {
  list_->setProperty("kind", QLatin1String("boxed"));
  list_->setMinimumWidth(kSeriesNarrowest);
  list_->setMaximumWidth(kSeriesWidest);
  list_->setItemDelegate(new ValueDelegate(list_));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 20);
  layout->setSpacing(16);
  layout->addWidget(list_, 1);
  auto* right = column(nullptr, 0, 8);
  bar_ = buildBar();
  right->addWidget(bar_);
  QFrame* frame = card();
  auto* inside = column(frame, 8, 4);
  inside->addWidget(legend_);
  inside->addWidget(plot_, 1);
  stack_->addWidget(frame);
  stack_->addWidget(emptyState("chart", tr("No figures yet"),
                               tr("They appear here within a second of being measured.")));
  stack_->addWidget(
      emptyState("history", tr("The data are prepared first"),
                 tr("The figures begin with the training itself. An autoencoder that is trained "
                    "before it has figures of its own: choose it in the list.")));
  right->addWidget(stack_, 1);
  layout->addLayout(right, 2);
  connect(list_, &QListWidget::currentRowChanged, this, [this] { rebuild(); });
  connect(compareMenu_, &QMenu::aboutToShow, this, &PlotPanel::fillCompareMenu);
  smooth();
}

QWidget* PlotPanel::buildBar() {
  auto* bar = new QWidget;
  auto* groups = new FlowLayout(bar, 12);  // what has no room beside goes below
  const auto addGroup = [groups] {
    auto* group = new QWidget;
    auto* line = new QHBoxLayout(group);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    groups->addWidget(group);
    return line;
  };
  QHBoxLayout* layout = addGroup();
  smoothing_->setRange(0, kSmoothest);
  smoothing_->setMinimumWidth(60);
  smoothing_->setMaximumWidth(140);
  smoothing_->setToolTip(
      tr("Averages over this many steps on both sides. Spikes stay where they are."));
  smoothingText_->setMinimumWidth(
      fontMetrics().horizontalAdvance(tr("%Ln step(s)", nullptr, 1000)));
  layout->addWidget(logSteps_);
  layout->addWidget(logValues_);
  layout = addGroup();
  layout->addWidget(label(tr("Smoothing"), "small"));
  layout->addWidget(smoothing_);
  layout->addWidget(smoothingText_);
  layout = addGroup();
  const auto act = [&](const char* iconName, const QString& name, auto what) {
    QToolButton* made = iconButton(iconName, name);
    connect(made, &QToolButton::clicked, this, what);
    layout->addWidget(made);
  };
  act("zoom-in", tr("Zoom in (+)"), [this] { plot_->zoom(0.8); });
  act("zoom-out", tr("Zoom out (−)"), [this] { plot_->zoom(1.25); });
  act("fit", tr("Show everything (Home)"), [this] { plot_->fit(); });
  layout->addSpacing(8);
  compare_->setMenu(compareMenu_);
  compare_->setPopupMode(QToolButton::InstantPopup);
  layout->addWidget(compare_);
  auto* kinds = new QMenu(export_);
  for (const char* kind : {"png", "svg", "csv"}) {
    const QString suffix = QLatin1String(kind);
    connect(kinds->addAction(suffix.toUpper()), &QAction::triggered, this,
            [this, suffix] { exportAs(suffix); });
  }
  export_->setMenu(kinds);
  export_->setPopupMode(QToolButton::InstantPopup);
  layout->addWidget(export_);
  connect(logSteps_, &QToolButton::toggled, plot_, &LossPlot::setLogSteps);
  connect(logValues_, &QToolButton::toggled, plot_, &LossPlot::setLogValues);
  connect(smoothing_, &QSlider::valueChanged, this, &PlotPanel::smooth);
  return bar;
}

QWidget* PlotPanel::buildLegend() {
  auto* made = new QWidget;
  new FlowLayout(made, 4);
  return made;
}

void PlotPanel::setRun(const Run& run) {
  if (run_ == run) return;
  run_ = run;
  std::erase(compared_, run);
  curvesKnown_ = 0;
  refresh(run.folder);
  plot_->fit();
}

void PlotPanel::setOthers(std::vector<Run> runs) {
  others_ = std::move(runs);
  const auto gone = std::erase_if(compared_, [this](const Run& run) {
    return std::find(others_.begin(), others_.end(), run) == others_.end();
  });
  compare_->setVisible(others_.size() > 1);
  if (gone > 0) rebuild();
}

QStringList PlotPanel::compared() const {
  QStringList folders;
  for (const Run& run : compared_) folders << run.folder;
  return folders;
}

void PlotPanel::refresh(const QString& folder, bool restarted) {
  const bool ours = folder == run_.folder;
  if (!ours && !compared().contains(folder)) return;
  std::size_t known = 0;
  for (const QString& shown : QStringList{run_.folder} + compared()) {
    known += static_cast<std::size_t>(figures_.of(shown).names().size());
  }
  if (restarted || known != curvesKnown_ || known == 0) {
    curvesKnown_ = known;
    listCharts();
  } else {
    plot_->refresh();
    markParting();
  }
  if (ours) showValues();
}

void PlotPanel::listCharts() {
  const QString before = chart();
  charts_ = core::chartsOf(figures_.of(run_.folder));
  const QSignalBlocker blocker(list_);
  list_->clear();
  int row = 0;
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    list_->addItem(charts_[i].title);
    if (charts_[i].id == before) row = static_cast<int>(i);
  }
  list_->setCurrentRow(charts_.empty() ? -1 : row);
  showStack();
  showValues();
  rebuild();
}

void PlotPanel::setPreparing(bool preparing) {
  if (std::exchange(preparing_, preparing) != preparing) showStack();
}

void PlotPanel::showStack() {
  stack_->setCurrentIndex(!charts_.empty() ? 0 : preparing_ ? 2 : 1);
  for (QWidget* part : {static_cast<QWidget*>(list_), bar_}) part->setVisible(!charts_.empty());
}

void PlotPanel::showValues() {
  const core::RunMetrics& metrics = figures_.of(run_.folder);
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    const core::MetricSeries& series = metrics.series(charts_[i].lines.front().id);
    if (series.empty()) continue;
    const QString value = core::chartValueText(charts_[i].id, series.values().back());
    QListWidgetItem* item = list_->item(static_cast<int>(i));
    item->setData(kValueRole, value);
    item->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(charts_[i].title, value));
  }
}

const core::Chart* PlotPanel::current() const {
  const int row = list_->currentRow();
  return row < 0 || row >= static_cast<int>(charts_.size())
             ? nullptr
             : &charts_[static_cast<std::size_t>(row)];
}

QString PlotPanel::chart() const {
  const core::Chart* now = current();
  return now == nullptr ? QString() : now->id;
}

void PlotPanel::choose(const QString& chart) {
  for (std::size_t i = 0; i < charts_.size(); ++i) {
    if (charts_[i].id == chart) list_->setCurrentRow(static_cast<int>(i));
  }
}

void PlotPanel::addCurves(const Run& run, std::size_t place, const core::Chart& chart,
                          std::vector<PlotCurve>& curves) const {
  const core::RunMetrics& metrics = figures_.of(run.folder);
  const bool alone = compared_.empty();
  const std::size_t count = chart.lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    const core::Chart::Line& line = chart.lines[i];
    const core::MetricSeries& series = metrics.series(line.id);
    if (series.empty()) continue;
    PlotCurve curve;
    curve.series = &series;
    curve.name = alone                 ? (line.name.isEmpty() ? chart.title : line.name)
                 : line.name.isEmpty() ? run.name
                                       : run.name + QStringLiteral(" · ") + line.name;
    // One run: a colour for each line. Several: a colour for each run, a dash for each line.
    if (alone && chart.ordered && count > 2) {
      curve.colour = plotScale(static_cast<double>(i) / static_cast<double>(count - 1));
    } else {
      curve.colour = plotColour(static_cast<int>(alone ? i : place));
      curve.dash = plotDash(static_cast<int>(alone ? 0 : i));
    }
    curves.push_back(std::move(curve));
  }
}

void PlotPanel::rebuild() {
  std::vector<PlotCurve> curves;
  if (const core::Chart* now = current()) {
    addCurves(run_, 0, *now, curves);
    for (std::size_t i = 0; i < compared_.size(); ++i) addCurves(compared_[i], i + 1, *now, curves);
  }
  plot_->setCurves(std::move(curves));
  markParting();
  plot_->setAccessibleName(current() == nullptr ? tr("Plot")
                                                : tr("Plot: %1").arg(current()->title));
  showLegend();
}

// Where the model goes on learning what it sees and no longer what it does not.
void PlotPanel::markParting() {
  const core::RunMetrics& metrics = figures_.of(run_.folder);
  const auto step =
      chart() == QLatin1String("validation")
          ? core::partingStep(metrics.series(QStringLiteral("validation.training_flow")),
                              metrics.series(QStringLiteral("validation.flow")))
          : std::nullopt;
  plot_->setMark(step, tr("From here on it learns by heart"));
}

void PlotPanel::showLegend() {
  while (QLayoutItem* item = legend_->layout()->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const auto& curves = plot_->curves();
  for (std::size_t i = 0; i < curves.size(); ++i) {
    auto* entry = named(new QToolButton, tr("Show %1").arg(curves[i].name));
    entry->setText(QLatin1Char(' ') + curves[i].name);
    entry->setIcon(lineIcon(curves[i].colour, curves[i].dash));
    entry->setIconSize({22, 12});
    entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    entry->setProperty("kind", QLatin1String("legend"));
    entry->setCheckable(true);
    entry->setChecked(true);
    entry->setFocusPolicy(Qt::TabFocus);
    connect(entry, &QToolButton::toggled, this, [this, i](bool on) { plot_->setShown(i, on); });
    legend_->layout()->addWidget(entry);
  }
  legend_->setVisible(curves.size() > 1);
}

void PlotPanel::fillCompareMenu() {
  compareMenu_->clear();
  for (const Run& run : others_) {
    if (run == run_) continue;
    QAction* entry = compareMenu_->addAction(menuText(run.name));
    entry->setCheckable(true);
    const bool on = std::find(compared_.begin(), compared_.end(), run) != compared_.end();
    entry->setChecked(on);
    entry->setEnabled(on || compared_.size() + 1 < kMostCompared);
    connect(entry, &QAction::toggled, this, [this, run](bool wanted) {
      QStringList folders = compared();
      folders.removeAll(run.folder);
      if (wanted) folders << run.folder;
      compare(folders);
    });
  }
}

void PlotPanel::compare(const QStringList& folders) {
  compared_.clear();
  for (const QString& folder : folders) {
    const auto found = std::find_if(others_.begin(), others_.end(),
                                    [&](const Run& run) { return run.folder == folder; });
    if (found != others_.end() && *found != run_) compared_.push_back(*found);
  }
  Q_EMIT comparisonChanged(compared());
  rebuild();
}

void PlotPanel::smooth() {
  const double steps = smoothingSteps(smoothing_->value());
  smoothingText_->setText(
      steps > 0 ? tr("%Ln step(s)", nullptr, static_cast<int>(std::round(steps))) : tr("off"));
  plot_->setSmoothing(steps);
}

void PlotPanel::exportAs(const QString& kind) {
  const QString name = QStringLiteral("%1/%2.%3").arg(run_.folder, chart(), kind);
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Export this plot"), name, QStringLiteral("*.") + kind);
  if (path.isEmpty()) return;
  if (kind == QLatin1String("png")) {
    reportExport(path, plot_->savePng(path));
  } else if (kind == QLatin1String("svg")) {
    reportExport(path, plot_->saveSvg(path));
  } else {
    exportTable(path);
  }
}

// A million lines take seconds: copies of the curves are written elsewhere.
void PlotPanel::exportTable(const QString& path) {
  std::vector<PlotCurve> curves = plot_->curves();
  std::vector<core::MetricSeries> copies;
  copies.reserve(curves.size());
  for (const PlotCurve& curve : curves) copies.push_back(*curve.series);
  core::inBackground(
      this,
      [path, curves = std::move(curves), copies = std::move(copies)]() mutable {
        for (std::size_t i = 0; i < curves.size(); ++i) curves[i].series = &copies[i];
        return core::writeFile(path, curvesAsCsv(curves), core::Existing::Replace).ok();
      },
      [this, path](bool good) { reportExport(path, good); });
}

void PlotPanel::reportExport(const QString& path, bool good) {
  if (good) {
    Q_EMIT noticed(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
  } else {
    Q_EMIT failed(tr("%1 cannot be written.").arg(path));
  }
}

}  // namespace crossflow::ui
