// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A list's row with a value at its right end; words that would run into it are shortened.

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/tones.h"

namespace crossflow::ui {

inline constexpr int kValueRole = Qt::UserRole + 1;

class ValueDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const QString value = index.data(kValueRole).toString();
    QFont font = option.font;
    font.setPixelSize(12);
    const int room = value.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(value) + kApart;
    QStyleOptionViewItem titled = option;
    initStyleOption(&titled, index);
    // The style shortens the words to their place; the row's colours are drawn over its whole
    // width.
    titled.text = titled.fontMetrics.elidedText(titled.text, Qt::ElideRight,
                                                option.rect.width() - room - 2 * kMargin);
    const QStyle* style = titled.widget ? titled.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &titled, painter, titled.widget);
    painter->save();
    painter->setFont(font);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(colourOf(chosen ? Tone::Accent : Tone::Muted));
    painter->drawText(option.rect.adjusted(0, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                      value);
    painter->restore();
  }

 private:
  static constexpr int kMargin = 10, kApart = 8;
};

}  // namespace crossflow::ui
