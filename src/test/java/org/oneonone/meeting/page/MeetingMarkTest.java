package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.oneonone.meeting.MeetingId;

public class MeetingMarkTest {
    @Test
    public void aTemplatesHeaderNamesTheMeetingAndIsReadBack() {
        for (String header : new String[] {
            "<ac:structured-macro ac:name=\"one-on-one-header\" ac:schema-version=\"1\"/>",
            "<ac:structured-macro ac:schema-version='1' ac:name='one-on-one-header'></ac:structured-macro>",
            "<ac:structured-macro ac:name=\"one-on-one-header\"><ac:parameter ac:name=\"meeting\">7</ac:parameter>"
                    + "</ac:structured-macro>"
        }) {
            String named = MeetingMark.name("<p>a</p>" + header + "<p>b</p>", new MeetingId(42));

            assertThat(MeetingMark.meetingsOf(named)).as(header).containsExactly(new MeetingId(42));
            assertThat(named).startsWith("<p>a</p>").endsWith("<p>b</p>");
        }
    }

    @Test
    public void headersInsideOtherMacrosAndLayoutsAreFound() {
        String page = "<ac:layout><ac:layout-section><ac:layout-cell><ac:structured-macro ac:name=\"panel\">"
                + "<ac:rich-text-body>&eacute;" + header("3") + "</ac:rich-text-body></ac:structured-macro>"
                + header("4") + "</ac:layout-cell></ac:layout-section></ac:layout>";

        assertThat(MeetingMark.meetingsOf(page)).containsExactly(new MeetingId(3), new MeetingId(4));
    }

    @Test
    public void otherMacrosOddNumbersAndBrokenPagesNameNothing() {
        assertThat(MeetingMark.meetingsOf("<p>one-on-one-header</p>")).isEmpty();
        assertThat(MeetingMark.meetingsOf(header("x"))).isEmpty();
        assertThat(MeetingMark.meetingsOf(header("-1"))).isEmpty();
        assertThat(MeetingMark.meetingsOf(header("99999999999999999999"))).isEmpty();
        assertThat(MeetingMark.meetingsOf("<p>one-on-one-header<")).isEmpty();
        assertThat(MeetingMark.meetingsOf("<ac:structured-macro ac:name=\"info\">"
                        + "<ac:parameter ac:name=\"meeting\">1</ac:parameter></ac:structured-macro>one-on-one-header"))
                .isEmpty();
    }

    private static String header(String meeting) {
        return "<ac:structured-macro ac:name=\"one-on-one-header\"><ac:parameter ac:name=\"meeting\">" + meeting
                + "</ac:parameter></ac:structured-macro>";
    }
}
