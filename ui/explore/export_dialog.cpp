// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/export_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <algorithm>

#include "core/film/film_writer.h"
#include "core/pictures/output_pattern.h"
#include "core/system/write_file.h"
#include "core/types/measures.h"
#include "ui/explore/film_job.h"
#include "ui/shared/ask.h"
#include "ui/shared/desktop.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kWidest = 2048;  // that a film is enlarged to

// Named after its prompts, beside the films that are there already.
QString freeName(const QString& folder, const QString& words, const QString& end) {
  const QString path = folder + QLatin1Char('/') + core::safeFileName(words) + end;
  int number = 1;
  while (QFileInfo::exists(core::numberedPath(path, number))) ++number;
  return QFileInfo(core::numberedPath(path, number)).fileName();
}

// The frames that are missing, as one request.
core::GenerationRequest toDraw(const FilmPlan& film) {
  const std::vector<QImage> pictures = eachOnce(film.equal, film.drawn(film.frames));
  core::GenerationRequest rest = film.equal.distinct.front();
  rest.count = static_cast<int>(std::count_if(
      pictures.begin(), pictures.end(), [](const QImage& picture) { return picture.isNull(); }));
  return rest;
}

}  // namespace

ExportDialog::ExportDialog(Workbench& bench, FilmPlan film, QWidget* parent)
    : QDialog(parent),
      bench_(bench),
      film_(std::move(film)),
      folder_(QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)),
      kind_(named(new QComboBox, tr("Kind of film"))),
      size_(named(new QComboBox, tr("Size"))),
      pace_(new NumberSlider(tr("Frames per second"), {1, 60, 1, 0}, tr("How fast it plays."))),
      back_(named(new QCheckBox(tr("Forwards and backwards")), tr("Forwards and backwards"))),
      endless_(named(new QCheckBox(tr("Repeat forever")), tr("Repeat forever"))),
      name_(named(new QLineEdit, tr("File"))),
      place_(new ElidedLabel({}, "small")),
      length_(paragraph({}, "small")),
      progress_(named(new QProgressBar, tr("Progress of the export"))),
      start_(button(tr("Export"), "primary", "export")),
      cancel_(button(tr("Close"))),
      open_(button(tr("Open"), "primary", "play")) {
  film_.equal = core::planFrames(film_.frames);
  if (!film_.drawn)
    film_.drawn = [](const auto& frames) { return std::vector<QImage>(frames.size()); };
  setWindowTitle(tr("Export film"));
  setMinimumWidth(460);
  kind_->addItem(tr("MP4 film"), QStringLiteral("mp4"));
  kind_->addItem(tr("GIF animation"), QStringLiteral("gif"));
  kind_->addItem(tr("WebP animation"), QStringLiteral("webp"));
  kind_->addItem(tr("PNG animation (APNG)"), QStringLiteral("apng"));
  kind_->addItem(tr("Numbered PNG pictures"), QString());
  offerSizes();
  pace_->setValue(film_.framesPerSecond);
  endless_->setChecked(true);
  name_->setText(freeName(folder_, film_.name, QStringLiteral(".mp4")));
  build();
  connectParts();
  applyKind();
  showLength();
}

// Whole multiples of what the model draws; the first one that fills a good part of a screen.
void ExportDialog::offerSizes() {
  int side = 0;
  for (const core::ModelSummary& model : bench_.service.models()) {
    const QString wanted = film_.frames.empty() ? QString() : film_.frames.front().model;
    if (model.id == wanted || (wanted.isEmpty() && model.ready && side == 0)) {
      side = model.imageSize;
    }
  }
  size_->addItem(side == 0 ? tr("As drawn") : tr("%1 × %1, as drawn").arg(side), QSize());
  for (int scale = 2; side > 0 && scale * side <= kWidest; scale *= 2) {
    size_->addItem(tr("%1 × %1, enlarged").arg(scale * side), QSize(scale * side, scale * side));
    if (scale * side <= 512) size_->setCurrentIndex(size_->count() - 1);
  }
}

void ExportDialog::build() {
  auto* layout = column(this, 24, 12);
  layout->addWidget(label(tr("Export film"), "title"));
  QHBoxLayout* form = row(8);
  form->addWidget(kind_, 1);
  form->addWidget(size_, 1);
  layout->addLayout(form);
  layout->addWidget(pace_);
  layout->addWidget(back_);
  layout->addWidget(endless_);
  buildFile(layout);
  layout->addWidget(length_);
  progress_->setTextVisible(false);
  progress_->setRange(0, 1000);
  progress_->hide();
  layout->addWidget(progress_);
  QHBoxLayout* buttons = row(8);
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(start_);
  buttons->addWidget(open_);
  open_->hide();
  layout->addLayout(buttons);
  start_->setDefault(true);
  back_->setVisible(film_.mayReturn);
}

void ExportDialog::buildFile(QVBoxLayout* layout) {
  auto* line = new QWidget;
  auto* file = new QHBoxLayout(line);
  file->setContentsMargins(0, 0, 0, 0);
  file->setSpacing(8);
  QPushButton* browse = button(tr("Choose…"), nullptr, "folder");
  file->addWidget(name_, 1);
  file->addWidget(browse);
  layout->addWidget(line);
  layout->addWidget(place_);
  place_->setMode(Qt::ElideMiddle);
  connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
}

void ExportDialog::connectParts() {
  connect(kind_, &QComboBox::activated, this, &ExportDialog::applyKind);
  connect(pace_, &NumberSlider::edited, this, &ExportDialog::showLength);
  connect(back_, &QCheckBox::clicked, this, &ExportDialog::showLength);
  connect(start_, &QPushButton::clicked, this, &ExportDialog::begin);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    if (busy()) {
      bench_.service.cancel(job_);  // the end comes as an event
    } else {
      close();
    }
  });
  connect(open_, &QPushButton::clicked, this, [this] {
    openOutside(path(), [this](const QString& words) { length_->setText(words); });
  });
  connect(&bench_.service, &core::InferenceService::jobEvent, this, &ExportDialog::receive);
}

