package dev.netpol.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code netpol}, run as it is installed and as it stands in a source checkout. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script")
final class LauncherIT {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** A directory whose name has blanks and letters beyond ASCII. */
    private Path home;

    /** Prints what it was given, as the JVM would be. */
    private Path newJava;

    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void install(@TempDir Path temporary) throws IOException {
        home = Files.createDirectories(temporary.toRealPath().resolve("für alle  da"));
        Files.copy(CHECKOUT.resolve("netpol"), home.resolve("netpol"));
        environment.put("PATH", utilities().toString());
        newJava = fakeJava("new", "21.0.1", "for word in \"$@\"; do echo \"<$word>\"; done");
    }

    @Test
    void runsTheJarBesideIt() throws IOException {
        installJar();
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        assertEquals(new Outcome(0, "netpol " + version() + "\n", ""), run(home, "./netpol", "--version"));
    }

    @Test
    void runsWithoutAnyLocale() throws IOException {
        installJar();
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        environment.put("LC_ALL", "C");
        assertEquals(
                0, run(home, home.resolve("netpol").toString(), "--version").exitCode());
    }

    @Test
    void keepsWarningsOfTheJvmOutOfStdout() throws IOException {
        installJar();
        environment.put("JAVA_HOME", JAVA_HOME.toString());
        environment.put("NETPOL_JAVA_OPTS", "-XX:+UseLargePages -XX:SharedArchiveFile=netpol");
        assertEquals(
                "netpol " + version() + "\n", run(home, "./netpol", "--version").stdout());
    }

    @Test
    void passesArgumentsAndInputAsTheyAre() throws IOException {
        Files.createFile(home.resolve("netpol.jar"));
        environment.put(
                "JAVA_HOME",
                fakeJava(
                                "echoing",
                                "17",
                                "for word in \"$@\"; do echo \"<$word>\"; done; while read -r line; do echo \"$line\"; done")
                        .toString());
        Outcome outcome = run(home, "./netpol", "a b", "", "*", "ü", "-", "$HOME", "a'\"\\");
        assertEquals(
                "<-jar>\n<" + home.resolve("netpol.jar")
                        + ">\n<a b>\n<>\n<*>\n<ü>\n<->\n<$HOME>\n<a'\"\\>\nfrom stdin\n",
                outcome.stdout().substring(outcome.stdout().indexOf("<-jar>")));
    }

    @Test
    void runsThroughSymbolicLinksFromElsewhere() throws IOException {
        Files.createFile(home.resolve("netpol.jar"));
        environment.put("JAVA_HOME", newJava.toString());
        Path bin = Files.createDirectory(home.resolve("b i n"));
        Files.createSymbolicLink(bin.resolve("relative"), Path.of("../netpol"));
        Files.createSymbolicLink(bin.resolve("np"), bin.resolve("relative"));
        assertEquals(jarLine(), lastLine(run(bin, "./np").stdout()));
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        assertEquals(
                jarLine(), lastLine(run(home.getRoot(), "/bin/sh", "-c", "np").stdout()));
    }

    @Test
    void addsJavaOptions() throws IOException {
        Files.createFile(home.resolve("netpol.jar"));
        environment.put("JAVA_HOME", newJava.toString());
        environment.put("NETPOL_JAVA_OPTS", "-Xmx1g  -Dx=*");
        Outcome outcome = run(home, "./netpol");
        assertEquals(
                "<-Xmx1g>\n<-Dx=*>\n<-jar>\n",
                outcome.stdout()
                        .substring(
                                outcome.stdout().indexOf("<-Xmx1g>"),
                                outcome.stdout().indexOf(jarLine())));
    }

    @Test
    void fallsBackToThePath() throws IOException {
        Files.createFile(home.resolve("netpol.jar"));
        environment.put("JAVA_HOME", "/nowhere");
        Path links = Files.createDirectory(home.resolve("links"));
        Files.createSymbolicLink(links.resolve("java"), newJava.resolve("bin/java"));
        environment.put(
                "PATH",
                fakeJava("old", "11.0.2", "exit 9").resolve("bin") + ":" + links + ":" + environment.get("PATH"));
        assertEquals(jarLine(), lastLine(run(home, "./netpol").stdout()));
    }

