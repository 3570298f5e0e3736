// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/models_page.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include "core/system/settings.h"
#include "ui/shared/background.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kTextWidth = 880;

// A link costs nothing and keeps the user's file where it is; a copy is the fallback across disks.
QString bringInto(const QString& folder, const QString& file) {
  const QString target = QDir(folder).filePath(QFileInfo(file).fileName());
  if (QFileInfo::exists(target)) return {};
  if (QFile::link(QFileInfo(file).absoluteFilePath(), target)) return {};
  return QFile::copy(file, target) ? QString() : target;
}

}  // namespace

ModelsPage::ModelsPage(Workbench& bench, QWidget* parent)
    : Page(parent), bench_(bench), cards_(column(nullptr, 0, 12)) {
  setProperty("kind", QLatin1String("page"));
  auto* outer = column(this, 0, 0);
  auto* middle = new QWidget;
  auto* layout = column(middle, 0, 16);
  QHBoxLayout* top = row(8);
  top->addWidget(label(tr("Models"), "title"), 1);
  QToolButton* again = iconButton("refresh", tr("Rescan the models folder"));
  QPushButton* add = button(tr("Add files…"), nullptr, "plus");
  top->addWidget(again);
  top->addWidget(add);
  layout->addLayout(top);
  layout->addWidget(paragraph(
      tr("Models are read from %1. Files you have already (.pth, .safetensors) can be added "
         "without copying them.")
          .arg(QDir::toNativeSeparators(bench.paths.models))));
  layout->addLayout(cards_);
  layout->addStretch();
  outer->addWidget(readingColumn(middle, kTextWidth));
  connect(again, &QToolButton::clicked, &bench.service, &core::InferenceService::refreshModels);
  connect(add, &QPushButton::clicked, this, &ModelsPage::addFiles);
  connect(&bench.service, &core::InferenceService::modelsListed, this, &ModelsPage::show);
}

void ModelsPage::entered() {
  bench_.service.refreshModels();
}

