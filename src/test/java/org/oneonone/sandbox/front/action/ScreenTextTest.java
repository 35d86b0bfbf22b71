package org.oneonone.sandbox.front.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.oneonone.sandbox.front.Screen;

public class ScreenTextTest {
    @Test
    public void takesAPageApart() {
        Screen screen = ScreenText.parse(
                "<html><head><title>R&amp;D</title><meta name=\"decorator\" content=\"atl.general\"/>"
                        + "<meta name=\"x\" content=\"y\"></head><body class=\"a\"><p>text</p></body></html>",
                List.of(Map.of("context", "space-administration"), Map.of("selection", "sample-item")));

        assertThat(screen.title()).isEqualTo("R&D");
        assertThat(screen.decorator()).isEqualTo("atl.general");
        assertThat(screen.headHtml()).isEqualTo("<meta name=\"x\" content=\"y\">");
        assertThat(screen.bodyHtml()).isEqualTo("<p>text</p>");
        assertThat(screen.parameter("selection")).isEqualTo("sample-item");
        assertThat(screen.parameter("context")).isEqualTo("space-administration");
    }

    @Test
    public void findsABodyThatHasNoElementOfItsOwn() {
        Screen screen =
                ScreenText.parse("<meta name=\"decorator\" content=\"atl.admin\"><title>A</title><p>b</p>", List.of());

        assertThat(screen.bodyHtml()).isEqualTo("<p>b</p>");
        assertThat(screen.title()).isEqualTo("A");
    }
}
