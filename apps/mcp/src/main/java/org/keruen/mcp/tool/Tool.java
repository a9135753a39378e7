package org.keruen.mcp.tool;

import java.util.Map;

/// A question that may be asked again and again and changes nothing. Threads may share it.
public interface Tool {

  /// How to ask it.
  ToolDescription description();

  /// @param given the arguments as JSON has them
  /// @throws org.keruen.answers.question.UsageException with every fault of the arguments
  Answer answer(Map<String, Object> given);
}
