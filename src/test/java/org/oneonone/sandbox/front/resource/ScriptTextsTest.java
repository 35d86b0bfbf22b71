package org.oneonone.sandbox.front.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;

public class ScriptTextsTest {
    private final Map<String, String> texts = Map.of("sample.save", "Sp\"eichern", "sample.count", "{0} of {1}");

    @Test
    public void putsTextsInPlaceOfLiteralKeys() {
        assertThat(replace("a(AJS.I18n.getText('sample.save'), I18n.getText(\"sample.save\"))"))
                .isEqualTo("a(\"Sp\\\"eichern\", \"Sp\\\"eichern\")");
    }

    @Test
    public void leavesArgumentsToTheBrowser() {
        assertThat(replace("AJS.I18n.getText( 'sample.count' , done, all)"))
                .isEqualTo("AJS.format(\"{0} of {1}\", done, all)");
    }

    @Test
    public void leavesKeysAloneThatAreNotLiteral() {
        assertThat(replace("AJS.I18n.getText(key); AJS.I18n.getText('a' + b)"))
                .isEqualTo("AJS.I18n.getText(key); AJS.I18n.getText('a' + b)");
    }

    @Test
    public void printsAKeyThatHasNoText() {
        assertThat(replace("I18n.getText('sample.none')")).isEqualTo("\"sample.none\"");
    }

    @Test
    public void cannotEndTheScriptElement() {
        assertThat(ScriptTexts.literal("</script>\n")).isEqualTo("\"\\u003c/script\\u003e\\n\"");
    }

    private String replace(String script) {
        return ScriptTexts.replace(script, key -> texts.getOrDefault(key, key), key -> texts.getOrDefault(key, key));
    }
}
