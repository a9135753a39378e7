/// Writes tables as Parquet, the column format of data frames and of SQL engines.
///
/// Start with [org.keruen.io.parquet.ParquetFile]. Why there is a writer of our own:
/// `docs/decisions/0015-parquet-by-hand.md`.
///
/// @see "Apache Parquet format 2.11, https://parquet.apache.org/docs/file-format"
@NullMarked
package org.keruen.io.parquet;

import org.jspecify.annotations.NullMarked;
