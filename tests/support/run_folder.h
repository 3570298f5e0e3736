// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Run folders as a trainer would have left them, and a trainer that only pretends, for tests and
// pictures of the training page.

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace crossflow::tests {

inline void writeFile(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(bytes);
}

class RunFolder {
 public:
  RunFolder(const QString& runs, const QString& name) : dir_(runs + QLatin1Char('/') + name) {
    dir_.mkpath(QStringLiteral("."));
  }

  QString path() const { return dir_.absolutePath(); }

  RunFolder& config(const QStringList& prompts, qint64 steps = 8000) {
    const QJsonObject object{
        {QStringLiteral("v"), 1},
        {QStringLiteral("task"), QStringLiteral("flow")},
        {QStringLiteral("model"), QStringLiteral("model.json")},
        {QStringLiteral("data"),
         QJsonObject{{QStringLiteral("kind"), QStringLiteral("latents")},
                     {QStringLiteral("path"), QStringLiteral("x")},
                     {QStringLiteral("prompts"), QJsonArray::fromStringList(prompts)}}},
        {QStringLiteral("train"), QJsonObject{{QStringLiteral("steps"), steps}}}};
    writeFile(dir_.filePath(QStringLiteral("config.json")), QJsonDocument(object).toJson());
    return *this;
  }

  RunFolder& status(const QString& state, qint64 step, qint64 steps, qint64 pid = 0,
                    double secondsAgo = 0) {
    const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
    const QJsonObject object{{QStringLiteral("v"), 1},
                             {QStringLiteral("state"), state},
                             {QStringLiteral("step"), step},
                             {QStringLiteral("steps"), steps},
                             {QStringLiteral("pid"), pid},
                             {QStringLiteral("world"), 1},
                             {QStringLiteral("pictures_per_second"), 33.4},
                             {QStringLiteral("seconds_remaining"), 960.0},
                             {QStringLiteral("checkpoint"), QString()},
                             {QStringLiteral("message"), QString()},
                             {QStringLiteral("heartbeat"), now - secondsAgo}};
    writeFile(dir_.filePath(QStringLiteral("status.json")), QJsonDocument(object).toJson());
    return *this;
  }

  RunFolder& error(int rank, const QString& cause, const QString& sentence,
                   const QString& suggestion, qint64 step) {
    const double now = static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000;
    const QJsonObject object{{QStringLiteral("v"), 1},
                             {QStringLiteral("time"), now},
                             {QStringLiteral("cause"), cause},
                             {QStringLiteral("sentence"), sentence},
                             {QStringLiteral("suggestion"), suggestion},
                             {QStringLiteral("rank"), rank},
                             {QStringLiteral("step"), step}};
    writeFile(dir_.filePath(QStringLiteral("error_%1.json").arg(rank)),
              QJsonDocument(object).toJson());
    return *this;
  }

  /// A line of events.jsonl.
  RunFolder& event(const QString& kind, qint64 step, QJsonObject fields = {}) {
    fields[QStringLiteral("v")] = 1;
    fields[QStringLiteral("kind")] = kind;
    fields[QStringLiteral("step")] = step;
    fields[QStringLiteral("time")] =
        static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000 - 100 + 0.01 * step;
    QFile file(dir_.filePath(QStringLiteral("events.jsonl")));
    if (file.open(QIODevice::Append)) {
      file.write(QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n');
    }
    return *this;
  }

  /// A sheet of samples as the trainer pastes it.
  RunFolder& sample(qint64 step, const std::vector<QImage>& pictures) {
    const int columns = std::min(8, static_cast<int>(pictures.size()));
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    const int width = pictures.front().width() + 2, height = pictures.front().height() + 2;
    QImage sheet(2 + columns * width, 2 + rows * height, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    for (int i = 0; i < static_cast<int>(pictures.size()); ++i) {
      const QImage picture =
          pictures[static_cast<std::size_t>(i)].convertToFormat(QImage::Format_RGB32);
      for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
          sheet.setPixel(2 + i % columns * width + x, 2 + i / columns * height + y,
                         picture.pixel(x, y));
        }
      }
    }
    const QString name = QStringLiteral("%1.png").arg(step);
    dir_.mkpath(QStringLiteral("samples"));
    sheet.save(dir_.filePath(QStringLiteral("samples/") + name));
    return event(QStringLiteral("sample"), step, {{QStringLiteral("file"), name}});
  }

  RunFolder& checkpoint(qint64 step, int kilobytes = 64) {
    const QString folder = QStringLiteral("checkpoints/%1.ckpt/").arg(step);
    const QByteArray bytes(qsizetype{kilobytes} * 1024, 'x');
    writeFile(dir_.filePath(folder + QStringLiteral("nnet_ema.pth")), bytes);
    const QJsonObject manifest{
        {QStringLiteral("v"), 1},
        {QStringLiteral("step"), step},
        {QStringLiteral("files"),
         QJsonObject{{QStringLiteral("nnet_ema.pth"),
                      QJsonObject{{QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                  {QStringLiteral("crc32"), 0}}}}}};
    writeFile(dir_.filePath(folder + QStringLiteral("manifest.json")),
              QJsonDocument(manifest).toJson());
    return event(QStringLiteral("checkpoint"), step,
                 {{QStringLiteral("file"), QStringLiteral("%1.ckpt").arg(step)},
                  {QStringLiteral("seconds"), 0.4}});
  }

  RunFolder& log(const QByteArray& text) {
    writeFile(dir_.filePath(QStringLiteral("rank_0.log")), text);
    return *this;
  }

 private:
  QDir dir_;
};

}  // namespace crossflow::tests
