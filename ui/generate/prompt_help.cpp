// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generate/prompt_help.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QTextBlock>

#include "core/requests/wildcards.h"
#include "core/system/background.h"
#include "ui/shared/widgets.h"
#include "ui/theme/tones.h"

namespace crossflow::ui {

namespace {

constexpr int kTypingRest = 150;
constexpr int kOffered = 8;
constexpr int kFewestLetters = 2;
constexpr int kNamedWords = 4;
constexpr int kBelowLine = 6;  // pixels

QString captionFile(const core::ModelSummary& model) {
  for (const core::ModelFile& file : model.files) {
    if (file.path.isEmpty()) continue;
    const QFileInfo info(file.path);
    const QString folder = info.isDir() ? info.filePath() : info.path();
    QString path = folder + QStringLiteral("/captions.txt");
    if (QFileInfo::exists(path)) return path;
  }
  // The starter that comes with the program was taught the names of emoji.
  return model.id == QLatin1String("starter") ? QStringLiteral(":/emoji_captions.txt") : QString();
}

}  // namespace

PromptHelp::PromptHelp(PromptEdit& edit, QWidget* parent)
    : QLabel(parent), edit_(edit), captions_(std::make_shared<core::CaptionList>()) {
  setProperty("kind", QLatin1String("small"));
  setWordWrap(true);
  hide();
  completer_.setModel(&offered_);
  completer_.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  completer_.setWidget(&edit_);
  completer_.setMaxVisibleItems(kOffered);
  completer_.popup()->setAccessibleName(tr("Known captions"));
  completer_.popup()->installEventFilter(this);
  edit_.setCompleter(&completer_);
  rest_.setSingleShot(true);
  rest_.setInterval(kTypingRest);
  connect(&rest_, &QTimer::timeout, this, [this] {
    pieces_ = read_ = 0;
    judge();
    Q_EMIT rested(edit_.prompt());
  });
  connect(&edit_, &QPlainTextEdit::textChanged, &rest_, qOverload<>(&QTimer::start));
  connect(&edit_, &PromptEdit::edited, this, &PromptHelp::offer);
  connect(&completer_, qOverload<const QString&>(&QCompleter::activated), this, &PromptHelp::take);
}

void PromptHelp::setModel(const core::ModelSummary& model) {
  rest_.start();
  if (model.id == model_) return;
  model_ = model.id;
  pieces_ = read_ = 0;
  const QString path = captionFile(model);
  core::inBackground(
      this, [path] { return path.isEmpty() ? core::CaptionList() : core::CaptionList::read(path); },
      [this, asked = ++asked_](const core::CaptionList& captions) {
        if (asked == asked_) setCaptions(captions);
      });
}

void PromptHelp::setCaptions(const core::CaptionList& captions) {
  ++asked_;  // what is still being read comes too late
  captions_ = std::make_shared<const core::CaptionList>(captions);
  rest_.start();
}

void PromptHelp::setPieces(int pieces, int read) {
  pieces_ = pieces;
  read_ = read;
  judge();
}

// What is being typed: a line, or a choice in braces, up to the cursor.
QString PromptHelp::segment() const {
  const QTextCursor cursor = edit_.textCursor();
  const QString line = cursor.block().text().left(cursor.positionInBlock());
  qsizetype from = 0;
  for (const QChar stop : {u'{', u'|', u'}'}) from = std::max(from, line.lastIndexOf(stop) + 1);
  return line.mid(from);
}

void PromptHelp::offer() {
  const QString typed = segment();
  const bool atEnd = edit_.textCursor().atBlockEnd();
  QStringList captions;
  if (edit_.hasFocus() && atEnd && typed.trimmed().size() >= kFewestLetters) {
    captions = captions_->complete(typed, kOffered);
  }
  if (captions.size() == 1 && captions.front().compare(typed.trimmed(), Qt::CaseInsensitive) == 0) {
    captions.clear();
  }
  offered_.setStringList(captions);
  if (captions.isEmpty()) {
    completer_.popup()->hide();
    return;
  }
  // Below the line that is written; the completer counts from the frame, the cursor from inside it.
  QRect place = edit_.cursorRect().translated(edit_.viewport()->pos());
  place.setLeft(0);
  place.setWidth(edit_.width());
  place.setBottom(place.bottom() + kBelowLine);
  completer_.complete(place);
  completer_.popup()->setCurrentIndex({});
}

void PromptHelp::take(const QString& caption) {
  QTextCursor cursor = edit_.textCursor();
  const QString typed = segment();
  const qsizetype blanks = typed.size() - QString(typed).remove(QLatin1Char(' ')).size();
  const qsizetype leading = blanks == typed.size() ? 0 : typed.indexOf(typed.trimmed());
  cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                      static_cast<int>(typed.size() - leading));
  cursor.insertText(caption);
  edit_.setTextCursor(cursor);
  completer_.popup()->hide();
}

