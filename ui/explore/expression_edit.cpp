// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/expression_edit.h"

#include <QKeyEvent>
#include <QStyle>

#include "ui/shared/examples.h"
#include "ui/shared/prompt_edit.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

ExpressionEdit::ExpressionEdit(QWidget* parent)
    : QWidget(parent),
      edit_(named(new QPlainTextEdit, tr("Expression"))),
      message_(label({}, "error")) {
  edit_->setUndoRedoEnabled(false);
  edit_->setTabChangesFocus(true);
  edit_->setFixedHeight(edit_->fontMetrics().lineSpacing() * 2 + 26);
  edit_->setPlaceholderText(exampleExpression());
  edit_->installEventFilter(this);
  edit_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(edit_, &QPlainTextEdit::customContextMenuRequested, this, [this](const QPoint& place) {
    showTextMenu(*edit_, edit_->viewport()->mapToGlobal(place));
  });
  QFont larger = edit_->font();
  larger.setPixelSize(15);
  edit_->setFont(larger);
  auto* layout = column(this, 0, 4);
  layout->addWidget(edit_);
  layout->addWidget(message_);
  message_->setWordWrap(true);
  setFocusProxy(edit_);
  connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
    check();
    if (!silent_) Q_EMIT edited(text());
  });
}

QString ExpressionEdit::text() const {
  return edit_->toPlainText();
}

void ExpressionEdit::setText(const QString& text) {
  if (text == this->text()) return;
  silent_ = true;
  edit_->setPlainText(text);
  edit_->moveCursor(QTextCursor::End);  // not inside of a word that was there before
  silent_ = false;
}

void ExpressionEdit::insert(const QString& text) {
  edit_->insertPlainText(text);
  edit_->setFocus();
}

void ExpressionEdit::check() {
  error_.reset();
  const QString expression = text();
  if (!expression.trimmed().isEmpty()) {
    const core::ParsedExpression parsed = core::parseExpression(expression);
    if (const auto* error = std::get_if<core::ExpressionError>(&parsed)) error_ = *error;
  }
  QList<QTextEdit::ExtraSelection> marks;
  if (error_) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(edit_->document());
    const auto last = static_cast<int>(expression.size());
    const int from = std::min(static_cast<int>(error_->position), last);
    // At the end there is no character to mark, so the one before it is.
    mark.cursor.setPosition(from == last ? std::max(0, from - 1) : from);
    mark.cursor.setPosition(from == last ? last : from + 1, QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(colourOf(Tone::Danger));
    marks << mark;
  }
  edit_->setExtraSelections(marks);
  showMessage();
}

void ExpressionEdit::setFault(const QString& sentence) {
  fault_ = sentence.trimmed();
  showMessage();
}

QString ExpressionEdit::message() const {
  return error_ ? error_->sentence : fault_;
}

// The line is always there: what stands below does not move when something is said.
void ExpressionEdit::showMessage() {
  const bool wrong = !message().isEmpty();
  message_->setText(message());
  if (edit_->property("wrong").toBool() == wrong) return;
  edit_->setProperty("wrong", wrong);
  edit_->style()->unpolish(edit_);
  edit_->style()->polish(edit_);
}

bool ExpressionEdit::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      Q_EMIT submitted();
      return true;
    }
  } else if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace crossflow::ui
