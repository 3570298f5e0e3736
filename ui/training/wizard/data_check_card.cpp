// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/wizard/data_check_card.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLocale>

#include "core/runs/folder/trainer_words.h"
#include "core/system/background.h"
#include "core/types/measures.h"
#include "core/types/result.h"
#include "ui/pictures/thumbnails.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kListHeight = 168, kFindingHeight = 34;
constexpr int kMostListed = 1000;
constexpr int kThumbnails = 6, kFindingPicture = 144;  // pictures; physical pixels, of two a point

QString kindWord(const core::DataAnswers& data) {
  return data.kind == core::DataAnswers::Kind::Features ? QStringLiteral("features")
                                                        : QStringLiteral("pictures");
}

QString layoutText(const QString& layout) {
  if (layout == QLatin1String("folder")) return DataCheck::tr("folder with text files");
  if (layout == QLatin1String("jsonl")) return DataCheck::tr("JSONL list");
  if (layout == QLatin1String("csv")) return DataCheck::tr("CSV list");
  if (layout == QLatin1String("coco")) return QStringLiteral("COCO");
  if (layout == QLatin1String("journeydb")) return QStringLiteral("JourneyDB");
  if (layout == QLatin1String("features")) return DataCheck::tr("feature files");
  return layout;
}

// What is done to pictures and captions that need no repair.
QStringList remarkTexts(const QJsonObject& summary) {
  QStringList texts;
  QJsonObject remarks = summary[QStringLiteral("remarks")].toObject();
  remarks[QStringLiteral("recoded")] =
      summary[QStringLiteral("captions")].toObject()[QStringLiteral("recoded")];
  for (auto it = remarks.begin(); it != remarks.end(); ++it) {
    const auto count = static_cast<qint64>(it.value().toDouble());
    if (count > 0) texts << remarkCountText(it.key(), count);
  }
  return texts;
}

}  // namespace

QString problemCountText(const QString& what, qint64 count) {
  const int n = static_cast<int>(count);
  if (what == QLatin1String("unreadable")) return DataCheck::tr("%n unreadable", nullptr, n);
  if (what == QLatin1String("no_caption")) return DataCheck::tr("%n without a caption", nullptr, n);
  if (what == QLatin1String("duplicate")) return DataCheck::tr("%n twice", nullptr, n);
  if (what == QLatin1String("too_small")) return DataCheck::tr("%n too small", nullptr, n);
  if (what == QLatin1String("wrong_shape")) return DataCheck::tr("%n of a wrong shape", nullptr, n);
  if (what == QLatin1String("missing")) return DataCheck::tr("%n missing", nullptr, n);
  if (what == QLatin1String("bad_entry")) return DataCheck::tr("%n unusable entries", nullptr, n);
  if (what == QLatin1String("unreadable_folder"))
    return DataCheck::tr("%n folders that may not be read", nullptr, n);
  if (what == QLatin1String("repeated_folder"))
    return DataCheck::tr("%n links to folders that are there already", nullptr, n);
  return QStringLiteral("%1: %2").arg(what).arg(count);
}

QString remarkCountText(const QString& remark, qint64 count) {
  const int n = static_cast<int>(count);
  if (remark == QLatin1String("turned")) return DataCheck::tr("%n turned upright", nullptr, n);
  if (remark == QLatin1String("on_white")) return DataCheck::tr("%n put on white", nullptr, n);
  if (remark == QLatin1String("first_frame"))
    return DataCheck::tr("the first frame of %n animations", nullptr, n);
  if (remark == QLatin1String("sixteen_bits"))
    return DataCheck::tr("%n with 16 bits of a colour", nullptr, n);
  if (remark == QLatin1String("inks")) return DataCheck::tr("%n in printers' inks", nullptr, n);
  if (remark == QLatin1String("tail"))
    return DataCheck::tr("%n with a film behind the picture", nullptr, n);
  if (remark == QLatin1String("recoded")) return DataCheck::tr("%n captions recoded", nullptr, n);
  return QStringLiteral("%1: %2").arg(remark).arg(count);
}

