package org.oneonone.jira.applinks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Addresses;
import org.springframework.stereotype.Component;

/**
 * Links from issues to pages. Everybody who sees the issue sees the link, so it says nothing about the page; whether
 * it opens is for the page's restrictions to say.
 */
@Component
class BackLinks {
    private final JiraTransport transport;
    private final Addresses addresses;
    private final Texts texts;
    private final People people;

    BackLinks(JiraTransport transport, Addresses addresses, Texts texts, People people) {
        this.transport = transport;
        this.addresses = addresses;
        this.texts = texts;
        this.people = people;
    }

    void put(JiraLinkId link, PersonKey actor, String issueId, String token, long pageId) {
        var body = JsonNodeFactory.instance.objectNode();
        // The same identity again updates the link instead of adding another.
        body.put("globalId", "oneonone=" + token);
        body.putObject("application").put("type", "org.oneonone").put("name", "Confluence");
        body.putObject("object")
                .put("url", addresses.page(pageId))
                .put("title", texts.say(people.localeOf(actor), Phrase.of("oneonone.jira.backlink.title")));
        var answer = transport.post(link, actor, "/rest/api/2/issue/" + JiraPaths.part(issueId) + "/remotelink", body);
        if (answer.status() / 100 != 2) {
            throw answer.failure();
        }
    }
}
