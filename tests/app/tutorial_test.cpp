// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial of training, every command of its first part as it stands there, and its table.

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include "tests/app/cli/program.h"
#include "tests/support/catch_torch.h"
#include "training/config/train_config.h"

using namespace crossflow;
using tests::bytesOf;
using tests::Ended;
using tests::Program;

namespace {

QString tutorial() {
  const auto path = tests::dataPath("../../resources/docs/training.md");
  return QString::fromUtf8(bytesOf(QString::fromStdString(path.string())));
}

/// The contents of the blocks between ```sh and ```, one after another.
QString commandsIn(const QString& text) {
  QString commands;
  bool inside = false;
  for (const QString& line : text.split(u'\n')) {
    if (line == QStringLiteral("```sh")) {
      inside = true;
    } else if (line == QStringLiteral("```")) {
      inside = false;
    } else if (inside) {
      commands += line + u'\n';
    }
  }
  return commands;
}

/// A hundred captioned pictures: shapes of four colours.
void drawPhotos(const QString& folder) {
  QDir().mkpath(folder);
  const std::pair<const char*, QColor> colours[] = {{"red", QColor(220, 30, 30)},
                                                    {"green", QColor(30, 160, 60)},
                                                    {"blue", QColor(40, 70, 220)},
                                                    {"yellow", QColor(240, 200, 30)}};
  for (int i = 0; i < 100; ++i) {
    QImage picture(128, 128, QImage::Format_RGB888);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    const auto& [name, colour] = colours[i % 4];
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const bool circle = i / 4 % 2 == 0;
    const QRect place(16 + 2 * (i % 5), 16 + 2 * (i % 7), 88, 88);
    if (circle)
      painter.drawEllipse(place);
    else
      painter.drawRect(place);
    painter.end();
    const QString file = folder + QStringLiteral("/%1").arg(i, 3, 10, QLatin1Char('0'));
    REQUIRE(picture.save(file + QStringLiteral(".png")));
    QFile caption(file + QStringLiteral(".txt"));
    REQUIRE(caption.open(QIODevice::WriteOnly));
    caption.write(QStringLiteral("a %1 %2")
                      .arg(QString::fromUtf8(name),
                           circle ? QStringLiteral("circle") : QStringLiteral("square"))
                      .toUtf8());
  }
}

QColor middleOf(const QString& file) {
  const QImage picture = QImage(file).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return picture.pixelColor(0, 0);
}

}  // namespace

TEST_CASE("Every command of the tutorial works as it stands there", "[tutorial]") {
  const QTemporaryDir folder;
  drawPhotos(folder.filePath(QStringLiteral("photos")));
  const QString programs = QString::fromUtf8(tests::kProgramFolder);
  const QByteArray path = (programs + u':').toUtf8() + qgetenv("PATH");
  const QByteArray starter =
      QDir::cleanPath(programs + QStringLiteral("/../share/crossflow-studio/starter")).toUtf8();
  QProcess shell;
  shell.setWorkingDirectory(folder.path());
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("PATH"), QString::fromUtf8(path));
  environment.insert(QStringLiteral("STARTER"), QString::fromUtf8(starter));
  environment.remove(QStringLiteral("CROSSFLOW_MODELS"));
  shell.setProcessEnvironment(environment);
  shell.start(QStringLiteral("/bin/bash"), {QStringLiteral("-euc"), commandsIn(tutorial())});
  REQUIRE(shell.waitForFinished(1'000'000));
  INFO(shell.readAllStandardError().toStdString());
  INFO(shell.readAllStandardOutput().toStdString());
  REQUIRE(shell.exitCode() == 0);
  for (const char* file : {"runs/mine/samples/100.png", "runs/mine/checkpoints/220.ckpt/nnet.pth",
                           "models/mine/spiece.model", "checkpoint.png", "mine.png"}) {
    INFO(file);
    CHECK(QFile::exists(folder.filePath(QString::fromUtf8(file))));
  }
  // It has learnt what it was shown: a red circle is red, and the starter's was not.
  const QColor colour = middleOf(folder.filePath(QStringLiteral("mine.png")));
  CHECK(colour.red() > colour.green() + 40);
  CHECK(colour.red() > colour.blue() + 40);
}

TEST_CASE("The tutorial's table is what the program explains", "[tutorial]") {
  const QString text = tutorial();
  QString table =
      QStringLiteral("| entry | values | default | what it is for |\n|---|---|---|---|\n");
  for (const training::ConfigField& field : training::trainConfigFields()) {
    const QString fallback = QString::fromStdString(field.fallback);
    table += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                 .arg(QString::fromStdString(field.name), QString::fromStdString(field.values),
                      fallback.isEmpty() ? QString() : u'`' + fallback + u'`',
                      QString::fromStdString(field.about));
  }
  // `crossflow train --fields` prints it: put that between the two comments.
  CHECK(text.contains(table));
}
