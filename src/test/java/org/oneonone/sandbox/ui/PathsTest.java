package org.oneonone.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

/** Where a login may lead. */
public class PathsTest {
    @Test
    public void leadsBackToAPageOfOurs() {
        assertThat(Paths.sameSite("/display/TEAM?x=1", "/confluence")).isEqualTo("/display/TEAM?x=1");
    }

    @Test
    public void dropsTheContextPathThatARedirectWillAdd() {
        assertThat(Paths.sameSite("/confluence/display/TEAM", "/confluence")).isEqualTo("/display/TEAM");
    }

    @Test
    public void neverLeadsToAnotherSite() {
        for (String address : new String[] {
            "https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "evil", "", "/a b"
        }) {
            assertThat(Paths.sameSite(address, "/confluence")).as(address).isEqualTo("/dashboard.action");
        }
    }
}
