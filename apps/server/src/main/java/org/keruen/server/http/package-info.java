/// What every operation shares: calls and replies, routing, parameters, bodies, refusals, caching.
@NullMarked
package org.keruen.server.http;

import org.jspecify.annotations.NullMarked;
