package dev.netpol.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

    @Test
    void theNearestWordIsFound() {
        assertEquals(Optional.of("In"), Spelling.nearest("in", OPERATORS));
        assertEquals(Optional.of("Exists"), Spelling.nearest("exist", OPERATORS));
        assertEquals(Optional.of("DoesNotExist"), Spelling.nearest("DoesNotExists", OPERATORS));
        assertEquals(Optional.of("NotIn"), Spelling.nearest("notin ", OPERATORS));
        assertEquals(Optional.of("Egress"), Spelling.nearest("Egerss", List.of("Ingress", "Egress")));
    }

    @Test
    void aWordThatIsLikeNoneHasNone() {
        assertEquals(Optional.empty(), Spelling.nearest("Equals", OPERATORS));
        assertEquals(Optional.empty(), Spelling.nearest("", OPERATORS));
        assertEquals(Optional.empty(), Spelling.nearest("Gt", OPERATORS));
    }
}
