package org.oneonone.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import org.junit.Test;
import org.oneonone.person.Refusal;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;

public class ErrorMapperTest {
    private static final Map<String, RuntimeException> FAILURES = Map.of(
            "anonymous", Refusal.anonymous(),
            "absent", Refusal.absent(),
            "invalid", Refusal.invalid("count", "oneonone.web.error.number", "1", "5"),
            "forbidden", Refusal.forbidden("oneonone.web.error.system.admin"),
            "conflict", Refusal.conflict("oneonone.series.error.ended"),
            "unavailable", Refusal.unavailable("oneonone.web.error.database", "7"),
            "database", new IllegalStateException("secret", new SQLException("secret table")),
            "bug", new IllegalStateException("secret"),
            "refused", new WebApplicationException("secret", 418),
            "broken", new WebApplicationException("secret", 502));

    private final InProcessRest rest = new InProcessRest(new Failing());

    @Test
    public void everyKindOfRefusalHasItsStatus() {
        assertThat(rest.get("/fail/anonymous").status()).isEqualTo(401);
        assertThat(rest.get("/fail/absent").status()).isEqualTo(404);
        assertThat(rest.get("/fail/invalid").status()).isEqualTo(400);
        assertThat(rest.get("/fail/forbidden").status()).isEqualTo(403);
        assertThat(rest.get("/fail/conflict").status()).isEqualTo(409);
        assertThat(rest.get("/fail/unavailable").status()).isEqualTo(503);
    }

    @Test
    public void aRefusalSpeaksInASentenceAndNamesItsField() {
        Answer answer = rest.get("/fail/invalid");

        assertThat(answer.body())
                .isEqualTo("{\"statusCode\":400,\"message\":\"Give a whole number from 1 to 5.\","
                        + "\"errors\":[{\"field\":\"count\",\"message\":\"Give a whole number from 1 to 5.\"}]}");
        assertThat(rest.get("/fail/absent").json().get("errors")).isEmpty();
    }

    @Test
    public void whatFailsInsideNeverLeavesTheServer() {
        for (String failure : FAILURES.keySet()) {
            assertThat(rest.get("/fail/" + failure).body())
                    .as(failure)
                    .doesNotContain("secret")
                    .doesNotContain("Exception");
        }
    }

    @Test
    public void aDatabaseThatIsAwayIsNoBug() {
        assertThat(rest.get("/fail/database").status()).isEqualTo(503);
        assertThat(rest.get("/fail/bug").status()).isEqualTo(500);
        assertThat(rest.get("/fail/broken").status()).isEqualTo(500);
        assertThat(rest.get("/fail/refused").status()).isEqualTo(418);
    }

    @Test
    public void aDatabaseThatRefusesARowIsNotAway() {
        var refused = new IllegalStateException(new SQLException("secret index", "23505"));

        assertThat(new ErrorMapper(new PlainTexts()).toResponse(refused).getStatus())
                .isEqualTo(500);
    }

    @Test
    public void whatTellsAClientHowToGoOnSurvives() {
        Response busy = Response.status(429)
                .header("Retry-After", "7")
                .header("Server", "x")
                .build();

        Response answer = new ErrorMapper(new PlainTexts()).toResponse(new WebApplicationException(busy));

        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("7");
        assertThat(answer.getHeaders()).doesNotContainKeys("Server", "Allow");
    }

    @Test
    public void everyAnswerRepeatsItsStatus() {
        for (String failure : FAILURES.keySet()) {
            Answer answer = rest.get("/fail/" + failure);

            assertThat(answer.text("statusCode")).isEqualTo(Integer.toString(answer.status()));
            assertThat(answer.text("message")).isNotBlank();
        }
    }

    /** Throws what it is told to. */
    @Path("/fail")
    public static final class Failing {
        @GET
        @Path("/{failure}")
        public String fail(@PathParam("failure") String failure) {
            throw FAILURES.get(failure);
        }
    }
}
