package org.oneonone.sandbox.jira.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.jira.data.JiraUser;

/**
 * One request to Jira.
 *
 * @param path below the context, without a slash at the end
 * @param query as sent, empty if none
 * @param headers by name in any case
 * @param user who it is, empty for anonymous
 * @param session the browser's session, empty without one
 * @param gaps what stands in the gaps of the path
 */
public record JiraCall(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        Optional<JiraUser> user,
        Optional<Sessions.Session> session,
        List<String> gaps) {
    /** The same, with what stands in the gaps of the path that led to its handler. */
    public JiraCall at(List<String> found) {
        return new JiraCall(method, path, query, headers, body, user, session, found);
    }

    public String gap(int index) {
        return gaps.get(index);
    }

    /** The named parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(decode(query).get(name));
    }

    public String parameter(String name, String otherwise) {
        return parameter(name).orElse(otherwise);
    }

    /** A whole number of the query; nonsense counts as absent. */
    public int number(String name, int otherwise) {
        return parameter(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** The body as a posted form. */
    public Map<String, String> form() {
        return decode(body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JiraUser requireUser() {
        return user.orElseThrow(JiraRefusal::loginRequired);
    }

    private static Map<String, String> decode(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.put(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
