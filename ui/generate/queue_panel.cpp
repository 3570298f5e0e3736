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
  connect(&gather_, &QTimer::timeout, this, &QueuePanel::rebuild);
  connect(&service, &core::InferenceService::queueChanged, this, [this] {
    if (!gather_.isActive()) gather_.start();
  });
  rebuild();
}

void QueuePanel::rebuild() {
  const std::vector<core::QueuedRender> renders = service_.renders();
  const auto waiting = static_cast<int>(
      std::count_if(renders.begin(), renders.end(), [](const auto& r) { return !r.running; }));
  setVisible(waiting > 0 || service_.paused());
  title_->setText(service_.paused() ? tr("Queue paused · %n waiting", nullptr, waiting)
                                    : tr("Queue · %n waiting", nullptr, waiting));
  pause_->setChecked(service_.paused());
  pause_->setIcon(icon(service_.paused() ? "play" : "pause"));
  pause_->setToolTip(service_.paused() ? tr("Continue") : tr("Pause the queue"));
  list_->clear();
  int place = 0;
  for (const core::QueuedRender& render : renders) {
    if (!render.running && place < kMostRows) addRow(render, place++, waiting);
  }
  if (waiting > kMostRows) {
    auto* more = new QListWidgetItem(tr("and %n more", nullptr, waiting - kMostRows), list_);
    more->setFlags({});
    more->setSizeHint({0, kQueueRowHeight});
  }
  // In a low window one line is enough before the page would have to scroll.
  list_->setMinimumHeight(std::min(waiting, 1) * kQueueRowHeight + 2);
  list_->setMaximumHeight(std::min(waiting, kRowsShown) * kQueueRowHeight + 2);
}

void QueuePanel::addRow(const core::QueuedRender& render, int place, int waiting) {
  auto* item = new QListWidgetItem(list_);
  item->setData(Qt::UserRole, static_cast<qulonglong>(render.id));
  item->setData(Qt::AccessibleTextRole, core::describe(render.request.source));
  item->setSizeHint({0, kQueueRowHeight});
  list_->setItemWidget(item, rowWidget(render, place, waiting));
}

QWidget* QueuePanel::rowWidget(const core::QueuedRender& render, int place, int waiting) {
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
  const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
    QToolButton* made = iconButton(name, text);
    made->setEnabled(enabled);
    // Later: the click ends with this row being replaced, button included.
    connect(made, &QToolButton::clicked, this, [this, act] { QTimer::singleShot(0, this, act); });
    layout->addWidget(made);
  };
  add("up", tr("Earlier"), place > 0, [this, id, place] { service_.move(id, place - 1); });
  add("down", tr("Later"), place + 1 < waiting,
      [this, id, place] { service_.move(id, place + 1); });
  add("close", tr("Cancel this render"), true, [this, id] { service_.cancel(id); });
  return widget;
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