void ModelsPage::show(const std::vector<core::ModelSummary>& models) {
  while (QLayoutItem* item = cards_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  shown_.clear();
  for (const core::ModelSummary& model : models) cards_->addWidget(modelCard(model));
  if (download_ && download_->running()) showDownload(download_->model(), true);
}

QWidget* ModelsPage::modelCard(const core::ModelSummary& model) {
  QFrame* frame = card();
  auto* layout = column(frame, 20, 8);
  QHBoxLayout* top = row(8);
  top->addWidget(label(model.title, "heading"));
  top->addWidget(badges(model));
  top->addStretch();
  top->addWidget(buttons(model));
  layout->addLayout(top);
  layout->addWidget(label(tr("%1 × %1 pixels · %2 on disk · %3 of memory")
                              .arg(QString::number(model.imageSize), sizeText(model.bytesOnDisk),
                                   sizeText(model.bytesInMemory)),
                          "muted"));
  if (!model.ready && !model.missing.isEmpty()) layout->addWidget(paragraph(model.missing));
  if (!model.fitNote.isEmpty()) layout->addWidget(paragraph(model.fitNote, "small"));
  Card parts;
  parts.bar = named(new QProgressBar, tr("Download of %1").arg(model.title));
  parts.bar->setTextVisible(false);
  parts.bar->setRange(0, 1000);
  parts.text = label({}, "small");
  parts.cancel = button(tr("Pause"), "link");
  parts.cancel->setAccessibleName(tr("Pause the download of %1").arg(model.title));
  QHBoxLayout* line = row(12);
  line->addWidget(parts.bar, 1);
  line->addWidget(parts.text);
  line->addWidget(parts.cancel);
  layout->addLayout(line);
  connect(parts.cancel, &QPushButton::clicked, this, [this, id = model.id] {
    if (download_) download_->cancel();
    showDownload(id, false);
  });
  shown_.insert(model.id, parts);
  showDownload(model.id, false);
  return frame;
}

QWidget* ModelsPage::badges(const core::ModelSummary& model) {
  auto* box = new QWidget;
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(model.ready ? label(tr("ready"), "badge-good")
                                : label(tr("not installed"), "badge"));
  if (!model.fits) layout->addWidget(label(tr("too large for this machine"), "badge-bad"));
  box->setFixedHeight(22);
  return box;
}

QWidget* ModelsPage::buttons(const core::ModelSummary& model) {
  auto* box = new QWidget;
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  if (model.ready) {
    QPushButton* load = button(tr("Load now"));
    load->setAccessibleName(tr("Load %1 now").arg(model.title));
    connect(load, &QPushButton::clicked, this, [this, id = model.id] { bench_.service.load(id); });
    layout->addWidget(load);
    QToolButton* remove = iconButton("trash", tr("Delete the files of %1").arg(model.title));
    connect(remove, &QToolButton::clicked, this, [this, model] { removeModel(model); });
    // What came with the program is not the user's to delete.
    bool own = !model.files.empty();
    for (const core::ModelFile& file : model.files) {
      own = own && QFileInfo(file.path).absoluteFilePath().startsWith(
                       QFileInfo(bench_.paths.models).absoluteFilePath());
    }
    remove->setVisible(own);
    layout->addWidget(remove);
  } else {
    QPushButton* get = button(tr("Download"), "primary", "download");
    get->setAccessibleName(tr("Download %1").arg(model.title));
    connect(get, &QPushButton::clicked, this, [this, id = model.id] { download(id); });
    layout->addWidget(get);
  }
  return box;
}

void ModelsPage::addFiles() {
  const QStringList files =
      QFileDialog::getOpenFileNames(this, tr("Files of a model"), {},
                                    tr("Model files (*.pth *.pt *.safetensors *.json *.model)"));
  if (files.isEmpty()) return;
  inBackground(
      this,
      [files, folder = bench_.paths.models] {
        QStringList trouble;
        QDir().mkpath(folder);
        for (const QString& file : files) {
          const QString bad = bringInto(folder, file);
          if (!bad.isEmpty()) trouble << bad;
        }
        return trouble;
      },
      [this](const QStringList& trouble) {
        if (!trouble.isEmpty()) {
          Q_EMIT failed(
              {core::Failure::Kind::BadFile, tr("%1 could not be made.").arg(trouble.front()), {}});
        }
        bench_.service.refreshModels();
      });
}

void ModelsPage::removeModel(const core::ModelSummary& model) {
  const auto answer = QMessageBox::question(
      this, tr("Delete a model"),
      tr("Delete the files of %1 (%2)? They would have to be downloaded again.")
          .arg(model.title, sizeText(model.bytesOnDisk)));
  if (answer != QMessageBox::Yes) return;
  for (const core::ModelFile& file : model.files) {
    if (!file.path.isEmpty() && QFileInfo(file.path).isFile()) QFile::remove(file.path);
  }
  bench_.service.refreshModels();
}

void ModelsPage::download(const QString& model) {
  const QString address = core::settings::kDownloadUrl.get();
  if (address.isEmpty()) {
    Q_EMIT failed({core::Failure::Kind::BadInput, tr("No download address is set."),
                   tr("This program never uses the network unless asked. Enter the address of a "
                      "model collection in Settings, Models.")});
    Q_EMIT settingsWanted();
    return;
  }
  download_ = std::make_unique<ModelDownload>(QUrl(address), bench_.paths.models);
  connect(download_.get(), &ModelDownload::progress, this, [this](qint64 done, qint64 total) {
    const auto it = shown_.constFind(download_->model());
    if (it == shown_.constEnd() || total <= 0) return;
    it->bar->setValue(static_cast<int>(1000 * done / total));
    it->text->setText(tr("%1 of %2").arg(sizeText(done), sizeText(total)));
  });
  connect(download_.get(), &ModelDownload::failed, this,
          [this, model](const core::Failure& failure) {
            showDownload(model, false);
            Q_EMIT failed(failure);
          });
  connect(download_.get(), &ModelDownload::finished, this, [this] {
    Q_EMIT noticed(tr("The model is here and its checksums are right."));
    bench_.service.refreshModels();
  });
  download_->start(model);
  showDownload(model, true);
}

void ModelsPage::showDownload(const QString& model, bool running) {
  const auto it = shown_.constFind(model);
  if (it == shown_.constEnd()) return;
  it->bar->setVisible(running);
  it->text->setVisible(running);
  it->cancel->setVisible(running);
}

}  // namespace crossflow::ui
