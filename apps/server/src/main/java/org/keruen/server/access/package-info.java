/// Who asks, and what they may do: nobody in particular, the bearer of a token, or a user of an
/// OIDC issuer.
@NullMarked
package org.keruen.server.access;

import org.jspecify.annotations.NullMarked;
