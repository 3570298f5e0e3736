// SPDX-License-Identifier: GPL-3.0-or-later
// checkPictures: sizes, ends and look-alikes of all pictures from a few bytes each.

#include <algorithm>
#include <unordered_map>

#include "models/torch.h"
#include "training/checks/data_tally.h"
#include "training/config/run_error.h"
#include "training/data/pictures/picture_file.h"
#include "training/data/pictures/picture_header.h"
#include "training/data/pictures/picture_walk.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

struct PictureFacts {
  bool readable = false;
  ProblemKind kind = ProblemKind::Unreadable;  // if not readable
  std::string complaint;
  int64_t width = 0, height = 0, bytes = 0;
  uint64_t fingerprint = 0;
  std::optional<PictureNotes> notes;  // of those decoded whole
};

PictureFacts refused(ProblemKind kind, std::string complaint) {
  PictureFacts look;
  look.kind = kind;
  look.complaint = std::move(complaint);
  return look;
}

PictureFacts lookAtPicture(const CaptionedPicture& item, bool whole) try {
  if (!isThere(item.file))
    return refused(ProblemKind::Missing, item.file.string() + " is not there.");
  SparseFile file(item.file);
  const auto header = readPictureHeader(file);
  if (header && (header->width == 0 || header->height == 0 || !header->ends))
    return refused(ProblemKind::Unreadable,
                   "The picture " + item.file.string() + " ends in the middle.");
  PictureFacts look;
  look.readable = true;
  if (header) {
    look.width = header->width;
    look.height = header->height;
  }
  const bool huge = header && header->width > kMostPixels / header->height;
  if (whole || !header || huge) {  // of other kinds only decoding tells; huge ones it refuses
    look.notes.emplace();
    const at::Tensor picture = decodePicture(item.file, &*look.notes);
    look.height = picture.size(0);
    look.width = picture.size(1);
  }
  look.bytes = file.size();
  look.fingerprint = file.fingerprint();
  return look;
} catch (const std::exception& error) {
  return refused(ProblemKind::Unreadable, error.what());
}

/// Finds pictures that are the same byte by byte. Only those whose size, beginning and end agree
/// are read whole.
class Duplicates {
 public:
  explicit Duplicates(const PictureList& list) : list_(list) {}

  /// The earlier picture that `index` repeats, or nothing.
  std::optional<std::size_t> find(std::size_t index, uint64_t fingerprint) {
    auto& alike = seen_[fingerprint];
    for (const std::size_t earlier : alike)
      if (full(earlier) == full(index)) return earlier;
    alike.push_back(index);
    return std::nullopt;
  }

 private:
  uint64_t full(std::size_t index) {
    const auto found = full_.find(index);
    if (found != full_.end()) return found->second;
    return full_[index] = SparseFile(list_.items[index].file).fullFingerprint();
  }

  const PictureList& list_;
  std::unordered_map<uint64_t, std::vector<std::size_t>> seen_;
  std::unordered_map<std::size_t, uint64_t> full_;
};

class PictureCheck {
 public:
  PictureCheck(const PictureList& list, const DataCheckOptions& options)
      : list_(list), options_(options), tally_(list, options), duplicates_(list) {}

  DataSummary run() {
    const auto count = static_cast<int64_t>(list_.items.size());
    looks_.resize(list_.items.size());
    tally_.goThrough(
        count,
        [&](int64_t i) {
          const auto index = static_cast<std::size_t>(i);
          looks_[index] = lookAtPicture(list_.items[index], tally_.isSample(i, count));
        },
        [&](int64_t i) { note(static_cast<std::size_t>(i)); });
    return tally_.summary;
  }

 private:
  void note(std::size_t index) {
    const PictureFacts look = std::exchange(looks_[index], {});
    const std::string& name = list_.items[index].name;
    if (!look.readable) return tally_.tell(look.kind, name, look.complaint);
    DataSummary& sum = tally_.summary;
    ++sum.pictures;
    if (look.notes) countNotes(*look.notes);
    sum.bytes += look.bytes;
    const bool first = sum.smallestWidth == 0;
    if (first || look.width * look.height < sum.smallestWidth * sum.smallestHeight) {
      sum.smallestWidth = look.width;
      sum.smallestHeight = look.height;
    }
    if (std::min(look.width, look.height) < options_.side)
      tally_.tell(ProblemKind::TooSmall, name,
                  name + " has " + std::to_string(look.width) + " × " +
                      std::to_string(look.height) + " pixels; it would be enlarged to " +
                      std::to_string(options_.side) + ".");
    if (const auto earlier = duplicates_.find(index, look.fingerprint))
      tally_.tell(ProblemKind::Duplicate, name,
                  list_.items[*earlier].name == name
                      ? "The list names " + name + " more than once."
                      : name + " is the same picture as " + list_.items[*earlier].name + ".");
  }

  void countNotes(const PictureNotes& notes) {
    DataSummary& sum = tally_.summary;
    ++sum.lookedAt;
    sum.count(PictureRemark::Turned) += notes.turned ? 1 : 0;
    sum.count(PictureRemark::OnWhite) += notes.onWhite ? 1 : 0;
    sum.count(PictureRemark::FirstFrame) += notes.firstFrame ? 1 : 0;
    sum.count(PictureRemark::SixteenBits) += notes.sixteenBits ? 1 : 0;
    sum.count(PictureRemark::Inks) += notes.inks ? 1 : 0;
    sum.count(PictureRemark::Tail) += notes.tail ? 1 : 0;
  }

  const PictureList& list_;
  const DataCheckOptions& options_;
  DataTally tally_;
  Duplicates duplicates_;
  std::vector<PictureFacts> looks_;
};

}  // namespace

DataSummary checkPictures(const fs::path& source, const fs::path& root,
                          const DataCheckOptions& options) {
  const PictureList list = readPictureList(source, root);
  return PictureCheck(list, options).run();
}

}  // namespace crossflow::training
