package org.keruen.io.table;

import java.util.List;

/// The reference page of a data package: every file, column, type, constraint and meaning, in
/// Markdown.
public final class PackageReference {

  private final StringBuilder page = new StringBuilder();

  private PackageReference() {}

  /// The page, ending in a newline.
  ///
  /// @param introduction Markdown that stands before the first file
  public static String markdown(String introduction, DataPackage description) {
    var reference = new PackageReference();
    reference.page.append(introduction);
    reference.listFiles(description);
    description.resources().forEach(reference::describe);
    return reference.page.toString();
  }

  private void listFiles(DataPackage description) {
    page.append("\n## Files\n\n| file | holds |\n|---|---|\n");
    for (Resource resource : description.resources()) {
      page.append("| [")
          .append(resource.path())
          .append("](#")
          .append(resource.path().replace(".", ""))
          .append(") | ")
          .append(cell(resource.description()))
          .append(" |\n");
    }
  }

  private void describe(Resource resource) {
    page.append("\n## ").append(resource.path()).append("\n\n");
    page.append(resource.description()).append("\n\n");
    page.append("Key: `").append(String.join("`, `", resource.primaryKey())).append("`.\n\n");
    page.append("| column | type | required | allowed | meaning |\n|---|---|---|---|---|\n");
    for (Field field : resource.fields()) {
      page.append("| `")
          .append(field.name())
          .append("` | ")
          .append(field.type().word())
          .append(" | ")
          .append(field.constraints().required() ? "yes" : "")
          .append(" | ")
          .append(cell(allowed(resource, field)))
          .append(" | ")
          .append(cell(field.description()))
          .append(" |\n");
    }
  }

  private static String allowed(Resource resource, Field field) {
    Field.Constraints constraints = field.constraints();
    for (Resource.ForeignKey key : resource.foreignKeys()) {
      if (key.field().equals(field.name())) {
        return "a `" + key.referencedField() + "` of " + key.resource();
      }
    }
    if (!constraints.enumeration().isEmpty()) {
      return words(constraints.enumeration());
    }
    String pattern = constraints.pattern();
    return pattern == null ? range(constraints) : "`" + pattern + "`";
  }

  private static String words(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static String range(Field.Constraints constraints) {
    Double minimum = constraints.minimum();
    Double maximum = constraints.maximum();
    if (minimum == null) {
      return maximum == null ? "" : "at most " + Numbers.plain(maximum);
    }
    return maximum == null
        ? "at least " + Numbers.plain(minimum)
        : Numbers.plain(minimum) + " to " + Numbers.plain(maximum);
  }

  /// A text that does not end the cell of a Markdown table.
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
