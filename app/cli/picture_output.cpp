// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture_output.h"

#include "core/pictures/output_pattern.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_text.h"

namespace crossflow::cli {
namespace {

const QString kDefaultName = QStringLiteral("{prompt}-{seed}.png");

}  // namespace

void addPictureOutputOptions(CLI::App& command, PictureOutputOptions& options) {
  command
      .add_option("-o,--output", options.pattern,
                  "File name; {index} {seed} {prompt} {model} {date} {time} are filled in. "
                  "The suffix chooses PNG, JPEG or WebP (default {prompt}-{seed}.png)")
      ->type_name("PATTERN");
  command.add_option("--quality", options.quality, "Of JPEG and WebP")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  command.add_flag("--keep-existing", options.keepExisting,
                   "Never replace a file: the new one is called name-2");
}

core::Result<PictureOutput> PictureOutput::make(const PictureOutputOptions& options) {
  PictureOutput output;
  output.options_ = options;
  output.pattern_ = QString::fromStdString(options.pattern);
  if (output.pattern_.isEmpty() || output.pattern_.endsWith(u'/')) output.pattern_ += kDefaultName;
  if (!core::pictureFormatOf(output.pattern_)) {
    return core::Failure{
        core::Failure::Kind::BadInput,
        QStringLiteral("The output %1 should end in .png, .jpg or .webp.").arg(output.pattern_),
        {}};
  }
  const auto expanded = core::expandOutputPattern(output.pattern_, {});
  if (!expanded) return expanded.failure();
  return output;
}

core::Result<QString> PictureOutput::pathFor(const core::Picture& picture) {
  const core::GenerationRequest& request = picture.request;
  const auto path = core::expandOutputPattern(
      pattern_, {.index = picture.index,
                 .seed = request.sampling.seed,
                 .prompt = core::describe(request.source),
                 .model = request.model.isEmpty() ? QStringLiteral("starter") : request.model,
                 .date = start_});
  if (!path) return path.failure();
  QString name;
  do {  // a numbered name may be another prompt's own: "cat", "cat" and "cat-2"
    name = core::numberedPath(*path, ++used_[*path]);
  } while (taken_.contains(name));
  taken_.insert(name);
  return name;
}

core::Result<QString> PictureOutput::save(const core::Picture& picture) {
  const auto path = pathFor(picture);
  if (!path) return path.failure();
  return core::writePicture(
      *path, picture.image, picture.request,
      {.quality = options_.quality,
       .existing = options_.keepExisting ? core::Existing::Rename : core::Existing::Replace});
}

}  // namespace crossflow::cli
