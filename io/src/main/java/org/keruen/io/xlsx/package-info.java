/// Workbooks that a spreadsheet program opens: Office Open XML, ECMA-376, written only.
@NullMarked
package org.keruen.io.xlsx;

import org.jspecify.annotations.NullMarked;
