package org.oneonone.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.velocity.exception.VelocityException;
import org.junit.Test;
import org.oneonone.sandbox.base.HtmlTemplates;

/** The wiki's own templates. */
public class TemplatesTest {
    private final HtmlTemplates templates = HtmlTemplates.strict("ui/wiki/screens");

    @Test
    public void encodesWhatPeopleWrote() {
        String html = templates.render("sentence", Map.of("title", "<b>\"x\"</b>", "text", "a & b"));

        assertThat(html).contains("<h1>&lt;b&gt;&quot;x&quot;&lt;/b&gt;</h1>").contains("<p>a &amp; b</p>");
    }

    @Test
    public void failsOnAValueThatIsNotThere() {
        assertThatThrownBy(() -> templates.render("sentence", Map.of("title", "x")))
                .isInstanceOf(VelocityException.class)
                .hasMessageContaining("text");
    }
}
