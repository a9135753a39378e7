package org.keruen.mcp.tool;

/// What a tool answers, told twice.
///
/// @param json an object of the tool's output schema
/// @param text the same in short, for a reader
public record Answer(String json, String text) {}