DataCheck::DataCheck(const QString& trainer, QWidget* parent)
    : QWidget(parent),
      process_(trainer),
      box_(card()),
      icon_(new QLabel),
      headline_(paragraph({}, "strong")),
      detail_(paragraph({}, "small")),
      bar_(named(new QProgressBar, tr("Progress of the check"))),
      thumbnails_(new QWidget),
      take_(button(tr("Take the file names as captions"), "primary", "prompt")),
      list_(named(new QListWidget, tr("Problems of the data"))) {
  auto* layout = column(this, 0, 8);
  auto* inside = new QHBoxLayout(box_);
  inside->setContentsMargins(14, 12, 14, 12);
  inside->setSpacing(12);
  auto* words = column(nullptr, 0, 4);
  words->addWidget(headline_);
  words->addWidget(bar_);
  words->addWidget(detail_);
  words->addWidget(thumbnails_);
  words->addWidget(take_, 0, Qt::AlignLeft);
  take_->hide();
  connect(take_, &QPushButton::clicked, this, &DataCheck::takeNames);
  new FlowLayout(thumbnails_, 8);
  thumbnails_->hide();
  inside->addWidget(icon_, 0, Qt::AlignTop);
  inside->addLayout(words, 1);
  list_->setProperty("kind", QLatin1String("boxed"));
  list_->setIconSize({16, 16});
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  list_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);  // or the card above grows
  layout->addWidget(box_);
  layout->addWidget(list_);
  bar_->setTextVisible(false);
  box_->hide();
  list_->hide();
  connect(&process_, &core::TrainerProcess::line, this, &DataCheck::receive);
  connect(&process_, &core::TrainerProcess::finished, this, &DataCheck::showSummary);
  connect(&process_, &core::TrainerProcess::failed, this, [this](const core::Failure& failure) {
    const core::DataAnswers asked = std::exchange(data_, {});  // asked again, it is tried again
    bar_->hide();
    showObstacle(failure.sentence, failure.suggestion);
    offerNames(asked);
  });
}

void DataCheck::check(const core::DataAnswers& answers, int pictureSize) {
  expected_ = false;
  offer_ = {};
  const bool known = answers.path == data_.path && answers.root == data_.root &&
                     answers.kind == data_.kind && pictureSize == pictureSize_;
  if (known) return;
  data_ = answers;
  pictureSize_ = pictureSize;
  process_.cancel();
  usable_ = true;
  captions_.clear();
  thumbnails_->hide();
  take_->hide();
  list_->clear();
  list_->hide();
  box_->setVisible(!answers.path.isEmpty());
  if (answers.path.isEmpty()) return;
  bar_->hide();
  if (answers.kind == core::DataAnswers::Kind::Latents) {
    // A file of our own making: the run's check opens it.
    showHeadline("info", Tone::Muted, tr("Cached latents are checked before the start."), {});
    return;
  }
  if (!QFileInfo::exists(answers.path)) {
    data_ = {};
    showObstacle(tr("There is nothing at this path."), {});
    return;
  }
  showHeadline("search", Tone::Accent, tr("Looking at the data…"), {});
  bar_->setRange(0, 0);
  bar_->show();
  QStringList arguments{QStringLiteral("check-data"), answers.path,
                        QStringLiteral("--kind"),     kindWord(answers),
                        QStringLiteral("--size"),     QString::number(pictureSize),
                        QStringLiteral("--json")};
  if (!answers.root.isEmpty()) arguments << QStringLiteral("--root") << answers.root;
  process_.start(arguments);
}

