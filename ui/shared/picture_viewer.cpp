// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/picture_viewer.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUrl>

#include "core/pictures/output_pattern.h"
#include "core/pictures/picture_file.h"
#include "core/requests/request_text.h"
#include "ui/shared/background.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

PictureViewer::PictureViewer(QWidget* parent) : QWidget(parent), view_(new ImageView) {
  auto* layout = column(this, 0, 0);
  layout->addWidget(buildBar());
  QHBoxLayout* body = row(0);
  body->addWidget(view_, 1);
  body->addWidget(buildFacts());
  layout->addLayout(body, 1);
  connect(view_, &ImageView::zoomed, this,
          [this](int percent) { zoom_->setText(tr("%1 %").arg(percent)); });
}

QWidget* PictureViewer::buildBar() {
  auto* bar = new QFrame;
  bar->setProperty("kind", QLatin1String("topbar"));
  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(12, 6, 12, 6);
  layout->setSpacing(4);
  const auto add = [&](const char* name, const QString& text, auto act) {
    QToolButton* made = iconButton(name, text);
    connect(made, &QToolButton::clicked, this, act);
    layout->addWidget(made);
    return made;
  };
  add("back", tr("Back to all pictures (Esc)"), [this] { Q_EMIT back(); });
  layout->addStretch();
  add("zoom-out", tr("Smaller (−)"), [this] { view_->zoomBy(0.8); });
  zoom_ = label({}, "small");
  zoom_->setMinimumWidth(48);
  zoom_->setAlignment(Qt::AlignCenter);
  layout->addWidget(zoom_);
  add("zoom-in", tr("Larger (+)"), [this] { view_->zoomBy(1.25); });
  add("fit", tr("Fit the window (0)"), [this] { view_->fit(); });
  compare_ = iconButton("compare", tr("Compare with the picture before"), true);
  connect(compare_, &QToolButton::toggled, this,
          [this](bool on) { view_->setOther(on ? other_ : QImage()); });
  layout->addWidget(compare_);
  layout->addStretch();
  add("copy", tr("Copy the picture"), [this] { copy(); });
  reveal_ = add("folder", tr("Show in its folder"), [this] { reveal(); });
  QPushButton* saveAs = button(tr("Save as…"), nullptr, "save");
  connect(saveAs, &QPushButton::clicked, this, [this] { save(); });
  layout->addWidget(saveAs);
  QPushButton* use = button(tr("Use these settings"), "primary");
  connect(use, &QPushButton::clicked, this, [this] { Q_EMIT reuse(picture_.request); });
  layout->addWidget(use);
  return bar;
}

QWidget* PictureViewer::buildFacts() {
  auto* panel = new QFrame;
  panel->setFixedWidth(232);
  auto* layout = column(panel, 16, 12);
  addFact(layout, tr("Prompt"), &prompt_);
  prompt_->setWordWrap(true);
  addFact(layout, tr("Model"), &model_);
  addFact(layout, tr("Seed"), &seed_);
  addFact(layout, tr("Steps"), &steps_);
  addFact(layout, tr("Guidance"), &guidance_);
  addFact(layout, tr("Size"), &size_);
  addFact(layout, tr("Time"), &time_);
  layout->addStretch();
  return panel;
}

void PictureViewer::addFact(QLayout* layout, const QString& name, QLabel** value) {
  auto* box = new QWidget;
  auto* pair = column(box, 0, 2);
  pair->addWidget(label(name, "section"));
  *value = named(label({}), name);
  (*value)->setTextInteractionFlags(Qt::TextSelectableByMouse);
  pair->addWidget(*value);
  layout->addWidget(box);
}

void PictureViewer::show(const core::Picture& picture) {
  picture_ = picture;
  view_->setImage(picture.image);
  const core::SamplingSettings& sampling = picture.request.sampling;
  prompt_->setText(core::describe(picture.request.source));
  model_->setText(picture.request.model.isEmpty() ? tr("Starter") : picture.request.model);
  seed_->setText(QString::number(sampling.seed));
  steps_->setText(QString::number(sampling.steps));
  guidance_->setText(QLocale().toString(sampling.guidance, 'g', 3));
  size_->setText(tr("%1 × %2").arg(picture.image.width()).arg(picture.image.height()));
  time_->setText(picture.seconds > 0 ? durationText(picture.seconds) : QStringLiteral("–"));
  reveal_->setEnabled(!picture.path.isEmpty());
}

void PictureViewer::setOther(const QImage& other) {
  other_ = other;
  compare_->setChecked(false);
  compare_->setEnabled(!other.isNull());
}

void PictureViewer::startComparing() {
  compare_->setChecked(compare_->isEnabled());
}

void PictureViewer::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copy();
  } else if (event->matches(QKeySequence::Save)) {
    save();
  } else if (event->key() == Qt::Key_Escape) {
    Q_EMIT back();
  } else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) {
    Q_EMIT step(event->key() == Qt::Key_Right ? 1 : -1);
  } else if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) {
    compare_->toggle();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void PictureViewer::copy() {
  QGuiApplication::clipboard()->setImage(picture_.image);
  Q_EMIT noticed(tr("The picture was copied."));
}

void PictureViewer::save() {
  savePictureAs(this, picture_, [this](const core::Result<QString>& path) {
    if (path.ok()) {
      Q_EMIT noticed(tr("Saved as %1.").arg(QFileInfo(*path).fileName()));
    } else {
      Q_EMIT failed(path.failure());
    }
  });
}

void PictureViewer::reveal() {
  revealFile(picture_.path);
}

void revealFile(const QString& path) {
  if (path.isEmpty()) return;
  QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void savePictureAs(QWidget* parent, const core::Picture& picture,
                   std::function<void(const core::Result<QString>&)> done) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  const QString proposal =
      QStringLiteral("%1/%2.png")
          .arg(folder, core::safeFileName(core::describe(picture.request.source)));
  const QString path = QFileDialog::getSaveFileName(
      parent, PictureViewer::tr("Save the picture"), proposal,
      PictureViewer::tr("Pictures with their settings (*.png *.jpg *.jpeg *.webp)"));
  if (path.isEmpty()) return;
  inBackground(
      parent,
      [path, picture] {
        core::PictureOptions options;
        options.existing = core::Existing::Replace;
        return core::writePicture(path, picture.image, picture.request, options);
      },
      std::move(done));
}

}  // namespace crossflow::ui
