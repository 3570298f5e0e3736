// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The captions a model was trained on, where it tells them: captions.txt beside its networks,
// UTF-8, one per line; a line that begins with # holds words that it knows besides. The window
// completes from the captions and knows which words the model has never seen.

#include <QSet>
#include <QStringList>
#include <vector>

namespace crossflow::core {

class CaptionList {
 public:
  CaptionList() = default;
  /// Empty and over-long lines and whatever comes after 200,000 of them are left out.
  explicit CaptionList(const QStringList& captions);

  /// At most 8 MB are read; blocks. Empty if there is no such file.
  static CaptionList read(const QString& path);

  bool isEmpty() const { return captions_.isEmpty(); }
  qsizetype size() const { return captions_.size(); }

  /// Captions in which every word of `text` begins a word, those that begin with it first.
  QStringList complete(const QString& text, int most) const;

  struct Word {
    qsizetype start = 0, length = 0;
  };
  /// Words of `prompt` that are in no caption, with their places.
  std::vector<Word> unknownWords(const QString& prompt) const;

 private:
  QStringList captions_;
  QStringList folded_;  // the same in lower case
  QSet<QString> words_;
};

}  // namespace crossflow::core
