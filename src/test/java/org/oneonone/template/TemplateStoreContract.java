package org.oneonone.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;
import org.oneonone.person.PersonKey;

/** What every store of templates does. */
public abstract class TemplateStoreContract {
    private static final TemplateKey WEEKLY = new TemplateKey("weekly-check-in");
    private static final TemplateKey FIRST = new TemplateKey("first-one-on-one");
    private static final TemplateStore.Scope TEAM = TemplateStore.Scope.space("TEAM");

    protected abstract TemplateStore store();

    @Test
    public void nothingIsThereAtFirst() {
        assertThat(store().latest(TEAM)).isEmpty();
        assertThat(store().latest(TEAM, WEEKLY)).isEmpty();
    }

    @Test
    public void theNewestVersionCountsAndEveryPartOfItIsKept() {
        var second = version(WEEKLY, 2, "\u4f60\u597d \u2013 two");
        store().add(TEAM, version(WEEKLY, 1, "one"));
        store().add(TEAM, second);
        store().add(TEAM, version(FIRST, 1, "first"));

        assertThat(store().latest(TEAM, WEEKLY)).contains(second);
        assertThat(store().latest(TEAM)).containsExactlyInAnyOrder(second, version(FIRST, 1, "first"));
    }

    @Test
    public void spacesAndTheWholeSiteAreApart() {
        store().add(TemplateStore.Scope.GLOBAL, version(WEEKLY, 1, "site"));
        store().add(TemplateStore.Scope.space("OTHER"), version(WEEKLY, 1, "other"));

        assertThat(store().latest(TEAM)).isEmpty();
        assertThat(store().latest(TemplateStore.Scope.GLOBAL, WEEKLY))
                .map(TemplateStore.Version::text)
                .map(TemplateText::body)
                .contains("site");
    }

    @Test
    public void aNumberThatIsTakenIsRefusedAndTheFirstTextStays() {
        assertThat(store().add(TEAM, version(WEEKLY, 1, "mine"))).isTrue();
        assertThat(store().add(TEAM, version(WEEKLY, 1, "yours"))).isFalse();

        assertThat(store().latest(TEAM, WEEKLY)).contains(version(WEEKLY, 1, "mine"));
    }

    @Test
    public void aLongTextWithoutDescriptionAndCommentIsKept() {
        var text = new TemplateText("Long", "", "x".repeat(150_000));
        var version = new TemplateStore.Version(WEEKLY, 1, text, new PersonKey("key-sam"), Instant.ofEpochMilli(1), "");
        store().add(TEAM, version);

        assertThat(store().latest(TEAM, WEEKLY)).contains(version);
    }

    static TemplateStore.Version version(TemplateKey key, int number, String body) {
        return new TemplateStore.Version(
                key,
                number,
                new TemplateText("Name", "Purpose", body),
                new PersonKey("key-sam"),
                Instant.parse("2026-11-22T10:00:00Z"),
                "why");
    }
}
