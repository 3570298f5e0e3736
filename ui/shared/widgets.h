// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small parts every page is built from, so that all pages look like one program. Each has a
// name for screen readers because none can be made without one.

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/icons.h"

namespace crossflow::ui {

/// Gives a widget the look that studio.qss calls `kind`.
void setKind(QWidget* widget, const char* kind);

QLabel* label(const QString& text, const char* kind = nullptr);
/// Wraps its lines.
QLabel* paragraph(const QString& text, const char* kind = "muted");

QPushButton* button(const QString& text, const char* kind = nullptr,
                    const char* iconName = nullptr);
/// An icon alone: `name` is its tool tip and what a screen reader says.
QToolButton* iconButton(const char* iconName, const QString& name, bool checkable = false);

/// For names of menu entries, where a '&' would mark a key.
QString menuText(QString text);

/// Exclusive choices side by side; the returned buttons are in order, the first one checked.
QFrame* segments(const QStringList& names, const QString& accessibleName,
                 std::vector<QToolButton*>* buttons);

/// Makes a box as narrow as its place; a long text is cut rather than the panel widened.
QComboBox* narrow(QComboBox* box);

QFrame* card();
QFrame* separator();

QVBoxLayout* column(QWidget* parent, int margin, int spacing);
QHBoxLayout* row(int spacing);

/// Title, field and one line of help below each other.
void addField(QVBoxLayout* layout, const QString& name, QWidget* field, const QString& help = {});

/// Scrolls `content` in a centred column of at most `width`, for pages that are read.
QWidget* readingColumn(QWidget* content, int width);

/// Centred guidance where there is nothing yet; scrolls where there is no room for it.
QWidget* emptyState(const char* iconName, const QString& title, const QString& text,
                    const QList<QPushButton*>& actions = {});

/// Name for screen readers (and tests); returns the widget.
template <typename Widget>
Widget* named(Widget* widget, const QString& name) {
  widget->setAccessibleName(name);
  return widget;
}

}  // namespace crossflow::ui
