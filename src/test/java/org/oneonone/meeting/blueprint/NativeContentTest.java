package org.oneonone.meeting.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.Map;
import org.junit.Test;
import org.oneonone.meeting.page.MeetingMark;
import org.oneonone.testing.PlainTexts;
import org.oneonone.web.Addresses;

public class NativeContentTest {
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final NativeContent content = new NativeContent(new PlainTexts(), new Addresses(host));

    @Test
    public void aPageMadeWithoutOurWizardSaysThatItIsNotPrivateAndLeadsToOneThatIs() {
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test/a&b");

        Map<String, Object> filled = content.getContextMap(Map.of());

        assertThat(filled.get("ContentPageTitle")).isEqualTo("Not a private 1-on-1 page");
        assertThat(filled.get("oneOnOneBody").toString())
                .startsWith("<p>This page is not private")
                .contains("href=\"http://confluence.test/a&amp;b/plugins/one-on-one/one-on-ones.action\"")
                .doesNotContain(MeetingMark.NAME);
    }

    @Test
    public void whatConfluenceAndThePersonGaveStays() {
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");

        Map<String, Object> filled = content.getContextMap(Map.of("ContentPageTitle", "Mine", "spaceKey", "TEAM"));

        assertThat(filled).containsEntry("ContentPageTitle", "Mine").containsEntry("spaceKey", "TEAM");
    }
}
