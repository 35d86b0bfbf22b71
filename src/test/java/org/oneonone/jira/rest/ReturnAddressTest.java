package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.oneonone.web.Addresses;

public class ReturnAddressTest {
    private static final String HOME = "https://wiki.example/confluence";

    @Test
    public void anAddressOfThisConfluenceIsWhereOneComesBackTo() {
        Map.of(
                        HOME + "/pages/viewpage.action?pageId=7",
                        HOME + "/pages/viewpage.action?pageId=7",
                        HOME + "/display/TEAM/A+B?x=%2F%2Fevil.example",
                        HOME + "/display/TEAM/A+B?x=%2F%2Fevil.example",
                        "/confluence/display/TEAM",
                        HOME + "/display/TEAM",
                        "pages/viewpage.action",
                        HOME + "/pages/viewpage.action",
                        "?pageId=7",
                        HOME + "/?pageId=7",
                        HOME + "/a/../b",
                        HOME + "/b",
                        HOME + "/display/%5C%5Cevil.example",
                        HOME + "/display/%5C%5Cevil.example")
                .forEach((asked, led) -> assertThat(of(HOME, asked)).as(asked).isEqualTo(led));
        assertThat(of("http://wiki.example", "/pages/1")).isEqualTo("http://wiki.example/pages/1");
    }

    @Test
    public void noAddressLeadsAnywhereElse() {
        for (var astray : List.of(
                "https://evil.example/confluence/",
                "https://evil.example",
                "//evil.example/confluence/",
                "///evil.example/confluence/",
                "////evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\n//evil.example",
                " //evil.example",
                "https:///evil.example/confluence/",
                "https:/evil.example",
                "https:evil.example",
                "http://wiki.example/confluence/",
                "HTTPS://evil.example/confluence/",
                "https://wiki.example:8443/confluence/",
                "https://wiki.example:443@evil.example/confluence/",
                "https://wiki.example@evil.example/confluence/",
                "https://evil@wiki.example/confluence/",
                "https://wiki.example.evil.example/confluence/",
                "https://wiki.example%2eevil.example/confluence/",
                "https://wiki.example%00.evil.example/confluence/",
                "https://evil.example%2f@wiki.example/confluence/",
                "https://evil.example#https://wiki.example/confluence/",
                "https://evil.example?https://wiki.example/confluence/",
                "https://evil.example\\@wiki.example/confluence/",
                "https://[::1]/confluence/",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "javascript://wiki.example/confluence/%0aalert(1)",
                "data:text/html,x",
                "mailto:a@b",
                "ftp://wiki.example/confluence/",
                "/",
                "/confluence",
                "/confluenceevil/",
                "/jira/",
                "/%2Fevil.example",
                "/%5Cevil.example",
                "%2F%2Fevil.example/../../../..//evil.example",
                "/confluence/../jira/",
                "/confluence/..//evil.example",
                "/confluence//evil.example/../../..//evil.example",
                "/confluence/%2e%2e/jira/",
                "/confluence/.%2E//evil.example",
                "/confluence/%2E./jira/",
                "/confluence/a\r\nLocation: https://evil.example",
                "/confluence/<script>",
                "%")) {
            assertThat(of(HOME, astray)).as(astray).isEqualTo("nowhere");
        }
        assertThat(of("http://wiki.example", "//evil.example")).isEqualTo("nowhere");
        assertThat(of("http://wiki.example", "/\\evil.example")).isEqualTo("nowhere");
        assertThat(of("http://wiki.example", "http://wiki.example:81/")).isEqualTo("nowhere");
        assertThat(of(HOME, null)).isEqualTo("nowhere");
    }

    private static String of(String home, String asked) {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn(home);
        return new ReturnAddress(new Addresses(host))
                .of(asked)
                .map(Object::toString)
                .orElse("nowhere");
    }
}
