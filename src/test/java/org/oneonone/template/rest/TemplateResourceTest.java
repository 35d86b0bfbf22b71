package org.oneonone.template.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.testing.TeamSpace.INES;
import static org.oneonone.testing.TeamSpace.SAM;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.XhtmlException;
import com.atlassian.confluence.xhtml.api.XhtmlContent;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.stream.XMLStreamException;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.Templates;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;

public class TemplateResourceTest {
    private static final String ONE = "/templates/weekly-check-in?spaceKey=TEAM";
    private static final String PREVIEW = "/templates/weekly-check-in/preview?spaceKey=TEAM";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final XhtmlContent content = mock(XhtmlContent.class);
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final InProcessRest rest = rest();

    @Before
    public void mayaIsLoggedIn() throws XhtmlException, XMLStreamException {
        caller.is(MAYA);
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(content.convertStorageToView(any(), any(ConversionContext.class)))
                .thenAnswer(call -> "<div>" + call.getArgument(0) + "</div>");
    }

    @Test
    public void whoeverSeesTheSpaceSeesItsTemplates() {
        caller.is(OLGA);

        Answer all = rest.get("/templates?spaceKey=TEAM");
        Answer one = rest.get(ONE);

        assertThat(all.json().get("results").findValuesAsText("key")).contains("weekly-check-in", "first-one-on-one");
        assertThat(all.json().at("/results/0").has("body")).isFalse();
        assertThat(one.text("body")).contains("one-on-one-header");
        assertThat(one.text("source")).isEqualTo("PLUGIN");
    }

    @Test
    public void aSpaceThatSomebodyDoesNotSeeHasNoTemplates() {
        caller.is(INES);

        for (String path : new String[] {"/templates?spaceKey=TEAM", ONE, PREVIEW}) {
            assertThat(rest.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(save("{}").status()).isEqualTo(404);
        assertThat(rest.post(PREVIEW, "{}").status()).isEqualTo(404);
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        for (String path : new String[] {"/templates?spaceKey=TEAM", ONE, PREVIEW}) {
            assertThat(rest.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(save("{}").status()).isEqualTo(401);
        assertThat(rest.post(PREVIEW, "{}").status()).isEqualTo(401);
    }

    @Test
    public void onlyAnAdministratorOfTheSpaceWritesTemplates() {
        assertThat(save(text("x")).status()).isEqualTo(403);
        assertThat(rest.post(PREVIEW, text("x")).status()).isEqualTo(403);
        caller.is(SAM);

        Answer saved = save(text("<p>Ours</p>"));

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.text("version")).isEqualTo("1");
        assertThat(rest.get(ONE).text("source")).isEqualTo("SPACE");
        assertThat(rest.get(ONE).text("body")).contains("Ours");
        assertThat(rest.get(ONE.replace("TEAM", "team")).text("source")).isEqualTo("SPACE");
        assertThat(rest.put(ONE.replace("TEAM", "team"), text("<p>Newer</p>")).text("version"))
                .isEqualTo("2");
    }

    @Test
    public void aTextThatCannotBeUsedIsRefusedAndNotKept() {
        caller.is(SAM);

        Answer answer = save("{\"body\":\"<p>unclosed\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors.0.field")).isEqualTo("body");
        assertThat(rest.get(ONE).text("version")).isEqualTo("0");
    }

    @Test
    public void aTextWrittenOverANewerOneIsAConflict() {
        caller.is(SAM);
        save(text("<p>First</p>"));

        assertThat(save(text("<p>Second</p>").replaceFirst("\\{", "{\"version\":0,"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    public void aTemplateOrSpaceThatIsMissingSaysSo() {
        assertThat(rest.get("/templates/none?spaceKey=TEAM").status()).isEqualTo(404);
        assertThat(rest.get("/templates").text("errors.0.field")).isEqualTo("spaceKey");
        assertThat(rest.get(PREVIEW + "&as=boss").text("errors.0.field")).isEqualTo("as");
    }

    @Test
    public void aPreviewIsADocumentOfItsOwnWithTheViewerInTheChosenSeat() {
        String asLead = html("GET", PREVIEW + "&as=lead", null);
        String asPartner = html("GET", PREVIEW + "&as=partner", null);

        assertThat(asLead).contains("<!DOCTYPE html>", "<style>", "sans-serif", "<em>Maya: ");
        assertThat(asLead).doesNotContain("at:var").doesNotContain("&lt;h3");
        assertThat(asPartner.indexOf("<em>Maya: ")).isLessThan(asLead.indexOf("<em>Maya: "));
    }

    @Test
    public void anUnsavedTextIsShownToAnAdministratorAndNotKept() {
        caller.is(SAM);

        assertThat(html("POST", PREVIEW, text("<p>Just tried</p>"))).contains("<p>Just tried</p>");
        assertThat(rest.get(ONE).text("version")).isEqualTo("0");
    }

    private Answer save(String body) {
        return rest.put(ONE, body);
    }

    private String html(String method, String path, String body) {
        Answer answer = rest.send(method, path, body == null ? null : "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String text(String more) {
        return new ObjectMapper()
                .createObjectNode()
                .put("body", ExampleTemplates.BODY + more)
                .toString();
    }

    private InProcessRest rest() {
        Templates templates =
                ExampleTemplates.templates(new InMemoryTemplateStore(), ExampleTemplates.settings(), clock);
        var preview = new TemplatePreview(
                content,
                new ExamplePeople(),
                new PlainTexts(),
                new Dates(zones, locales),
                clock,
                RealTemplates.screen());
        Access access = new Access(
                caller.users(), new TeamSpace().rights(), new InMemorySeriesStore(), new InMemoryMeetingStore());
        return new InProcessRest(new TemplateResource(access, templates, preview));
    }
}
