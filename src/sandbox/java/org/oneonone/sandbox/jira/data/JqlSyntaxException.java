package org.oneonone.sandbox.jira.data;

/** The query cannot be read; the message is the one that Jira shows. */
public final class JqlSyntaxException extends RuntimeException {
    JqlSyntaxException(String message) {
        super("Error in the JQL Query: " + message);
    }
}
