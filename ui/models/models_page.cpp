// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/models_page.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "core/system/background.h"
#include "core/system/settings.h"
#include "core/types/measures.h"
#include "ui/shared/ask.h"
#include "ui/shared/desktop.h"
#include "ui/shared/examples.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kCardsWidth = 880;

// A link costs nothing and keeps the user's file where it is; a copy is the fallback across disks.
QString bringInto(const QString& folder, const QString& file) {
  const QString target = QDir(folder).filePath(QFileInfo(file).fileName());
  if (QFileInfo(target).isSymLink() && !QFileInfo::exists(target))
    QFile::remove(target);  // dangles
  if (QFileInfo::exists(target)) return {};
  if (QFile::link(QFileInfo(file).absoluteFilePath(), target)) return {};
  return QFile::copy(file, target) ? QString() : target;
}

QUrl modelHome() {
  const QString mirror = core::settings::kDownloadUrl.get();
  return mirror.isEmpty() ? core::publicModelHome() : QUrl(mirror);
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
  QPushButton* devices = button(tr("Devices…"), "link");
  QToolButton* again = iconButton("refresh", tr("Rescan the models folder"));
  QPushButton* add = button(tr("Add files…"), nullptr, "plus");
  top->addWidget(devices);
  top->addWidget(again);
  top->addWidget(add);
  layout->addLayout(top);
  layout->addWidget(paragraph(
      tr("Models are read from %1. Files you have already (.pth, .safetensors) can be added "
         "without copying them.")
          .arg(QDir::toNativeSeparators(bench.paths.models))));
  layout->addLayout(cards_);
  layout->addStretch();
  outer->addWidget(readingColumn(middle, kCardsWidth));
  connect(devices, &QPushButton::clicked, this,
          [this] { Q_EMIT settingsWanted(SettingsDialog::Section::Devices); });
  connect(again, &QToolButton::clicked, &bench.service, &core::InferenceService::refreshModels);
  connect(add, &QPushButton::clicked, this, &ModelsPage::addFiles);
  connect(&bench.service, &core::InferenceService::modelsListed, this, &ModelsPage::show);
  // Only then it is known whether a card draws; and what earlier sessions measured on it.
  connect(
      &bench.service, &core::InferenceService::devicesListed, this,
      [this] {
        const auto& models = bench_.service.models();
        const bool changes = std::ranges::any_of(models, [this](const core::ModelSummary& model) {
          const ModelFacts facts = factsOf(model);
          return facts.onCard || facts.seconds.has_value();
        });
        if (changes) show(models);
      },
      Qt::SingleShotConnection);
  connect(&bench.service, &core::InferenceService::jobEvent, this, &ModelsPage::receive);
}

void ModelsPage::entered() {
  bench_.service.refreshModels();
}

// Cards are made anew while a question of one may be open, or a button of one has the focus: the
// new card's button takes it, so that the next key goes on from there.
void ModelsPage::show(const std::vector<core::ModelSummary>& models) {
  QWidget* focused = window()->focusWidget();
  const auto hasFocus = [focused](const ModelCard* card) { return card->isAncestorOf(focused); };
  const bool held = focused != nullptr && std::ranges::any_of(shown_, hasFocus);
  const QString name = held ? focused->accessibleName() : QString();
  QList<QWidget*> old;
  while (QLayoutItem* item = cards_->takeAt(0)) {
    old << item->widget();
    delete item;
  }
  shown_.clear();
  for (const core::ModelSummary& model : models) {
    auto* card = new ModelCard(model, factsOf(model));
    connectCard(card, model);
    cards_->addWidget(card);
    card->show();
    shown_.insert(model.id, card);
  }
  if (download_ && download_->running()) {
    if (ModelCard* card = cardOf(download_->model()))
      card->showProgress(come_, toCome_, pace_.bytesPerSecond());
  }
  for (const QString& waiting : std::as_const(next_)) {
    if (ModelCard* card = cardOf(waiting)) card->showWaiting();
  }
  if (!name.isEmpty()) giveFocus(name);
  for (QWidget* card : old) {
    card->hide();
    card->deleteLater();
  }
  judgeAdded(models);
}

