// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/data/pictures/picture_file.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "models/base/error.h"
#include "models/torch.h"
#include "training/config/run_error.h"
#include "training/data/pictures/gif_reader.h"
#include "training/data/pictures/picture_header.h"
#include "training/data/pictures/picture_kind.h"

namespace crossflow::training {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMostFileBytes = 512u << 20;
constexpr std::size_t kMostPadding = 1024;  // behind a JPEG; more is a tail

[[noreturn]] void refusePicture(const fs::path& file, const std::string& complaint) {
  badData("The picture " + file.string(), complaint);
}

std::string readBytes(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) refusePicture(file, "cannot be opened: " + error.message());
  if (size == 0) refusePicture(file, "is empty");
  if (size > kMostFileBytes) refusePicture(file, "is larger than 512 MB");
  std::string bytes(size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
    refusePicture(file, "cannot be read");
  return bytes;
}

// What no decoder is asked: kinds we have none for, and pictures that would fill the memory.
void refuseUnreadable(const fs::path& file, const std::string& bytes, PictureKind kind) {
  if (kind == PictureKind::Heic || kind == PictureKind::Avif)
    refusePicture(file, std::string("is ") + (kind == PictureKind::Heic ? "a HEIC" : "an AVIF") +
                            " picture, which cannot be read; save it as JPEG or PNG");
  SparseFile sparse(file);
  const auto header = readPictureHeader(sparse);
  PictureSize size = header ? PictureSize{header->width, header->height} : PictureSize{};
  if (kind == PictureKind::Tiff) size = tiffSize(bytes);
  if (size.height > 0 && size.width > kMostPixels / size.height)
    refusePicture(file, "has " + std::to_string(size.width) + " x " + std::to_string(size.height) +
                            " pixels, more than the 64 megapixels that are read; make it smaller");
}

// A JPEG's inks and end, which OpenCV does not tell: it fills the missing part of a torn one with
// grey and says nothing.
void lookThroughJpeg(const fs::path& file, const std::string& bytes, PictureNotes& notes) {
  const JpegColours colours = jpegColours(bytes);
  if (colours == JpegColours::BareInks)
    refusePicture(file,
                  "is a CMYK JPEG that does not say how its inks are written; save it as RGB");
  const std::size_t end = jpegEnd(bytes);
  if (end == 0) refusePicture(file, "ends in the middle");
  notes.inks = colours == JpegColours::Inks;
  notes.tail = bytes.size() > end + kMostPadding;
}

cv::Mat decodeBytes(const std::string& bytes) try {
  const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
  return cv::imdecode(raw, cv::IMREAD_UNCHANGED);
} catch (const cv::Exception&) {
  return {};
}

// Any depth and number of channels -> BGR or BGRA bytes; what cannot be shown is refused.
cv::Mat asBytes(const fs::path& file, const cv::Mat& decoded) {
  cv::Mat bytes = decoded;
  if (decoded.depth() == CV_16U)
    decoded.convertTo(bytes, CV_8U, 1.0 / 257);
  else if (decoded.depth() != CV_8U)
    refusePicture(file, "has pixels of a kind that cannot be shown; save it with 8 or 16 bits");
  cv::Mat colours = bytes;
  if (bytes.channels() == 1) cv::cvtColor(bytes, colours, cv::COLOR_GRAY2BGR);
  if (bytes.channels() == 2) refusePicture(file, "has grey and transparency; save it in colours");
  return colours;
}

// BGRA over white, in place of the transparent parts' hidden colours.
cv::Mat onWhite(const cv::Mat& picture, PictureNotes& notes) {
  cv::Mat result(picture.rows, picture.cols, CV_8UC3);
  for (int y = 0; y < picture.rows; ++y) {
    const uchar* in = picture.ptr(y);
    uchar* out = result.ptr(y);
    for (int x = 0; x < picture.cols; ++x, in += 4, out += 3) {
      const int alpha = in[3];
      notes.onWhite = notes.onWhite || alpha < 255;
      for (int c = 0; c < 3; ++c)
        out[c] = static_cast<uchar>((in[c] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
  return result;
}

// As EXIF says that the camera was held.
cv::Mat turned(const cv::Mat& picture, int orientation) {
  cv::Mat result = picture;
  if (orientation >= 5) cv::transpose(picture, result);
  const bool mirrored =
      orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
  const bool upsideDown =
      orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
  if (mirrored || upsideDown)
    cv::flip(result.clone(), result, mirrored && upsideDown ? -1 : (mirrored ? 1 : 0));
  return result;
}

cv::Mat decodeGif(const fs::path& file, const std::string& bytes, PictureNotes& notes) try {
  const GifFrame frame = readGif(bytes, kMostPixels);
  notes.firstFrame = frame.more;
  const cv::Mat rgba(static_cast<int>(frame.picture.size(0)),
                     static_cast<int>(frame.picture.size(1)), CV_8UC4, frame.picture.data_ptr());
  cv::Mat bgra;
  cv::cvtColor(rgba, bgra, cv::COLOR_RGBA2BGRA);
  return bgra;
} catch (const base::Error& error) {
  refusePicture(file, error.what());
}

// The first frame as OpenCV has it: any depth and number of channels.
cv::Mat decoded(const fs::path& file, std::string bytes, PictureNotes& notes) {
  const PictureKind kind = pictureKind(bytes);
  refuseUnreadable(file, bytes, kind);
  if (kind == PictureKind::Jpeg) lookThroughJpeg(file, bytes, notes);
  if (kind == PictureKind::Webp) bytes = stillWebp(bytes, notes.firstFrame);
  cv::Mat picture = kind == PictureKind::Gif ? decodeGif(file, bytes, notes) : decodeBytes(bytes);
  if (picture.empty()) refusePicture(file, "is damaged or of a kind that cannot be read");
  notes.sixteenBits = picture.depth() == CV_16U;
  if (static_cast<int64_t>(picture.total()) > kMostPixels)
    refusePicture(file, "is larger than 64 megapixels");
  return picture;
}

at::Tensor rgbOf(const cv::Mat& picture, int conversion) {
  cv::Mat rgb;
  cv::cvtColor(picture, rgb, conversion);
  return torch::from_blob(rgb.data, {rgb.rows, rgb.cols, 3}, torch::kByte).clone();
}

}  // namespace

at::Tensor decodePicture(const fs::path& file, PictureNotes* told) {
  PictureNotes notes;
  const std::string bytes = readBytes(file);
  cv::Mat picture = asBytes(file, decoded(file, bytes, notes));
  if (picture.channels() == 4) picture = onWhite(picture, notes);
  if (const int orientation = exifOrientation(bytes); orientation > 1) {
    picture = turned(picture, orientation);
    notes.turned = true;
  }
  if (told != nullptr) *told = notes;
  return rgbOf(picture, cv::COLOR_BGR2RGB);
}

at::Tensor decodeAsStored(const fs::path& file) {
  PictureNotes notes;
  const cv::Mat picture = asBytes(file, decoded(file, readBytes(file), notes));
  return rgbOf(picture, picture.channels() == 4 ? cv::COLOR_BGRA2RGB : cv::COLOR_BGR2RGB);
}

void writePng(const fs::path& file, const at::Tensor& picture, Flush flush) {
  const at::Tensor rows = picture.permute({1, 2, 0}).contiguous();
  const cv::Mat rgb(static_cast<int>(rows.size(0)), static_cast<int>(rows.size(1)), CV_8UC3,
                    rows.data_ptr());
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<uchar> bytes;
  cv::imencode(".png", bgr, bytes);
  writeFileAtomically(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                      Existing::Replace, flush);
}

}  // namespace crossflow::training
