package org.oneonone.sandbox.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.content.render.xhtml.DefaultConversionContext;
import com.atlassian.confluence.content.render.xhtml.XhtmlException;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.renderer.PageContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.sandbox.wiki.host.HostXhtml;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.oneonone.testing.RealActiveObjects.Engine;

public class RendererTest {
    @ClassRule
    public static final SmallWiki WIKI = new SmallWiki(Engine.H2);

    private final Renderer renderer = WIKI.content().renderer();

    @Before
    public void asMaya() {
        WIKI.as("maya");
        renderer.macros(name -> name.equals("echo") ? Optional.of(new Echo()) : Optional.empty());
    }

    @Test
    public void textIsEscapedAndEntitiesBecomeCharacters() {
        assertThat(view("<p>a &lt;b&gt; &amp; &ndash; &#x41; <![CDATA[<i>]]></p>"))
                .isEqualTo("<p>a &lt;b&gt; &amp; \u2013 A &lt;i&gt;</p>");
    }

    @Test
    public void scriptsHandlersAndScriptAddressesNeverReachTheReader() {
        assertThat(view("<script>alert(1)</script><p onclick=\"x()\" class=\"c\">a</p>"
                        + "<a href=\"java&#10;script:alert(1)\">b</a><a href=\"https://x.test/?a=1&amp;b=%22\">c</a>"
                        + "<iframe src=\"https://x.test\">d</iframe><img src=\"data:text/html,x\" alt=\"e\"/>"
                        + "<form><blink>f</blink></form><p style=\"background:url(x)\">g</p>"))
                .isEqualTo("<p class=\"c\">a</p><a>b</a><a href=\"https://x.test/?a=1&amp;b=%22\">c</a>"
                        + "<img alt=\"e\"/>f<p>g</p>");
    }

    @Test
    public void tasksLookAsConfluencePrintsThem() {
        Page page = WIKI.page(
                "Tasks",
                "<ac:task-list><ac:task><ac:task-id>3</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>"
                        + "<span class=\"placeholder-inline-tasks\">call <ac:link><ri:user ri:userkey=\""
                        + WIKI.user("maya").id() + "\"/></ac:link> by <time datetime=\"2001-02-03\"/></span>"
                        + "</ac:task-body></ac:task></ac:task-list>");

        assertThat(renderer.view(page))
                .isEqualTo("<ul class=\"inline-task-list\" data-inline-tasks-content-id=\"" + page.getId() + "\">"
                        + "<li class=\"checked\" data-inline-task-id=\"3\"><span class=\"placeholder-inline-tasks\">call "
                        + "<a class=\"confluence-userlink user-mention current-user-mention\" data-username=\"maya\""
                        + " href=\"/confluence/display/~maya\">Maya Berg</a> by "
                        + "<time datetime=\"2001-02-03\" class=\"date-past\">Feb 3, 2001</time></span></li></ul>");
    }

    @Test
    public void datesSpeakTheViewersLanguage() {
        WIKI.as("sam");

        assertThat(view("<time datetime=\"2001-02-03\"/><time datetime=\"soon\"/><time/>"))
                .isEqualTo(
                        "<time datetime=\"2001-02-03\" class=\"date-past\">03.02.2001</time><time>soon</time><time></time>");
    }

    @Test
    public void macrosGetNamesForTypedParametersAndTheirBodyRendered() {
        assertThat(view("<ac:structured-macro ac:name=\"echo\"><ac:parameter ac:name=\"who\"><ri:user ri:userkey=\""
                        + WIKI.user("ravi").id() + "\"/></ac:parameter><ac:parameter ac:name=\"\">d</ac:parameter>"
                        + "<ac:rich-text-body><p>a</p><ac:structured-macro ac:name=\"status\"><ac:parameter"
                        + " ac:name=\"title\">&lt;b&gt;</ac:parameter></ac:structured-macro></ac:rich-text-body>"
                        + "</ac:structured-macro>"))
                .isEqualTo("{=d, who=ravi}[<p>a</p><span class=\"status-macro aui-lozenge\">&lt;b&gt;</span>]");
    }

    @Test
    public void aMacroThatFailsPrintsABoxAndTheRestOfThePage() {
        assertThat(view("<p>a</p><ac:structured-macro ac:name=\"echo\"><ac:parameter ac:name=\"fail\">x</ac:parameter>"
                        + "</ac:structured-macro><p>b</p>"))
                .startsWith("<p>a</p><div class=\"aui-message aui-message-error error\">")
                .contains("Error rendering macro &#39;echo&#39;", "&lt;cannot&gt;")
                .endsWith("<p>b</p>");
    }

    @Test
    public void anUnknownMacroShowsAPlaceholderInsteadOfItsBody() {
        assertThat(view("<ac:structured-macro ac:name=\"no&quot;pe\"><ac:rich-text-body><p>kept in the text</p>"
                        + "</ac:rich-text-body></ac:structured-macro>"))
                .startsWith("<img class=\"wysiwyg-unknown-macro\" alt=\"Unknown macro: 'no&quot;pe'\"")
                .doesNotContain("kept in the text");
    }

