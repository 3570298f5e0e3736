// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/failure_translation.h"

#include <c10/util/Exception.h>

#include "core/types/core_words.h"
#include "models/base/device_fault.h"
#include "models/base/error.h"
#include "models/base/out_of_memory.h"

namespace crossflow::core {
namespace {

QString sentenceFrom(const char* utf8) {
  return QString::fromUtf8(utf8);
}

Failure outOfMemory() {
  return {Failure::Kind::OutOfMemory, CoreWords::tr("There is not enough memory for this."),
          CoreWords::tr("Choose a smaller batch, a lower precision or a smaller model.")};
}

Failure internal(const QString& detail) {
  return {Failure::Kind::Internal,
          CoreWords::tr("The engine stopped unexpectedly: %1").arg(detail.section(u'\n', 0, 0)),
          CoreWords::tr("Please report this with the log file.")};
}

/// Kind::Device says that this process can do nothing with the card any more; see the header.
Failure fromLibrary(const c10::Error& error, int code, bool ofTheCard) {
  const QString text = sentenceFrom(error.what_without_backtrace()).section(u'\n', 0, 0);
  const bool lost = base::isDeviceLost(code, error.what_without_backtrace());
  if (!lost && !ofTheCard) return internal(text);
  return {lost ? Failure::Kind::Device : Failure::Kind::Internal,
          CoreWords::tr("The graphics card reported an error: %1").arg(text),
          CoreWords::tr("Restart the program, or choose the processor.")};
}

}  // namespace

QString textOf(const base::Sentence& sentence) {
  return QString::fromStdString(sentence.in([](const char* pattern) {
    return QCoreApplication::translate("Sentence", pattern).toStdString();
  }));
}

bool isOutOfMemory(const std::exception_ptr& error) noexcept {
  try {
    std::rethrow_exception(error);
  } catch (const std::exception& e) {
    return base::isOutOfMemory(e);
  } catch (...) {
    return false;
  }
}

RunResult resultOf(const std::exception_ptr& error) noexcept {
  if (isOutOfMemory(error)) return outOfMemory();
  try {
    std::rethrow_exception(error);
  } catch (const FailureException& e) {
    return e.failure;
  } catch (const base::Cancelled&) {
    return Cancelled{};
  } catch (const base::NumericError& e) {
    return Failure{Failure::Kind::Numeric, textOf(e.sentence()), {}};  // says itself what to do
  } catch (const base::CheckpointError& e) {
    return Failure{Failure::Kind::BadFile, textOf(e.sentence()),
                   CoreWords::tr("Download the file again or choose another one.")};
  } catch (const base::ShapeError& e) {
    return Failure{Failure::Kind::BadFile, textOf(e.sentence()),
                   CoreWords::tr("The file belongs to another model.")};
  } catch (const base::Error& e) {
    return Failure{Failure::Kind::BadInput, textOf(e.sentence()), {}};
  } catch (const c10::AcceleratorError& e) {
    return fromLibrary(e, e.get_error_code(), true);
  } catch (const c10::Error& e) {
    return fromLibrary(e, 0, false);
  } catch (const std::exception& e) {
    return internal(sentenceFrom(e.what()));
  } catch (...) {
    return internal(CoreWords::tr("unknown cause"));
  }
}

}  // namespace crossflow::core
