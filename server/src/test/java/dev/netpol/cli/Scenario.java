package dev.netpol.cli;

import dev.netpol.cli.report.Colours;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A story of files and commands, drawn anew with what the commands really said.
 *
 * <p>It begins with {@code #### name}. {@code >> file NAME} begins a file, {@code >> link NAME -> TARGET} is a link, {@code
 * >> folder NAME} an empty folder, {@code >> stdin} begins the input of the next command, and {@code >> run ARGUMENTS} runs
 * it, in colours with {@code >> run in colours ARGUMENTS}. What follows a run is what came of it: {@code >> exit CODE},
 * {@code >> out}, {@code >> err}. {@code >> read NAME} shows a file. After {@code >> bytes NAME} and {@code >> stdin bytes}
 * the content is one line, with escapes such as {@code \xff}, {@code \n} or {@code \t}.
 */
record Scenario(String name, int line, String text) {
    private static final String CASE = "#### ";
    private static final String STEP = ">> ";

    static List<Scenario> parse(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        int line = 1;
        for (String text : file.split("(?m)^(?=" + CASE + ")")) {
            String title = text.substring(0, text.indexOf('\n'));
            scenarios.add(new Scenario(title.startsWith(CASE) ? title.substring(CASE.length()) : "", line, text));
            line += (int) text.chars().filter(c -> c == '\n').count();
        }
        return scenarios;
    }

    /** The text of the story with what really came of it. */
    String play(Path folder) throws IOException {
        String[] steps = text.split("(?m)^(?=" + STEP + ")");
        StringBuilder drawn = new StringBuilder(steps[0]);
        byte[] stdin = {};
        for (int i = 1; i < steps.length; i++) {
            int lineEnd = steps[i].indexOf('\n');
            String[] step = steps[i].substring(STEP.length(), lineEnd).split(" ", 2);
            String rest = step.length > 1 ? step[1] : "";
            String content = steps[i].substring(lineEnd + 1);
            switch (step[0]) {
                case "file" -> write(folder, rest, content.getBytes(StandardCharsets.UTF_8));
                case "bytes" -> write(folder, rest, unescaped(content.strip()));
                case "folder" -> Files.createDirectories(folder.resolve(rest));
                case "link" ->
                    Files.createSymbolicLink(folder.resolve(rest.split(" -> ")[0]), Path.of(rest.split(" -> ")[1]));
                case "stdin" ->
                    stdin = rest.equals("bytes")
                            ? unescaped(content.strip())
                            : content.getBytes(StandardCharsets.UTF_8);
                case "run", "read", "exit", "out", "err" -> {}
                default -> throw new IllegalArgumentException("no such step: " + step[0]);
            }
            switch (step[0]) {
                case "run" -> {
                    drawn.append(steps[i], 0, lineEnd + 1).append(run(folder, rest, stdin));
                    stdin = new byte[0];
                }
                case "read" -> drawn.append(steps[i], 0, lineEnd + 1).append(Files.readString(folder.resolve(rest)));
                case "exit", "out", "err" -> {}
                default -> drawn.append(steps[i]);
            }
        }
        return drawn.toString().stripTrailing() + "\n";
    }

    private static String run(Path folder, String command, byte[] stdin) {
        String inColours = "in colours ";
        Colours colours = command.startsWith(inColours) ? Colours.ON : Colours.OFF;
        String arguments = colours == Colours.ON ? command.substring(inColours.length()) : command;
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
        CommandRun run = CommandRun.of(folder, stdin, colours, words);
        return STEP + "exit " + run.exit() + "\n" + drawn("out", run.out()) + drawn("err", run.err());
    }

    private static String drawn(String stream, String text) {
        return text.isEmpty() ? "" : STEP + stream + "\n" + text.replace("\u001B", "␛");
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (int escape = text.indexOf('\\'); escape >= 0; escape = text.indexOf('\\', at)) {
            out.writeBytes(text.substring(at, escape).getBytes(StandardCharsets.UTF_8));
            boolean isHex = text.charAt(escape + 1) == 'x';
            at = escape + (isHex ? 4 : 2);
            out.write(
                    switch (text.charAt(escape + 1)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'x' -> Integer.parseInt(text.substring(escape + 2, at), 16);
                        default -> throw new IllegalArgumentException(text.substring(escape, at));
                    });
        }
        out.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
