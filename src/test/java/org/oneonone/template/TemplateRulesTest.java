package org.oneonone.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.template.ExampleTemplates.BODY;

import org.junit.Test;
import org.oneonone.person.Refusal;
import org.oneonone.testing.PlainTexts;

public class TemplateRulesTest {
    @Test
    public void namedCharactersLayoutsAndKnownVariablesAreFine() {
        assertThatCode(() -> check("<p>caf&eacute; &ndash; &nbsp;<at:var at:name=\"lead\"/></p>"
                        + "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell><p/></ac:layout-cell>"
                        + "</ac:layout-section></ac:layout>"))
                .doesNotThrowAnyException();
    }

    @Test
    public void aBodyThatIsNotWellFormedNamesItsLine() {
        assertThat(refusal(BODY + "\n<p>open").phrase().key()).isEqualTo("oneonone.template.error.storage");
        assertThat(new PlainTexts().say(refusal(BODY + "\n<p>open").phrase())).startsWith("Line 2 ");
        assertThat(refusal(BODY + "</r><r>").field()).isEqualTo("body");
        assertThat(refusal(BODY + "<!DOCTYPE x [<!ENTITY a \"b\">]>").field()).isEqualTo("body");
        assertThat(refusal(BODY + "<p>&unknown;</p>").field()).isEqualTo("body");
    }

    @Test
    public void nothingActiveGetsIn() {
        for (String evil : new String[] {
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<p onclick=\"x()\">x</p>",
            "<a href=\" java\tscript:alert(1)\">x</a>",
            "<a href=\"data:text/html;x\">x</a>",
            "<iframe src=\"https://example.org\"/>",
            "<form><input/></form>"
        }) {
            assertThat(refusal(BODY + evil).phrase().key()).as(evil).isEqualTo("oneonone.template.error.active");
        }
    }

    @Test
    public void theTwoMacrosOfAMeetingPageHaveToStay() {
        assertThat(refusal(BODY.replace("one-on-one-header", "info")).phrase().key())
                .isEqualTo("oneonone.template.error.header");
        assertThat(refusal(BODY.replace("one-on-one-actions", "info")).phrase().key())
                .isEqualTo("oneonone.template.error.actions");
    }

    @Test
    public void aVariableThatNothingFillsNamesTheKnownOnes() {
        Refusal refusal = refusal(BODY + "<at:var at:name=\"salary\"/>");

        assertThat(new PlainTexts().say(refusal.phrase())).endsWith("You can use: lead, partner, date.");
        assertThat(refusal(BODY + "<at:i18n at:key=\"x\"/>").field()).isEqualTo("body");
    }

    @Test
    public void sizesAreLimited() {
        assertThat(refusal(new TemplateText("", "", BODY)).field()).isEqualTo("name");
        assertThat(refusal(new TemplateText("x".repeat(10_000), "", BODY)).field())
                .isEqualTo("name");
        assertThat(refusal(new TemplateText("x", "x".repeat(251), BODY)).field())
                .isEqualTo("description");
        assertThat(refusal(BODY + "x".repeat(200_000)).phrase().key()).isEqualTo("oneonone.template.error.long");
    }

    @Test
    public void manyNestedEntitiesDoNotBlowUp() {
        String bomb = "<!ENTITY a \"" + "x".repeat(100) + "\">";

        assertThat(refusal(bomb + BODY).field()).isEqualTo("body");
    }

    private static void check(String more) {
        TemplateRules.check(new TemplateText("Ours", "", BODY + more));
    }

    private static Refusal refusal(String body) {
        return refusal(new TemplateText("Ours", "", body));
    }

    private static Refusal refusal(TemplateText text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> TemplateRules.check(text));
        assertThat(refusal).as("accepted").isNotNull();
        return refusal;
    }
}