void ModelsPage::giveFocus(const QString& name) {
  for (const ModelCard* card : std::as_const(shown_)) {
    for (QPushButton* each : card->findChildren<QPushButton*>()) {
      if (each->accessibleName() == name && each->isEnabled()) each->setFocus();
    }
  }
}

// A file that is not part of any model would otherwise vanish without a word.
void ModelsPage::judgeAdded(const std::vector<core::ModelSummary>& models) {
  const QStringList added = std::exchange(added_, {});
  for (const QString& name : added) {
    const auto uses = [&](const core::ModelSummary& model) {
      return std::any_of(model.files.begin(), model.files.end(), [&](const auto& file) {
        return QFileInfo(file.path).fileName() == name ||
               QFileInfo(QFileInfo(file.path).path()).fileName() == name;
      });
    };
    if (std::any_of(models.begin(), models.end(), uses)) continue;
    Q_EMIT failed({core::Failure::Kind::BadFile,
                   tr("%1 was added, but it is not a part of any model known here.").arg(name),
                   tr("It is damaged, or something else. The program \"crossflow inspect\" tells "
                      "what is in it.")});
  }
}

ModelFacts ModelsPage::factsOf(const core::ModelSummary& model) const {
  ModelFacts facts;
  core::GenerationRequest one;
  one.model = model.id;
  facts.seconds = bench_.service.estimateAlone(one);
  const std::vector<core::Device> devices = bench_.service.devices().drawing;
  facts.onCard = !devices.empty() && devices.front().id != QLatin1String("cpu");
  if (const core::IndexedModel* entry = core::publishedModel(model.id)) facts.page = entry->page;
  // What came with the program is not the user's to delete.
  const QString own = QFileInfo(bench_.paths.models).absoluteFilePath();
  facts.own = !model.files.empty();
  for (const core::ModelFile& file : model.files) {
    facts.own = facts.own &&
                (file.path.isEmpty() || QFileInfo(file.path).absoluteFilePath().startsWith(own));
  }
  facts.example = bench_.history.newestOf(model.id);
  return facts;
}

void ModelsPage::connectCard(ModelCard* card, const core::ModelSummary& model) {
  connect(card, &ModelCard::downloadWanted, this, [this, model] { download(model); });
  connect(card, &ModelCard::pauseWanted, this, [this, model] { pause(model.id); });
  connect(card, &ModelCard::tryWanted, this, [this, model] { tryOut(model); });
  connect(card, &ModelCard::useWanted, this, [this, model] { Q_EMIT modelChosen(model.id); });
  connect(card, &ModelCard::removeWanted, this, [this, model] { removeModel(model); });
}

void ModelsPage::tryOut(const core::ModelSummary& model) {
  core::GenerationRequest request;
  request.model = model.id;
  request.source = core::PromptLatent{examplePrompts().front()};
  trial_ = bench_.service.submit(request);
  Q_EMIT noticed(tr("%1 paints one picture; how long it takes will stand here.").arg(model.title));
}

void ModelsPage::receive(const core::JobEvent& event) {
  if (event.id == trial_ && std::holds_alternative<core::Finished>(event.what)) {
    trial_ = {};
    show(bench_.service.models());
  }
}

void ModelsPage::addFiles() {
  const QStringList files = QFileDialog::getOpenFileNames(
      this, tr("Files of a model"), placeOf(QStandardPaths::DownloadLocation),
      tr("Model files (*.pth *.pt *.safetensors *.json *.model)"));
  if (files.isEmpty()) return;
  core::inBackground(
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
      [this, files](const QStringList& trouble) {
        if (!trouble.isEmpty()) {
          Q_EMIT failed(
              {core::Failure::Kind::BadFile, tr("%1 could not be made.").arg(trouble.front()), {}});
        } else {
          for (const QString& file : files) added_ << QFileInfo(file).fileName();
        }
        bench_.service.refreshModels();
      });
}

