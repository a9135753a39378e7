/// Border posts in JSON: a list, a sheet with all that is known of one, and a board of posts by
/// months.
@NullMarked
package org.keruen.answers.border;

import org.jspecify.annotations.NullMarked;
