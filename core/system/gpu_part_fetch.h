// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fetches what LibTorch needs for graphics cards, by the program that a package brings for it
// (installer/gpu-part). Nothing here blocks; what has arrived stays if it is stopped.

#include <QObject>
#include <QString>

class QProcess;

namespace crossflow::core {

class GpuPartFetch : public QObject {
  Q_OBJECT

 public:
  static constexpr double kGigabytes = 2.5;  // to download, about

  /// `program`: installer/gpu-part, wherever it lies.
  explicit GpuPartFetch(QString program, QObject* parent = nullptr);
  ~GpuPartFetch() override;

  /// The one of this process: dialogs come and go while it works.
  static GpuPartFetch& ofProgram();
  /// Where packages put it. Needs a QCoreApplication.
  static QString installedProgram();

  /// False in a build folder: there, ./installer/run brings the same.
  bool possible() const;
  bool running() const { return process_ != nullptr; }
  /// What it does, or what has become of it; empty before the first start.
  const QString& words() const { return words_; }

  void start(const QString& folder);
  void stop();

 Q_SIGNALS:
  /// running() or words() is another.
  void changed();
  void succeeded();

 private:
  void readStep();
  void ended(int code);

  QString program_, words_;
  QProcess* process_ = nullptr;
};

}  // namespace crossflow::core
