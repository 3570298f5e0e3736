// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plots/loss_plot.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/shared/qcustomplot_include.h"
#include "ui/theme/tones.h"
#include "ui/training/plots/band_graph.h"
#include "ui/training/plots/plot_look.h"

namespace crossflow::ui {

namespace {

constexpr int kFewPoints = 40;  // so few are marked, or a lonely one would not be seen
constexpr int kShadowAlpha = 70;
constexpr double kPanShare = 0.1;
constexpr std::ptrdiff_t kStridesAcross = 100;  // of the keyboard's cursor

QVector<QCPGraphData> graphData(const std::vector<core::PlotPoint>& points) {
  QVector<QCPGraphData> data;
  data.reserve(static_cast<qsizetype>(points.size()));
  for (const core::PlotPoint& point : points) data.append({point.step, point.value});
  return data;
}

// Room above and below, in the axis' own measure. A flat curve lies in the middle.
QCPRange padded(double low, double high, bool logarithmic) {
  if (logarithmic) {
    const double share = std::max(std::pow(high / low, 0.06), 1.05);
    return {low / share, high * share};
  }
  const double room = high > low ? (high - low) * 0.06 : std::max(std::abs(high) * 0.1, 1e-9);
  return {low - room, high + room};
}

QCPRange movedBy(QCPAxis& axis, double share) {
  const QCPRange range = axis.range();
  if (axis.scaleType() == QCPAxis::stLogarithmic) {
    const double factor = std::pow(range.upper / range.lower, share);
    return {range.lower * factor, range.upper * factor};
  }
  return {range.lower + range.size() * share, range.upper + range.size() * share};
}

}  // namespace

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot), readOut_(new QLabel(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Plot"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  plot_->setFocusPolicy(Qt::NoFocus);
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->setNoAntialiasingOnDrag(true);
  plot_->setPlottingHint(QCP::phFastPolylines);  // thousands of joins that nobody can see
  plot_->setMouseTracking(true);
  cursorLine_ = new QCPItemStraightLine(plot_);
  cursorLine_->setLayer(QStringLiteral("overlay"));
  cursorLine_->setVisible(false);
  markLine_ = new QCPItemStraightLine(plot_);
  markLine_->setVisible(false);
  markText_ = new QCPItemText(plot_);
  markText_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  markText_->position->setTypeX(QCPItemPosition::ptPlotCoords);
  markText_->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  markText_->setPadding({6, 4, 0, 0});
  markText_->setVisible(false);
  readOut_->setProperty("kind", QLatin1String("readout"));
  readOut_->setTextFormat(Qt::RichText);
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readOut_->raise();
  readOut_->hide();
  setLogarithmic(*plot_, PlotAxis::Steps, false);
  setLogarithmic(*plot_, PlotAxis::Values, false);
  dressPlot(*plot_);

  connect(plot_, &QCustomPlot::beforeReplot, this, &LossPlot::fill);
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    setFocus();
    const bool moves = event->modifiers().testFlag(Qt::ShiftModifier);
    plot_->setSelectionRectMode(moves ? QCP::srmNone : QCP::srmZoom);
  });
  connect(plot_, &QCustomPlot::mouseDoubleClick, this, &LossPlot::fit);
  connect(plot_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    const bool inside = plot_->axisRect()->rect().contains(event->position().toPoint());
    if (inside) {
      moveCursor(plot_->xAxis->pixelToCoord(event->position().x()));
    } else {
      hideCursor();
    }
  });
  const auto viewChosen = [this] {
    if (!fitting_) following_ = false;
  };
  connect(plot_->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, viewChosen);
  connect(plot_->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, viewChosen);
}

LossPlot::~LossPlot() = default;

void LossPlot::setCurves(std::vector<PlotCurve> curves) {
  curves_ = std::move(curves);
  smoothed_.assign(curves_.size(), core::SmoothedSeries(smoothing_));
  rebuild();
}

void LossPlot::rebuild() {
  plot_->clearGraphs();
  lines_.clear();
  shadows_.clear();
  const auto addGraph = [this] { return new BandGraph(plot_->xAxis, plot_->yAxis); };
  for (const PlotCurve& curve : curves_) {
    QColor faint = curve.colour;
    faint.setAlpha(kShadowAlpha);
    shadows_.push_back(addGraph());
    shadows_.back()->setPen(QPen(faint, 1));
    lines_.push_back(addGraph());
    lines_.back()->setPen(QPen(curve.colour, 1.6, curve.dash));
    for (QCPGraph* graph : {shadows_.back(), lines_.back()}) {
      graph->setAdaptiveSampling(false);  // decimated already, without losing a spike
      graph->setVisible(curve.shown);
    }
  }
  refresh();
}

