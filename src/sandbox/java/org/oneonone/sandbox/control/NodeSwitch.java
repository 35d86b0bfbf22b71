package org.oneonone.sandbox.control;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.Sandbox;
import org.oneonone.sandbox.SandboxSettings;
import org.oneonone.sandbox.base.ClassPath;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** Starts further nodes as JVMs of their own, and kills them without warning. */
final class NodeSwitch implements AutoCloseable {
    private static final String READY = "Sandbox ready: ";
    private static final int START_SECONDS = 90;

    private final Host host;
    private final Nodes nodes;
    private final Map<Integer, Process> children = new ConcurrentHashMap<>();

    NodeSwitch(Host host, Nodes nodes) {
        this.host = host;
        this.nodes = nodes;
    }

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /nodes", call -> list())
                .add("POST /nodes", call -> start())
                .add("DELETE /nodes/{}", call -> kill(call.gap(0)));
    }

    /** A node whose parent is gone, killed or not, finds its input at the end and dies too. */
    static void dieWithParent() {
        Thread leash = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever sent; the end is the message.
                        }
                    } catch (IOException e) {
                        // As good as the end.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "leash");
        leash.setDaemon(true);
        leash.start();
    }

    private Answer list() {
        var json = Json.object();
        var results = json.putArray("results");
        nodes.all()
                .forEach(node -> results.addObject().put("node", node.number()).put("confluence", node.url()));
        return Answer.json(200, json);
    }

    private synchronized Answer start() {
        int number = nodes.all().stream().mapToInt(Nodes.Node::number).max().orElse(1) + 1;
        String url = launch(number);
        return Answer.json(200, Json.object().put("node", number).put("confluence", url));
    }

    private String launch(int number) {
        try {
            Files.createDirectories(host.settings().home());
            Process process = new ProcessBuilder(command(number))
                    .redirectErrorStream(true)
                    .start();
            children.put(number, process);
            CompletableFuture<String> ready = new CompletableFuture<>();
            Path file = host.settings().home().resolve("node-" + number + ".log");
            Thread reader = new Thread(() -> copy(process, file, ready), "node-" + number);
            reader.setDaemon(true);
            reader.start();
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("node " + number + " cannot be started", e);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            destroy(number);
            throw new IllegalStateException("node " + number + " does not start; see its log", e);
        }
    }

    private List<String> command(int number) {
        SandboxSettings settings = host.settings();
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("sandbox."))
                .forEach(name -> properties.put(name, System.getProperty(name)));
        properties.put("sandbox.confluence.port", "0");
        properties.put("sandbox.jira.port", "0");
        properties.put("sandbox.jira.url", host.jiraUrl());
        properties.put("sandbox.home", settings.home().toString());
        properties.put("sandbox.db.url", host.database().url());
        properties.put("sandbox.db.user", settings.dbUser());
        properties.put("sandbox.db.password", settings.dbPassword());
        properties.put("sandbox.node", String.valueOf(number));
        properties.put("plugin.jar", settings.pluginJar().toString());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", ClassPath.argument(), Sandbox.class.getName()));
        return command;
    }

    private static void copy(Process process, Path file, CompletableFuture<String> ready) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter log = Files.newBufferedWriter(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()).split(" ")[0]);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("the node ended before it was ready"));
    }

    private Answer kill(String number) {
        int node = Optional.of(number)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(children::containsKey)
                .orElseThrow(() -> JiraRefusal.notFound("Node " + number + " was not started by this node."));
        destroy(node);
        return Answer.noContent();
    }

    private void destroy(int node) {
        Process process = children.remove(node);
        process.destroyForcibly();
        process.onExit().join();
        nodes.leave(node);
    }

    @Override
    public void close() {
        children.keySet().forEach(this::destroy);
    }
}
