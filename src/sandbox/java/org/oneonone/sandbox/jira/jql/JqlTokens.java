package org.oneonone.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a query, read one by one. */
final class JqlTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(!=|!~|>=|<=|[=~<>!(),])|([^\\s=~<>!(),\"']+))");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    JqlTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (!text.substring(position).isBlank()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new JqlSyntaxException(
                        "The quoted string '" + text.substring(position).strip()
                                + "' has not been completed. (line 1, character " + (position + 1) + ").");
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
    }

    private static Token token(Matcher matcher) {
        String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (quoted != null) {
            return new Token(quoted.replaceAll("\\\\(.)", "$1"), true, matcher.start() + 1);
        }
        String plain = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        return new Token(plain, false, matcher.start() + 1);
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** Whether the next token is this word or sign, unquoted, in any case. */
    boolean at(String word) {
        return !atEnd() && tokens.get(next).is(word);
    }

    boolean take(String word) {
        if (at(word)) {
            next++;
            return true;
        }
        return false;
    }

    void require(String word) {
        if (!take(word)) {
            throw new JqlSyntaxException("Expecting '" + word + "' but got " + here() + ".");
        }
    }

    /** A value or a field's name: quoted, or a word that is none of the language's own. */
    Token value(String what) {
        if (atEnd()
                || !tokens.get(next).quoted()
                        && tokens.get(next).text().matches("(?i)[=~<>!(),]+|and|or|not|in|is|order")) {
            throw new JqlSyntaxException("Expecting " + what + " but got " + here() + ".");
        }
        return tokens.get(next++);
    }

    /** The next token in lower case, taken; empty at the end. */
    String word() {
        return atEnd() ? "" : tokens.get(next++).text().toLowerCase(Locale.ROOT);
    }

    String here() {
        return atEnd()
                ? "the end of the query"
                : "'" + tokens.get(next).text() + "' (line 1, character "
                        + tokens.get(next).position() + ")";
    }

    /** One word, sign or quoted string. */
    record Token(String text, boolean quoted, int position) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }
}