void LossPlot::setShown(std::size_t curve, bool shown) {
  curves_[curve].shown = shown;
  shadows_[curve]->setVisible(shown);
  lines_[curve]->setVisible(shown);
  refresh();
}

void LossPlot::setLogSteps(bool on) {
  logSteps_ = on;
  setLogarithmic(*plot_, PlotAxis::Steps, on);
  fit();
}

void LossPlot::setLogValues(bool on) {
  logValues_ = on;
  setLogarithmic(*plot_, PlotAxis::Values, on);
  fit();
}

void LossPlot::setMark(std::optional<double> step, const QString& text) {
  markLine_->setVisible(step.has_value());
  markText_->setVisible(step.has_value());
  if (step) {
    markLine_->setPen(QPen(colourOf(Tone::Warning), 1, Qt::DashDotLine));
    markLine_->point1->setCoords(*step, 1);
    markLine_->point2->setCoords(*step, 2);
    markText_->position->setCoords(*step, 0);
    markText_->setText(text);
    markText_->setColor(colourOf(Tone::Warning));
    markText_->setFont(font());
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<double> LossPlot::mark() const {
  return markLine_->visible() ? std::optional(markLine_->point1->key()) : std::nullopt;
}

void LossPlot::setSmoothing(double steps) {
  smoothing_ = steps;
  for (core::SmoothedSeries& series : smoothed_) series.setWidth(steps);
  refresh();
}

void LossPlot::refresh() {
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LossPlot::fit() {
  following_ = true;
  refresh();
}

void LossPlot::zoom(double factor) {
  const QCPRange steps = plot_->xAxis->range(), values = plot_->yAxis->range();
  plot_->xAxis->scaleRange(factor, steps.center());
  plot_->yAxis->scaleRange(factor, values.center());
  refresh();
}

void LossPlot::pan(double dx, double dy) {
  plot_->xAxis->setRange(movedBy(*plot_->xAxis, dx));
  plot_->yAxis->setRange(movedBy(*plot_->yAxis, dy));
  refresh();
}

const core::MetricSeries& LossPlot::smoothedOf(std::size_t curve) {
  const core::MetricSeries& measured = *curves_[curve].series;
  return smoothing_ > 0 ? smoothed_[curve].of(measured) : measured;
}

core::PlotRange LossPlot::range() const {
  const double pixels = plot_->axisRect()->width() * plot_->devicePixelRatioF();
  return {plot_->xAxis->range().lower, plot_->xAxis->range().upper,
          std::max(64, static_cast<int>(pixels)), logSteps_, logValues_};
}

// The one place where curves meet pixels: QCustomPlot calls before each of its own redraws, too,
// after a drag or a wheel, so the points always fit the range.
void LossPlot::fill() {
  if (following_) fitAxes();
  const core::PlotRange range = this->range();
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (!curves_[i].shown) continue;
    const auto points = smoothedOf(i).decimate(range);
    lines_[i]->data()->set(graphData(points), true);
    const bool few = points.size() <= kFewPoints;
    lines_[i]->setScatterStyle(few ? QCPScatterStyle(QCPScatterStyle::ssDisc, curves_[i].colour, 5)
                                   : QCPScatterStyle());
    shadows_[i]->data()->set(
        smoothing_ > 0 ? graphData(curves_[i].series->decimate(range)) : QVector<QCPGraphData>(),
        true);
  }
  if (cursor_ >= 0) placeReadOut();
}

void LossPlot::fitAxes() {
  double first = 0, last = 0;
  std::optional<core::MetricSeries::Extent> values;
  bool any = false;
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (!curves_[i].shown || curves_[i].series->empty()) continue;
    const core::MetricSeries& series = smoothedOf(i);
    const auto from = std::find_if(series.steps().begin(), series.steps().end(),
                                   [this](double step) { return !logSteps_ || step > 0; });
    if (from == series.steps().end()) continue;
    first = any ? std::min(first, *from) : *from;
    last = any ? std::max(last, series.steps().back()) : series.steps().back();
    any = true;
    const auto extent = series.extent(*from, series.steps().back(), logValues_);
    if (!extent) continue;
    values = values ? core::MetricSeries::Extent{std::min(values->low, extent->low),
                                                 std::max(values->high, extent->high)}
                    : *extent;
  }
  fitting_ = true;
  if (any && last > first) {
    plot_->xAxis->setRange(first, last);
  } else {
    plot_->xAxis->setRange(logSteps_ ? std::max(1.0, first / 2) : first - 1, last + 1);
  }
  if (values) plot_->yAxis->setRange(padded(values->low, values->high, logValues_));
  fitting_ = false;
}

std::vector<core::PlotPoint> LossPlot::drawn(std::size_t curve) const {
  std::vector<core::PlotPoint> points;
  for (const QCPGraphData& point : *lines_[curve]->data()) {
    points.push_back({point.key, point.value});
  }
  return points;
}

void LossPlot::moveCursor(double step) {
  // On a step that was measured: the first curve that has points decides.
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (!curves_[i].shown) continue;
    if (const auto point = curves_[i].series->nearest(step)) {
      cursor_ = point->step;
      placeReadOut();
      plot_->layer(QStringLiteral("overlay"))->replot();
      return;
    }
  }
}

