package org.oneonone.calendar.rest;

import com.atlassian.sal.api.web.context.HttpContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oneonone.calendar.FeedToken;
import org.oneonone.calendar.Feeds;
import org.oneonone.calendar.RateLimit;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/**
 * The door of the feeds, which knows people by the address that they ask for. Wrong addresses are counted for the place
 * they come from, and right ones for the feed, so that neither guessing nor a program run wild costs much.
 */
@Component
public final class FeedAccess {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Feeds feeds;
    private final HttpContext http;
    private final Clock clock;
    private final RateLimit guesses = new RateLimit(30, Duration.ofSeconds(10));
    private final RateLimit reads = new RateLimit(30, Duration.ofSeconds(20));

    public FeedAccess(Feeds feeds, HttpContext http, Clock clock) {
        this.feeds = feeds;
        this.http = http;
        this.clock = clock;
    }

    /** The person whose feed has this token; a wrong one and one that is worth nothing any more look alike. */
    public PersonKey requireOwner(String token) {
        Instant now = clock.instant();
        String place = Optional.ofNullable(http.getRequest())
                .map(HttpServletRequest::getRemoteAddr)
                .orElse("");
        refuseAfterTooMany(guesses.waitOf(place, now));
        Optional<FeedToken> read = FeedToken.parse(token);
        Optional<PersonKey> owner = read.flatMap(feeds::owner);
        if (owner.isEmpty()) {
            guesses.count(place, now);
            throw Refusal.absent();
        }
        String feed = read.orElseThrow().hash();
        refuseAfterTooMany(reads.waitOf(feed, now));
        reads.count(feed, now);
        return owner.get();
    }

    private static void refuseAfterTooMany(Duration wait) {
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw new ClientErrorException(Response.status(TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build());
        }
    }
}
