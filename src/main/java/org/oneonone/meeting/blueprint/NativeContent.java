package org.oneonone.meeting.blueprint;

import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.template.StorageFormat;
import org.oneonone.web.Addresses;

/**
 * What Confluence puts on a page that it makes from the blueprint without our wizard. Such a page is public, so it
 * holds nothing but the way to a private one.
 */
public class NativeContent implements ContextProvider {
    private final Texts texts;
    private final Addresses addresses;

    public NativeContent(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public void init(Map<String, String> parameters) {
        // The descriptor passes nothing.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        Map<String, Object> filled = new HashMap<>(context);
        filled.put("oneOnOneBody", body());
        filled.putIfAbsent("ContentPageTitle", texts.say(Phrase.of("oneonone.meeting.native.title")));
        return filled;
    }

    private String body() {
        String address = StorageFormat.escape(addresses.of("/plugins/one-on-one/one-on-ones.action"));
        return "<p>" + say("oneonone.meeting.native.sentence") + "</p><p><a href=\"" + address + "\">"
                + say("oneonone.meeting.native.link") + "</a></p>";
    }

    private String say(String key) {
        return StorageFormat.escape(texts.say(Phrase.of(key)));
    }
}