void LossPlot::stepCursor(int direction) {
  for (const PlotCurve& curve : curves_) {
    if (!curve.shown || curve.series->empty()) continue;
    const std::vector<double>& steps = curve.series->steps();
    const auto count = static_cast<std::ptrdiff_t>(steps.size());
    const auto place = std::lower_bound(steps.begin(), steps.end(), cursor_) - steps.begin();
    const std::ptrdiff_t stride = std::max<std::ptrdiff_t>(1, count / kStridesAcross);
    const std::ptrdiff_t start = cursor_ < 0 ? count - 1 : place + direction * stride;
    moveCursor(steps[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(start, 0, count - 1))]);
    return;
  }
}

void LossPlot::placeReadOut() {
  cursorLine_->setPen(QPen(colourOf(Tone::Faint), 1, Qt::DashLine));
  cursorLine_->point1->setCoords(cursor_, plot_->yAxis->range().lower);
  cursorLine_->point2->setCoords(cursor_, plot_->yAxis->range().upper);
  cursorLine_->setVisible(true);
  QString rows = QStringLiteral("<b>%1</b>").arg(tr("Step %1").arg(QLocale().toString(cursor_)));
  for (std::size_t i = 0; i < curves_.size(); ++i) {
    if (!curves_[i].shown) continue;
    const auto point = smoothedOf(i).nearest(cursor_);
    if (!point) continue;
    rows += QStringLiteral("<br><span style='color:%1'>■</span> %2 &nbsp;<b>%3</b>")
                .arg(curves_[i].colour.name(), curves_[i].name.toHtmlEscaped(),
                     QLocale().toString(point->value, 'g', 5));
  }
  readOut_->setText(rows);
  readOut_->adjustSize();
  const int x = static_cast<int>(plot_->xAxis->coordToPixel(cursor_));
  const bool left = x + 16 + readOut_->width() > width() - 8;
  readOut_->move(left ? x - 16 - readOut_->width() : x + 16, plot_->axisRect()->top() + 8);
  readOut_->show();
  setAccessibleDescription(readOut());
}

void LossPlot::hideCursor() {
  if (cursor_ < 0) return;
  cursor_ = -1;
  readOut_->hide();
  cursorLine_->setVisible(false);
  plot_->layer(QStringLiteral("overlay"))->replot();
}

QString LossPlot::readOut() const {
  if (cursor_ < 0) return {};
  QTextDocument plain;
  plain.setHtml(readOut_->text());
  return plain.toPlainText();
}

bool LossPlot::savePng(const QString& path) const {
  return plot_->savePng(path, plot_->width(), plot_->height(), 2);
}

bool LossPlot::saveSvg(const QString& path) const {
  QSvgGenerator generator;
  generator.setFileName(path);
  generator.setSize(plot_->size());
  generator.setViewBox(plot_->rect());
  QCPPainter painter;
  if (!painter.begin(&generator)) return false;
  painter.setMode(QCPPainter::pmVectorized);
  plot_->toPainter(&painter, plot_->width(), plot_->height());
  return painter.end();
}

void LossPlot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) {
    dressPlot(*plot_);
    refresh();
  }
  QWidget::changeEvent(event);
}

void LossPlot::leaveEvent(QEvent* event) {
  hideCursor();
  QWidget::leaveEvent(event);
}

void LossPlot::keyPressEvent(QKeyEvent* event) {
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(0.8);
    case Qt::Key_Minus:
      return zoom(1.25);
    case Qt::Key_Home:
    case Qt::Key_0:
      return fit();
    case Qt::Key_Up:
      return pan(0, kPanShare);
    case Qt::Key_Down:
      return pan(0, -kPanShare);
    case Qt::Key_Left:
      return shift ? pan(-kPanShare, 0) : stepCursor(-1);
    case Qt::Key_Right:
      return shift ? pan(kPanShare, 0) : stepCursor(1);
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace crossflow::ui
