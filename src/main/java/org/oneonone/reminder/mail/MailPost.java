package org.oneonone.reminder.mail;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.atlassian.sal.api.user.UserKey;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.Reminder;
import org.oneonone.reminder.ReminderPost;
import org.oneonone.reminder.Waiting;
import org.oneonone.web.Addresses;
import org.oneonone.web.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends reminders by Confluence's mail server, as plain text and as HTML in one mail. */
@Component
class MailPost implements ReminderPost {
    private static final Logger log = LoggerFactory.getLogger(MailPost.class);
    private static final String TEMPLATE = "templates/mail/reminder.html.vm";

    private final MailServerManager servers;
    private final UserAccessor users;
    private final ReminderWords words;
    private final Screen screen;
    private final Addresses addresses;

    MailPost(MailServerManager servers, UserAccessor users, ReminderWords words, Screen screen, Addresses addresses) {
        this.servers = servers;
        this.users = users;
        this.words = words;
        this.screen = screen;
        this.addresses = addresses;
    }

    @Override
    public boolean isOpen() {
        return servers.getDefaultSMTPMailServer() != null;
    }

    @Override
    public Optional<Letter> write(Reminder reminder, Waiting waiting) {
        SMTPMailServer server = servers.getDefaultSMTPMailServer();
        Optional<String> address = address(reminder.person());
        if (server == null || address.isEmpty()) {
            return Optional.empty();
        }
        Email email = email(address.get(), words.of(reminder, waiting));
        return Optional.of(token -> send(server, email, token));
    }

    private Optional<String> address(PersonKey person) {
        return Optional.ofNullable(users.getExistingUserByKey(new UserKey(person.value())))
                .map(ConfluenceUser::getEmail)
                .filter(address -> !address.isBlank());
    }

    /** Without the body once there are parts, lest it becomes a third. */
    private Email email(String address, ReminderWords.Content content) {
        Email email = new Email(address).setSubject(content.subject()).setEncoding("UTF-8");
        // So that no absence note answers it.
        email.addHeader("Auto-Submitted", "auto-generated");
        try {
            BothParts.into(email, content.text(), html(content));
            return email;
        } catch (RuntimeException | LinkageError failure) {
            log.warn("A mail goes out without its HTML part", failure);
            return email.setMimeType("text/plain").setBody(content.text());
        }
    }

    private String html(ReminderWords.Content content) {
        return screen.html(
                TEMPLATE,
                Map.of(
                        "language", content.locale().toLanguageTag(),
                        "subject", content.subject(),
                        "heading", content.heading(),
                        "lines", content.lines(),
                        "openLabel", content.open().label(),
                        "openUrl", content.open().url(),
                        "muteLabel", content.mute().label(),
                        "muteUrl", content.mute().url()));
    }

    private void send(SMTPMailServer server, Email email, String token) throws Undelivered {
        try {
            server.sendWithMessageId(email, "<" + token + "@" + host() + ">");
        } catch (MailException | RuntimeException failure) {
            throw new Undelivered(failure);
        }
    }

    private String host() {
        return Optional.ofNullable(URI.create(addresses.of("/")).getHost()).orElse("one-on-one.invalid");
    }
}
