package dev.netpol.lint.rules;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import dev.netpol.schema.SchemaViolation;
import dev.netpol.yaml.Mapping;
import dev.netpol.yaml.Node;
import dev.netpol.yaml.Scalar;
import dev.netpol.yaml.ScalarStyle;
import dev.netpol.yaml.ScalarValue;
import dev.netpol.yaml.Sequence;
import java.util.List;
import java.util.function.BiFunction;

/** The words of {@link WrongType}, by what is wanted and what is there. */
final class WrongTypeMessages {
    private final MessageTemplate field;
    private final MessageTemplate entryOf;
    private final MessageTemplate map;
    private final MessageTemplate list;
    private final MessageTemplate text;
    private final MessageTemplate number;
    private final MessageTemplate bool;
    private final MessageTemplate textNotNumber;
    private final MessageTemplate textNotBoolean;
    private final MessageTemplate textNotOther;
    private final MessageTemplate numberInQuotes;
    private final MessageTemplate numberNotOther;
    private final MessageTemplate numberOrText;
    private final MessageTemplate listNotMap;
    private final MessageTemplate listNotScalar;
    private final MessageTemplate mapNotList;
    private final MessageTemplate mapNotScalar;
    private final MessageTemplate booleanNotOther;
    private final MessageTemplate outOfRange;
    private final MessageTemplate badTime;

    WrongTypeMessages(BiFunction<String, String, MessageTemplate> message) {
        field = message.apply("field", "\"{0}\"");
        entryOf = message.apply("entry-of", "An entry of \"{0}\"");
        map = message.apply("map", "a map");
        list = message.apply("list", "a list");
        text = message.apply("text", "text");
        number = message.apply("number", "a number with a fraction");
        bool = message.apply("boolean", "a boolean");
        textNotNumber = message.apply(
                "text-not-number",
                "{0} takes text, and Kubernetes reads \"{1}\" as the number {2}; put it in quotes: \"{1}\"");
        textNotBoolean = message.apply(
                "text-not-boolean",
                "{0} takes text, and Kubernetes reads \"{1}\" as the boolean {2}; put it in quotes: \"{1}\"");
        textNotOther = message.apply("text-not-other", "{0} takes text, not {1}; write a single value");
        numberInQuotes = message.apply(
                "number-in-quotes", "{0} takes a number, and \"{1}\" in quotes is text; remove the quotes");
        numberNotOther = message.apply("number-not-other", "{0} takes a whole number, not {1}");
        numberOrText = message.apply("number-or-text", "{0} takes a whole number or text, not {1}");
        listNotMap =
                message.apply("list-not-map", "{0} takes a list, not a map; begin each of its entries with \"- \"");
        listNotScalar = message.apply(
                "list-not-scalar",
                "{0} takes a list, not a single value; put \"- \" before it on a line of its own, or brackets around it");
        mapNotList = message.apply("map-not-list", "{0} takes a map, not a list; write its fields without \"- \"");
        mapNotScalar = message.apply(
                "map-not-scalar", "{0} takes a map, not a single value; write fields instead, each as \"name: value\"");
        booleanNotOther = message.apply("boolean-not-other", "{0} takes true or false, not {1}");
        outOfRange = message.apply(
                "out-of-range",
                "{0} can't hold a number as far from zero as {1}, so the API server refuses it; write a smaller one");
        badTime = message.apply("bad-time", "{0} takes a time such as 2026-01-31T12:00:00Z, which \"{1}\" is not");
    }

    Message of(SchemaViolation violation) {
        Node value = violation.node().resolved();
        Message name = name(violation.path());
        return switch (violation.kind()) {
            case OUT_OF_RANGE -> outOfRange.with(name, source(value));
            case BAD_FORMAT -> badTime.with(name, source(value));
            default -> ofType(violation.schema().types(), name, value);
        };
    }

    private Message ofType(List<String> types, Message name, Node value) {
        if (types.size() > 1) {
            return numberOrText.with(name, whatIs(value));
        }
        return switch (types.get(0)) {
            case "string" -> notText(name, value);
            case "integer" -> notNumber(name, value);
            case "array" -> value instanceof Mapping ? listNotMap.with(name) : listNotScalar.with(name);
            case "object" -> value instanceof Sequence ? mapNotList.with(name) : mapNotScalar.with(name);
            default -> booleanNotOther.with(name, whatIs(value));
        };
    }

    private Message notText(Message name, Node value) {
        if (!(value instanceof Scalar scalar)) {
            return textNotOther.with(name, whatIs(value));
        }
        MessageTemplate template = scalar.value().type() == ScalarValue.Type.BOOLEAN ? textNotBoolean : textNotNumber;
        return template.with(name, scalar.text(), scalar.value().value().toString());
    }

    private Message notNumber(Message name, Node value) {
        boolean quoted = value instanceof Scalar scalar
                && scalar.style() != ScalarStyle.PLAIN
                && !scalar.text().isEmpty()
                && scalar.text().chars().allMatch(c -> c >= '0' && c <= '9');
        return quoted ? numberInQuotes.with(name, source(value)) : numberNotOther.with(name, whatIs(value));
    }

    private Message whatIs(Node value) {
        if (value instanceof Mapping) {
            return map.with();
        }
        if (!(value instanceof Scalar scalar)) {
            return list.with();
        }
        return switch (scalar.value().type()) {
            case BOOLEAN -> bool.with();
            case INTEGER, FLOAT -> number.with();
            default -> text.with();
        };
    }

    private Message name(List<String> path) {
        String last = path.get(path.size() - 1);
        boolean item = !last.isEmpty() && last.chars().allMatch(Character::isDigit) && path.size() > 1;
        return item ? entryOf.with(path.get(path.size() - 2)) : field.with(last);
    }

    private static String source(Node value) {
        return value instanceof Scalar scalar ? scalar.text() : "";
    }
}
