/// YAML as a tree that knows its lines: texts, lists and maps, nothing else.
///
/// Start with [org.keruen.io.yaml.YamlReader]. Numbers and days stay text here; who knows what is
/// meant reads them. Anchors, tags and several documents in a file are refused: nobody reading a
/// diff should have to resolve them.
@NullMarked
package org.keruen.io.yaml;

import org.jspecify.annotations.NullMarked;
