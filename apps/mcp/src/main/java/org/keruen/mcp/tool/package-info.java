/// The questions that a language model may ask, each a [org.keruen.mcp.tool.Tool].
///
/// A tool reads its [org.keruen.mcp.tool.Arguments] field by field and notes every fault, asks the
/// study or the planner, and writes one [org.keruen.mcp.tool.Answer] twice: as JSON of its schema
/// and as text to quote. [org.keruen.mcp.tool.AnswerWriter] puts study, `asOf` and sources on every
/// answer. The schemas are the resources beside this package; nothing here knows the protocol.
@NullMarked
package org.keruen.mcp.tool;

import org.jspecify.annotations.NullMarked;
