/// A plan as one HTML file: what the cards say, with the chart, to read, print or send.
@NullMarked
package org.keruen.answers.page;

import org.jspecify.annotations.NullMarked;
