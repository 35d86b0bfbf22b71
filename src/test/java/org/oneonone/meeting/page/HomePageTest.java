package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class HomePageTest {
    private static final long OLD = 10;
    private static final long NEW = 20;
    private static final Gate THE_TWO = new Gate(Set.of(MAYA, RAVI), false);

    private final PrivatePages pages = mock(PrivatePages.class);
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final ExamplePeople people = new ExamplePeople();
    private final HomePage home = new HomePage(
            pages, new PageTitle(people, new PlainTexts(), pages), new PageBody(people, new PlainTexts()), store);

    @Test
    public void theFirstPageOfASeriesGetsAHomePageForTheTwo() {
        when(pages.save(any(), any())).thenReturn(NEW);
        Series series = store.create(terms(fortnightly()));

        assertThat(home.of(series, MAYA)).isEqualTo(NEW);

        assertThat(store.byId(series.id()).orElseThrow().homePageId()).hasValue(NEW);
    }

    @Test
    public void aHomePageThatIsStillForTheTwoIsUsedAsItIs() {
        Series series = withHome(List.of(THE_TWO));

        assertThat(home.of(series, MAYA)).isEqualTo(OLD);

        verify(pages, never()).restrict(anyLong(), any());
        verify(pages, never()).save(any(), any());
    }

    @Test
    public void aHomePageWhoseRestrictionWasLiftedIsRestrictedAgain() {
        Series series = withHome(List.of(), List.of(THE_TWO));

        assertThat(home.of(series, RAVI)).isEqualTo(OLD);

        verify(pages).restrict(OLD, List.of(MAYA, RAVI));
    }

    @Test
    public void aHomePageOpenedToAThirdPersonOrAGroupIsRestrictedAgain() {
        for (Gate opened : List.of(new Gate(Set.of(MAYA, RAVI, OLGA), false), new Gate(Set.of(MAYA, RAVI), true))) {
            Series series = withHome(List.of(opened), List.of(THE_TWO));

            assertThat(home.of(series, MAYA)).isEqualTo(OLD);
        }

        verify(pages, times(2)).restrict(OLD, List.of(MAYA, RAVI));
    }

    @Test
    public void aHomePageThatIsClosedToOneOfTheTwoStaysClosedAndIsReplaced() {
        Series series = withHome(List.of(new Gate(Set.of(MAYA), false)));

        assertThat(home.of(series, RAVI)).isEqualTo(NEW);

        verify(pages, never()).restrict(anyLong(), any());
    }

    @Test
    public void aHomePageMovedBelowAGroupsPageIsReplaced() {
        Gate inherited = new Gate(Set.of(), true);
        Series series = withHome(List.of(THE_TWO, inherited), List.of(THE_TWO, inherited));

        assertThat(home.of(series, MAYA)).isEqualTo(NEW);
    }

    @Test
    public void aHomePageInTheTrashOrInAnotherSpaceIsReplaced() {
        Series series = withHome(List.of(THE_TWO));

        when(pages.spaceOf(OLD)).thenReturn(Optional.empty());
        assertThat(home.of(series, MAYA)).isEqualTo(NEW);
        when(pages.spaceOf(OLD)).thenReturn(Optional.of("OPEN"));
        assertThat(home.of(series, MAYA)).isEqualTo(NEW);
    }

    @SafeVarargs
    private Series withHome(List<Gate> gates, List<Gate>... later) {
        when(pages.gates(OLD)).thenReturn(gates, later);
        when(pages.spaceOf(OLD)).thenReturn(Optional.of("TEAM"));
        when(pages.save(any(), any())).thenReturn(NEW);
        Series series = store.create(terms(fortnightly()));
        store.keepHomePage(series.id(), OLD);
        return store.byId(series.id()).orElseThrow();
    }
}
