// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/arithmetic_page.h"

#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <algorithm>

#include "core/requests/latent_expression.h"
#include "core/requests/picture_reference.h"
#include "core/requests/request_limits.h"
#include "ui/explore/frames/picture_distance.h"
#include "ui/pictures/picture_actions.h"
#include "ui/shared/examples.h"
#include "ui/shared/progress_strip.h"
#include "ui/shared/side_panel.h"
#include "ui/shared/widgets.h"

namespace crossflow::ui {

namespace {

constexpr int kLeastView = 120;  // pixels
constexpr double kDimmed = 0.3;  // opacity of a picture that is not the expression's

QString nothingToDraw() {
  return ArithmeticPage::tr("There is nothing to draw yet: write a prompt.");
}

ArithmeticState freshState() {
  ArithmeticState state;
  state.look = freshLook();
  return state;
}

}  // namespace

ArithmeticPage::ArithmeticPage(Workbench& bench, QWidget* parent)
    : Page(parent),
      bench_(bench),
      state_([this](const ArithmeticState& state) { show(state); }),
      live_(bench.service),
      prompts_(bench.service, live_),
      full_(bench.service),
      fullOperand_(bench.service),
      expression_(new ExpressionEdit),
      chips_(new TermChips),
      standardise_(
          named(new QCheckBox(tr("Standardise the result")), tr("Standardise the result"))),
      look_(new LookPanel(LookPanel::Amount::One)),
      library_(new LatentLibrary(bench.presets)),
      mine_(new MyPictures(bench, MyPictures::Places::One)),
      stage_(new QStackedWidget),
      view_(new ImageView),
      operands_(new OperandRow),
      warning_(paragraph({}, "")) {
  setProperty("kind", QLatin1String("page"));
  QWidget* controls = buildControls();  // made first: the order of Tab
  laySideBySide(this, controls, buildStage());
  connectEdits();
  connectLibrary();
  connectWork();
  state_.reset(freshState());
}

QWidget* ArithmeticPage::buildControls() {
  const SidePanel panel = sidePanel();
  panel.body->addWidget(label(tr("Arithmetic"), "heading"));
  standardise_->setToolTip(
      tr("Brings the result to the mean and spread the model expects, as the original does."));
  panel.body->addWidget(standardise_);
  panel.body->addWidget(look_);
  panel.body->addWidget(separator());
  panel.body->addWidget(library_);
  panel.body->addWidget(mine_);
  panel.body->addStretch(1);
  return panel.frame;
}

QWidget* ArithmeticPage::buildTop() {
  auto* top = new QFrame;
  top->setProperty("kind", QLatin1String("topbar"));
  auto* layout = column(top, 16, 10);
  layout->addWidget(expression_);
  layout->addWidget(chips_);
  return top;
}

QWidget* ArithmeticPage::buildFoot() {
  auto* foot = new QFrame;
  foot->setProperty("kind", QLatin1String("bar"));
  QPushButton* render = button(tr("Render this picture"), "primary", "prompt");
  render->setToolTip(tr("At full quality, into the gallery. Nothing else here is kept."));
  warning_->setProperty("kind", QLatin1String("error"));
  warning_->hide();
  auto* layout = new QGridLayout(foot);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(8);
  layout->setColumnStretch(0, 1);
  layout->addWidget(operands_, 0, 0);
  layout->addWidget(warning_, 1, 0);
  layout->addWidget(render, 0, 1, 2, 1, Qt::AlignBottom);
  connect(render, &QPushButton::clicked, this, &ArithmeticPage::render);
  return foot;
}

QWidget* ArithmeticPage::buildStage() {
  auto* side = new QWidget;
  auto* layout = column(side, 0, 0);
  layout->addWidget(buildTop());
  guidance_ = exampleState(
      "arithmetic", tr("Add and subtract prompts"),
      tr("Write prompts with + and − between them. Quotes keep words together, a number before a "
         "star weighs: 0.7 * \"sunglasses\". An example:"),
      {exampleExpression()}, [this](const QString& expression) {
        ArithmeticState state = state_.value();
        state.expression = expression;
        state_.replace(state, EditField::Example);
      });
  view_->setMinimumSize(kLeastView, kLeastView);
  stage_->addWidget(guidance_);
  stage_->addWidget(view_);
  layout->addWidget(stage_, 1);
  layout->addWidget(buildFoot());
  layout->addWidget(new ProgressStrip(bench_.service));
  return side;
}

void ArithmeticPage::connectEdits() {
  connect(expression_, &ExpressionEdit::edited, this, [this](const QString& text) {
    ArithmeticState state = state_.value();
    state.expression = text;
    state_.replace(state, EditField::Expression);
  });
  connect(expression_, &ExpressionEdit::submitted, this, &ArithmeticPage::render);
  connect(chips_, &TermChips::edited, this, [this](const std::vector<core::LatentTerm>& terms) {
    ArithmeticState state = state_.value();
    state.expression = core::canonicalText(terms);
    state_.replace(state, EditField::Weight);
  });
  connect(standardise_, &QCheckBox::clicked, this, [this](bool on) {
    ArithmeticState state = state_.value();
    state.standardise = on;
    state_.replace(state, EditField::Standardise);
  });
  connect(look_, &LookPanel::edited, this, [this](const Look& look, EditField field) {
    ArithmeticState state = state_.value();
    state.look = look;
    state_.replace(state, field);
  });
}

void ArithmeticPage::connectLibrary() {
  connect(library_, &LatentLibrary::failed, this, &Page::failed);
  connect(library_, &LatentLibrary::noticed, this, &Page::noticed);
  connect(library_, &LatentLibrary::undoable, this, &Page::undoable);
  connect(library_, &LatentLibrary::changed, this, [this] { show(state_.value()); });
  connect(library_, &LatentLibrary::keepWanted, this, [this] {
    if (!core::faultOf(request())) library_->keep(state_.value().expression);
  });
  const auto insert = [this](const QString& name) {
    const bool first = expression_->text().trimmed().isEmpty();
    expression_->insert((first ? QStringLiteral("@") : QStringLiteral(" + @")) + name);
  };
  connect(library_, &LatentLibrary::chosen, this, insert);
  connect(mine_, &MyPictures::chosen, this, insert);
  connect(mine_, &MyPictures::changed, this, [this] { show(state_.value()); });
  connectToPage(mine_, this);
}

void ArithmeticPage::connectWork() {
  look_->setCost([this](const core::GenerationRequest& request) {
    return bench_.service.estimateAlone(request);
  });
  live_.setFiller([this]() -> std::optional<LivePreview::Fill> {
    if (!isVisible()) return {};
    auto draft = prompts_.nextDraft(operands());
    return draft ? draft : prompts_.nextSharp(operands());
  });
  connect(&live_, &LivePreview::picture, this, &ArithmeticPage::receivePreview);
  connect(&live_, &LivePreview::failed, this, &Page::failed);
  connect(&live_, &LivePreview::waiting, this, [this](bool waits) {
    view_->setBadge(waits ? tr("waits for the running picture") : QString());
  });
  connect(&prompts_, &PromptPictures::changed, this, [this] {
    showOperands();
    judge();
  });
  connect(&full_, &FullRender::kept, this, &ArithmeticPage::receiveKept);
  connect(&full_, &FullRender::refused, this, &Page::failed);
  connect(&fullOperand_, &FullRender::kept, this, [this] {
    Q_EMIT offered(tr("In the gallery."), tr("Show"), [this] { Q_EMIT galleryWanted(); });
  });
  (new PictureActions(this, bench_.history))->serve(view_, [this] { return shown_; });
  connect(operands_, &OperandRow::keepWanted, this,
          [this](const QString& prompt) { fullOperand_.keep(prompts_.requestFor(prompt)); });
  connect(&bench_.service, &core::InferenceService::modelsListed, look_, &LookPanel::setModels);
}

void ArithmeticPage::show(const ArithmeticState& state) {
  expression_->setText(state.expression);
  standardise_->setChecked(state.standardise);
  look_->setLook(state.look);
  mine_->setModel(state.look.request.model);
  const core::ParsedExpression parsed = core::parseExpression(state.expression);
  if (const auto* terms = std::get_if<std::vector<core::LatentTerm>>(&parsed)) {
    chips_->show(*terms);
  } else if (state.expression.trimmed().isEmpty()) {
    chips_->show({});
  }
  prompts_.setLook(state.look.request);
  const auto fault = core::faultOf(request());
  const bool empty = state.expression.trimmed().isEmpty();
  library_->setKeepable(!fault);
  expression_->setFault(!fault  ? QString()
                        : empty ? nothingToDraw()
                                : fault->sentence + QLatin1Char(' ') + fault->suggestion);
  const bool drawn = !view_->image().isNull();
  stage_->setCurrentWidget(!fault || drawn ? static_cast<QWidget*>(view_) : guidance_);
  if (empty && !drawn) expression_->setFault({});
  showOperands();
  follow();
  Q_EMIT edited();
}

core::GenerationRequest ArithmeticPage::request() const {
  core::GenerationRequest request = state_.value().look.request;
  core::ExpressionLatent source;
  source.expression = state_.value().expression;
  source.standardise = state_.value().standardise;
  source.names = library_->latents();
  core::namePictures(source, [this](const QString& name) { return mine_->has(name); });
  request.source = source;
  request.count = 1;
  request.batch = 1;
  return request;
}

QStringList ArithmeticPage::operands() const {
  QStringList prompts;
  const core::GenerationRequest wanted = request();
  const auto parts = core::evaluateExpression(std::get<core::ExpressionLatent>(wanted.source));
  if (!parts.ok()) return prompts;
  for (const core::WeightedPrompt& part : *parts) prompts << part.prompt;
  return prompts;
}

// A picture that is not the expression's is not shown as if it were.
void ArithmeticPage::follow() {
  const core::GenerationRequest wanted = request();
  const bool impossible = core::faultOf(wanted).has_value();
  if (impossible != (view_->graphicsEffect() != nullptr)) {
    auto* dim = impossible ? new QGraphicsOpacityEffect : nullptr;
    if (dim != nullptr) dim->setOpacity(kDimmed);
    view_->setGraphicsEffect(dim);
  }
  if (impossible || !isVisible()) {
    warning_->hide();
    live_.settle();
  } else {
    live_.follow(wanted);
  }
}

void ArithmeticPage::render() {
  const core::GenerationRequest wanted = request();
  if (core::faultOf(wanted)) {
    show(state_.value());  // the line says why, only an empty one not by itself
    if (state_.value().expression.trimmed().isEmpty()) expression_->setFault(nothingToDraw());
    expression_->setFocus();
  } else {
    full_.keep(wanted);
  }
}

void ArithmeticPage::receivePreview(const core::Picture& picture, LivePreview::Stage stage, bool) {
  present(picture, stage == LivePreview::Stage::Sharp);
}

void ArithmeticPage::receiveKept(const core::Picture& picture, bool newest) {
  if (newest && picture.request.source == request().source) present(picture, true);
  Q_EMIT offered(tr("In the gallery."), tr("Show"), [this] { Q_EMIT galleryWanted(); });
}

void ArithmeticPage::present(const core::Picture& picture, bool sharp) {
  view_->setImage(picture.image);
  shown_ = picture;
  if (!sharp) shown_.image = {};
  view_->setBadge(sharp ? QString() : tr("preview"));
  stage_->setCurrentWidget(view_);
  showOperands();
  judge();
}

void ArithmeticPage::showOperands() {
  const QStringList prompts = operands();
  std::vector<Operand> row;
  for (const QString& prompt : prompts) {
    const auto distance = std::find_if(shown_.distances.begin(), shown_.distances.end(),
                                       [&](const auto& entry) { return entry.prompt == prompt; });
    row.push_back({prompts_.requestFor(prompt), prompt, prompts_.of(prompt),
                   distance == shown_.distances.end() ? std::nullopt : std::optional(*distance)});
  }
  operands_->show(row, view_->image());
}

void ArithmeticPage::judge() {
  warning_->hide();
  const QStringList prompts = operands();
  if (prompts.size() < 2 || view_->image().isNull()) return;
  for (const QString& prompt : prompts) {
    const QImage operand = prompts_.of(prompt);
    if (operand.isNull() || pictureDistance(operand, view_->image()) > kVisibleDistance) continue;
    warning_->setText(
        tr("The result looks just like \"%1\": the other terms changed nothing one can "
           "see. Try larger weights.")
            .arg(prompt));
    warning_->show();
    return;
  }
}

bool ArithmeticPage::restore(const core::GenerationRequest& request) {
  const auto* source = std::get_if<core::ExpressionLatent>(&request.source);
  if (source == nullptr) return false;
  library_->adopt(source->names);
  state_.replace({{request, true}, source->expression, source->standardise},
                 EditField::PictureSettings);
  return true;
}

QJsonObject ArithmeticPage::state() const {
  QJsonObject json = lookToJson(state_.value().look);
  json[QStringLiteral("expression")] = state_.value().expression;
  json[QStringLiteral("standardise")] = state_.value().standardise;
  return json;
}

void ArithmeticPage::setState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  state_.reset({lookFromJson(state).value_or(freshLook()),
                state[QStringLiteral("expression")].toString(),
                state[QStringLiteral("standardise")].toBool(true)});
}

void ArithmeticPage::entered() {
  expression_->setFocus();
  follow();
  live_.fill();
}

void ArithmeticPage::hideEvent(QHideEvent* event) {
  live_.stop();
  Page::hideEvent(event);
}

}  // namespace crossflow::ui