QString ExportDialog::path() const {
  return folder_ + QLatin1Char('/') + name_->text();
}

void ExportDialog::setPath(const QString& path) {
  folder_ = QFileInfo(path).absolutePath();
  name_->setText(QFileInfo(path).fileName());
  name_->setCursorPosition(0);  // its beginning is what tells it from others
  place_->setWords(tr("In %1").arg(QDir::toNativeSeparators(folder_)));
}

void ExportDialog::applyKind() {
  const QString end = kind_->currentData().toString();
  const QString base = QFileInfo(name_->text()).completeBaseName();
  setPath(folder_ + QLatin1Char('/') + (end.isEmpty() ? base : base + QLatin1Char('.') + end));
  endless_->setVisible(!end.isEmpty() && end != QLatin1String("mp4"));
}

void ExportDialog::choosePath() {
  if (busy()) return;
  const QString end = kind_->currentData().toString();
  const QString chosen =
      end.isEmpty() ? QFileDialog::getExistingDirectory(this, tr("Folder for the pictures"), path())
                    : QFileDialog::getSaveFileName(this, tr("File of the film"), path(),
                                                   QStringLiteral("*.") + end);
  if (chosen.isEmpty()) return;
  setPath(chosen);
  agreed_ = chosen;
}

/// A film that is there already is replaced only if the user says so.
bool ExportDialog::mayWrite() {
  if (path() == agreed_ || !QFileInfo(path()).isFile()) return true;
  return confirm(this, {tr("Replace %1?").arg(name_->text()),
                        tr("A film of this name is in the folder already."), tr("Replace"), true});
}

std::vector<core::GenerationRequest> ExportDialog::frames() const {
  std::vector<core::GenerationRequest> frames = film_.frames;
  // Neither end is shown twice in a row.
  if (back_->isChecked() && frames.size() > 2) {
    const std::vector<core::GenerationRequest> inner(frames.begin() + 1, frames.end() - 1);
    frames.insert(frames.end(), inner.rbegin(), inner.rend());
  }
  return frames;
}

void ExportDialog::showLength() {
  const double count = static_cast<double>(frames().size());
  QString text = tr("%1 frames, plays for %2.")
                     .arg(frames().size())
                     .arg(core::durationText(count / pace_->value()));
  const core::GenerationRequest rest = toDraw(film_);
  const auto cost = bench_.service.estimate(rest);
  if (rest.count == 0) {
    text += QLatin1Char(' ') + tr("All of them are drawn already.");
  } else if (cost) {
    text += QLatin1Char(' ') + tr("Rendering takes %1.").arg(core::aboutText(*cost));
  }
  length_->setText(text);
}

void ExportDialog::begin() {
  if (busy() || !mayWrite()) return;
  FilmFile file;
  file.path = path();
  file.options.framesPerSecond = pace_->value();
  file.options.endless = endless_->isChecked();
  file.size = size_->currentData().toSize();
  since_.start();
  length_->setText(tr("Rendering…"));
  job_ = bench_.service.submitFilm(filmTask(frames(), file, film_.drawn(film_.frames)));
  setBusy(true);
}

void ExportDialog::setBusy(bool busy) {
  for (QWidget* part :
       {static_cast<QWidget*>(kind_), static_cast<QWidget*>(size_), static_cast<QWidget*>(pace_),
        static_cast<QWidget*>(back_), static_cast<QWidget*>(endless_), name_->parentWidget()}) {
    part->setEnabled(!busy);
  }
  start_->setEnabled(!busy);
  progress_->setVisible(busy);
  cancel_->setText(busy ? tr("Cancel") : tr("Close"));
  if (busy) cancel_->setFocus();
}

void ExportDialog::showProgress(const core::Progress& progress) {
  progress_->setValue(static_cast<int>(progress.fraction * 1000));
  const auto left = secondsLeft(progress, since_.elapsed() / 1000.0);
  length_->setText(left ? tr("Rendering, %1").arg(core::leftText(*left)) : tr("Rendering…"));
}

void ExportDialog::receive(const core::JobEvent& event) {
  if (job_ == core::JobId{}) {
    // Meanwhile the strip goes on becoming sharp. What was written has had its word.
    if (std::holds_alternative<core::Finished>(event.what) && !start_->isHidden()) showLength();
    return;
  }
  if (event.id != job_) return;
  if (std::holds_alternative<core::Started>(event.what)) {
    since_.start();
  } else if (const auto* progress = std::get_if<core::Progress>(&event.what)) {
    showProgress(*progress);
  } else if (std::holds_alternative<core::Finished>(event.what)) {
    finish();
  } else if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
    job_ = {};
    setBusy(false);
    showLength();
    Q_EMIT failed(*failure);
  } else if (std::holds_alternative<core::Cancelled>(event.what)) {
    job_ = {};
    setBusy(false);
    showLength();
  }
}

void ExportDialog::finish() {
  job_ = {};
  setBusy(false);
  length_->setText(tr("The film is at %1.").arg(path()));
  start_->hide();
  open_->show();
  open_->setDefault(true);
  Q_EMIT written(tr("The film is at %1.").arg(path()), tr("Open"),
                 [film = path(), self = QPointer<ExportDialog>(this)] {
                   openOutside(film, [self](const QString& words) {
                     if (self) Q_EMIT self->failed({core::Failure::Kind::BadFile, words, {}});
                   });
                 });
}

}  // namespace crossflow::ui
