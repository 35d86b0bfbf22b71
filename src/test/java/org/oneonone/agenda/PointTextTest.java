package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;
import org.oneonone.person.Refusal;

public class PointTextTest {
    @Test
    public void aPointIsOneLineWithoutSpaceAround() {
        assertThat(PointText.check(Optional.of("  Pay\n\tand\u2003more  "))).isEqualTo("Pay and\u2003more");
    }

    @Test
    public void nothingAndTooMuchAreRefusedAtTheText() {
        for (String text : new String[] {null, "", " \n ", "x".repeat(2001), "x".repeat(100_000)}) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> PointText.check(Optional.ofNullable(text)));
            assertThat(refusal.field()).isEqualTo("text");
        }
        assertThat(PointText.check(Optional.of("x".repeat(2000)))).hasSize(2000);
    }

    @Test
    public void addressesAndNamedLinksAreLinksAndNothingElseIs() {
        assertThat(shown("See https://a.example/x?y=1, please")).isEqualTo("See |<https://a.example/x?y=1>|, please");
        assertThat(shown("[the plan](http://a.example/(1)) now")).contains("<http://a.example/");
        assertThat(shown("Read [the plan](https://a.example/p)!")).isEqualTo("Read |the plan<https://a.example/p>|!");
        assertThat(shown("[x](javascript:alert(1)) [y](ftp://a) [z]")).doesNotContain("<");
        assertThat(shown("<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>".replace("<", "&lt;"));
        assertThat(shown("https://a.example/\"onmouseover=x")).startsWith("<https://a.example/>");
    }

    @Test
    public void noWordIsLostOnTheWay() {
        String text = "a https://x.example b [c](https://y.example) d";

        assertThat(PointText.pieces(text).stream().map(PointText.Piece::words).collect(Collectors.joining()))
                .isEqualTo("a https://x.example b c d");
        assertThat(PointText.pieces("https://".repeat(250))).isNotEmpty();
    }

    /** Pieces parted by bars; an address stands in angle brackets, after its words if they differ. */
    private static String shown(String text) {
        return PointText.pieces(text).stream()
                .map(piece -> piece.address().isEmpty()
                        ? piece.words().replace("<", "&lt;")
                        : (piece.words().equals(piece.address()) ? "" : piece.words()) + "<" + piece.address() + ">")
                .collect(Collectors.joining("|"));
    }
}