PromptHelp::~PromptHelp() {
  completer_.popup()->removeEventFilter(this);  // it hides when it goes, after the timer has gone
}

// What was offered and not taken is judged as it stands.
bool PromptHelp::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Hide) rest_.start();
  return QLabel::eventFilter(watched, event);
}

// Half a word is no unknown one: captions that begin with it are being offered.
bool PromptHelp::isBeingTyped(qsizetype end) const {
  const QTextCursor cursor = edit_.textCursor();
  const QString typed = segment();
  if (!edit_.hasFocus() || !cursor.atBlockEnd() || end <= cursor.position() - typed.size())
    return false;
  return completer_.popup()->isVisible() || typed.trimmed().size() < kFewestLetters;
}

void PromptHelp::judge() {
  const QString prompt = edit_.prompt();
  QList<QTextEdit::ExtraSelection> marks;
  QStringList unknown;
  for (const core::CaptionList::Word& word : captions_->unknownWords(prompt)) {
    if (isBeingTyped(word.start + word.length)) continue;
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(edit_.document());
    mark.cursor.setPosition(static_cast<int>(word.start));
    mark.cursor.setPosition(static_cast<int>(word.start + word.length), QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::DotLine);
    mark.format.setUnderlineColor(colourOf(Tone::Warning));
    marks << mark;
    const QString text = prompt.mid(word.start, word.length);
    if (!unknown.contains(text)) unknown << text;
  }
  edit_.setExtraSelections(marks);
  const QString words = sentence(unknown);
  setText(words);
  setVisible(!words.isEmpty());
}

QString PromptHelp::sentence(const QStringList& unknown) const {
  if (core::hasChoices(edit_.prompt())) {
    const auto count = core::countChoices(edit_.prompt(), 1);
    if (!count.ok()) return count.failure().sentence;
  }
  if (read_ > 0 && pieces_ > read_) {
    return tr("Only the first %1 of %2 pieces of this prompt are read.").arg(read_).arg(pieces_);
  }
  if (unknown.isEmpty()) return strangeTogether();
  const QString first = QStringLiteral("\"%1\"").arg(
      QStringList(unknown.mid(0, kNamedWords)).join(QStringLiteral("\", \"")));
  return tr("This model has never seen %1; it knows the words of %Ln caption(s).", nullptr,
            static_cast<int>(captions_->size()))
      .arg(unknown.size() > kNamedWords ? first + QStringLiteral(" …") : first);
}

// Each word is known, but no caption says them together: a blot would be a surprise.
QString PromptHelp::strangeTogether() const {
  if (!captions_->areNames() || core::hasChoices(edit_.prompt())) return {};
  if (isBeingTyped(edit_.textCursor().position())) return {};
  const QStringList parts = captions_->partsOf(edit_.prompt(), 2);
  if (parts.isEmpty()) return {};
  return tr("This model has learned no caption that says all of this; near it are \"%1\".")
      .arg(parts.join(QStringLiteral("\", \"")));
}

}  // namespace crossflow::ui
