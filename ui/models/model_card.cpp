// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_card.h"

#include <QUrl>

#include "core/system/background.h"
#include "core/types/measures.h"
#include "ui/pictures/thumbnails.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kExample = 96;
constexpr int kBarScale = 1000;

qint64 bytesToFetch(const core::ModelSummary& model) {
  qint64 sum = 0;
  for (const core::ModelFile& file : model.files) {
    if (file.path.isEmpty()) sum += file.bytes;
  }
  return sum;
}

QStringList missingRoles(const core::ModelSummary& model) {
  QStringList roles;
  for (const core::ModelFile& file : model.files) {
    if (file.path.isEmpty() && !roles.contains(file.role)) roles << file.role;
  }
  return roles;
}

QString verdictOf(const core::ModelSummary& model, const ModelFacts& facts) {
  if (!model.fits) return ModelCard::tr("Does not run here: %1").arg(model.fitNote);
  QStringList verdict{model.fitNote.isEmpty() ? ModelCard::tr("Runs here.")
                                              : ModelCard::tr("Runs here. %1").arg(model.fitNote)};
  if (facts.seconds) {
    verdict << ModelCard::tr("A picture takes %1.").arg(core::aboutText(*facts.seconds));
  } else if (facts.onCard) {
    verdict << ModelCard::tr(
        "Not tried on this graphics card yet: how long a picture takes is known after the first "
        "one.");
  } else if (model.guessedSeconds > 0) {
    verdict << ModelCard::tr(
                   "A picture will take %1: guessed from the model's size and the speed "
                   "of this processor.")
                   .arg(core::aboutText(model.guessedSeconds));
  } else {
    verdict << ModelCard::tr("How long a picture takes is known after the first one.");
  }
  return verdict.join(QLatin1Char(' '));
}

}  // namespace

ModelCard::ModelCard(const core::ModelSummary& model, const ModelFacts& facts, QWidget* parent)
    : QFrame(parent), example_(new QLabel) {
  setProperty("kind", QLatin1String("card"));
  auto* layout = column(this, 20, 8);
  QHBoxLayout* body = row(16);
  body->addWidget(words(model, facts), 1);
  example_->setFixedSize(kExample, kExample);
  example_->setScaledContents(true);
  example_->setAccessibleName(tr("A picture of %1").arg(model.title));
  example_->hide();
  body->addWidget(example_, 0, Qt::AlignTop);
  layout->addLayout(body);
  layout->addWidget(progressLine(model));
  layout->addWidget(buttons(model, facts));
  hideProgress();
  showExample(facts.example);
}

QWidget* ModelCard::words(const core::ModelSummary& model, const ModelFacts& facts) {
  auto* box = new QWidget;
  auto* layout = column(box, 0, 6);
  layout->addWidget(paragraph(model.title, "heading"));
  layout->addWidget(badges(model));
  QStringList figures{tr("%1 × %1 pixels").arg(QString::number(model.imageSize))};
  const qint64 toFetch = bytesToFetch(model);
  if (model.bytesOnDisk - toFetch > 0 && toFetch == 0) {
    figures << tr("%1 on disk").arg(core::sizeText(model.bytesOnDisk));
  }
  figures << tr("%1 of memory").arg(core::sizeText(model.bytesInMemory));
  layout->addWidget(paragraph(figures.join(QStringLiteral(" · "))));
  layout->addWidget(paragraph(verdictOf(model, facts)));
  if (model.damaged) {
    layout->addWidget(paragraph(model.missing, "error"));
  } else if (toFetch > 0) {
    layout->addWidget(paragraph(
        tr("Not here yet: %1, about %2 to fetch.")
            .arg(missingRoles(model).join(QStringLiteral(", ")), core::sizeText(toFetch))));
  } else if (!model.ready) {
    layout->addWidget(paragraph(model.missing));
  }
  if (!facts.page.isEmpty()) {
    QLabel* link =
        paragraph(tr("Description and licence: %1")
                      .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                               .arg(facts.page, QUrl(facts.page).host() + QUrl(facts.page).path())),
                  "small");
    link->setOpenExternalLinks(true);
    layout->addWidget(link);
  }
  return box;
}

