package org.oneonone.person;

import java.io.Serializable;

/**
 * A request that we do not grant, with the sentence that tells the person what to do. The door maps each kind to a
 * status; the middle only chooses the kind.
 */
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final String field;
    private final Phrase phrase;

    private Refusal(Kind kind, String field, Phrase phrase) {
        super(kind + " " + phrase.key());
        this.kind = kind;
        this.field = field;
        this.phrase = phrase;
    }

    /** The input of one field cannot be used. */
    public static Refusal invalid(String field, String key, Serializable... arguments) {
        return new Refusal(Kind.INVALID, field, Phrase.of(key, arguments));
    }

    /** Nobody is logged in; logging in may help. */
    public static Refusal anonymous() {
        return new Refusal(Kind.ANONYMOUS, "", Phrase.of("oneonone.web.error.anonymous"));
    }

    /** Nothing is there, or it is none of the person's business; the two must look alike. */
    public static Refusal absent() {
        return new Refusal(Kind.ABSENT, "", Phrase.of("oneonone.web.error.absent"));
    }

    /** The person may see it, but not do this with it. */
    public static Refusal forbidden(String key, Serializable... arguments) {
        return new Refusal(Kind.FORBIDDEN, "", Phrase.of(key, arguments));
    }

    /** The present state is in the way. */
    public static Refusal conflict(String key, Serializable... arguments) {
        return conflict(Phrase.of(key, arguments));
    }

    /** The same, in words that somebody else has found already. */
    public static Refusal conflict(Phrase phrase) {
        return new Refusal(Kind.CONFLICT, "", phrase);
    }

    /** Something that is needed is away; trying later may help. */
    public static Refusal unavailable(String key, Serializable... arguments) {
        return new Refusal(Kind.UNAVAILABLE, "", Phrase.of(key, arguments));
    }

    public Kind kind() {
        return kind;
    }

    /** The input field at fault, empty if it is none. */
    public String field() {
        return field;
    }

    public Phrase phrase() {
        return phrase;
    }

    /** What is in the way. */
    public enum Kind {
        ANONYMOUS,
        INVALID,
        ABSENT,
        FORBIDDEN,
        CONFLICT,
        UNAVAILABLE
    }
}
