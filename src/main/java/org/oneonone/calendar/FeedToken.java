package org.oneonone.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret part of the address of somebody's feed: 256 random bits. Only its hash is kept, and it prints itself as
 * nothing, so that it stands in no log.
 *
 * @param value what the address carries
 */
public record FeedToken(String value) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a token from an address, empty for what cannot be one. */
    public static Optional<FeedToken> parse(String text) {
        return Optional.of(text)
                .filter(token -> token.matches("[A-Za-z0-9_-]{43}"))
                .map(FeedToken::new);
    }

    /** What is kept of it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FeedToken[...]";
    }
}
