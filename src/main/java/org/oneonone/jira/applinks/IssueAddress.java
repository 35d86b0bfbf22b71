package org.oneonone.jira.applinks;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which issue a person means, by its key or by an address that they copied. Nothing is fetched from there. */
final class IssueAddress {
    private static final int LONGEST = 2_000;
    private static final String KEY = "([A-Za-z][A-Za-z0-9_]{0,99}-[1-9][0-9]{0,17})";
    private static final Pattern BARE = Pattern.compile(KEY);
    private static final Pattern PATH = Pattern.compile("(?:/[^/]+)*/(?:browse|issues)/" + KEY + "/?");
    private static final Pattern QUERY = Pattern.compile("[?&]selectedIssue=" + KEY + "(?=[&#]|$)");
    private static final Pattern REST_OF_ADDRESS = Pattern.compile("[?#].*", Pattern.DOTALL);

    private IssueAddress() {}

    /** The key in what a person wrote; an address counts only if it lies in a Jira with one of these addresses. */
    static Optional<String> key(String words, List<URI> bases) {
        var text = words.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = BARE.matcher(text);
        return (bare.matches() ? Optional.of(text) : ofAddress(text, bases)).map(key -> key.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> ofAddress(String text, List<URI> bases) {
        // What follows the path need not be well-formed in a browser's address bar.
        var address = uri(REST_OF_ADDRESS.matcher(text).replaceFirst(""));
        return bases.stream()
                .flatMap(base -> address.flatMap(there -> pathBelow(base, there)).stream())
                .flatMap(path -> keyIn(path, text).stream())
                .findFirst();
    }

    private static Optional<String> keyIn(String path, String text) {
        var inPath = PATH.matcher(path);
        var inQuery = QUERY.matcher(text);
        return inPath.matches()
                ? Optional.of(inPath.group(1))
                : Optional.of(inQuery).filter(query -> query.find()).map(query -> query.group(1));
    }

    /** The path within a Jira, if the address lies there. */
    private static Optional<String> pathBelow(URI base, URI address) {
        var home = base.getRawPath().replaceAll("/+$", "");
        return Optional.of(address)
                .filter(there -> base.getScheme().equalsIgnoreCase(there.getScheme()))
                .filter(there ->
                        there.getRawAuthority() != null && authority(base).equals(authority(there)))
                .map(there -> there.normalize().getRawPath())
                .filter(path -> path.startsWith(home + "/"))
                .map(path -> path.substring(home.length()));
    }

    private static String authority(URI address) {
        var usual = address.getScheme().equalsIgnoreCase("https") ? ":443" : ":80";
        var authority = address.getRawAuthority().toLowerCase(Locale.ROOT);
        return authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
