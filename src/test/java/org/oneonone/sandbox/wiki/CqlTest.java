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
        Page child = WIKI.below(home, "Beta 100% \"quoted\"");
        WIKI.content().pages().label(child.getId(), "blue");
        WIKI.as("ravi").below(child, "Gamma");
    }

    @Test
    public void fieldsOperatorsAndParenthesesAreUnderstood() {
        assertThat(found("text ~ \"apple\"")).containsExactly("Alpha home");
        assertThat(found("title = 'ALPHA home'")).containsExactly("Alpha home");
        assertThat(found("space = TEAM and type = page and title !~ \"home\" order by title"))
                .containsExactly("Beta 100% \"quoted\"", "Gamma");
        assertThat(found("label in (\"blue\", \"red\")")).containsExactly("Beta 100% \"quoted\"");
        assertThat(found("ancestor = " + home.getId() + " order by title desc"))
                .containsExactly("Gamma", "Beta 100% \"quoted\"");
        assertThat(found("parent = " + home.getId())).hasSize(1);
        assertThat(found("creator = ravi or (label = blue and not creator = ravi) order by created"))
                .containsExactly("Beta 100% \"quoted\"", "Gamma");
        assertThat(found("creator = currentUser() and space = TEAM")).containsExactly("Gamma");
        assertThat(found("title ~ \"\\\"quoted\\\"\"")).hasSize(1);
    }

    @Test
    public void whatIsNotUnderstoodIsRefused() {
        for (String query : List.of("title", "title =", "colour = red", "title = a b", "(title = a", "id = x", "a'b")) {
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