void ModelsPage::removeModel(const core::ModelSummary& model) {
  const bool fetched = core::publishedModel(model.id) != nullptr;
  if (!confirm(this, {tr("Delete %1?").arg(model.title),
                      fetched ? tr("Its files (%1) would have to be downloaded again.")
                                    .arg(core::sizeText(model.bytesOnDisk))
                              : tr("Its files (%1) are removed for good; nobody else has them.")
                                    .arg(core::sizeText(model.bytesOnDisk)),
                      tr("Delete"), true})) {
    return;
  }
  QStringList shared;  // with models that stay
  for (const core::ModelSummary& other : bench_.service.models()) {
    if (other.id == model.id || !other.ready) continue;
    for (const core::ModelFile& file : other.files) shared << file.path;
  }
  for (const core::ModelFile& file : model.files) {
    if (!shared.contains(file.path) && QFileInfo(file.path).isFile()) QFile::remove(file.path);
  }
  bench_.service.refreshModels();
}

// Asked once; this program never uses the network unless it was told to.
bool ModelsPage::mayDownload(const core::ModelSummary& model) {
  if (core::settings::kMayDownload.get()) return true;
  qint64 bytes = 0;
  for (const core::ModelFile& file : model.files) bytes += file.path.isEmpty() ? file.bytes : 0;
  const bool yes =
      confirm(this, {tr("Fetch about %1 from %2?").arg(core::sizeText(bytes), modelHome().host()),
                     tr("So far this program has not used the network. It asks only this once; the "
                        "answer can be changed in the settings, where a mirror can be named, too."),
                     tr("Fetch"), false});
  if (yes) core::settings::kMayDownload.set(true);
  return yes;
}

// One after the other: two at once would only share the line.
void ModelsPage::download(const core::ModelSummary& model) {
  if (!mayDownload(model)) return;
  Q_EMIT edited();  // what was said of an earlier try is over
  next_ << model.id;
  if (!download_ || !download_->running()) {
    startNext();
  } else if (ModelCard* card = cardOf(model.id)) {
    card->showWaiting();
  }
}

void ModelsPage::startNext() {
  if (next_.isEmpty()) return;
  const QString id = next_.takeFirst();
  download_ = std::make_unique<ModelDownload>(modelHome(), bench_.paths.models);
  connect(download_.get(), &ModelDownload::progress, this, [this, id](qint64 done, qint64 total) {
    come_ = done;
    toCome_ = total;
    pace_.see(clock_.elapsed(), done);
    if (ModelCard* card = cardOf(id)) card->showProgress(done, total, pace_.bytesPerSecond());
  });
  const auto goOn = [this] {
    bench_.service.refreshModels();  // also after a failure some files may have come
    QTimer::singleShot(0, this, &ModelsPage::startNext);
  };
  connect(download_.get(), &ModelDownload::failed, this,
          [this, id, goOn](const core::Failure& failure) {
            if (ModelCard* card = cardOf(id)) card->hideProgress();
            Q_EMIT failed(failure);
            goOn();
          });
  connect(download_.get(), &ModelDownload::finished, this, [this, id, goOn] {
    const auto* model = core::chosenModel(bench_.service.models(), id);
    Q_EMIT noticed(tr("%1 is here. Its files are being looked into.")
                       .arg(model == nullptr ? id : model->title));
    goOn();
  });
  come_ = toCome_ = 0;
  pace_.clear();
  clock_.start();
  if (ModelCard* card = cardOf(id)) card->showProgress(0, 0);
  download_->start(id);
}

void ModelsPage::pause(const QString& model) {
  if (ModelCard* card = cardOf(model)) card->hideProgress();
  if (next_.removeAll(model) > 0 || !download_ || download_->model() != model) return;
  download_->cancel();
  startNext();
}

}  // namespace crossflow::ui
