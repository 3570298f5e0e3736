// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/film_job.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <memory>
#include <optional>

#include "ui/pictures/enlarge.h"

namespace crossflow::ui {

namespace {

/// Passes frames on at another size. A frame that is held is enlarged once.
class EnlargingWriter : public core::FilmWriter {
 public:
  EnlargingWriter(std::unique_ptr<core::FilmWriter> film, QSize size)
      : film_(std::move(film)), size_(size) {}

  std::optional<core::Failure> add(const QImage& frame) override {
    if (size_.isEmpty() || frame.size() == size_) return film_->add(frame);
    if (frame.cacheKey() != key_) {
      key_ = frame.cacheKey();
      large_ = enlarge(frame, size_);
    }
    return film_->add(large_);
  }
  std::optional<core::Failure> finish() override { return film_->finish(); }

 private:
  std::unique_ptr<core::FilmWriter> film_;
  QSize size_;
  qint64 key_ = 0;
  QImage large_;
};

// Lives on the worker thread from the first frame to the last.
struct Writing {
  FilmFile file;
  core::FramePlan plan;
  std::unique_ptr<core::FilmWriter> writer;
  std::optional<core::FrameFeeder> feeder;

  std::optional<core::Failure> take(const QImage& image) {
    if (!writer) {
      QDir().mkpath(QFileInfo(file.path).absolutePath());  // else the writer says what is wrong
      auto made = core::makeFilmWriter(file.path, file.options);
      if (!made.ok()) return made.failure();
      writer = std::make_unique<EnlargingWriter>(std::move(made).value(), file.size);
      feeder.emplace(plan, *writer);
    }
    return feeder->take(image);
  }
};

}  // namespace

std::vector<QImage> eachOnce(const core::FramePlan& plan, const std::vector<QImage>& drawn) {
  std::vector<QImage> pictures(plan.distinct.size());
  for (std::size_t i = 0; i < std::min(drawn.size(), plan.frames.size()); ++i) {
    QImage& picture = pictures[static_cast<std::size_t>(plan.frames[i])];
    if (picture.isNull()) picture = drawn[i];
  }
  return pictures;
}

core::FilmTask filmTask(const std::vector<core::GenerationRequest>& frames, const FilmFile& file,
                        const std::vector<QImage>& drawn) {
  auto writing = std::make_shared<Writing>();
  writing->file = file;
  writing->plan = core::planFrames(frames);
  core::FilmTask task;
  task.frames = writing->plan.distinct;
  task.drawn = eachOnce(writing->plan, drawn);
  task.take = [writing](const QImage& image) { return writing->take(image); };
  task.finish = [writing] { return writing->writer->finish(); };
  return task;
}

}  // namespace crossflow::ui