    @Test
    public void linksLeadToPagesPeopleAndTheCreateScreen() {
        Page target = WIKI.page("Target page", "<p>x</p>");

        assertThat(view("<ac:link><ri:page ri:space-key=\"TEAM\" ri:content-title=\"target PAGE\"/>"
                        + "<ac:plain-text-link-body><![CDATA[<go>]]></ac:plain-text-link-body></ac:link>"))
                .isEqualTo("<a href=\"/confluence" + target.getUrlPath() + "\">&lt;go&gt;</a>");
        assertThat(view("<ac:link><ri:page ri:space-key=\"TEAM\" ri:content-title=\"N/A\"/></ac:link>"))
                .isEqualTo("<a href=\"/confluence/pages/createpage.action?spaceKey=TEAM&amp;title=N%2FA\""
                        + " class=\"createlink\">N/A</a>");
        assertThat(view("<ac:link><ri:user ri:userkey=\"gone\"/></ac:link>"))
                .isEqualTo("<a class=\"user-mention unknown-user\">Unknown User (gone)</a>");
    }

    @Test
    public void layoutsKeepTheirContentAndPlaceholdersStayInTheEditor() {
        assertThat(view("<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell><p>a</p></ac:layout-cell>"
                        + "</ac:layout-section></ac:layout><ac:placeholder>type here</ac:placeholder>"))
                .isEqualTo(
                        "<div class=\"contentLayout2\"><div class=\"columnLayout two-equal\" data-layout=\"two-equal\">"
                                + "<div class=\"cell\"><p>a</p></div></div></div>");
    }

    @Test
    public void textThatIsNotWellFormedIsAnErrorBoxForReadersAndAnExceptionForPlugins() {
        ConversionContext context = new DefaultConversionContext(new PageContext("TEAM"));

        assertThat(view("<p>a")).contains("Error rendering page", "at line 1, column");
        assertThatThrownBy(() -> new HostXhtml(renderer).convertStorageToView("<p>a", context))
                .isInstanceOf(XhtmlException.class);
    }

    @Test
    public void anExcerptHasTheWordsOnly() {
        assertThat(renderer.excerpt(
                        "<h1>One</h1><p>t<b>w</b>o&nbsp;three</p><ac:structured-macro ac:name=\"x\"><ac:parameter"
                                + " ac:name=\"p\">secret</ac:parameter><ac:rich-text-body><p>four</p></ac:rich-text-body>"
                                + "</ac:structured-macro>",
                        200))
                .isEqualTo("One two three four");
    }

    @Test
    public void theEditorTidiesUpWhatItDoesNotKnow() {
        assertThat(renderer.asEditorSaves(
                        "loose &eacute; <b id=\"x\">words</b>\n<p data-x=\"1\" class=\"own wrapped\">p</p>\n"
                                + "<ac:structured-macro ac:name=\"m\" ac:macro-id=\"1\"><ac:rich-text-body>in &nbsp;it"
                                + "</ac:rich-text-body></ac:structured-macro>"))
                .isEqualTo("<p>loose \u00e9 <b>words</b>\n</p><p class=\"wrapped\">p</p>"
                        + "<ac:structured-macro ac:name=\"m\" ac:macro-id=\"1\"><ac:rich-text-body><p>in &nbsp;it</p>"
                        + "</ac:rich-text-body></ac:structured-macro>");
    }

    @Test
    public void everyKindOfBrokenTextIsRefused() {
        for (String broken : new String[] {
            "</p>",
            "<p",
            "<p a>",
            "<p a=b>",
            "<p a=\"1\" a=\"2\"/>",
            "<p a=\"<\"/>",
            "<b><i></b></i>",
            "&",
            "&#0;",
            "&#xD800;",
            "<!DOCTYPE x>",
            "<?x ?>",
            "<x:y/>",
            "<![CDATA[",
            "<!-- -- -->",
            "]]>",
            "\ud800",
            "<p>".repeat(300),
            "< p/>",
            "<p/ >",
            "<1/>"
        }) {
            assertThatThrownBy(() -> renderer.check(broken)).as(broken).hasMessageContaining("at line 1, column");
            assertThat(view(broken)).contains("Error rendering page");
        }
    }

    private String view(String storage) {
        return renderer.fragment(storage, null, "display");
    }

    /** Prints what it is given. */
    private static final class Echo implements Macro {
        @Override
        public String execute(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException {
            if (parameters.containsKey("fail")) {
                throw new MacroExecutionException("<cannot>", null);
            }
            return new TreeMap<>(parameters) + "[" + body + "]";
        }

        @Override
        public BodyType getBodyType() {
            return BodyType.RICH_TEXT;
        }

        @Override
        public OutputType getOutputType() {
            return OutputType.BLOCK;
        }
    }
}
