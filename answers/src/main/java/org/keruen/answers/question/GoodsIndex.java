package org.keruen.answers.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keruen.shipment.Commodity;
import org.keruen.study.Study;

/// The goods of a study, found by HS code or by name in any language.
public final class GoodsIndex {

  /// @param hs as given, or that of the commodity if a name was given
  public record Found(Commodity commodity, String hs) {}

  private static final Pattern CODE = Pattern.compile("(?i)(?:hs\\s*)?([0-9][0-9. ]*)");
  private static final int SUGGESTIONS = 5;

  private final Map<String, Commodity> byHs;
  private final NameIndex<Commodity> index = new NameIndex<>();

  public GoodsIndex(Study study) {
    this.byHs = study.model().commodities();
    Map<String, Commodity> bySubject = new HashMap<>();
    for (Commodity commodity : byHs.values()) {
      bySubject.put("hs-" + commodity.hs(), commodity);
      index.add(commodity, commodity.name());
    }
    for (Study.Name name : study.names()) {
      Commodity commodity = bySubject.get(name.subject());
      if (commodity != null) {
        index.add(commodity, name.text());
      }
    }
  }

  /// Everything that fits a name, best first.
  public List<NameIndex.Match<Commodity>> search(String typed) {
    return index.search(typed);
  }

  /// The goods that were meant: the longest known prefix of a code, or the best match of a name.
  ///
  /// A name is taken if it is exact, begins a name or begins a word of one; nothing looser.
  ///
  /// @param where the field, for the message
  /// @throws UsageException with the nearest names if there are none
  public Found resolve(String typed, String where) {
    var code = CODE.matcher(typed.strip());
    if (code.matches()) {
      return byCode(typed, code.group(1).replaceAll("[. ]", ""), where);
    }
    List<NameIndex.Match<Commodity>> matches = index.search(typed);
    if (matches.isEmpty() || matches.getFirst().fit().compareTo(NameIndex.Fit.WORD_PREFIX) > 0) {
      throw UsageException.of(where, "no goods are called '" + typed + "'", suggestion(matches));
    }
    Commodity commodity = matches.getFirst().item();
    return new Found(commodity, commodity.hs());
  }

  private Found byCode(String typed, String digits, String where) {
    if (digits.length() < 2 || digits.length() > 6) {
      throw UsageException.of(
          where, "'" + typed + "' is not an HS code", "give 2 to 6 digits, such as HS 6203");
    }
    for (int length = digits.length(); length >= 2; length--) {
      Commodity commodity = byHs.get(digits.substring(0, length));
      if (commodity != null) {
        return new Found(commodity, digits);
      }
    }
    throw UsageException.of(
        where,
        String.format(Locale.ROOT, "this study has no goods of HS %s", digits),
        "its chapters: "
            + byHs.keySet().stream()
                .filter(hs -> hs.length() == 2)
                .collect(Collectors.joining(" ")));
  }

  private String suggestion(List<NameIndex.Match<Commodity>> matches) {
    if (matches.isEmpty()) {
      return "give an HS code of 2 to 6 digits, such as HS 6203, or a name such as "
          + byHs.values().stream()
              .limit(SUGGESTIONS)
              .map(Commodity::name)
              .collect(Collectors.joining(", "));
    }
    return "did you mean "
        + matches.stream()
            .limit(SUGGESTIONS)
            .map(match -> match.item().name() + " (HS " + match.item().hs() + ")")
            .collect(Collectors.joining(", "))
        + "?";
  }
}
