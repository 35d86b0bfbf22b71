package org.oneonone.sandbox.front.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class SoyCompilerTest {
    private final SoyCompiler compiler = SoyCompiler.beside(SoyCompiler.class);

    @Test
    public void compilesATemplateThatEscapesWhatItPrints() {
        String script = compiler.compile(
                "wizard.soy",
                """
                {namespace Sample.Wizard}

                /**
                 * A page.
                 * @param name whom
                 */
                {template .page}
                  <h2>{getText('sample.title')}</h2><p title="{contextPath()}">{$name}</p>
                {/template}
                """);

        assertThat(script)
                .contains("Sample.Wizard.page = function(opt_data, opt_ignored)")
                .contains("soy.$$escapeHtml(opt_data.name)")
                .contains("AJS.I18n.getText('sample.title')")
                .contains("AJS.contextPath()");
    }

    @Test
    public void namesTheFileThatCannotBeCompiled() {
        assertThatThrownBy(() -> compiler.compile("broken.soy", "{namespace Sample}\n{template .page}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.soy");
    }
}
