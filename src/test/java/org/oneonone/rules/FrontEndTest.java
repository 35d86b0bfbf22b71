package org.oneonone.rules;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Scripts, styles and templates: nothing unescaped, no globals, our own prefix. */
public class FrontEndTest {
    private static final Rule ESCAPED = files -> files.stream()
            .flatMap(file -> file
                    .matches("noAutoescape|\\|\\s*noescape|\\.html\\(|innerHTML|outerHTML|insertAdjacentHTML"
                            + "|document\\.write|#htmlSafe|\\$!?\\{?[\\w.]*Html\\b")
                    .stream()
                    .filter(hit -> !isExplained(file, hit)))
            .toList();

    private static final Rule NO_GLOBALS = files -> files.stream()
            .filter(file -> !file.text().strip().startsWith("(function")
                    && !file.text().strip().matches("(?s)/\\*.*?\\*/\\s*\\(function.*"))
            .map(SourceFile::path)
            .toList();

    private static final Rule OWN_PREFIX = files -> files.stream()
            .flatMap(file -> file.matches("^\\s*[^@/*{}]*\\.(?!oneonone-|aui-)[a-zA-Z][\\w-]*[^;]*[{,]\\s*$").stream()
                    .filter(hit -> !hit.matches(".*\\.oneonone-.*")))
            .toList();

    private static final Rule NO_LOGIC = files -> files.stream()
            .flatMap(file -> file.matches("#set\\s*\\([^)]*[-+*/%]\\s*[\\d$]").stream())
            .toList();

    private static final Rule NO_INLINE_SCRIPT = files -> files.stream()
            .flatMap(file -> file.matches("(?i)<script|\\son\\w+\\s*=|javascript:").stream())
            .toList();

    private static final Rule HTML_BY_NAME = files -> files.stream()
            .map(SourceFile::path)
            .filter(path -> !path.endsWith(".html.vm"))
            .toList();

    @Test
    public void nothingIsPrintedUnescapedWithoutAReason() {
        ESCAPED.holdsFor(all(), "escape it, or explain the exception on the line above");
        ESCAPED.failsOn(new SourceFile("templates/macro/a.vm", "$bodyHtml"));
        ESCAPED.failsOn(new SourceFile("src/main/resources/ui/a/b.js", "x.innerHTML = y;"));
    }

    @Test
    public void scriptsLeaveNoGlobals() {
        NO_GLOBALS.holdsFor(SourceFile.below("src/main/resources/ui", ".js"), "wrap it in (function () { … }())");
        NO_GLOBALS.failsOn(new SourceFile("src/main/resources/ui/a/b.js", "var a = 1;"));
    }

    @Test
    public void stylesCarryOurPrefix() {
        OWN_PREFIX.holdsFor(SourceFile.below("src/main/resources/ui", ".css"), "prefix the class with oneonone-");
        OWN_PREFIX.failsOn(new SourceFile("src/main/resources/ui/a/b.css", ".badge {"));
    }

    /** Confluence encodes what a plugin's template prints; some of its ways go by the template's name. */
    @Test
    public void templatesAreNamedAsHtml() {
        HTML_BY_NAME.holdsFor(SourceFile.below("templates", ".vm"), "call it .html.vm");
        HTML_BY_NAME.failsOn(new SourceFile("templates/macro/a.vm", ""));
    }

    @Test
    public void templatesPrintPreparedValues() {
        List<SourceFile> templates = SourceFile.below("templates", ".vm");
        NO_LOGIC.holdsFor(templates, "prepare the value in Java");
        NO_LOGIC.failsOn(new SourceFile("templates/macro/a.vm", "#set ($next = $index + 1)"));
        NO_INLINE_SCRIPT.holdsFor(
                Stream.concat(templates.stream(), SourceFile.below("templates", ".soy").stream())
                        .toList(),
                "move it to ui/ and hook it by a data attribute");
        NO_INLINE_SCRIPT.failsOn(new SourceFile("templates/macro/a.vm", "<a onclick=\"go()\">"));
    }

    private static List<SourceFile> all() {
        return Stream.of("src/main/resources/ui", "templates")
                .flatMap(folder -> SourceFile.below(folder, ".js", ".vm", ".soy").stream())
                .toList();
    }

    private static boolean isExplained(SourceFile file, String hit) {
        int line = Integer.parseInt(hit.split(":")[1]);
        if (line < 2) {
            return false;
        }
        String above = file.text().lines().toList().get(line - 2).strip();
        return above.startsWith("##") || above.startsWith("//") || above.startsWith("/*");
    }
}
