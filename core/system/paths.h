// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where things lie on this machine.

#include <QString>

namespace crossflow::core {

struct Paths {
  QString database;    // history, presets, session
  QString pictures;    // finished pictures, a folder a day
  QString models;      // downloaded checkpoints
  QString runs;        // training runs, a folder each
  QString thumbnails;  // a cache: may be deleted at any time
  QString log;
  QString latents;  // the user's own pictures, as latents
  QString lock;     // held by the instance that owns the session

  /// From the settings and the platform's standard folders; touches nothing.
  static Paths standard();
  /// Everything below one folder; for tests and portable use.
  static Paths below(const QString& folder);

  /// Makes the folders and files that hold prompts and pictures, or their paths, so that no other
  /// user of the machine can read them. Folders that were there before and are not ours stay as
  /// they are.
  void makePrivate() const;
};

/// What came with the program: <program>/../share/crossflow-studio, in an installation as in a
/// build folder (there it is a link to resources/). Needs a QCoreApplication.
QString sharedFolder();

/// Makes a folder of ours and what is missing above it; no other user can look into it, also where
/// it was there before. False if that cannot be.
bool makePrivateFolder(const QString& folder);

/// Takes what others may do with a file of ours from them; `make`: one that is missing is made,
/// empty, before somebody else makes it readable. Trouble is let be.
void keepFileToOwner(const QString& file, bool make);

/// True if `folder` exists or could be made, and can be written to.
bool usableFolder(const QString& folder);

}  // namespace crossflow::core
