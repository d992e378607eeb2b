package dev.netpol.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes the dates and times that may stand behind a timestamp tag; without the tag they are strings anyway. */
final class Timestamps {

    private static final String TIME = "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,9})?";
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})" + "(?:[Tt]" + TIME + "(?:Z|[+-](\\d{2}):(\\d{2}))| +" + TIME + ")?");

    private Timestamps() {}

    static boolean isTimestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        return matcher.matches() && isDate(matcher) && isTime(matcher, 4) && isOffset(matcher) && isTime(matcher, 9);
    }

    private static boolean isDate(Matcher matcher) {
        try {
            LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(Matcher matcher, int group) {
        return part(matcher, group) < 24 && part(matcher, group + 1) < 60 && part(matcher, group + 2) < 60;
    }

    private static boolean isOffset(Matcher matcher) {
        return part(matcher, 7) <= 24 && part(matcher, 8) < 60;
    }

    private static int part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
