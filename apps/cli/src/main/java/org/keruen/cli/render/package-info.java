/// Answers for a terminal of 100 columns: cards, sheets and tables, in colour or not.
///
/// [org.keruen.cli.render.PlanCards] lays out the phrases of [org.keruen.answers.plan];
/// [org.keruen.cli.render.Columns] counts the columns of four scripts.
@NullMarked
package org.keruen.cli.render;

import org.jspecify.annotations.NullMarked;
