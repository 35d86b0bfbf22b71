package org.oneonone.sandbox.wiki;

import static com.atlassian.confluence.security.ContentPermission.EDIT_PERMISSION;
import static com.atlassian.confluence.security.ContentPermission.VIEW_PERMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.testing.RealActiveObjects.Engine;

@RunWith(Parameterized.class)
public class PermissionsTest {
    private static final List<String> EVERYBODY = List.of("maya", "ravi", "ines", "sam", "olga", "admin");

    @Parameters(name = "{0}")
    public static Object[] engines() {
        return Engine.values();
    }

    @Rule
    public final SmallWiki wiki;

    public PermissionsTest(Engine engine) {
        this.wiki = new SmallWiki(engine);
    }

    private Page home;
    private Page child;

    @Before
    public void pages() {
        wiki.as("maya");
        home = wiki.page("Home of the pair", "<p>x</p>");
        child = wiki.below(home, "Meeting");
    }

    @Test
    public void anOpenPageIsForAllWhoMayEnterTheSpace() {
        assertThat(viewers(child)).containsExactly("maya", "ravi", "ines", "sam", "olga", "admin");
        assertThat(editors(child)).containsExactly("maya", "ravi", "ines", "sam", "admin");
    }

    @Test
    public void viewRestrictionsAreInheritedAndOnlyTheSuperGroupPasses() {
        wiki.restrict(home, VIEW_PERMISSION, "maya", "ravi");

        assertThat(viewers(child)).containsExactly("maya", "ravi", "admin");
        assertThat(editors(child)).containsExactly("maya", "ravi", "admin");
    }

    @Test
    public void editRestrictionsAreNotInherited() {
        wiki.restrict(home, EDIT_PERMISSION, "maya");

        assertThat(editors(home)).containsExactly("maya", "admin");
        assertThat(editors(child)).containsExactly("maya", "ravi", "ines", "sam", "admin");
    }

    @Test
    public void everyAncestorMustLetTheViewerThrough() {
        wiki.restrict(home, VIEW_PERMISSION, "maya", "ravi");
        wiki.restrict(child, VIEW_PERMISSION, "maya", "ines");

        assertThat(viewers(child)).containsExactly("maya", "admin");
    }

    @Test
    public void aRestrictionGivesNothingToThoseWhoMayNotEnterTheSpace() {
        wiki.content().spaces().revoke("TEAM", "VIEW", "user:olga");
        wiki.restrict(child, VIEW_PERMISSION, "maya", "olga");

        assertThat(viewers(child)).containsExactly("maya", "admin");
    }

    @Test
    public void editingNeedsViewing() {
        wiki.restrict(child, VIEW_PERMISSION, "maya");
        wiki.restrict(child, EDIT_PERMISSION, "maya", "ravi");

        assertThat(editors(child)).containsExactly("maya", "admin");
    }

    @Test
    public void aDeactivatedPersonMayNothing() {
        wiki.content().users().setActive("ravi", false);

        assertThat(viewers(child)).doesNotContain("ravi");
    }

    @Test
    public void aPageThatMovesAwayLeavesItsInheritedRestrictionBehind() {
        wiki.restrict(home, VIEW_PERMISSION, "maya");
        Page elsewhere = wiki.page("Elsewhere", "<p/>");

        wiki.content().pages().move(child.getId(), elsewhere.getId());

        assertThat(viewers(child)).contains("olga");
    }

    @Test
    public void whatIsBelowATrashedPageMovesUpAndOutOfItsRestriction() {
        wiki.restrict(home, VIEW_PERMISSION, "maya");

        wiki.content().pages().trash(home.getId());

        assertThat(viewers(child)).contains("olga");
        assertThat(viewers(home)).containsExactly("maya", "admin");
    }

    @Test
    public void listsSearchAndFeedShowAnOutsiderNothing() {
        wiki.restrict(home, VIEW_PERMISSION, "maya", "ravi");
        ConfluenceUser olga = wiki.user("olga");

        assertThat(wiki.content().search().text(olga, "meeting", "TEAM", 50)).isEmpty();
        assertThat(wiki.content().search().cql(olga, "type = page and space = TEAM and title ~ \"meet\"", 0, 50))
                .isEmpty();
        assertThat(wiki.content().search().pages(olga, "TEAM", "", 0, 50)).doesNotContain(child);
        assertThat(wiki.content().search().visible(olga, List.of(home, child))).isEmpty();
        assertThat(wiki.content().search().recent(olga, "TEAM", 50))
                .noneMatch(happening -> happening.page().equals(child));
        assertThat(wiki.content().search().text(wiki.user("ravi"), "meeting", "TEAM", 50))
                .containsExactly(child);
    }

    @Test
    public void anonymousVisitorsSeeTheOpenSpaceOnly() {
        assertThat(wiki.content().spaces().visibleTo(null)).extracting("key").containsExactly("OPEN");
        assertThat(wiki.content().permissions().canView(null, child.getId())).isFalse();
        assertThat(wiki.content().permissions().canCreate(null, "OPEN")).isFalse();
    }

    private List<String> viewers(Page page) {
        return EVERYBODY.stream()
                .filter(name -> wiki.content().permissions().canView(wiki.user(name), page.getId()))
                .toList();
    }

    private List<String> editors(Page page) {
        return Stream.of(EVERYBODY.toArray(String[]::new))
                .filter(name -> wiki.content().permissions().canEdit(wiki.user(name), page.getId()))
                .toList();
    }
}
