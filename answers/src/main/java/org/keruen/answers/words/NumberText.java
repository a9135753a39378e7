package org.keruen.answers.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them in a language, whatever the host's locale.
///
/// English and Urdu write `7,940.5`; Kazakh and Russian write `7 940,5` with a no-break space: a
/// comma between thousands would be read there as a decimal one.
public final class NumberText {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final char group;
  private final char point;

  private NumberText(char group, char point) {
    this.group = group;
    this.point = point;
  }

  /// The numbers of a language.
  public static NumberText of(Language language) {
    return switch (language) {
      case EN, UR -> new NumberText(',', '.');
      case KK, RU -> new NumberText(NO_BREAK_SPACE, ',');
    };
  }

  /// A number with so many decimals, rounded half up.
  public String of(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    return dot < 0
        ? text.toString()
        : text.append(point).append(plain, dot + 1, plain.length()).toString();
  }

  /// A whole number.
  public String whole(double value) {
    return of(value, 0);
  }

  /// Whole from ten up, one decimal below: what a reader can use of an uncertain figure.
  public String brief(double value) {
    return of(value, Math.abs(value) >= 9.95 ? 0 : 1);
  }
}
