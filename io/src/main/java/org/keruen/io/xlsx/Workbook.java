package org.keruen.io.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook of plain sheets: a bold, frozen header, then rows of texts and numbers.
///
/// Texts stand in their cells (`inlineStr`), so they are never taken for formulas. The same content
/// gives the same bytes.
///
/// @see "ECMA-376, Office Open XML file formats, 5th edition, part 1"
public final class Workbook {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final List<Sheet> sheets = new ArrayList<>();

  /// Adds a sheet with a header.
  public Sheet sheet(String name, List<String> header) {
    Sheet sheet = new Sheet(name);
    sheet.write(List.copyOf(header), 1);
    sheets.add(sheet);
    return sheet;
  }

  /// A sheet, row after row.
  public static final class Sheet {

    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private int count;

    private Sheet(String name) {
      this.name = name;
    }

    /// Adds a row.
    ///
    /// @param cells [Number]s, or anything else as text
    public void row(List<?> cells) {
      write(cells, 0);
    }

    private void write(List<?> cells, int style) {
      count++;
      rows.append("<row r=\"").append(count).append("\">");
      for (int i = 0; i < cells.size(); i++) {
        cell(cells.get(i), column(i) + count, style);
      }
      rows.append("</row>");
    }

    private void cell(Object value, String at, int style) {
      rows.append("<c r=\"").append(at).append("\" s=\"").append(style).append('"');
      if (value instanceof Number number) {
        String plain = new BigDecimal(number.toString()).toPlainString();
        rows.append("><v>").append(plain).append("</v></c>");
      } else {
        rows.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escaped(value.toString()))
            .append("</t></is></c>");
      }
    }

    private String xml() {
      return XML
          + "<worksheet xmlns=\""
          + MAIN
          + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
          + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>"
          + rows
          + "</sheetData></worksheet>";
    }
  }

  /// `A` to `Z`, then `AA`.
  static String column(int index) {
    String name = "";
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      name = (char) ('A' + rest % 26) + name;
    }
    return name;
  }

  /// Text as XML; characters that XML cannot hold are left out.
  static String escaped(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    text.codePoints()
        .filter(Workbook::isXml)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(c);
              }
            });
    return xml.toString();
  }

  private static boolean isXml(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n';
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }

  /// The file.
  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      entry(zip, "[Content_Types].xml", contentTypes());
      entry(
          zip, "_rels/.rels", relations(List.of(relation(1, "officeDocument", "xl/workbook.xml"))));
      entry(zip, "xl/workbook.xml", workbook());
      entry(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
      entry(zip, "xl/styles.xml", styles());
      for (int i = 0; i < sheets.size(); i++) {
        entry(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i).xml());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder xml =
        new StringBuilder(XML)
            .append("<Types xmlns=\"" + TYPES + "\">")
            .append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package")
            .append(
                ".relationships+xml\"/><Default Extension=\"xml\""
                    + " ContentType=\"application/xml\"/>");
    override(xml, "/xl/workbook.xml", "sheet.main");
    override(xml, "/xl/styles.xml", "styles");
    for (int i = 1; i <= sheets.size(); i++) {
      override(xml, "/xl/worksheets/sheet" + i + ".xml", "worksheet");
    }
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"")
        .append(part)
        .append("\" ContentType=\"" + SHEET_TYPE + ".")
        .append(type)
        .append("+xml\"/>");
  }

  private String workbook() {
    StringBuilder xml =
        new StringBuilder(XML)
            .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append("<sheet name=\"")
          .append(escaped(sheets.get(i - 1).name))
          .append("\" sheetId=\"")
          .append(i)
          .append("\" r:id=\"rId")
          .append(i)
          .append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private String workbookRelations() {
    List<String> relations = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.add(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.add(relation(sheets.size() + 1, "styles", "styles.xml"));
    return relations(relations);
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relations(List<String> relations) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  /// Style 0 is plain, style 1 bold.
  private static String styles() {
    return XML
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/>"
        + "<sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill>"
        + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
        + "</fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
        + "</cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\""
        + " applyFont=\"1\"/></cellXfs></styleSheet>";
  }
}
