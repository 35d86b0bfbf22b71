package org.oneonone.sandbox.front.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;
import org.junit.Test;

public class TemplateTextTest {
    @Test
    public void escapesAVariable() {
        assertThat(fill("<p><at:var at:name=\"who\"/></p>", Map.of("who", "R&D <b>\"")))
                .isEqualTo("<p>R&amp;D &lt;b&gt;&quot;</p>");
    }

    @Test
    public void printsARawVariableAsItIs() {
        assertThat(fill("<at:var at:name='body' at:rawxhtml='true'></at:var>", Map.of("body", "<h2>$1</h2>")))
                .isEqualTo("<h2>$1</h2>");
    }

    @Test
    public void takesOnlyTheDocumentedSpellingOfRaw() {
        assertThat(fill("<at:var at:name=\"body\" at:rawXhtml=\"true\"/>", Map.of("body", "<p/>")))
                .isEqualTo("&lt;p/&gt;");
    }

    @Test
    public void printsNothingForAVariableThatNobodySet() {
        assertThat(fill("<p><at:var at:name=\"none\"/></p>", Map.of())).isEqualTo("<p></p>");
    }

    @Test
    public void translatesTexts() {
        assertThat(fill("<p><at:i18n at:key=\"sample.hint\"/></p>", Map.of())).isEqualTo("<p>[sample.hint]</p>");
    }

    @Test
    public void namesATemplateThatIsNotWellFormed() {
        assertThatThrownBy(() -> TemplateText.check("templates/a.xml", "<p><ac:x></p>"))
                .isInstanceOf(PluginParseException.class)
                .hasMessageContaining("templates/a.xml");
    }

    @Test
    public void acceptsAFragmentWithUnboundPrefixesAndEntities() {
        TemplateText.check("templates/a.xml", "<p>&nbsp;</p><ac:placeholder>x</ac:placeholder><at:var at:name=\"a\"/>");
    }

    private static String fill(String template, Map<String, Object> variables) {
        return TemplateText.fill(template, variables, key -> "[" + key + "]");
    }
}
