// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/picture_latents.h"

#include <ATen/core/Tensor.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <limits>

#include "core/engine/failure_translation.h"
#include "core/engine/latent_recipe.h"
#include "core/requests/picture_reference.h"
#include "core/system/file_stamp.h"
#include "core/system/paths.h"
#include "core/system/write_file.h"
#include "core/types/core_words.h"
#include "models/checkpoint/checkpoint_reader.h"
#include "models/checkpoint/safetensors_writer.h"
#include "models/pipeline/model_files.h"
#include "models/text_ve/text_ve.h"
#include "models/torch.h"

namespace crossflow::core {
namespace {

constexpr qint64 kSamples = 64, kSampleBytes = 4096;  // of a weights file that tell it from others

[[noreturn]] void refuse(const QString& sentence, const QString& suggestion) {
  throw FailureException{{Failure::Kind::BadInput, sentence, suggestion}};
}

std::string utf8(const QString& value) {
  return value.toStdString();
}

QString digestOf(const at::Tensor& latent) {
  const at::Tensor plain = latent.contiguous();
  const QByteArrayView bytes(static_cast<const char*>(plain.const_data_ptr()),
                             static_cast<qsizetype>(plain.nbytes()));
  return QString::fromLatin1(
      QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32));
}

/// Size and evenly spread samples: other weights differ in all of them.
QByteArray sampled(const QString& path) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  const qint64 size = file.size();
  hash.addData(QByteArray::number(size));
  for (qint64 i = 0; i < kSamples; ++i) {
    file.seek(std::max<qint64>(0, size - kSampleBytes) / kSamples * i);
    hash.addData(file.read(kSampleBytes));
  }
  return hash.result().toHex();
}

std::unique_ptr<models::CheckpointReader> openLatent(const QString& folder, const QString& name) {
  const QString path = latentPath(folder, name);
  if (folder.isEmpty() || !QFile::exists(path))
    refuse(CoreWords::tr("There is no picture of your own called @%1.").arg(name),
           CoreWords::tr("`crossflow invert PICTURE --name %1` keeps one, or \"Add a picture\" "
                         "on the Interpolate page.")
               .arg(name));
  return models::CheckpointReader::open(nativePath(path));
}

/// What the metadata says of `field`; empty: nothing.
QString told(const models::CheckpointReader& file, const char* field) {
  const auto found = file.metadata().find(field);
  return found == file.metadata().end() ? QString() : QString::fromStdString(found->second);
}

/// The latent as a distribution without width: every seed and variation draws its mean.
std::shared_ptr<const models::TextLatent> readLatent(const models::CheckpointReader& file,
                                                     const QString& name,
                                                     const models::ModelConfig& config) {
  const auto& [channels, height, width] = config.latentShape;
  const models::TensorInfo* info = file.find("latent");
  const std::vector<int64_t> shape{channels, height, width};
  if (told(file, "kind") != QLatin1String(kLatentKind) || info == nullptr || info->shape != shape)
    refuse(CoreWords::tr("The file of @%1 does not hold a latent of this size.").arg(name),
           CoreWords::tr("Keep the picture again."));
  auto latent = std::make_shared<models::TextLatent>();
  latent->mu = file.read("latent", at::kFloat).reshape({1, -1});
  latent->logVar = at::full_like(latent->mu, -std::numeric_limits<double>::infinity());
  return latent;
}

}  // namespace

QString PictureLatents::identityOf(const models::LocatedModel& model) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const auto role : {models::ModelFile::Role::Network, models::ModelFile::Role::Autoencoder}) {
    const models::LocatedFile& file = model.file(role);
    const QString path = QString::fromStdString(file.path.string());
    const QString key = fileStamp(QFileInfo(path));
    if (!identities_.contains(key)) identities_.insert(key, QString::fromLatin1(sampled(path)));
    hash.addData(identities_.value(key).toLatin1());
  }
  return QString::fromLatin1(hash.result().toHex().left(32));
}

void PictureLatents::resolve(GenerationRequest& request, const models::LocatedModel& model,
                             PictureSet& found) {
  std::vector<PictureLatent> pictures;
  for (const QString& prompt : promptsOf(request.source)) {
    const QString name = pictureNameIn(prompt);
    if (name.isEmpty()) continue;
    const auto file = openLatent(folder_, name);
    if (told(*file, "identity") != identityOf(model))
      refuse(CoreWords::tr("@%1 belongs to the model \"%2\" as it was then; to \"%3\" it is noise.")
                 .arg(name, told(*file, "model"), QString::fromStdString(model.config.id)),
             CoreWords::tr("Keep the picture once more with this model, under another name."));
    const QString digest = told(*file, "digest");
    const auto before =
        std::find_if(request.pictures.begin(), request.pictures.end(),
                     [&](const PictureLatent& picture) { return picture.name == name; });
    if (before != request.pictures.end() && before->digest != digest)
      refuse(CoreWords::tr("Your @%1 is not the picture that this was made with.").arg(name), {});
    pictures.push_back({name, digest});
    if (!found.contains(prompt)) found.insert(prompt, readLatent(*file, name, model.config));
  }
  request.pictures = pictures;
}

void PictureLatents::expectFree(const InversionRequest& request) const {
  if (!isPictureName(request.name))
    refuse(CoreWords::tr("\"%1\" cannot be a name: it has letters, digits, - and _ only.")
               .arg(request.name.left(80)),
           {});
  if (folder_.isEmpty()) refuse(CoreWords::tr("There is no folder to keep pictures in."), {});
  if (!request.replace && QFile::exists(latentPath(folder_, request.name)))
    refuse(CoreWords::tr("There is a picture called @%1 already.").arg(request.name),
           CoreWords::tr("Choose another name, or replace it."));
}

void PictureLatents::keep(Inversion& inversion, const InversionRequest& request,
                          const at::Tensor& latent, const models::LocatedModel& model) {
  const QImage shown = inversion.kept.convertToFormat(QImage::Format_RGB888);
  const at::Tensor picture = at::empty({shown.height(), shown.width(), 3}, at::kByte);
  for (int y = 0; y < shown.height(); ++y)
    std::copy_n(shown.constScanLine(y), 3 * shown.width(),
                picture.mutable_data_ptr<uint8_t>() + int64_t{3} * shown.width() * y);
  const at::Tensor numbers = latent[0].to(at::kCPU).to(at::kFloat).contiguous();
  const auto decibels = [](double value) { return std::to_string(value); };
  makePrivateFolder(folder_);
  inversion.path = latentPath(folder_, request.name);
  models::writeSafetensors(nativePath(inversion.path), {{"latent", numbers}, {"picture", picture}},
                           {{"kind", kLatentKind},
                            {"name", utf8(request.name)},
                            {"model", utf8(inversion.model)},
                            {"identity", utf8(identityOf(model))},
                            {"digest", utf8(digestOf(numbers))},
                            {"origin", utf8(request.origin)},
                            {"guidance", std::to_string(request.guidance)},
                            {"steps", std::to_string(request.steps)},
                            {"round_trip_db", decibels(inversion.roundTrip)},
                            {"autoencoder_db", decibels(inversion.autoencoder)}});
}

}  // namespace crossflow::core
