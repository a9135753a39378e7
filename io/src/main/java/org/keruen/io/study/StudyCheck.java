package org.keruen.io.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.study.Study;

/// What was found in a study folder.
///
/// @param problems every fault, file by file and line by line
/// @param study    the study; null if there is any fault
public record StudyCheck(List<Problem> problems, @Nullable Study study) {

  public StudyCheck {
    problems = List.copyOf(problems);
  }
}
