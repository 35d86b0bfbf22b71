package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.testing.RealActiveObjects.Engine;

public class CqlTest {
    @ClassRule
    public static final SmallWiki WIKI = new SmallWiki(Engine.H2);

    private static Page home;

    @BeforeClass
    public static void pages() {
        WIKI.as("maya");
        home = WIKI.page("Alpha home", "<p>fruit: apple</p>");
        WIKI.below(home, "Beta 100%");
        WIKI.below(home, "Gamma");
    }

    @Test
    public void fieldsAndOperatorsAreUnderstood() {
        assertThat(found("text ~ \"apple\"")).containsExactly("Alpha home");
        assertThat(found("text~apple")).containsExactly("Alpha home");
        assertThat(found("title = \"ALPHA home\"")).containsExactly("Alpha home");
        assertThat(found("space = TEAM and type = page AND title ~ \"a\""))
                .contains("Alpha home", "Beta 100%", "Gamma");
        assertThat(found("type = blogpost")).isEmpty();
        assertThat(found("ancestor = " + home.getId())).containsExactlyInAnyOrder("Beta 100%", "Gamma");
        assertThat(found("id = " + home.getId() + " and creator = maya")).containsExactly("Alpha home");
    }

    @Test
    public void whatIsNotUnderstoodIsRefused() {
        for (String query : List.of("", "title", "title =", "colour = red", "title = a b", "(title = a", "a'b")) {
            assertThatThrownBy(() -> found(query)).as(query).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void valuesAreNoSql() {
        assertThat(found("title = \"' or 1=1 --\"")).isEmpty();
        assertThat(found("text ~ \"%\" and space = OPEN and title ~ \"zzz%\"")).isEmpty();
    }

    private static List<String> found(String query) {
        return WIKI.content().search().cql(WIKI.user("ravi"), query, 0, 50).stream()
                .map(Page::getTitle)
                .toList();
    }
}