QWidget* ModelCard::badges(const core::ModelSummary& model) {
  auto* box = new QWidget;
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(model.damaged ? label(tr("damaged"), "badge-bad")
                    : model.ready ? label(tr("ready"), "badge-good")
                                  : label(tr("not here"), "badge"));
  layout->addWidget(model.fits ? label(tr("runs here"), "badge-good")
                               : label(tr("too large for this machine"), "badge-bad"));
  layout->addStretch();
  box->setFixedHeight(22);
  return box;
}

QWidget* ModelCard::buttons(const core::ModelSummary& model, const ModelFacts& facts) {
  auto* box = new QWidget;
  auto* layout = new FlowLayout(box, 8);
  const auto add = [&](const QString& name, const QString& full, const char* kind,
                       const char* iconName, auto signal) {
    QPushButton* made = button(name, kind, iconName);
    made->setAccessibleName(full);
    connect(made, &QPushButton::clicked, this, signal);
    layout->addWidget(made);
    return made;
  };
  if (model.ready) {
    add(tr("Use in Prompt"), tr("Use %1 in Prompt").arg(model.title), nullptr, "prompt",
        &ModelCard::useWanted);
    add(tr("Try it"), tr("Try %1").arg(model.title), nullptr, "play", &ModelCard::tryWanted)
        ->setToolTip(tr("Paints one picture and measures how long it takes here"));
  } else if (!facts.page.isEmpty()) {
    get_ = add(tr("Download"), tr("Download %1").arg(model.title), model.fits ? "primary" : nullptr,
               "download", &ModelCard::downloadWanted);
  }
  if (facts.own && (model.ready || model.damaged)) {
    add(tr("Delete"), tr("Delete the files of %1").arg(model.title), "link", "trash",
        &ModelCard::removeWanted);
  }
  return box;
}

QWidget* ModelCard::progressLine(const core::ModelSummary& model) {
  line_ = new QWidget;
  auto* layout = new QHBoxLayout(line_);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  bar_ = named(new QProgressBar, tr("Download of %1").arg(model.title));
  bar_->setTextVisible(false);
  bar_->setRange(0, kBarScale);
  text_ = label({}, "small");
  pause_ = button(tr("Pause"), "link");
  pause_->setAccessibleName(tr("Pause the download of %1").arg(model.title));
  connect(pause_, &QPushButton::clicked, this, &ModelCard::pauseWanted);
  layout->addWidget(bar_, 1);
  layout->addWidget(text_);
  layout->addWidget(pause_);
  return line_;
}

void ModelCard::showProgress(qint64 done, qint64 total, std::optional<double> bytesPerSecond) {
  bar_->setValue(total > 0 ? static_cast<int>(kBarScale * done / total) : 0);
  if (total == 0) return showLine(tr("Asking for sizes…"));
  QStringList words{tr("%1 of %2").arg(core::sizeText(done), core::sizeText(total))};
  if (bytesPerSecond) {
    words << tr("%1 a second").arg(core::sizeText(static_cast<qint64>(*bytesPerSecond)))
          << core::leftText(static_cast<double>(total - done) / *bytesPerSecond);
  }
  showLine(words.join(QStringLiteral(" · ")));
}

void ModelCard::showWaiting() {
  bar_->setValue(0);
  showLine(tr("Waits for the other download"));
}

// The focus of the window, which a question may have taken from the screen for the moment.
void ModelCard::showLine(const QString& words) {
  text_->setText(words);
  line_->show();
  if (get_ == nullptr) return;
  // A button that goes grey would hand the focus to the next model's, and the page would follow.
  if (window()->focusWidget() == get_) pause_->setFocus();
  get_->setEnabled(false);
}

void ModelCard::hideProgress() {
  if (get_ != nullptr) {
    get_->setEnabled(true);
    if (window()->focusWidget() == pause_) get_->setFocus();
  }
  line_->hide();
}

void ModelCard::showExample(const QString& path) {
  if (path.isEmpty()) return;
  core::inBackground(
      this, [path] { return makeThumbnail(path, 2 * kExample, {}); },
      [this](const QImage& image) {
        if (image.isNull()) return;
        example_->setPixmap(QPixmap::fromImage(image));
        example_->show();
      });
}

}  // namespace crossflow::ui
