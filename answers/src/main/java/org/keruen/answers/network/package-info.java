/// The network in JSON: places, goods, and everything on the map with its state on a day.
@NullMarked
package org.keruen.answers.network;

import org.jspecify.annotations.NullMarked;
