package dev.netpol.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server as a process of its own, from the finished jar. */
final class ServerIT {
    private static final String OPEN =
            "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"file:///ü.yaml\",\"languageId\":\"yaml\","
                    + "\"version\":1,\"text\":\"apiVersion: networking.k8s.io/v1\\nkind: NetworkPolicy\\n"
                    + "metadata: {name: a, name: b}\\nspec: {podSelector: {}}\\n\"}}}";

    @Test
    void speaksTheProtocolOnStdio() throws Exception {
        Process process = start("lsp", "--stdio");
        RawClient client = new RawClient(process.getInputStream(), process.getOutputStream());
        client.start("{}");
        findsTheMistake(client);
        client.send("{\"id\":1,\"method\":\"shutdown\"}");
        client.awaitAnswer("1");
        client.send("{\"method\":\"exit\"}");
        assertEquals(0, exitCode(process));
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void endsWithItsInput() throws Exception {
        Process process = start("lsp");
        RawClient client = new RawClient(process.getInputStream(), process.getOutputStream());
        client.start("{}");
        client.close();
        assertEquals(1, exitCode(process));
    }

    @Test
    void endsWhenNobodyReads() throws Exception {
        Process process = start("lsp");
        process.getInputStream().close();
        try (RawClient client = new RawClient(process.getErrorStream(), process.getOutputStream())) {
            client.send("{\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}");
            assertEquals(1, exitCode(process));
        }
    }

    @Test
    void servesOneClientOnAPort() throws Exception {
        Process process = start("lsp", "--port", "0");
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String line = errors.readLine();
        assertTrue(line.startsWith("netpol: listening on port "), line);
        int port = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            RawClient client = new RawClient(socket.getInputStream(), socket.getOutputStream());
            client.start("{}");
            findsTheMistake(client);
        }
        assertEquals(1, exitCode(process));
        assertEquals(0, process.getInputStream().readAllBytes().length);
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Process process = start("lsp", "--port", port);
            assertEquals(2, exitCode(process));
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.startsWith("netpol lsp: cannot listen on port " + port + ": "), said);
            assertEquals(1, said.lines().count(), said);
        }
    }

    @Test
    void refusesWrongArguments() throws Exception {
        for (List<String> wrong : List.of(
                List.of("--port"),
                List.of("--port", "x"),
                List.of("--port=70000"),
                List.of("--stdin"),
                List.of("-x"))) {
            List<String> arguments = new ArrayList<>(List.of("lsp"));
            arguments.addAll(wrong);
            Process process = start(arguments.toArray(String[]::new));
            assertEquals(2, exitCode(process));
            assertEquals(0, process.getInputStream().readAllBytes().length);
        }
    }

    private static void findsTheMistake(RawClient client) {
        client.send(OPEN);
        JsonObject published =
                client.awaitMethod("textDocument/publishDiagnostics").getAsJsonObject("params");
        assertEquals("file:///ü.yaml", published.get("uri").getAsString());
        assertEquals(1, published.getAsJsonArray("diagnostics").size());
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/netpol.jar"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "still running");
        return process.exitValue();
    }
}
