package org.oneonone.jira;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Why a call to Jira brought nothing, in kinds that a screen can act on. */
public abstract sealed class JiraFailure extends RuntimeException {
    private JiraFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** True if Jira certainly did nothing, so that asking again cannot make a second issue. */
    public abstract boolean nothingHappened();

    /** There is no such link any more, or none that acts as people. */
    public static final class NotLinked extends JiraFailure {
        private final String reason;

        public NotLinked(JiraLinkId link) {
            this(link, null);
        }

        /** The host does not even know what kind of link that is. */
        public NotLinked(JiraLinkId link, Throwable cause) {
            this("No application link " + link, "oneonone.jira.error.notlinked", cause);
        }

        private NotLinked(String message, String reason, Throwable cause) {
            super(message, cause);
            this.reason = reason;
        }

        /** A link on which Jira would not know who asks. */
        public static NotLinked toPeople(JiraLinkId link) {
            return new NotLinked("No acting as people on link " + link, "oneonone.jira.error.impersonal", null);
        }

        /** The key of the sentence for people. */
        public String reason() {
            return reason;
        }

        @Override
        public boolean nothingHappened() {
            return true;
        }
    }

    /** The person has to let us act for them first. */
    public static final class NeedsAuthorisation extends JiraFailure {
        private final transient Optional<URI> uri;

        public NeedsAuthorisation(JiraLinkId link, Optional<URI> uri) {
            super("No authorisation for link " + link, null);
            this.uri = uri;
        }

        /** Where they do it. */
        public Optional<URI> uri() {
            return uri;
        }

        @Override
        public boolean nothingHappened() {
            return true;
        }
    }

    /** Jira understood and said no. */
    public static final class Refused extends JiraFailure {
        private final int status;
        private final transient List<FieldMessage> messages;

        public Refused(int status, List<FieldMessage> messages) {
            super("Refused with " + status, null);
            this.status = status;
            this.messages = List.copyOf(messages);
        }

        public int status() {
            return status;
        }

        public List<FieldMessage> messages() {
            return messages;
        }

        @Override
        public boolean nothingHappened() {
            return true;
        }
    }

    /** Jira, or our own guard before it, wants us to wait; the request was not executed. */
    public static final class Busy extends JiraFailure {
        private final Duration wait;

        public Busy(Duration wait) {
            super("Asked to wait " + wait, null);
            this.wait = wait;
        }

        public Duration waitFor() {
            return wait;
        }

        @Override
        public boolean nothingHappened() {
            return true;
        }
    }

    /** No answer, or none that makes sense. */
    public static final class Unreachable extends JiraFailure {
        private final boolean sent;

        public Unreachable(String message, boolean sent, Throwable cause) {
            super(message, cause);
            this.sent = sent;
        }

        @Override
        public boolean nothingHappened() {
            return !sent;
        }
    }
}