    @Test
    void asksAJavaWithoutAReleaseFile() throws IOException {
        Files.createFile(home.resolve("netpol.jar"));
        Path java = fakeJava(
                "wrapper",
                "",
                "if [ \"$1\" = -version ]; then echo 'Picked up X' >&2; echo 'openjdk version \"25\" 2025-09-16' >&2;"
                        + " else echo ran; fi");
        Files.delete(java.resolve("release"));
        environment.put("JAVA_HOME", java.toString());
        assertEquals(new Outcome(0, "ran\n", ""), run(home, "./netpol"));
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        assertEquals(
                new Outcome(
                        2,
                        "",
                        "netpol: Java 17 or newer is needed, but JAVA_HOME is not set and there is no working java on the PATH.\n"),
                run(home, "./netpol"));
    }

    @Test
    void saysThatJavaHomeIsBroken() throws IOException {
        environment.put("JAVA_HOME", "/nowhere");
        assertEquals(
                new Outcome(
                        2,
                        "",
                        "netpol: Java 17 or newer is needed, but JAVA_HOME (/nowhere) holds no working bin/java and there is no"
                                + " working java on the PATH.\n"),
                run(home, "./netpol"));
    }

    @Test
    void saysWhichJavasAreTooOld() throws IOException {
        Path old = fakeJava("old", "11.0.2", "exit 9");
        Path older = fakeJava("older", "1.8.0_412", "exit 9");
        environment.put("JAVA_HOME", old.toString());
        environment.put("PATH", older.resolve("bin") + ":" + environment.get("PATH"));
        assertEquals(
                new Outcome(
                        2,
                        "",
                        "netpol: Java 17 or newer is needed, but JAVA_HOME (" + old + ") is Java 11.0.2 and "
                                + older.resolve("bin/java") + " on the PATH is Java 1.8.0_412.\n"),
                run(home, "./netpol"));
    }

    @Test
    void saysThatTheJarIsMissing() throws IOException {
        environment.put("JAVA_HOME", newJava.toString());
        assertEquals(
                new Outcome(2, "", "netpol: there is no netpol.jar beside " + home + "/netpol.\n"),
                run(home, "./netpol"));
    }

    @Test
    void buildsACheckoutWhenASourceIsNewer() throws IOException {
        checkout("mkdir -p server/target; echo built >>server/target/netpol.jar; echo noise; echo noise >&2");
        String building = "netpol: building the server (the first time also fetches the libraries)\n";
        assertEquals(building, run(home, "./netpol").stderr());
        assertEquals("", run(home, "./netpol").stderr());
        Path source = home.resolve("server/src/main/Main.java");
        setTime(source, Instant.now().plusSeconds(2));
        assertEquals(building, run(home, "./netpol").stderr());
        setTime(source, Instant.EPOCH);
        setTime(jar(), Instant.EPOCH.plusSeconds(60));
        setTime(home.resolve("pom.xml"), Instant.EPOCH);
        setTime(home.resolve("server/pom.xml"), Instant.EPOCH);
        Files.delete(source);
        Outcome afterRemoval = run(home, "./netpol");
        assertEquals(building, afterRemoval.stderr());
        assertEquals("<" + home.resolve("server/target/netpol.jar") + ">", lastLine(afterRemoval.stdout()));
        assertEquals("built\nbuilt\nbuilt\n", Files.readString(jar()));
    }

    @Test
    void buildsOnceForAll() throws Exception {
        checkout("mkdir -p server/target; echo built >>server/target/netpol.jar");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            processes.add(start(home, "./netpol"));
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertEquals("built\n", Files.readString(jar()));
    }

