package org.oneonone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Map;
import org.junit.Test;
import org.oneonone.person.Refusal;

public class OriginFilterTest {
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final OriginFilter filter = new OriginFilter(new Addresses(host));

    @Test
    public void aPageOfAnotherSiteWritesNothing() {
        assertThat(isRefused("POST", Map.of("Origin", "https://evil.test"))).isTrue();
        assertThat(isRefused("PUT", Map.of("Origin", "null"))).isTrue();
        assertThat(isRefused("DELETE", Map.of("Origin", "https://wiki.test.evil.test")))
                .isTrue();
        assertThat(isRefused("POST", Map.of("Origin", "http://wiki.test:8080"))).isTrue();
        assertThat(isRefused("POST", Map.of("Origin", "no address"))).isTrue();
        assertThat(isRefused("POST", Map.of("Sec-Fetch-Site", "cross-site"))).isTrue();
        assertThat(isRefused("POST", Map.of("Origin", "https://blog.wiki.test", "Sec-Fetch-Site", "same-site")))
                .isTrue();
    }

    @Test
    public void ourOwnPagesWriteByWhateverNameTheBrowserKnowsUs() {
        assertThat(isRefused("POST", Map.of("Origin", "https://wiki.test"))).isFalse();
        assertThat(isRefused("POST", Map.of("Origin", "https://WIKI.test:443"))).isFalse();
        assertThat(isRefused("POST", Map.of("Origin", "https://inside.test", "Host", "inside.test")))
                .isFalse();
        assertThat(isRefused("POST", Map.of("Origin", "http://inside.test:8090", "Host", "inside.test:8090")))
                .isFalse();
        assertThat(isRefused("POST", Map.of("Origin", "http://odd.test", "Sec-Fetch-Site", "same-origin")))
                .isFalse();
    }

    @Test
    public void scriptsThatSayNothingOfTheKindGoOnAndReadingIsNotAsked() {
        assertThat(isRefused("POST", Map.of())).isFalse();
        assertThat(isRefused("POST", Map.of("Sec-Fetch-Site", "none"))).isFalse();
        assertThat(isRefused("GET", Map.of("Origin", "https://evil.test", "Sec-Fetch-Site", "cross-site")))
                .isFalse();
    }

    private boolean isRefused(String method, Map<String, String> headers) {
        ContainerRequestContext request = mock(ContainerRequestContext.class);
        lenient().when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://wiki.test/confluence");
        lenient().when(request.getMethod()).thenReturn(method);
        lenient().when(request.getHeaderString("Host")).thenReturn("10.0.0.7:8090");
        headers.forEach(
                (name, value) -> lenient().when(request.getHeaderString(name)).thenReturn(value));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> filter.filter(request));
        assertThat(refusal == null || refusal.kind() == Refusal.Kind.FORBIDDEN).isTrue();
        return refusal != null;
    }
}
