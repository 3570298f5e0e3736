// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/runs/log_view.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>

#include "core/runs/folder/trainer_words.h"
#include "core/system/background.h"
#include "core/system/bounded_file.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr qint64 kTail = qint64{256} * 1024;  // bytes shown of a long log
constexpr int kMostLines = 20'000;
constexpr int kPoll = 700;  // milliseconds

// Beginning and end come without a text of their own.
QString noteText(const core::RunNote& note) {
  if (!note.text.isEmpty()) return core::trainerText(note.text);
  switch (note.kind) {
    case core::RunEventKind::Started:
      return LogView::tr("The training begins.");
    case core::RunEventKind::Resumed:
      return LogView::tr("It goes on from its checkpoint.");
    case core::RunEventKind::Stopped:
      return LogView::tr("It was stopped.");
    case core::RunEventKind::Finished:
      return LogView::tr("All steps are done.");
    case core::RunEventKind::Failed:
      return LogView::tr("It ended with an error.");
    default:
      return {};
  }
}

QString firstProcess() {
  return QStringLiteral("rank_0.log");
}

// What the first process says is what most people look for; an empty log answers nobody.
QString tellingLog(const QDir& run, QStringList names) {
  if (names.removeOne(firstProcess())) names.prepend(firstProcess());
  for (const QString& name : names) {
    if (QFileInfo(run.filePath(name)).size() > 0) return name;
  }
  return {};
}

}  // namespace

LogView::LogView(QWidget* parent)
    : QWidget(parent),
      files_(named(new QComboBox, tr("Log of"))),
      search_(named(new QLineEdit, tr("Find in the log"))),
      follow_(iconButton("down", tr("Follow the newest line"), true)),
      text_(named(new QPlainTextEdit, tr("Log"))) {
  auto* layout = column(this, 0, 12);
  layout->setContentsMargins(20, 16, 20, 20);
  QHBoxLayout* bar = row(8);
  files_->setMinimumWidth(200);
  search_->setPlaceholderText(tr("Find"));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon("search", Tone::Muted), QLineEdit::LeadingPosition);
  search_->setMaximumWidth(280);
  follow_->setChecked(true);
  bar->addWidget(files_);
  bar->addWidget(search_, 1);
  bar->addStretch();
  bar->addWidget(follow_);
  layout->addLayout(bar);
  text_->setReadOnly(true);
  text_->setTabChangesFocus(true);
  text_->setMaximumBlockCount(kMostLines);
  text_->setLineWrapMode(QPlainTextEdit::NoWrap);
  text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  text_->setPlaceholderText(tr("Nothing has been logged yet."));
  text_->setProperty("mono", true);
  layout->addWidget(text_, 1);
  timer_.setInterval(kPoll);
  connect(&timer_, &QTimer::timeout, this, &LogView::poll);
  connect(files_, &QComboBox::activated, this, [this] {
    file_ = files_->currentData().toString();
    byHand_ = true;
    offset_ = -1;
    text_->clear();
    if (file_.isEmpty()) showNotes();
    poll();
  });
  connect(search_, &QLineEdit::returnPressed, this, &LogView::find);
  connect(follow_, &QToolButton::toggled, this, [this](bool on) {
    if (on) text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->maximum());
  });
  files_->addItem(tr("Notices"), QString());
}

void LogView::setRun(const QString& folder) {
  folder_ = folder;
  file_.clear();
  byHand_ = false;
  offset_ = -1;
  notes_.clear();
  text_->clear();
  while (files_->count() > 1) files_->removeItem(1);
  if (isVisible()) poll();
}

void LogView::setNotes(const std::vector<core::RunNote>& notes) {
  const bool grown = notes.size() != notes_.size();
  notes_ = notes;
  if (grown && file_.isEmpty()) showNotes();
}

void LogView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  poll();
  timer_.start();
}

void LogView::hideEvent(QHideEvent* event) {
  timer_.stop();
  QWidget::hideEvent(event);
}

LogView::News LogView::read(const QString& run, const QString& name, qint64 from) {
  News news{run,  name, QDir(run).entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Name),
            {},   {},   from,
            false};
  news.telling = tellingLog(QDir(run), news.files);
  QFile file(QDir(run).filePath(name));
  if (name.isEmpty() || !core::openOrdinary(file)) return news;
  const qint64 size = file.size();
  if (from < 0 || size < from) {
    news.again = true;
    from = std::max<qint64>(0, size - kTail);
  }
  if (!file.seek(from)) return news;
  news.bytes = file.read(std::min<qint64>(size - from, 4 * kTail));
  // Only whole lines: the trainer may be in the middle of one.
  news.bytes.truncate(news.bytes.lastIndexOf('\n') + 1);
  news.end = from + news.bytes.size();
  return news;
}

void LogView::poll() {
  if (folder_.isEmpty() || asked_) return;
  asked_ = true;
  core::inBackground(
      this, [run = folder_, file = file_, from = offset_] { return read(run, file, from); },
      [this](const News& news) {
        asked_ = false;
        receive(news);
      });
}

// Until a log is chosen the most telling one is shown; notices, where there are any, stay.
bool LogView::begin(const QString& telling) {
  const bool wanted =
      file_.isEmpty() ? notes_.empty() : telling == firstProcess() && telling != file_;
  if (byHand_ || telling.isEmpty() || !wanted) return false;
  files_->setCurrentIndex(files_->findData(telling));
  file_ = telling;
  offset_ = -1;
  text_->clear();
  return true;
}

void LogView::receive(const News& news) {
  if (news.run != folder_) return poll();
  for (const QString& file : news.files) {
    if (files_->findData(file) < 0) files_->addItem(file, file);
  }
  if (begin(news.telling)) return poll();
  if (news.file != file_ || file_.isEmpty()) return;
  if (news.again) text_->clear();
  offset_ = news.end;
  if (!news.bytes.isEmpty()) append(QString::fromUtf8(news.bytes).chopped(1));
}

void LogView::showNotes() {
  text_->clear();
  QStringList lines;
  for (const core::RunNote& note : notes_) {
    const auto time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(note.time * 1000));
    lines << QStringLiteral("%1  %2  %3")
                 .arg(time.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")),
                      tr("step %1").arg(QLocale().toString(note.step)), noteText(note));
  }
  if (!lines.isEmpty()) append(lines.join(QLatin1Char('\n')));
}

void LogView::append(const QString& text) {
  QScrollBar* bar = text_->verticalScrollBar();
  const int before = bar->value();
  text_->appendPlainText(text);
  bar->setValue(follow_->isChecked() ? bar->maximum() : before);
}

void LogView::find() {
  follow_->setChecked(false);
  if (text_->find(search_->text())) return;
  text_->moveCursor(QTextCursor::Start);
  text_->find(search_->text());
}

}  // namespace crossflow::ui
