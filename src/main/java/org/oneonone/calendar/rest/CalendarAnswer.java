package org.oneonone.calendar.rest;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A calendar as an answer, or the word that the program which asks has it already. */
final class CalendarAnswer {
    static final String TYPE = "text/calendar";
    private static final String STAMPS = "(?m)^DTSTAMP:.*$";

    private CalendarAnswer() {}

    static Response of(String text, String fileName, Request request) {
        EntityTag tag = tag(text);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known != null
                ? known
                : Response.ok(text.getBytes(StandardCharsets.UTF_8), TYPE + ";charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoTransform(false);
        control.setMustRevalidate(true);
        control.setMaxAge(0);
        return answer.tag(tag)
                .cacheControl(control)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The same as long as nothing but the time of asking differs. */
    private static EntityTag tag(String text) {
        try {
            byte[] said = text.replaceAll(STAMPS, "").getBytes(StandardCharsets.UTF_8);
            return new EntityTag(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