    @Test
    void showsWhatMavenSaidWhenABuildFails() throws IOException {
        checkout("echo 'a mistake'; exit 1");
        Outcome outcome = run(home, "./netpol");
        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.stdout());
        assertEquals("""
                netpol: building the server (the first time also fetches the libraries)
                a mistake
                netpol: building the server failed; what Maven said stands above.
                """, outcome.stderr());
        assertFalse(Files.exists(lock()));
    }

    @Test
    void breaksTheLockOfADeadBuild() throws Exception {
        checkout("mkdir -p server/target; echo built >>server/target/netpol.jar");
        Process dead = start(home, "/bin/sh", "-c", "exit 0");
        dead.waitFor();
        Files.createDirectory(lock());
        Files.writeString(lock().resolve("pid"), dead.pid() + "\n");
        assertEquals(0, run(home, "./netpol").exitCode());
        assertFalse(Files.exists(lock()));
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        checkout("echo never");
        environment.put("NETPOL_BUILD_TIMEOUT", "0");
        Files.createDirectory(lock());
        long alive = ProcessHandle.current().pid();
        Files.writeString(lock().resolve("pid"), alive + "\n");
        assertEquals(
                new Outcome(
                        2,
                        "",
                        "netpol: another build of the server (process " + alive
                                + ") has not ended for 0 seconds; if none is" + " running, remove " + lock()
                                + " and " + lock() + ".break.\n"),
                run(home, "./netpol"));
    }

    @Test
    void saysThatMavenIsMissing() throws IOException {
        checkout("");
        environment.remove("MAVEN");
        assertEquals(
                new Outcome(
                        2,
                        "",
                        "netpol: the server must be built, but there is no Maven: mvn was not found (put mvn on the PATH, or name"
                                + " it in MAVEN).\n"),
                run(home, "./netpol"));
    }

    private record Outcome(int exitCode, String stdout, String stderr) {}

    private Outcome run(Path directory, String... command) throws IOException {
        Path stdout = Files.createTempFile(home, "stdout", "");
        Path stderr = Files.createTempFile(home, "stderr", "");
        Process process = processBuilder(directory, command)
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write("from stdin\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBeforeReading) {
            // An ended process reads nothing, and need not.
        }
        try {
            return new Outcome(process.waitFor(), Files.readString(stdout), Files.readString(stderr));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path directory, String... command) throws IOException {
        return processBuilder(directory, command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder processBuilder(Path directory, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** Makes {@link #home} a source checkout whose Maven is a script, with a Java that prints its arguments. */
    private void checkout(String maven) throws IOException {
        Files.createDirectories(home.resolve("server/src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("server/pom.xml"));
        Files.createFile(home.resolve("server/src/main/Main.java"));
        Path script = script(home.resolve("fake mvn"), "cd \"${0%/*}\"; " + maven);
        environment.put("MAVEN", script.toString());
        environment.put("JAVA_HOME", newJava.toString());
        script(newJava.resolve("bin/javac"), "exit 9");
    }

    private void installJar() throws IOException {
        Files.copy(Path.of("target", "netpol.jar"), home.resolve("netpol.jar"));
    }

    /** A directory that looks like the home of a Java of the given version, whose command is a script. */
    private Path fakeJava(String name, String version, String script) throws IOException {
        Path java = Files.createDirectories(home.resolve(name + "/bin")).getParent();
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(java.resolve("bin/java"), script);
        return java;
    }

    private static Path script(Path file, String commands) {
        try {
            Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands a bare system has; the directories they lie in may hold a Java as well. */
    private Path utilities() throws IOException {
        Path directory = Files.createDirectory(home.resolve("utilities"));
        for (String name : List.of("cat", "find", "ls", "mkdir", "ps", "rm", "rmdir", "sleep", "touch")) {
            Stream.of("/bin/", "/usr/bin/")
                    .map(prefix -> Path.of(prefix + name))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(command -> script(directory.resolve(name), "exec " + command + " \"$@\""));
        }
        return directory;
    }

    private static void setTime(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private Path jar() {
        return home.resolve("server/target/netpol.jar");
    }

    private Path lock() {
        return home.resolve(".netpol-build.lock");
    }

    private String jarLine() {
        return "<" + home.resolve("netpol.jar") + ">";
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line);
    }

    private static String version() throws IOException {
        try (var jar = new JarFile(Path.of("target", "netpol.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }
}
