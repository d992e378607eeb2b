package dev.netpol.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Hands JSON to the schema validator. */
final class SchemaValidator {
    private static final String DIALECT = "urn:netpol:dialect";

    private final com.networknt.schema.Schema schema;

    SchemaValidator(JsonNode json) {
        // Only what our schemas use: a whole draft has far more to load, and would fetch or read its own schema.
        Dialect dialect = new Dialect.Builder(DIALECT)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .idKeyword("$id")
                .keywords(List.of(
                        KeywordType.ADDITIONAL_PROPERTIES,
                        KeywordType.ITEMS,
                        KeywordType.MAXIMUM,
                        KeywordType.MINIMUM,
                        KeywordType.PATTERN,
                        KeywordType.PROPERTIES,
                        KeywordType.REF,
                        KeywordType.TYPE))
                .keywords(List.of("$defs", "title", "description", "x-values", "x-former", "x-role").stream()
                        .map(NonValidationKeyword::new)
                        .toList())
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(true)
                .cacheRefs(true)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(config).schemaLoader(loader -> loader.block(iri -> true)));
        schema = registry.getSchema(SchemaLocation.of("urn:netpol:schema"), json);
        schema.initializeValidators();
    }

    List<Error> validate(JsonNode instance) {
        ExecutionContext context = schema.createExecutionContext();
        context.setExecutionConfig(ExecutionConfig.builder()
                .annotationCollectionEnabled(false)
                .maxEvaluationSteps(Long.MAX_VALUE)
                .maxEvaluationDepth(Integer.MAX_VALUE)
                .build());
        schema.validate(context, instance);
        return context.getErrors();
    }
}
