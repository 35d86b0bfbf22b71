package org.oneonone.sandbox.front.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.front.CurrentRequest;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.resource.PageResources;

/** What every template finds: {@code $i18n}, {@code $htmlUtil}, {@code $generalUtil}, {@code $request} and more. */
public final class TemplateTools {
    private TemplateTools() {}

    /** A new map, which the caller may fill further. */
    public static Map<String, Object> values(Texts texts, PageResources resources, String baseUrl) {
        Map<String, Object> values = new HashMap<>();
        values.put("i18n", new I18n(texts));
        values.put("htmlUtil", new Html());
        values.put("generalUtil", new Html());
        values.put("webResourceManager", new Resources(resources));
        values.put("baseUrl", baseUrl);
        CurrentRequest.find().ifPresent(request -> values.put("request", request));
        return values;
    }

    /** {@code $i18n.getText('key', $argument)}: safe as a whole, so arguments of people are not encoded. */
    public static final class I18n {
        private final Texts texts;

        I18n(Texts texts) {
            this.texts = texts;
        }

        @HtmlSafe
        public String getText(String key) {
            return texts.text(key);
        }

        @HtmlSafe
        public String getText(String key, Object... arguments) {
            Object[] all =
                    arguments.length == 1 && arguments[0] instanceof Collection<?> list ? list.toArray() : arguments;
            Serializable[] sent = new Serializable[all.length];
            for (int i = 0; i < all.length; i++) {
                sent[i] = all[i] instanceof Serializable plain ? plain : String.valueOf(all[i]);
            }
            return texts.text(key, sent);
        }
    }

    /** {@code $htmlUtil}. */
    public static final class Html {
        @HtmlSafe
        public String htmlEncode(String text) {
            return text == null ? "" : HtmlTemplates.escape(text);
        }

        @HtmlSafe
        public String urlEncode(String text) {
            return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** {@code $webResourceManager}. */
    public static final class Resources {
        private final PageResources resources;

        Resources(PageResources resources) {
            this.resources = resources;
        }

        public void requireResource(String key) {
            resources.requireWebResource(key);
        }

        public void requireResourcesForContext(String context) {
            resources.requireContext(context);
        }
    }
}
