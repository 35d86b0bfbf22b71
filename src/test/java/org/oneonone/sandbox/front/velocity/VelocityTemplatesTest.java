package org.oneonone.sandbox.front.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.junit.Test;
import org.oneonone.sandbox.front.Screen;
import org.oneonone.sandbox.front.resource.ResourceTesting;

public class VelocityTemplatesTest {
    private final Map<String, String> files = new HashMap<>();
    private AllowList allowList = AllowList.hostOnly();
    private final VelocityTemplates templates = new VelocityTemplates(
            path -> Optional.ofNullable(files.get(path)), () -> allowList, ResourceTesting.noResources());

    @Test
    public void encodesWhatATemplatePrints() {
        assertThat(render("$name", Map.of("name", "<b>\"R&D\"'</b>")))
                .isEqualTo("&lt;b&gt;&quot;R&amp;D&quot;&#39;&lt;/b&gt;");
    }

    @Test
    public void leavesNamesThatEndInHtmlAlone() {
        Map<String, Object> view = Map.of("bodyHtml", "<i>1</i>", "body", "<i>2</i>");

        assertThat(render("$view.bodyHtml ${view.bodyHtml} $!{view.bodyHtml} $view.body", Map.of("view", view)))
                .isEqualTo("<i>1</i> <i>1</i> <i>1</i> &lt;i&gt;2&lt;/i&gt;");
    }

    @Test
    public void encodesAnHtmlNameOnlyAtItsEnd() {
        assertThat(render("$viewHtml.toUpperCase() $viewHtml", Map.of("viewHtml", "<i>")))
                .isEqualTo("&lt;I&gt; <i>");
    }

    @Test
    public void readsMapsListsAndTextsFreely() {
        Map<String, Object> values = Map.of("rows", List.of(Map.of("title", "A&B", "size", 3)));

        assertThat(render("#foreach($row in $rows)$row.title:$row.get('size')#if($rows.size() == 1)!#end#end", values))
                .isEqualTo("A&amp;B:3!");
    }

    @Test
    public void blocksMethodsOfAPluginAndPrintsTheReference() {
        assertThat(render("$row.getTitle() $row.title", Map.of("row", foreign())))
                .isEqualTo("$row.getTitle() $row.title");
    }

    @Test
    public void permitsMethodsOnTheAllowList() {
        allowList = new AllowList(Set.of("sample.Row#getTitle()"), Set.of());

        assertThat(render("$row.title", Map.of("row", foreign()))).isEqualTo("&lt;title&gt;");
    }

    @Test
    public void permitsClassesThatAreActions() {
        allowList = new AllowList(Set.of(), Set.of("sample.Row"));

        assertThat(render("$row.title", Map.of("row", foreign()))).isEqualTo("&lt;title&gt;");
    }

    @Test
    public void neverLetsATemplateReachAClassLoader() {
        assertThat(render("$name.class.classLoader", Map.of("name", "x"))).isEqualTo("$name.class.classLoader");
    }

    @Test
    public void printsWhatASafeMethodReturnsAsItIs() {
        assertThat(render("$tool.link() $tool.text()#set($l = $tool.link()) $l", Map.of("tool", new SafeTool())))
                .isEqualTo("<a> &lt;a&gt; <a>");
    }

    @Test
    public void keepsCallsOnSafeValuesApart() {
        assertThat(render("#foreach($x in $tool.both())$x.toString()|$x;#end", Map.of("tool", new SafeTool())))
                .isEqualTo("&lt;a&gt;|<a>;7|7;");
    }

    @Test
    public void collectsWhatDecoratorsAreToldFromOutsideIn() {
        Map<String, Object> values = new HashMap<>();
        List<Map<String, Object>> frames = Screen.collectFrames(values);

        String text = render(
                "#applyDecorator(\"root\")#decoratorParam(\"context\" \"outer\")"
                        + "#applyDecorator(\"root\")#decoratorParam(\"context\" $inner)text#end#end",
                with(values, "inner", "<in>"));

        assertThat(text).isEqualTo("text");
        assertThat(frames)
                .containsExactly(
                        Map.of("decorator", "root", "context", "outer"),
                        Map.of("decorator", "root", "context", "<in>"));
    }

    @Test
    public void takesALeadingSlashOff() {
        files.put("templates/a.vm", "found");

        assertThat(templates.render("/templates/a.vm", Map.of())).isEqualTo("found");
    }

    @Test
    public void namesATemplateThatIsNotThere() {
        assertThatThrownBy(() -> templates.render("templates/none.vm", Map.of()))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("templates/none.vm");
    }

    private String render(String template, Map<String, Object> values) {
        files.put("templates/" + template.hashCode() + ".vm", template);
        return templates.render("templates/" + template.hashCode() + ".vm", new HashMap<>(values));
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        values.put(name, value);
        return values;
    }

    /** An object of a class that is neither the JDK's nor the host's. */
    private static Object foreign() {
        return ForeignClass.named("sample.Row").returning("getTitle", "<title>");
    }

    /** Something with a method marked as safe; its package counts as the host's. */
    public static final class SafeTool {
        @HtmlSafe
        public String link() {
            return "<a>";
        }

        public String text() {
            return "<a>";
        }

        @HtmlSafe
        public List<Object> both() {
            return List.of("<a>", 7);
        }
    }
}
