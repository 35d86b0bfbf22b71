package org.oneonone.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.Test;

public class FeedTokenTest {
    @Test
    public void aTokenHas256BitsAndNoTwoAreAlike() {
        FeedToken token = FeedToken.random();

        assertThat(Base64.getUrlDecoder().decode(token.value())).hasSize(32);
        assertThat(token).isNotEqualTo(FeedToken.random());
        assertThat(FeedToken.parse(token.value())).contains(token);
    }

    @Test
    public void neitherItsHashNorItsTextTellsTheToken() {
        FeedToken token = FeedToken.random();

        assertThat(token.hash()).hasSize(64).doesNotContain(token.value());
        assertThat(token).hasToString("FeedToken[...]");
    }

    @Test
    public void whatCannotBeATokenIsNone() {
        String value = FeedToken.random().value();

        assertThat(FeedToken.parse("")).isEmpty();
        assertThat(FeedToken.parse("feed")).isEmpty();
        assertThat(FeedToken.parse(value + "A")).isEmpty();
        assertThat(FeedToken.parse(value.substring(1) + "\n")).isEmpty();
        assertThat(FeedToken.parse("'" + value.substring(1))).isEmpty();
    }
}
