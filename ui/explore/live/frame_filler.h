// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What live pages make in idle moments: the frames of a strip, and prompts' own pictures.

#include <QHash>
#include <QObject>
#include <QStringList>

#include "ui/explore/frames/frame_cache.h"
#include "ui/explore/live/live_preview.h"

namespace crossflow::ui {

/// Fills the frames of a scene, coarse to fine.
class FrameFiller : public QObject {
  Q_OBJECT

 public:
  FrameFiller(const core::InferenceService& service, const LivePreview& live,
              QObject* parent = nullptr);

  const FrameCache& cache() const { return cache_; }
  void setScene(Scene scene);
  /// A picture made elsewhere, if it is exactly one of the frames.
  void put(double position, const QImage& image, FrameCache::Quality quality);
  /// A draft that is missing; then, where that takes little time, sharp ones: so that playing shows
  /// what a film will.
  std::optional<LivePreview::Fill> next();
  std::optional<LivePreview::Fill> nextSharp();

 Q_SIGNALS:
  void changed();

 private:
  LivePreview::Fill fillFor(int index, core::GenerationRequest request,
                            FrameCache::Quality quality);

  const core::InferenceService& service_;
  const LivePreview& live_;
  FrameCache cache_;
  quint64 scene_ = 0;  // what comes late for an earlier one is dropped
};

/// The pictures of single prompts under one look, kept while the look stays.
class PromptPictures : public QObject {
  Q_OBJECT

 public:
  PromptPictures(const core::InferenceService& service, const LivePreview& live,
                 QObject* parent = nullptr);

  void setLook(const core::GenerationRequest& look);
  /// Null until it is made.
  QImage of(const QString& prompt) const { return pictures_.value(prompt).image; }
  /// At full quality.
  core::GenerationRequest requestFor(const QString& prompt) const;
  /// A draft that is missing; then, where that takes little time, a sharp one.
  std::optional<LivePreview::Fill> nextDraft(const QStringList& prompts);
  std::optional<LivePreview::Fill> nextSharp(const QStringList& prompts);

 Q_SIGNALS:
  void changed();

 private:
  struct Entry {
    QImage image;
    bool sharp = false;
  };
  LivePreview::Fill fillFor(const QString& prompt, bool sharp);

  const core::InferenceService& service_;
  const LivePreview& live_;
  core::GenerationRequest look_;
  QHash<QString, Entry> pictures_;
};

}  // namespace crossflow::ui