void DataCheck::receive(const QJsonObject& line) {
  const QString kind = line[QStringLiteral("kind")].toString();
  if (kind == QLatin1String("problem")) {
    addProblem(line);
  } else if (kind == QLatin1String("progress")) {
    const int done = line[QStringLiteral("done")].toInt();
    const int total = line[QStringLiteral("total")].toInt();
    bar_->setRange(0, total);
    bar_->setValue(done);
    detail_->show();
    detail_->setText(tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
  }
}

void DataCheck::addProblem(const QJsonObject& line) {
  if (list_->count() >= kMostListed) return;
  const QString file = line[QStringLiteral("file")].toString();
  const QString sentence = core::trainerText(line[QStringLiteral("sentence")].toString());
  const QString name = QFileInfo(file).fileName();
  const bool named = !name.isEmpty() && sentence.contains(name);
  auto* item =
      new QListWidgetItem(icon("warning", Tone::Warning),
                          named ? sentence : QStringLiteral("%1 — %2").arg(name, sentence), list_);
  item->setToolTip(file + QLatin1Char('\n') + sentence);
  list_->setFixedHeight(std::min(kListHeight, 12 + list_->count() * kFindingHeight));
  list_->show();
}

void DataCheck::showSummary() {
  bar_->hide();
  const QJsonObject summary = process_.summary();
  const auto pairs = static_cast<qint64>(summary[QStringLiteral("pairs")].toDouble());
  const auto readable = static_cast<qint64>(summary[QStringLiteral("pictures")].toDouble());
  const auto bytes = static_cast<qint64>(summary[QStringLiteral("bytes")].toDouble());
  QStringList parts{layoutText(summary[QStringLiteral("layout")].toString())};
  if (bytes > 0) parts << core::sizeText(bytes);
  const QJsonArray smallest = summary[QStringLiteral("smallest")].toArray();
  if (smallest.size() == 2) {
    parts << tr("smallest picture %1 × %2").arg(smallest[0].toInt()).arg(smallest[1].toInt());
  }
  QStringList troubles;
  const QJsonObject problems = summary[QStringLiteral("problems")].toObject();
  for (auto it = problems.begin(); it != problems.end(); ++it) {
    const auto count = static_cast<qint64>(it.value().toDouble());
    if (count > 0) troubles << problemCountText(it.key(), count);
  }
  if (!troubles.isEmpty()) parts << troubles;
  parts << remarkTexts(summary);
  showExamples(summary[QStringLiteral("examples")].toArray());
  Q_EMIT counted(readable, readable > 0 ? bytes / readable : 0);
  const QString details = parts.join(QStringLiteral(" · "));
  if (pairs == 0) {
    showObstacle(tr("No picture with a caption was found."), details);
    return offerNames(data_);
  }
  if (readable == 0) return showObstacle(tr("None of the pictures can be read."), details);
  showHeadline(
      troubles.isEmpty() ? "check" : "warning", troubles.isEmpty() ? Tone::Success : Tone::Warning,
      tr("%Ln picture(s) with captions are ready", nullptr, static_cast<int>(readable)), details);
  Q_EMIT settled();
}

QString DataCheck::obstacle() const {
  if (running() || expected_) return tr("The data are still being looked at.");
  return usable_ ? QString() : headline_->text();
}

void DataCheck::showObstacle(const QString& text, const QString& detail) {
  usable_ = false;
  showHeadline("warning", Tone::Danger, text, detail);
  Q_EMIT settled();
}

void DataCheck::offerNames(const core::DataAnswers& asked) {
  if (asked.kind != core::DataAnswers::Kind::Pictures || !QFileInfo(asked.path).isDir()) return;
  offer_.first = asked;
  core::inBackground(
      this, [folder = asked.path] { return core::namedPictures(folder); },
      [this, folder = asked.path](std::vector<core::NamedPicture> names) {
        if (names.empty() || folder != offer_.first.path) return;
        offer_.second = std::move(names);
        const QString example = offer_.second.front().caption;
        showHeadline(
            "info", Tone::Accent, tr("No picture has a caption yet."),
            tr("The names of %Ln picture(s) are words, such as \"%1\". They can be written "
               "into a list, captions.jsonl, among the pictures.",
               nullptr, static_cast<int>(offer_.second.size()))
                .arg(example));
        take_->show();
      });
}

void DataCheck::takeNames() {
  take_->hide();
  core::inBackground(
      this,
      [folder = offer_.first.path, names = offer_.second] {
        return core::writeNameCaptions(folder, names);
      },
      [this](const core::Result<QString>& written) {
        if (!written.ok()) {
          showObstacle(written.failure().sentence, written.failure().suggestion);
          return;
        }
        const core::DataAnswers asked = offer_.first;
        data_ = {};
        check(asked, pictureSize_);
      });
}

// Captions become prompts to watch; a few pictures show that these are the right ones.
void DataCheck::showExamples(const QJsonArray& examples) {
  captions_.clear();
  examples_.clear();
  for (const QJsonValue example : examples) {
    captions_ << example[QStringLiteral("caption")].toString();
    if (examples_.size() < kThumbnails) examples_ << example[QStringLiteral("file")].toString();
  }
  if (data_.kind != core::DataAnswers::Kind::Pictures) return;
  core::inBackground(
      this,
      [files = examples_] {
        std::vector<QImage> pictures;
        pictures.reserve(static_cast<std::size_t>(files.size()));
        for (const QString& file : files)
          pictures.push_back(makeThumbnail(file, kFindingPicture, {}));
        return std::pair(files, std::move(pictures));
      },
      [this](const std::pair<QStringList, std::vector<QImage>>& read) {
        if (read.first == examples_) showThumbnails(read.second);
      });
}

void DataCheck::showThumbnails(const std::vector<QImage>& pictures) {
  QLayout* line = thumbnails_->layout();
  while (QLayoutItem* item = line->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int shown = 0;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (pictures[i].isNull()) continue;
    auto* picture = new QLabel;
    QPixmap pixmap = QPixmap::fromImage(pictures[i]);
    pixmap.setDevicePixelRatio(2);
    picture->setPixmap(pixmap);
    picture->setToolTip(captions_.value(static_cast<qsizetype>(i)));
    picture->setAccessibleName(captions_.value(static_cast<qsizetype>(i)));
    line->addWidget(picture);
    ++shown;
  }
  thumbnails_->setVisible(shown > 0);
}

void DataCheck::showHeadline(const char* iconName, Tone tone, const QString& text,
                             const QString& detail) {
  icon_->setPixmap(icon(iconName, tone).pixmap(QSize(20, 20)));
  headline_->setText(text);
  detail_->setText(detail);
  detail_->setVisible(!detail.isEmpty());
  box_->show();
}

}  // namespace crossflow::ui
