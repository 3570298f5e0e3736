// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/inflate.h"

#include <zlib.h>

#include "models/files/file_error.h"

namespace crossflow::models {

namespace {

/// Deflate cannot shrink more than 1032 to 1; a larger claim is a lie about memory.
constexpr uint64_t kHighestRatio = 1032;

class Inflater {
 public:
  Inflater() {
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
      throw CheckpointError(Sentence::tr("zlib is out of memory."));
  }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  z_stream stream{};
};

}  // namespace

std::string inflateExactly(std::string_view deflated, uint64_t size,
                           const std::filesystem::path& file, std::string_view record) {
  if (size > deflated.size() * kHighestRatio || deflated.size() > UINT32_MAX || size > UINT32_MAX) {
    failFile(file, Sentence::tr("record \"%1\" claims %2 bytes from %3 compressed ones, which is "
                                "impossible or too much.",
                                record, size, deflated.size()));
  }
  std::string bytes(size, '\0');
  Inflater inflater;
  z_stream& stream = inflater.stream;
  // zlib's interface is not const-correct; it does not write to its input.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
  stream.avail_in = static_cast<uInt>(deflated.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  const int state = inflate(&stream, Z_FINISH);
  if (state != Z_STREAM_END || stream.avail_out != 0 || stream.avail_in != 0) {
    failFile(file,
             Sentence::tr(
                 "record \"%1\" does not inflate to the %2 bytes it announces; get the file again.",
                 record, size));
  }
  return bytes;
}

}  // namespace crossflow::models
