// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the published models are at home: a table of the program. Sizes and SHA-256 are those that
// the home itself lists, asked for before a download; what it says is checked, paths above all.

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <vector>

#include "core/types/result.h"

namespace crossflow::core {

/// One file of a model: where its home has it and where it belongs below the models folder.
struct IndexedFile {
  QString repository;  // "openai/clip-vit-large-patch14"
  QString remotePath;  // in the repository
  QString path;        // below the models folder
  QString member;      // not empty: the remote file is a tar, this is the end of a name in it
};

struct IndexedModel {
  QString id;
  QString page;  // what people read about it, licence included
  std::vector<IndexedFile> files;
};

/// The five published models with their autoencoder and text encoders.
const std::vector<IndexedModel>& publishedModels();
/// Null if it is none of them.
const IndexedModel* publishedModel(const QString& id);

/// https://huggingface.co; mirrors have the same paths below another address.
QUrl publicModelHome();

/// What a repository offers.
struct RemoteFile {
  QString path;
  qint64 bytes = 0;
  QByteArray sha256;  // empty: not told, as of small text files
};

QUrl listingAddress(const QUrl& home, const QString& repository);
QUrl fileAddress(const QUrl& home, const QString& repository, const QString& path);

/// The answer of listingAddress(): [{"type": "file", "path": …, "size": …, "lfs": {"oid": …}}].
/// Entries with unsafe paths or impossible sizes are left out; BadFile if it is not such a list.
Result<std::vector<RemoteFile>> parseListing(const QByteArray& json);

}  // namespace crossflow::core
