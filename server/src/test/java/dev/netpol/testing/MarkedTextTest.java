package dev.netpol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.settings.Severity;
import dev.netpol.testing.MarkedText.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String DRAWN = """
            kind: A
                  ^ error one: not good
            ^^^^^^^… hint two
            spec:
            """;

    @Test
    void marksAreTakenOutInOrderOfPlace() {
        MarkedText marked = MarkedText.parse(DRAWN);
        assertEquals("kind: A\nspec:\n", marked.text());
        assertEquals(
                List.of(
                        new Mark(0, 0, 7, true, Severity.HINT, "two", Optional.empty()),
                        new Mark(0, 6, 1, false, Severity.ERROR, "one", Optional.of("not good"))),
                marked.marks());
    }

    @Test
    void drawingUndoesParsing() {
        String drawn = MarkedText.parse(DRAWN).draw();
        assertEquals(drawn, MarkedText.parse(drawn).draw());
    }

    @Test
    void messagesAreLeftOutWhereNoneIsExpected() {
        MarkedText expected = MarkedText.parse("a: b\n^ error one\n");
        Mark found = new Mark(0, 0, 1, false, Severity.ERROR, "one", Optional.of("words"));
        Mark other = new Mark(0, 3, 1, false, Severity.ERROR, "two", Optional.of("more words"));
        assertEquals(
                "a: b\n^ error one\n   ^ error two: more words\n",
                expected.with(List.of(other, found)).draw());
    }
}
