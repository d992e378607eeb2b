package dev.netpol.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Patterns, then paths: what is excluded by them has a minus in front, folders a slash at their end. */
class PathPatternsTest {

    @Test
    void namesMatchAnywhere() {
        check("vendor", "- vendor/", "- vendor", "- a/vendor/", "- a/vendor/x.yaml", "+ vendors", "+ a/vendor.yaml");
    }

    @Test
    void aSlashInFrontOrInsideAnchors() {
        check("/top", "- top", "- top/x", "+ a/top");
        check("a/b", "- a/b", "- a/b/c", "+ c/a/b");
        check("a/*.yaml", "- a/x.yaml", "+ a/b/x.yaml", "+ b/a/x.yaml");
    }

    @Test
    void aSlashAtTheEndMeansFolders() {
        check("gen/", "- gen/", "- gen/x", "- a/gen/x", "+ gen", "+ a/gen");
        check("/a/gen/", "- a/gen/x", "+ a/gen", "+ b/a/gen/x");
    }

    @Test
    void starsAndQuestionMarksStayInOneName() {
        check("*.yaml", "- x.yaml", "- a/x.yaml", "- .yaml", "+ x.yml");
        check("a*c?e", "- abbbcde", "- acxe", "+ ace", "+ ab/cde");
        check("a/**b/c", "- a/xb/c", "+ a/x/b/c");
        check("*", "- a", "- a/b");
        check("x**y", "- xy", "- xaay", "+ xa/ay");
    }

    @Test
    void twoStarsAreAnyFolders() {
        check("**/gen", "- gen", "- a/gen", "- a/b/gen/x");
        check("a/**", "- a/x", "- a/b/x", "+ a/", "+ a", "+ b/a/x");
        check("a/**/b", "- a/b", "- a/x/b", "- a/x/y/b", "+ a/xb");
        check("**", "- a", "- a/b");
        check("**/**/a/**/**/b", "- a/b", "- x/a/y/z/b");
        check("***/a/****/b", "- a/b", "- x/a/y/z/b");
    }

    @Test
    void classesOfCharacters() {
        check("x[0-9a].yaml", "- x5.yaml", "- xa.yaml", "+ xb.yaml", "+ x.yaml");
        check("x[!0-9]", "- xa", "+ x1", "+ x");
        check("x[^a]", "- xb", "+ xa");
        check("x[]a]", "- x]", "- xa", "+ xb");
        check("x[a-]", "- x-", "- xa", "+ xb");
        check("x[a", "+ xa", "+ x[a");
    }

    @Test
    void backslashes() {
        check("\\*.yaml", "- *.yaml", "+ x.yaml");
        check("\\#x", "- #x");
        check("\\!x", "- !x", "+ x");
        check("x\\", "+ x", "+ x\\");
    }

    @Test
    void theLastMatchDecides() {
        check("*.yaml\n!keep.yaml", "- x.yaml", "+ keep.yaml", "+ a/keep.yaml");
        check("!keep.yaml\n*.yaml", "- keep.yaml");
        check("*.yaml\n!keep.yaml\n/a/keep.yaml", "- a/keep.yaml", "+ b/keep.yaml");
    }

    @Test
    void nothingInsideAnExcludedFolderIsTakenBack() {
        check("gen/\n!gen/keep.yaml", "- gen/keep.yaml");
        check("gen/*\n!gen/keep.yaml", "+ gen/keep.yaml", "- gen/x.yaml");
        check("/*\n!/keep/", "- a/x", "+ keep/x");
    }

    @Test
    void commentsBlanksAndEmptyLines() {
        check("# a\n\n   \n/\n!\nx  \n", "- x", "+ a", "+ y");
        check("x\\ ", "- x ", "+ x");
        check("x\r", "- x");
        check(" x", "-  x", "+ x");
    }

    private static void check(String patterns, String... paths) {
        PathPatterns read = PathPatterns.of(List.of(patterns.split("\n")));
        assertEquals(
                String.join("\n", paths),
                List.of(paths).stream()
                        .map(path -> path.substring(2))
                        .map(path -> (isExcluded(read, path) ? "- " : "+ ") + path)
                        .collect(Collectors.joining("\n")),
                patterns);
    }

    private static boolean isExcluded(PathPatterns patterns, String path) {
        return path.endsWith("/")
                ? patterns.verdict(path.substring(0, path.length() - 1), true).orElse(false)
                : patterns.excludesFile(path);
    }
}
