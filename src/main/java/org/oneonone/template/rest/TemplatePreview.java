package org.oneonone.template.rest;

import com.atlassian.confluence.content.render.xhtml.DefaultConversionContext;
import com.atlassian.confluence.content.render.xhtml.XhtmlException;
import com.atlassian.confluence.renderer.PageContext;
import com.atlassian.confluence.xhtml.api.XhtmlContent;
import java.time.Clock;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.person.Texts;
import org.oneonone.template.TemplateBody;
import org.oneonone.web.Dates;
import org.oneonone.web.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows a template as the page that it would become, with the viewer in one seat and nobody real in the other. */
@Component
public class TemplatePreview {
    private static final Logger log = LoggerFactory.getLogger(TemplatePreview.class);

    private final XhtmlContent content;
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;
    private final Screen screen;

    TemplatePreview(XhtmlContent content, People people, Texts texts, Dates dates, Clock clock, Screen screen) {
        this.content = content;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
        this.screen = screen;
    }

    String html(String spaceKey, String body, Seat seat, PersonKey viewer) {
        String self = people.byKey(viewer).displayName();
        String other = texts.say(Phrase.of("oneonone.template.preview.other"));
        boolean isLead = seat == Seat.LEAD;
        String storage = TemplateBody.fill(
                body,
                Map.of(
                        "lead",
                        isLead ? self : other,
                        "partner",
                        isLead ? other : self,
                        "date",
                        dates.date(clock.instant())));
        try {
            String html =
                    content.convertStorageToView(storage, new DefaultConversionContext(new PageContext(spaceKey)));
            return screen.html("templates/page/template-preview.html.vm", Map.of("contentHtml", html));
        } catch (XMLStreamException | XhtmlException broken) {
            log.warn("A template of space {} cannot be rendered", spaceKey, broken);
            throw Refusal.invalid("body", "oneonone.template.error.render");
        }
    }
}
