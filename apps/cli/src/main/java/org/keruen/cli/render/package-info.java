/// A plan as text, JSON, CSV and HTML, in four languages.
///
/// [org.keruen.cli.render.Phrases] says one thing of an option in one language;
/// [org.keruen.cli.render.PlanCards] and [org.keruen.cli.render.PlanHtml] lay the same phrases out.
/// Numbers never obey the host's locale.
@NullMarked
package org.keruen.cli.render;

import org.jspecify.annotations.NullMarked;
