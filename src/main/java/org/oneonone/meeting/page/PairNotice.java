package org.oneonone.meeting.page;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Participants;
import org.oneonone.web.Addresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells both people of a series by mail what we could not do for them; without a word from any page. The mail goes out
 * at once, within the transaction that saves the page: no way to wait for its commit is proved. So whoever calls this
 * has written everything before, and no failure gets out.
 */
@Component
class PairNotice {
    private static final Logger log = LoggerFactory.getLogger(PairNotice.class);

    private final MailServerManager mail;
    private final UserAccessor users;
    private final People people;
    private final Texts texts;
    private final Addresses addresses;

    PairNotice(MailServerManager mail, UserAccessor users, People people, Texts texts, Addresses addresses) {
        this.mail = mail;
        this.users = users;
        this.people = people;
        this.texts = texts;
        this.addresses = addresses;
    }

    /** A copy of a page of theirs stands somewhere and could not be restricted. */
    void unprotected(Participants pair, long pageId) {
        try {
            mail(pair, pageId);
        } catch (RuntimeException failure) {
            log.error("Nobody could be told that page {} is not restricted", pageId, failure);
        }
    }

    private void mail(Participants pair, long pageId) {
        Optional<SMTPMailServer> server = Optional.ofNullable(mail.getDefaultSMTPMailServer());
        if (server.isEmpty()) {
            log.error("Nobody can be told that page {} is not restricted: there is no mail server", pageId);
        }
        server.ifPresent(ready -> pair.both().forEach(person -> send(ready, person, pageId)));
    }

    private void send(SMTPMailServer server, PersonKey person, long pageId) {
        try {
            Optional<String> address = Optional.of(person)
                    .filter(people::isActive)
                    .map(active -> users.getExistingUserByKey(new UserKey(active.value())))
                    .map(ConfluenceUser::getEmail);
            if (address.isPresent()) {
                server.send(message(address.get(), person, pageId));
            }
        } catch (MailException | RuntimeException failure) {
            log.error("Person {} could not be told that page {} is not restricted", person, pageId, failure);
        }
    }

    private Email message(String address, PersonKey person, long pageId) {
        var locale = people.localeOf(person);
        return new Email(address)
                .setSubject(texts.say(locale, Phrase.of("oneonone.meeting.notice.subject")))
                .setBody(texts.say(locale, Phrase.of("oneonone.meeting.notice.body", addresses.page(pageId))))
                .setMimeType("text/plain");
    }
}
