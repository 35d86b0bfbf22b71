package org.oneonone.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public class TemplateBodyTest {
    @Test
    public void fillsGapsWithEscapedTextAndLeavesTheRestAsItWas() {
        String body = "<h3  class='x'><at:var at:name=\"lead\"/> &ndash; <at:var at:name='partner'></at:var></h3>";

        assertThat(TemplateBody.fill(body, Map.of("lead", "<b>Maya</b> & $1", "partner", "Ravi")))
                .isEqualTo("<h3  class='x'>&lt;b&gt;Maya&lt;/b&gt; &amp; $1 &ndash; Ravi</h3>");
    }

    @Test
    public void aGapWithoutAValueIsLeftEmpty() {
        assertThat(TemplateBody.fill("<p><at:var at:name=\"date\"/></p>", Map.of()))
                .isEqualTo("<p></p>");
    }

    @Test
    public void charactersThatXmlForbidsAreDropped() {
        assertThat(StorageFormat.escape("a\u0000b\u0007\ud83d\ude00\ud800\"")).isEqualTo("ab\ud83d\ude00&quot;");
    }
}
