package org.oneonone.sandbox.front.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.struts2.ActionSupport;
import org.apache.struts2.interceptor.parameter.StrutsParameter;
import org.junit.Test;

public class ActionParametersTest {
    private final Form form = new Form();

    @Test
    public void callsSettersThatAskForParameters() {
        ActionParameters.apply(
                form,
                Map.of("name", new String[] {" Weekly "}, "size", new String[] {"3"}, "tags", new String[] {"a", "b"}));

        assertThat(form.name).isEqualTo(" Weekly ");
        assertThat(form.size).isEqualTo(3);
        assertThat(form.tags).containsExactly("a", "b");
    }

    @Test
    public void dropsParametersOfSettersThatDoNotAsk() {
        ActionParameters.apply(form, Map.of("secret", new String[] {"x"}, "form.secret", new String[] {"x"}));

        assertThat(form.secret).isEmpty();
    }

    @Test
    public void makesAFieldErrorOfAValueThatDoesNotFit() {
        ActionParameters.apply(form, Map.of("size", new String[] {"three"}));

        assertThat(form.getFieldErrors()).containsOnlyKeys("size");
    }

    @Test
    public void givesConfiguredParametersToAnySetter() {
        ActionParameters.applyConfigured(form, Map.of("secret", "from the descriptor"));

        assertThat(form.secret).isEqualTo("from the descriptor");
    }

    /** A screen with setters of both kinds. */
    public static final class Form extends ActionSupport {
        private String name = "";
        private int size;
        private List<String> tags = List.of();
        private String secret = "";

        @StrutsParameter
        public void setName(String name) {
            this.name = name;
        }

        @StrutsParameter
        public void setSize(int size) {
            this.size = size;
        }

        @StrutsParameter
        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }
    }
}
