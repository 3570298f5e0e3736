// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/export_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>
#include <memory>

#include "core/film/film_writer.h"
#include "core/pictures/output_pattern.h"
#include "core/requests/film_frames.h"
#include "core/system/write_file.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

// Held keys are the same request again and again: each is rendered once and written often.
struct Frames {
  std::vector<core::GenerationRequest> different;
  std::vector<int> times;
};

Frames withoutRepeats(const std::vector<core::GenerationRequest>& all) {
  Frames frames;
  for (const core::GenerationRequest& request : all) {
    if (!frames.different.empty() && frames.different.back() == request) {
      ++frames.times.back();
    } else {
      frames.different.push_back(request);
      frames.times.push_back(1);
    }
  }
  return frames;
}

// Lives on the worker thread from the first frame to the last.
struct Writing {
  QString path;
  core::FilmOptions options;
  std::vector<int> times;
  std::size_t frame = 0;
  std::unique_ptr<core::FilmWriter> writer;

  std::optional<core::Failure> take(const QImage& image) {
    if (!writer) {
      QDir().mkpath(QFileInfo(path).absolutePath());  // if it cannot be made the writer says so
      auto made = core::makeFilmWriter(path, options);
      if (!made.ok()) return made.failure();
      writer = std::move(made).value();
    }
    for (int i = 0; i < times[frame]; ++i) {
      if (auto failure = writer->add(image)) return failure;
    }
    ++frame;
    return std::nullopt;
  }
};

// In the folder of films, named after the keys, beside the films that are there already.
QString proposedPath(const core::SequenceRequest& film, const QString& end) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
  const QString words = film.keys.front().prompt + QLatin1Char(' ') + film.keys.back().prompt;
  const QString path = folder + QLatin1Char('/') + core::safeFileName(words) + end;
  int number = 1;
  while (QFileInfo::exists(core::numberedPath(path, number))) ++number;
  return core::numberedPath(path, number);
}

}  // namespace

ExportDialog::ExportDialog(Workbench& bench, core::SequenceRequest film, QWidget* parent)
    : QDialog(parent),
      bench_(bench),
      film_(std::move(film)),
      kind_(named(new QComboBox, tr("Kind of film"))),
      pace_(new NumberSlider(tr("Frames per second"), {1, 60, 1, 0}, tr("How fast it plays."))),
      endless_(named(new QCheckBox(tr("Repeat forever")), tr("Repeat forever"))),
      path_(named(new QLineEdit, tr("File"))),
      length_(paragraph({}, "small")),
      progress_(named(new QProgressBar, tr("Progress of the export"))),
      left_(label({}, "small")),
      start_(button(tr("Export"), "primary", "export")),
      cancel_(button(tr("Cancel"))) {
  setWindowTitle(tr("Export film"));
  setMinimumWidth(460);
  build();
  connect(&bench_.service, &core::InferenceService::jobEvent, this, &ExportDialog::receive);
}

