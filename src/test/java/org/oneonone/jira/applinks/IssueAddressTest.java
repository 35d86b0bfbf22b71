package org.oneonone.jira.applinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.Test;

public class IssueAddressTest {
    private static final List<URI> JIRA =
            List.of(URI.create("https://jira.example/jira"), URI.create("http://jira.internal:8080/"));

    @Test
    public void aKeyOrAnAddressWithinJiraNamesAnIssue() {
        for (var words : List.of(
                "OPS-7",
                " ops-7\n",
                "https://jira.example/jira/browse/OPS-7",
                "https://JIRA.example:443/jira/browse/ops-7/",
                "https://jira.example/jira/browse/OPS-7?focusedId=1|2#comment-1",
                "https://jira.example/jira/projects/OPS/issues/OPS-7?filter=allissues",
                "https://jira.example/jira/issues/OPS-7?jql=a b",
                "https://jira.example/jira/secure/RapidBoard.jspa?rapidView=1&selectedIssue=OPS-7",
                "https://jira.example/jira/secure/RapidBoard.jspa?selectedIssue=OPS-7&view=detail",
                "http://jira.internal:8080/browse/OPS-7")) {
            assertThat(IssueAddress.key(words, JIRA)).as(words).contains("OPS-7");
        }
        assertThat(IssueAddress.key("A_1b-10000", JIRA)).contains("A_1B-10000");
    }

    @Test
    public void anythingElseNamesNone() {
        for (var words : List.of(
                "",
                " ",
                "OPS",
                "OPS-",
                "OPS-0",
                "OPS-07x",
                "7",
                "OPS 7",
                "ÖPS-7",
                "OPS-1234567890123456789",
                "../OPS-7",
                "OPS-7/../8",
                "OPS-7?fields=*all",
                "<script>-1",
                "javascript:OPS-7",
                "/jira/browse/OPS-7",
                "//jira.example/jira/browse/OPS-7",
                "http://jira.example/jira/browse/OPS-7",
                "https://jira.example:8443/jira/browse/OPS-7",
                "https://jira.example/browse/OPS-7",
                "https://jira.example/jiraffe/browse/OPS-7",
                "https://jira.example/jira/../browse/OPS-7",
                "https://jira.example/jira/browse/OPS",
                "https://jira.example/jira/secure/Dashboard.jspa",
                "https://evil.example/jira/browse/OPS-7",
                "https://jira.example.evil.example/jira/browse/OPS-7",
                "https://jira.example@evil.example/jira/browse/OPS-7",
                "https://evil@jira.example/jira/browse/OPS-7",
                "https://evil.example/?https://jira.example/jira/browse/OPS-7",
                "https://evil.example/secure?selectedIssue=OPS-7",
                "https:\\\\jira.example\\jira\\browse\\OPS-7",
                "https:jira.example/jira/browse/OPS-7",
                "OPS-7".repeat(1_000),
                "https://jira.example/jira/browse/" + "x/".repeat(2_000) + "OPS-7")) {
            assertThat(IssueAddress.key(words, JIRA)).as(words).isEmpty();
        }
    }
}
