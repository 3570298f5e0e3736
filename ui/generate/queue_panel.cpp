// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/queue_panel.h"

#include <QTimer>
#include <algorithm>

#include "core/requests/request_text.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kQueueRowHeight = 36;
constexpr int kRowsShown = 4;
constexpr int kMostRows = 30;  // of five hundred the rest is counted: rows cost a frame
constexpr int kPause = 40;     // milliseconds in which changes are gathered

}  // namespace

QueuePanel::QueuePanel(core::InferenceService& service, QWidget* parent)
    : QFrame(parent),
      service_(service),
      title_(label({}, "section")),
      pause_(iconButton("pause", tr("Pause the queue"), true)),
      list_(named(new QListWidget, tr("Queue"))) {
  setAccessibleName(tr("Renders that wait"));
  setProperty("kind", QLatin1String("bar"));
  auto* layout = column(this, 0, 0);
  layout->setContentsMargins(16, 6, 12, 8);
  QHBoxLayout* top = row(4);
  QToolButton* clear = iconButton("trash", tr("Cancel everything that waits or runs"));
  connect(clear, &QToolButton::clicked, this, [this] { service_.cancelAll(); });
  connect(pause_, &QToolButton::toggled, this, [this](bool on) { service_.setPaused(on); });
  top->addWidget(title_, 1);
  top->addWidget(pause_);
  top->addWidget(clear);
  layout->addLayout(top);
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  list_->setDefaultDropAction(Qt::MoveAction);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  layout->addWidget(list_);
  connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &QueuePanel::dropped);
  gather_.setSingleShot(true);
  gather_.setInterval(kPause);
  connect(&gather_, &QTimer::timeout, this, &QueuePanel::refresh);
  connect(&service, &core::InferenceService::queueChanged, this, [this] {
    if (!gather_.isActive()) gather_.start();
  });
  refresh();
}

void QueuePanel::refresh() {
  std::vector<core::QueuedRender> waiting = service_.renders();
  std::erase_if(waiting, [](const core::QueuedRender& render) { return render.running; });
  const auto count = static_cast<int>(waiting.size());
  setVisible(count > 0 || service_.paused());
  title_->setText(service_.paused() ? tr("Queue paused · %n waiting", nullptr, count)
                                    : tr("Queue · %n waiting", nullptr, count));
  pause_->setChecked(service_.paused());
  pause_->setIcon(icon(service_.paused() ? "play" : "pause"));
  pause_->setToolTip(service_.paused() ? tr("Continue") : tr("Pause the queue"));
  showRest(std::max(0, count - kMostRows));
  waiting.resize(static_cast<std::size_t>(std::min(count, kMostRows)));
  showRows(waiting);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].earlier->setEnabled(i > 0);
    rows_[i].later->setEnabled(static_cast<int>(i) + 1 < count);
  }
  // In a low window one line is enough before the page would have to scroll.
  list_->setMinimumHeight(std::min(count, 1) * kQueueRowHeight + 2);
  list_->setMaximumHeight(std::min(count, kRowsShown) * kQueueRowHeight + 2);
}

// A row costs six widgets, and each render that ends changes the queue: only what is new is made.
void QueuePanel::showRows(const std::vector<core::QueuedRender>& waiting) {
  dropStale(waiting);
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    if (i < rows_.size() && rows_[i].id == waiting[i].id) continue;
    rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(i),
                 makeRow(waiting[i], static_cast<int>(i)));
  }
}

// Rows of what waits no longer; all of them if somebody has put them into another order.
void QueuePanel::dropStale(const std::vector<core::QueuedRender>& waiting) {
  const auto drop = [](const Row& row) {
    delete row.item;  // the list lets its widget go when nobody is inside of it any more
    return true;
  };
  std::erase_if(rows_, [&](const Row& row) {
    const bool stays =
        list_->itemWidget(row.item) != nullptr &&
        std::any_of(waiting.begin(), waiting.end(),
                    [&](const core::QueuedRender& render) { return render.id == row.id; });
    return !stays && drop(row);
  });
  auto next = waiting.begin();
  bool ordered = true;
  for (std::size_t i = 0; i < rows_.size() && ordered; ++i) {
    next = std::find_if(next, waiting.end(),
                        [&](const core::QueuedRender& render) { return render.id == rows_[i].id; });
    ordered = next != waiting.end() && list_->row(rows_[i].item) == static_cast<int>(i);
  }
  if (!ordered) std::erase_if(rows_, drop);
}

void QueuePanel::showRest(int rest) {
  if (rest == 0) {
    delete rest_;
    rest_ = nullptr;
    return;
  }
  if (rest_ == nullptr) {
    rest_ = new QListWidgetItem(list_);
    rest_->setFlags({});
    rest_->setSizeHint({0, kQueueRowHeight});
  }
  rest_->setText(tr("and %n more", nullptr, rest));
}

QueuePanel::Row QueuePanel::makeRow(const core::QueuedRender& render, int place) {
  auto* item = new QListWidgetItem;
  item->setData(Qt::UserRole, static_cast<qulonglong>(render.id));
  item->setData(Qt::AccessibleTextRole, core::describe(render.request.source));
  item->setSizeHint({0, kQueueRowHeight});
  list_->insertItem(place, item);
  auto* widget = new QWidget;
  auto* layout = new QHBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  const QString words = core::describe(render.request.source).simplified();
  auto* prompt = new QLabel(
      fontMetrics().elidedText(words.isEmpty() ? tr("(no words)") : words, Qt::ElideRight, 420));
  prompt->setToolTip(words);
  layout->addWidget(prompt, 1);
  layout->addWidget(label(tr("%n picture(s)", nullptr, render.request.count), "small"));
  const core::JobId id = render.id;
  const auto add = [&](const char* name, const QString& text, auto act) {
    QToolButton* made = iconButton(name, text);
    // Later: the click ends with this row being replaced, button included.
    connect(made, &QToolButton::clicked, this, [this, act] { QTimer::singleShot(0, this, act); });
    layout->addWidget(made);
    return made;
  };
  QToolButton* earlier = add("up", tr("Earlier"), [this, id] { move(id, -1); });
  QToolButton* later = add("down", tr("Later"), [this, id] { move(id, 1); });
  add("close", tr("Cancel this render"), [this, id] { service_.cancel(id); });
  list_->setItemWidget(item, widget);
  return {id, item, earlier, later};
}

void QueuePanel::move(core::JobId id, int by) {
  int place = 0;
  for (const core::QueuedRender& render : service_.renders()) {
    if (render.running) continue;
    if (render.id == id) {
      service_.move(id, place + by);
      return;
    }
    ++place;
  }
}

// The list has moved its rows already; the queue follows, row by row.
void QueuePanel::dropped() {
  std::vector<core::JobId> order;
  for (int i = 0; i < list_->count(); ++i) {
    if (!list_->item(i)->data(Qt::UserRole).isValid()) continue;
    order.push_back(core::JobId{list_->item(i)->data(Qt::UserRole).toULongLong()});
  }
  QTimer::singleShot(0, this, [this, order] {
    for (std::size_t place = 0; place < order.size(); ++place) {
      service_.move(order[place], static_cast<int>(place));
    }
  });
}

}  // namespace crossflow::ui
