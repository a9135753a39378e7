package org.keruen.mcp;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An HTTP request to the endpoint, in plain values.
///
/// @param method upper case
/// @param header the first value of a header by its name in lower case, or null
/// @param body   in UTF-8, read wholly; empty if there is none
public record HttpCall(String method, Function<String, @Nullable String> header, String body) {}
