package org.oneonone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.web.context.HttpContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.Test;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.series.SeriesStore;

public class PageAnswersTest {
    private int asked;

    @Test
    public void whatOneMacroAskedAnotherNeedNotAskAgain() {
        PageAnswers answers = answers(PageAnswersTest::request);
        HttpServletRequest request = request();
        PageAnswers same = answers(() -> request);

        assertThat(same.once(Integer.class, 7, this::ask)).isEqualTo(1);
        assertThat(same.once(Integer.class, 7, this::ask)).isEqualTo(1);
        assertThat(same.once(Integer.class, 8, this::ask)).isEqualTo(2);
        assertThat(answers.once(Integer.class, 7, this::ask)).isEqualTo(3);
    }

    @Test
    public void withoutARequestEveryoneAsksAnew() {
        PageAnswers answers = answers(() -> null);

        assertThat(answers.once(Integer.class, 7, this::ask)).isEqualTo(1);
        assertThat(answers.once(Integer.class, 7, this::ask)).isEqualTo(2);
    }

    private static PageAnswers answers(HttpContext http) {
        return new PageAnswers(http, mock(MeetingStore.class), mock(SeriesStore.class));
    }

    private Integer ask() {
        return ++asked;
    }

    private static HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(request)
                .setAttribute(anyString(), any());
        return request;
    }
}
