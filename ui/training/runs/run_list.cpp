// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/run_list.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/training/runs/run_texts.h"

namespace crossflow::ui {

namespace {

constexpr int kRowHeight = 74;
constexpr int kPadding = 12;
constexpr int kChipFont = 11, kListFont = 12;  // pixels

class RunDelegate : public QStyledItemDelegate {
 public:
  RunDelegate(const RunListModel& model, QObject* parent)
      : QStyledItemDelegate(parent), model_(model) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {0, kRowHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const core::RunRecord* run = model_.run(index);
    if (run == nullptr) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(0, 2, 0, -2);
    drawBackground(painter, option, box);
    const QRect inner = box.adjusted(kPadding, 10, -kPadding, -10);
    const int chip = drawChip(painter, option, *run, inner);
    drawWords(painter, option, *run, inner, chip);
    drawProgress(painter, *run, inner);
    painter->restore();
  }

 private:
  static void drawBackground(QPainter* painter, const QStyleOptionViewItem& option,
                             const QRect& box) {
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(focused ? QPen(colourOf(Tone::Accent), 1) : QPen(Qt::NoPen));
    painter->setBrush(chosen ? QBrush(colourOf(Tone::AccentSoft))
                      : over ? QBrush(colourOf(Tone::Sunken))
                             : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
  }

  // Its width.
  static int drawChip(QPainter* painter, const QStyleOptionViewItem& option,
                      const core::RunRecord& run, const QRect& inner) {
    QFont font = option.font;
    font.setPixelSize(kChipFont);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QString text = core::conditionText(run.condition);
    const int width = QFontMetrics(font).horizontalAdvance(text) + 14;
    const QRect chip(inner.right() - width + 1, inner.top(), width, 20);
    const QColor tone = colourOf(conditionTone(run.condition));
    QColor wash = tone;
    wash.setAlpha(36);
    painter->setPen(Qt::NoPen);
    painter->setBrush(wash);
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(tone);
    painter->drawText(chip, Qt::AlignCenter, text);
    return width;
  }

  static void drawWords(QPainter* painter, const QStyleOptionViewItem& option,
                        const core::RunRecord& run, const QRect& inner, int chip) {
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colourOf(Tone::Text));
    const QRect name(inner.left(), inner.top(), inner.width() - chip - 8, 20);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(run.name, Qt::ElideMiddle, name.width()));
    font.setWeight(QFont::Normal);
    font.setPixelSize(kListFont);
    painter->setFont(font);
    painter->setPen(colourOf(Tone::Muted));
    const QRect line(inner.left(), inner.top() + 22, inner.width(), 18);
    const QFontMetrics metrics(font);
    const QString left = remainingText(run);
    const int room = line.width() - (left.isEmpty() ? 0 : metrics.horizontalAdvance(left) + 10);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(shortProgressText(run), Qt::ElideRight, room));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, left);
  }

  static void drawProgress(QPainter* painter, const core::RunRecord& run, const QRect& inner) {
    QRectF groove(inner.left(), inner.bottom() - 3, inner.width(), 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colourOf(Tone::Border));
    painter->drawRoundedRect(groove, 2, 2);
    const double done = progressOf(run);
    if (done <= 0) return;
    groove.setWidth(std::max(4.0, groove.width() * done));
    painter->setBrush(colourOf(conditionTone(run.condition)));
    painter->drawRoundedRect(groove, 2, 2);
  }

  const RunListModel& model_;
};

}  // namespace

void RunListModel::setRuns(const std::vector<core::RunRecord>& runs) {
  const bool sameRows =
      std::equal(runs.begin(), runs.end(), runs_.begin(), runs_.end(),
                 [](const auto& a, const auto& b) { return a.folder == b.folder; });
  if (!sameRows) {
    beginResetModel();
    runs_ = runs;
    endResetModel();
    return;
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i] == runs_[i]) continue;
    runs_[i] = runs[i];
    const QModelIndex changed = index(static_cast<int>(i));
    Q_EMIT dataChanged(changed, changed);
  }
}

const core::RunRecord* RunListModel::run(const QModelIndex& index) const {
  return index.isValid() && index.row() < rowCount() ? &runs_[static_cast<std::size_t>(index.row())]
                                                     : nullptr;
}

QModelIndex RunListModel::indexOf(const QString& folder) const {
  for (int row = 0; row < rowCount(); ++row) {
    if (runs_[static_cast<std::size_t>(row)].folder == folder) return index(row);
  }
  return {};
}

int RunListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
  const core::RunRecord* entry = run(index);
  if (entry == nullptr) return {};
  if (role == Qt::DisplayRole) return entry->name;
  if (role == Qt::ToolTipRole) return entry->folder;
  if (role == Qt::AccessibleTextRole) {
    return QStringList{entry->name, core::conditionText(entry->condition), progressText(*entry),
                       remainingText(*entry)}
        .join(QStringLiteral(", "));
  }
  return {};
}

RunList::RunList(QWidget* parent) : QListView(parent) {
  setAccessibleName(tr("Training runs"));
  setModel(&model_);
  setItemDelegate(new RunDelegate(model_, this));
  setMouseTracking(true);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) {
            if (const core::RunRecord* run = model_.run(now)) Q_EMIT chosen(run->folder);
          });
}

void RunList::setRuns(const std::vector<core::RunRecord>& runs) {
  const QString before = selected();
  const QSignalBlocker blocker(selectionModel());
  model_.setRuns(runs);
  if (selected() != before) select(before);
}

void RunList::select(const QString& folder) {
  setCurrentIndex(model_.indexOf(folder));
}

QString RunList::selected() const {
  const core::RunRecord* run = model_.run(currentIndex());
  return run == nullptr ? QString() : run->folder;
}

}  // namespace crossflow::ui