void ExportDialog::build() {
  kind_->addItem(tr("MP4 film"), QStringLiteral("mp4"));
  kind_->addItem(tr("GIF animation"), QStringLiteral("gif"));
  kind_->addItem(tr("WebP animation"), QStringLiteral("webp"));
  kind_->addItem(tr("PNG animation (APNG)"), QStringLiteral("apng"));
  kind_->addItem(tr("Numbered PNG pictures"), QString());
  pace_->setValue(film_.framesPerSecond);
  endless_->setChecked(true);
  path_->setText(proposedPath(film_, QStringLiteral(".mp4")));
  progress_->setTextVisible(false);
  progress_->setRange(0, 1000);
  progress_->hide();

  auto* layout = column(this, 24, 12);
  layout->addWidget(label(tr("Export film"), "title"));
  layout->addWidget(kind_);
  layout->addWidget(pace_);
  layout->addWidget(endless_);
  QHBoxLayout* file = row(8);
  QPushButton* browse = button(tr("Choose…"), nullptr, "folder");
  file->addWidget(path_, 1);
  file->addWidget(browse);
  layout->addLayout(file);
  layout->addWidget(length_);
  layout->addWidget(progress_);
  layout->addWidget(left_);
  QHBoxLayout* buttons = row(8);
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(start_);
  layout->addLayout(buttons);
  start_->setDefault(true);

  endless_->setEnabled(false);  // an MP4 file has no say in it
  connect(kind_, &QComboBox::activated, this, &ExportDialog::applyKind);
  connect(browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
  connect(pace_, &NumberSlider::edited, this, &ExportDialog::showLength);
  connect(start_, &QPushButton::clicked, this, &ExportDialog::begin);
  connect(cancel_, &QPushButton::clicked, this, &ExportDialog::reject);
  showLength();
}

void ExportDialog::applyKind() {
  const QFileInfo present(path_->text());
  const QString end = kind_->currentData().toString();
  const QString base = present.absolutePath() + QLatin1Char('/') + present.completeBaseName();
  path_->setText(end.isEmpty() ? base : base + QLatin1Char('.') + end);
  endless_->setEnabled(!end.isEmpty() && end != QLatin1String("mp4"));
}

void ExportDialog::choosePath() {
  const QString end = kind_->currentData().toString();
  const QString path =
      end.isEmpty() ? QFileDialog::getExistingDirectory(this, tr("Folder for the pictures"))
                    : QFileDialog::getSaveFileName(this, tr("File of the film"), path_->text(),
                                                   QStringLiteral("*.") + end);
  if (path.isEmpty()) return;
  path_->setText(path);
  agreed_ = path;
}

/// A film that is there already is replaced only if the user says so.
bool ExportDialog::mayWrite() {
  const QString path = path_->text();
  if (path == agreed_ || !QFileInfo(path).isFile()) return true;
  return QMessageBox::question(this, windowTitle(),
                               tr("%1 is already there. Replace it?").arg(path)) ==
         QMessageBox::Yes;
}

void ExportDialog::showLength() {
  const auto frames = core::expandSequence(film_);
  const double seconds = static_cast<double>(frames.size()) / pace_->value();
  QString text = tr("%1 frames, plays for %2.").arg(frames.size()).arg(durationText(seconds));
  if (const auto cost = frames.empty() ? std::nullopt : bench_.service.estimate(frames.front())) {
    text += QLatin1Char(' ') + tr("Rendering takes about %1.")
                                   .arg(durationText(*cost * static_cast<double>(frames.size())));
  }
  length_->setText(text);
}

void ExportDialog::begin() {
  if (!mayWrite()) return;
  film_.framesPerSecond = pace_->value();
  Frames frames = withoutRepeats(core::expandSequence(film_));
  auto writing = std::make_shared<Writing>();
  writing->path = path_->text();
  writing->options.framesPerSecond = film_.framesPerSecond;
  writing->options.endless = endless_->isChecked();
  writing->times = std::move(frames.times);
  core::FilmTask task;
  task.frames = std::move(frames.different);
  task.take = [writing](const QImage& image) { return writing->take(image); };
  task.finish = [writing] { return writing->writer->finish(); };
  start_->setEnabled(false);
  progress_->show();
  since_.start();
  job_ = bench_.service.submitFilm(std::move(task));
}

void ExportDialog::receive(const core::JobEvent& event) {
  if (event.id != job_) return;
  if (const auto* progress = std::get_if<core::Progress>(&event.what)) {
    progress_->setValue(static_cast<int>(progress->fraction * 1000));
    if (progress->fraction > 0.02) {
      const double left = since_.elapsed() / 1000.0 * (1 - progress->fraction) / progress->fraction;
      left_->setText(tr("%1 left").arg(durationText(left)));
    }
  } else if (std::holds_alternative<core::Finished>(event.what)) {
    Q_EMIT noticed(tr("The film is at %1.").arg(path_->text()));
    job_ = {};
    accept();
  } else if (const auto* failure = std::get_if<core::Failure>(&event.what)) {
    Q_EMIT failed(*failure);
    job_ = {};
    QDialog::reject();
  } else if (std::holds_alternative<core::Cancelled>(event.what)) {
    job_ = {};
    QDialog::reject();
  }
}

void ExportDialog::reject() {
  if (job_ == core::JobId{}) {
    QDialog::reject();
  } else {
    bench_.service.cancel(job_);  // the end comes as an event
  }
}

}  // namespace crossflow::ui
