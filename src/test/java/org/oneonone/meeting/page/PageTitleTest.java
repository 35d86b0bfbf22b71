package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.Slot;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class PageTitleTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final String USUAL = "1-on-1 Maya and Ravi, 2026-12-01";

    private final PrivatePages pages = mock(PrivatePages.class);
    private final ExamplePeople people = new ExamplePeople();
    private final PageTitle titles = new PageTitle(people, new PlainTexts(), pages);
    private final Series series = series(1, fortnightly());

    /** As the host compares titles, in small letters. */
    private final Set<String> taken = new HashSet<>();

    @Before
    public void aSpaceWithPages() {
        when(pages.isTitleTaken(any(), any()))
                .thenAnswer(call -> taken.contains(call.<String>getArgument(1).toLowerCase(Locale.ROOT)));
    }

    @Test
    public void aTitleSaysWhoMeetsAndOnWhichDayOfTheSeriesZone() {
        assertThat(title("2026-12-01T09:00:00Z")).isEqualTo(USUAL);
        assertThat(title("2026-12-01T23:30:00Z")).isEqualTo("1-on-1 Maya and Ravi, 2026-12-02");
        assertThat(titles.ofHome(series)).isEqualTo("1-on-1 Maya and Ravi");
    }

    @Test
    public void aMeetingThatWasMovedKeepsTheDayOnWhichTheCadenceWantsIt() {
        Instant moved = DECEMBER_1.plusSeconds(3 * 86400);

        assertThat(titles.of(series, new Slot(DECEMBER_1, moved, moved.plusSeconds(1800))))
                .isEqualTo(USUAL);
    }

    @Test
    public void anotherPageOfThatTitleWhoeverMadeItIsCountedPast() {
        take("1-ON-1 maya AND ravi, 2026-12-01");
        assertThat(title("2026-12-01T09:00:00Z")).isEqualTo(USUAL + " (2)");

        take(USUAL + " (2)");
        assertThat(title("2026-12-01T15:00:00Z")).isEqualTo(USUAL + " (3)");
    }

    @Test
    public void aTitleThatCameFreeIsUsedAgain() {
        take(USUAL);
        take(USUAL + " (2)");
        taken.remove(USUAL.toLowerCase(Locale.ROOT));

        assertThat(title("2026-12-01T09:00:00Z")).isEqualTo(USUAL);
    }

    @Test
    public void anotherPairOfTheSameNamesIsCountedPastToo() {
        take("1-on-1 Maya and Ravi");

        assertThat(titles.ofHome(series(2, fortnightly()))).isEqualTo("1-on-1 Maya and Ravi (2)");
    }

    @Test
    public void aVeryLongNameIsShortenedAndTheDayStays() {
        for (String letter : new String[] {"x", "\ud83d\ude00", "\u0301"}) {
            people.rename(MAYA, letter.repeat(300));
            people.rename(RAVI, letter.repeat(300));
            taken.clear();

            String first = title("2026-12-01T09:00:00Z");
            take(first);
            String second = title("2026-12-01T09:00:00Z");

            assertThat(first)
                    .hasSizeLessThanOrEqualTo(247)
                    .endsWith(", 2026-12-01")
                    .contains("\u2026");
            assertThat(second).isEqualTo(first + " (2)");
            assertThat(isWhole(first)).as(letter).isTrue();
        }
    }

    @Test
    public void namesThatAreAlikeInTheirBeginningsAreToldApartByCounting() {
        people.rename(RAVI, "y".repeat(200) + "1");
        take(title("2026-12-01T09:00:00Z"));
        people.rename(RAVI, "y".repeat(200) + "2");

        assertThat(title("2026-12-01T09:00:00Z")).endsWith("(2)");
    }

    @Test
    public void afterAThousandOfThemThePairIsAskedForATitle() {
        take(USUAL);
        IntStream.range(2, 1000).forEach(count -> take(USUAL + " (" + count + ")"));

        assertThatThrownBy(() -> title("2026-12-01T09:00:00Z")).isInstanceOf(Refusal.class);
    }

    @Test
    public void aTitleOfOnesOwnIsTakenAsItIsOrRefused() {
        take("Ours");

        assertThat(titles.chosen(series, " Mine ")).isEqualTo("Mine");
        for (String odd : new String[] {"ours", "", "  ", "a\nb", "x".repeat(256)}) {
            assertThatThrownBy(() -> titles.chosen(series, odd)).as(odd).isInstanceOf(Refusal.class);
        }
    }

    private String title(String start) {
        return titles.of(series, Slot.at(Instant.parse(start), 30));
    }

    private void take(String title) {
        taken.add(title.toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
