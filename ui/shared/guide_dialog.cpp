// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/guide_dialog.h"

#include <QFontInfo>
#include <QTextBrowser>
#include <QTextDocument>

#include "core/system/background.h"
#include "core/system/bounded_file.h"
#include "core/system/paths.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr qint64 kLongestGuide = 1 << 20;
constexpr QSize kGuideSize{860, 720};

QString guideFile() {
  return core::sharedFolder() + QStringLiteral("/docs/training.md");
}

// What a reader of Markdown does not see.
QString withoutComments(QString text) {
  const QLatin1String opening("<!--");
  for (qsizetype from = text.indexOf(opening); from >= 0; from = text.indexOf(opening)) {
    const qsizetype to = text.indexOf(QLatin1String("-->"), from);
    text.remove(from, to < 0 ? text.size() - from : to + 3 - from);
  }
  return text;
}

}  // namespace

GuideDialog::GuideDialog(QWidget* parent)
    : QDialog(parent), page_(named(new QTextBrowser, tr("How to train a model"))) {
  setWindowTitle(tr("How to train a model"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* layout = column(this, 16, 12);
  layout->addWidget(page_, 1);
  QPushButton* close = button(tr("Close"), "primary");
  layout->addWidget(close, 0, Qt::AlignRight);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  page_->setOpenLinks(false);
  resize(kGuideSize);
  core::inBackground(
      this,
      [file = guideFile()] { return std::pair(file, core::readBounded(file, kLongestGuide)); },
      [this](const std::pair<QString, QByteArray>& read) {
        if (read.second.isEmpty())
          page_->setPlainText(tr("%1 is missing. Install CrossFlow Studio again.").arg(read.first));
        else
          showGuide(withoutComments(QString::fromUtf8(read.second)));
      });
}

// Written apart and laid out once: a document that is on the screen is laid out anew with every
// cell of its tables, which takes seconds.
void GuideDialog::showGuide(const QString& markdown) {
  auto* guide = new QTextDocument(page_);
  QFont font = page_->document()->defaultFont();
  font.setPointSizeF(QFontInfo(font).pointSizeF());  // room between paragraphs is made of points
  guide->setDefaultFont(font);
  guide->setMarkdown(markdown);
  page_->setDocument(guide);
}

QString GuideDialog::text() const {
  return page_->toPlainText();
}

}  // namespace crossflow::ui
