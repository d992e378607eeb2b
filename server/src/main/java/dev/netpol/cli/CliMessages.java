package dev.netpol.cli;

import dev.netpol.message.Message;
import dev.netpol.message.MessageTemplate;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What the command line itself has to say. */
final class CliMessages {
    static final Message NOT_FOUND = message("not-found", "There is no such file or folder");
    static final Message DANGLING_LINK = message("dangling-link", "This link leads to no file");
    static final Message ACCESS_DENIED = message("access-denied", "There is no permission to read it");
    static final Message TOO_LARGE = message("too-large", "This file is too large for the memory that Java may use");
    static final MessageTemplate LARGER_THAN = template("larger-than", "This is larger than {0} MiB and is not read");
    static final Message UTF_16 =
            message("utf-16", "This file is UTF-16, which Kubernetes does not read; save it as UTF-8");
    static final Message UTF_32 =
            message("utf-32", "This file is UTF-32, which Kubernetes does not read; save it as UTF-8");
    static final MessageTemplate NOT_UTF_8 = template(
            "not-utf-8", "This file is not UTF-8: byte {0} at offset {1}, on line {2}, is not part of a character");
    static final MessageTemplate UNREADABLE = template("unreadable", "It can't be read: {0}");
    static final MessageTemplate RULE_FAILED =
            template("rule-failed", "The rule {0} failed here, which is a mistake in Netpol: {1}");
    static final MessageTemplate CHECK_FAILED =
            template("check-failed", "Checking failed, which is a mistake in Netpol: {0}");
    static final Message BAD_BASELINE =
            message("bad-baseline", "This is not a baseline; write one with --write-baseline");
    static final Message NO_FOLDER_FOR_BASELINE =
            message("no-folder-for-baseline", "The baseline can't be written: its folder does not exist");
    static final MessageTemplate BASELINE_NOT_WRITTEN =
            template("baseline-not-written", "The baseline can't be written: {0}");
    static final MessageTemplate BASELINE_WRITTEN = template("baseline-written", "{0}: {1} written");

    static final MessageTemplate MENDED = template("mended", "{0} mended");
    static final MessageTemplate NOT_MENDED = template("not-mended", "The mended file can't be written: {0}");
    static final Message FIX_OF_STDIN =
            message("fix-of-stdin", "--fix changes files, so standard input can't be mended");

    static final Message NO_FILES =
            message("no-files", "There is no YAML or JSON file in this folder, nor in any folder below it");
    static final Message ONLY_IGNORED_FILES = message(
            "only-ignored-files",
            "All YAML and JSON files in this folder and below it are ignored by a .gitignore or excluded by a setting");
    static final MessageTemplate NOTHING_FOUND = template("nothing-found", "{0}: nothing found");
    static final MessageTemplate FOUND = template("found", "{0}: {1}");
    static final MessageTemplate AND_HIDDEN = template("and-hidden", "{0}; {1} in the baseline not shown");
    static final MessageTemplate CHECKED = template("checked", "{0} checked, {1} with network policies");

    static final MessageTemplate BAD_VERSION =
            template("bad-version", "\"{0}\" is not a Kubernetes version; write it like 1.30");
    static final MessageTemplate BAD_FILE_NAME =
            template("bad-file-name", "{0} \"{1}\": there can be no file of this name on this system");
    static final MessageTemplate BAD_CHOICE = template("bad-choice", "\"{0}\" is none of {1}");
    static final Message ONE_BASELINE =
            message("one-baseline", "--baseline and --write-baseline can't be used together");
    static final MessageTemplate UNKNOWN_RULE =
            template("unknown-rule", "There is no rule \"{0}\"; \"netpol rules\" lists all there are");
    static final MessageTemplate MISSPELT_RULE =
            template("misspelt-rule", "There is no rule \"{0}\"; did you mean \"{1}\"?");
    static final MessageTemplate FAILED = template("failed", "This failed, which is a mistake in Netpol: {0}");
    static final MessageTemplate OUTPUT_LOST = template("output-lost", "The output can't be written: {0}");
    static final MessageTemplate DID_YOU_MEAN = template("did-you-mean", "did you mean \"{0}\"?");
    static final MessageTemplate SEE_HELP = template("see-help", "\"{0} --help\" says how to use it");

    private CliMessages() {}

    /** A number with the word for what is counted, in the right form. */
    static Message count(int number, String word) {
        return switch (word) {
            case "file" -> counted(number, "file", "{0} file", "{0} files");
            case "error" -> counted(number, "error", "{0} error", "{0} errors");
            case "warning" -> counted(number, "warning", "{0} warning", "{0} warnings");
            case "info" -> counted(number, "info", "{0} info", "{0} infos");
            case "hint" -> counted(number, "hint", "{0} hint", "{0} hints");
            default -> counted(number, "finding", "{0} finding", "{0} findings");
        };
    }

    /** Why a file could not be read. */
    static Message reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        if (e instanceof AccessDeniedException) {
            return ACCESS_DENIED;
        }
        return UNREADABLE.with(detail(e));
    }

    static String detail(Exception e) {
        if (e instanceof FileSystemException fileProblem && fileProblem.getReason() != null) {
            return fileProblem.getReason();
        }
        return e instanceof NoSuchFileException
                        || e.getMessage() == null
                        || e.getMessage().isEmpty()
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }

    private static Message counted(int number, String id, String one, String several) {
        return number == 1
                ? template("one-" + id, one).with(number)
                : template("several-" + id, several).with(number);
    }

    private static Message message(String name, String english) {
        return new Message(template(name, english), List.of());
    }

    private static MessageTemplate template(String name, String english) {
        return new MessageTemplate("cli." + name, english);
    }
}
