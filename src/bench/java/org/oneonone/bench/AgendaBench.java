package org.oneonone.bench;

import static org.oneonone.bench.Server.REST;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Bringing points to an agenda of a hundred, alone and both at once; beside the least that a request costs here. */
final class AgendaBench {
    private static final int ROUNDS = 300;

    private AgendaBench() {}

    static String figures() throws Exception {
        try (Server server = Server.start()) {
            return adding(server) + "\n" + bothAtOnce(server);
        }
    }

    private static String adding(Server server) throws Exception {
        String points = REST + "/series/" + server.series("maya", "ravi") + "/points";
        for (int i = 0; i < 100; i++) {
            server.post("maya", points, "{\"text\":\"Point " + i + "\"}");
        }
        List<Double> adding = new ArrayList<>();
        List<Double> least = new ArrayList<>();
        String statements = "";
        for (int i = 0; i < ROUNDS; i++) {
            Server.Answer added = server.post("maya", points, "{\"text\":\"One more\"}");
            adding.add(added.millis());
            statements = added.statements();
            String id = added.json().get("id").asText();
            server.send("DELETE", "maya", REST + "/points/" + id, "");
            least.add(server.get("maya", "/rest/api/user/current").millis());
        }
        return Figures.line("adding a point to 100", adding) + ", " + statements + " statements\n"
                + Figures.line("asking the host who one is", least);
    }

    private static String bothAtOnce(Server server) throws Exception {
        String series = server.series("maya", "ravi");
        CompletableFuture.allOf(bring(server, series, "maya"), bring(server, series, "ravi"))
                .join();
        String all = REST + "/series/" + series + "/points?limit=200";
        List<String> hers = server.get("maya", all).json().get("results").findValuesAsText("text");
        List<String> his = server.get("ravi", all).json().get("results").findValuesAsText("text");
        return "two people adding 50 each at once: " + hers.size() + " points, the same order for both: "
                + hers.equals(his);
    }

    private static CompletableFuture<Void> bring(Server server, String series, String who) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 50; i++) {
                    server.post(who, REST + "/series/" + series + "/points", "{\"text\":\"" + who + " " + i + "\"}");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
