package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class MinutesEditTest {
    private static final String MACRO =
            "<ac:structured-macro ac:name=\"one-on-one-agenda\" ac:schema-version=\"1\" ac:macro-id=\"7\"/>";
    private static final String LIST = "<ul><li>Pay</li><li>Plan</li></ul>";

    @Test
    public void theListComesRightBehindTheAgendaAndNotAByteElsewhereChanges() {
        assertPlaced("<h2>Talk</h2>\r\n" + MACRO + "|\n<p>a &amp; b&nbsp;<br/></p>");
        assertPlaced("<p>x</p><ac:structured-macro ac:name='one-on-one-agenda'></ac:structured-macro>|");
        assertPlaced("<ac:macro ac:name=\"one-on-one-agenda\"><ac:parameter ac:name=\"a\">b</ac:parameter></ac:macro>|"
                + MACRO);
    }

    @Test
    public void aParagraphAroundTheAgendaStaysWhole() {
        assertPlaced("<p>see <strong>" + MACRO + "</strong> and <em>more</em></p>|<p>x</p>");
        assertPlaced("<table><tbody><tr><td><p>" + MACRO + "</p>|</td><td>x</td></tr></tbody></table>");
        assertPlaced("<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell>" + MACRO
                + "|<hr/></ac:layout-cell></ac:layout-section></ac:layout>");
        assertPlaced("<ul><li>" + MACRO + "|</li></ul>");
    }

    @Test
    public void whatOnlyLooksLikeAnAgendaIsNone() {
        String code = "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[" + MACRO
                + "]]></ac:plain-text-body></ac:structured-macro>";
        assertPlaced(
                "<!-- " + MACRO + " -->" + code + "<p title=' ac:name=\"one-on-one-agenda\">'>x</p>" + MACRO + "|");
        assertPlaced("<ac:structured-macro ac:name=\"one-on-one-agenda-old\"/>" + MACRO + "|");
        assertPlaced("<ac:structured-macro title=\" ac:name='one-on-one-agenda'\" ac:name=\"x\"/>" + MACRO + "|");
    }

    @Test
    public void aPageWithoutAgendaGetsTheListAtItsEndBelowAHeading() {
        for (String body : List.of("", "<p>x</p>", "<!-- " + MACRO + " --><p>&uuml;</p>")) {
            assertThat(add(body, Optional.empty())).contains(body + "<h2>Said &amp; done</h2>" + LIST);
        }
    }

    @Test
    public void whatIsWrittenLaterContinuesTheListThatIsThere() {
        String before = MACRO + "<ul><li>First <ul><li>nested</li></ul></li><li>mine</li>";

        assertThat(add(before + "</ul><ul><li>other</li></ul>", Optional.of("First <ul><li>nested</li></ul>")))
                .contains(before + "<li>Pay</li><li>Plan</li></ul><ul><li>other</li></ul>");
        assertThat(add(MACRO + "<ul><li>edited</li></ul>", Optional.of("First")))
                .contains(MACRO + LIST + "<ul><li>edited</li></ul>");
    }

    @Test
    public void aBodyThatIsNoStorageFormatIsLeftAlone() {
        for (String body : List.of(MACRO + "<p>", "</p>" + MACRO, "<p>&what;</p>" + MACRO, "<" + MACRO)) {
            assertThat(add(body, Optional.empty())).as(body).isEmpty();
        }
    }

    /** The list stands where the bar is. */
    private static void assertPlaced(String page) {
        assertThat(add(page.replace("|", ""), Optional.empty())).as(page).contains(page.replace("|", LIST));
    }

    private static Optional<String> add(String body, Optional<String> first) {
        return MinutesEdit.add(body, List.of("Pay", "Plan"), first, "Said & done");
    }
}
