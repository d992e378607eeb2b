package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netpol.message.Message;
import dev.netpol.message.MessageRenderer;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ObjectNamesTest {
    private static final String SUBDOMAIN = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private static final String LABEL_NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private static String fault(Optional<Message> fault) {
        return fault.map(MessageRenderer.english()::render).orElse("");
    }

    @Test
    void dnsLabels() {
        assertEquals("", fault(ObjectNames.faultOfDnsLabel("a")));
        assertEquals("", fault(ObjectNames.faultOfDnsLabel("0--9")));
        assertEquals("", fault(ObjectNames.faultOfDnsLabel("a".repeat(63))));
        assertEquals("it is empty", fault(ObjectNames.faultOfDnsLabel("")));
        assertEquals(
                "it is 64 characters long, and 63 are the most allowed",
                fault(ObjectNames.faultOfDnsLabel("a".repeat(64))));
        assertEquals(
                "capitals such as \"S\" at character 3 are not allowed", fault(ObjectNames.faultOfDnsLabel("a-Shop")));
        assertEquals(
                "\".\" at character 5 is not allowed; only lower-case letters a-z, digits and hyphens are",
                fault(ObjectNames.faultOfDnsLabel("shop.a")));
        assertEquals(
                "\"\ud83d\ude00\" at character 2 is not allowed; only lower-case letters a-z, digits and hyphens are",
                fault(ObjectNames.faultOfDnsLabel("a\ud83d\ude00")));
        assertEquals("character 2 is a blank", fault(ObjectNames.faultOfDnsLabel("a ")));
        assertEquals(
                "it begins with \"-\", and the first character must be a letter or digit",
                fault(ObjectNames.faultOfDnsLabel("-a")));
        assertEquals(
                "it ends with \"-\", and the last character must be a letter or digit",
                fault(ObjectNames.faultOfDnsLabel("a-")));
    }

    @Test
    void dnsSubdomains() {
        assertEquals("", fault(ObjectNames.faultOfDnsSubdomain("a.b-c.0")));
        assertEquals("", fault(ObjectNames.faultOfDnsSubdomain("a".repeat(253))));
        assertEquals(
                "it is 254 characters long, and 253 are the most allowed",
                fault(ObjectNames.faultOfDnsSubdomain("a".repeat(254))));
        assertEquals(
                "a letter or digit must follow the dot at character 2", fault(ObjectNames.faultOfDnsSubdomain("a..b")));
        assertEquals(
                "a letter or digit must stand before the dot at character 3",
                fault(ObjectNames.faultOfDnsSubdomain("a-.b")));
    }

    @Test
    void qualifiedNames() {
        assertEquals("", fault(ObjectNames.faultOfQualifiedName("App_1.x-Y")));
        assertEquals("", fault(ObjectNames.faultOfQualifiedName("a.b/" + "k".repeat(63))));
        assertEquals("it is empty", fault(ObjectNames.faultOfQualifiedName("")));
        assertEquals(
                "it has 2 slashes, and only one may stand between a prefix and the name",
                fault(ObjectNames.faultOfQualifiedName("a/b/c")));
        assertEquals(
                "nothing stands before the slash, where a DNS name belongs",
                fault(ObjectNames.faultOfQualifiedName("/a")));
        assertEquals("nothing stands behind the slash", fault(ObjectNames.faultOfQualifiedName("a/")));
        assertEquals(
                "of its prefix \"A.b\": capitals such as \"A\" at character 1 are not allowed",
                fault(ObjectNames.faultOfQualifiedName("A.b/c")));
        assertEquals(
                "of its name \"c_\": it ends with \"_\", and the last character must be a letter or digit",
                fault(ObjectNames.faultOfQualifiedName("a/c_")));
    }

    @Test
    void labelValues() {
        assertEquals("", fault(ObjectNames.faultOfLabelValue("")));
        assertEquals("", fault(ObjectNames.faultOfLabelValue("V1.2_x")));
        assertEquals(
                "character 4 is a line end, which a block scalar adds unless it is written \"|-\" or \">-\"",
                fault(ObjectNames.faultOfLabelValue("web\n")));
    }

    @Test
    void portNames() {
        assertEquals("", fault(ObjectNames.faultOfPortName("8080-tcp")));
        assertEquals("", fault(ObjectNames.faultOfPortName("metrics-exposed")));
        assertEquals(
                "it is 16 characters long, and 15 are the most allowed",
                fault(ObjectNames.faultOfPortName("metrics-exporter")));
        assertEquals("at least one character must be a letter", fault(ObjectNames.faultOfPortName("80")));
        assertEquals(
                "two hyphens in a row, as at character 2, are not allowed", fault(ObjectNames.faultOfPortName("a--b")));
    }

    @Test
    void formsAreTheOnesOfTheApiServer() {
        agree(t -> ObjectNames.faultOfDnsLabel(t), matcher("[a-z0-9]([-a-z0-9]*[a-z0-9])?"));
        agree(t -> ObjectNames.faultOfDnsSubdomain(t), matcher(SUBDOMAIN));
        agree(t -> ObjectNames.faultOfLabelValue(t), matcher("(" + LABEL_NAME + ")?"));
        agree(t -> ObjectNames.faultOfQualifiedName(t), matcher("(" + SUBDOMAIN + "/)?" + LABEL_NAME));
        agree(t -> ObjectNames.faultOfPortName(t), matcher("(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?"));
    }

    private static Function<String, Boolean> matcher(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).matches();
    }

    private static void agree(Function<String, Optional<Message>> fault, Function<String, Boolean> matches) {
        String alphabet = "ab0Z-_./ \n\u00e4";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(random.nextInt(alphabet.length()) + 1)));
            }
            assertEquals(
                    matches.apply(text.toString()), fault.apply(text.toString()).isEmpty(), text::toString);
        }
    }
}
