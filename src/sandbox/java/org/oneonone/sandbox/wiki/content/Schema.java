package org.oneonone.sandbox.wiki.content;

import java.util.List;
import org.oneonone.sandbox.base.Database;

/** The wiki's tables, in SQL that H2 and PostgreSQL both understand. */
public final class Schema {
    private static final List<String> STATEMENTS = List.of(
            """
            create table if not exists cf_user (user_key varchar(64) primary key, name varchar(255) not null unique,
              full_name varchar(255) not null, email varchar(255) not null, zone varchar(64) not null,
              locale varchar(16) not null, active boolean not null)""",
            """
            create table if not exists cf_group_member (group_name varchar(64) not null, user_key varchar(64) not null,
              primary key (user_key, group_name))""",
            """
            create table if not exists cf_session (token varchar(64) primary key, user_key varchar(64),
              xsrf varchar(64) not null)""",
            """
            create table if not exists cf_space (space_key varchar(64) primary key, name varchar(255) not null,
              home_page_id bigint)""",
            """
            create table if not exists cf_space_permission (space_key varchar(64) not null, permission varchar(16) not null,
              subject varchar(96) not null, primary key (space_key, permission, subject))""",
            // title_key holds the title in lower case for current pages only, which makes those titles unique.
            """
            create table if not exists cf_page (id bigint primary key, space_key varchar(64) not null,
              title varchar(255) not null, title_key varchar(255), body text not null, plain text not null,
              version int not null, lock_version int not null, status varchar(16) not null, parent_id bigint not null,
              original_id bigint not null, creator varchar(64), created_at bigint not null, modifier varchar(64),
              modified_at bigint not null, minor boolean not null,
              unique (space_key, title_key))""",
            "create index if not exists cf_page_parent on cf_page (parent_id)",
            "create index if not exists cf_page_original on cf_page (original_id)",
            """
            create table if not exists cf_ancestor (page_id bigint not null, ancestor_id bigint not null,
              depth int not null, primary key (page_id, ancestor_id))""",
            """
            create table if not exists cf_restriction (page_id bigint not null, permission varchar(16) not null,
              subject varchar(96) not null, primary key (page_id, permission, subject))""",
            """
            create table if not exists cf_label (page_id bigint not null, name varchar(255) not null,
              primary key (page_id, name))""",
            """
            create table if not exists cf_watch (user_key varchar(64) not null, target varchar(96) not null,
              primary key (user_key, target))""",
            """
            create table if not exists cf_draft (id bigint primary key, user_key varchar(64) not null,
              page_id bigint not null, space_key varchar(64) not null, parent_id bigint not null, title varchar(255) not null, body text not null,
              saved_at bigint not null)""",
            """
            create table if not exists cf_activity (id bigint primary key, page_id bigint not null, user_key varchar(64),
              kind varchar(16) not null, happened_at bigint not null)""",
            """
            create table if not exists cf_mail (id bigint primary key, recipient varchar(255) not null,
              subject text not null, text_body text not null, html_body text not null, sent_at bigint not null,
              node int not null)""",
            "alter table cf_mail add column if not exists message_id varchar(255) default '' not null",
            """
            create table if not exists cf_fault (id bigint primary key, place varchar(64) not null,
              passing bigint not null, remaining bigint, hits bigint not null)""",
            "create table if not exists cf_setting (name varchar(64) primary key, setting varchar(255) not null)",
            "create sequence if not exists cf_id start with 65537",
            // Every name under which a user may have been granted something; '' is the anonymous visitor.
            """
            create or replace view cf_subject as
              select user_key, 'user:' || user_key as subject from cf_user where active
              union all select m.user_key, 'group:' || m.group_name from cf_group_member m
                join cf_user u on u.user_key = m.user_key where u.active
              union all select user_key, 'anyone' from cf_user where active
              union all select '', 'anyone'""");

    private Schema() {}

    /** Makes what is missing; several nodes may do so one after the other. */
    public static void create(Database database) {
        STATEMENTS.forEach(sql -> database.jdbc().sql(sql).update());
    }

    /** The next free id. */
    public static long nextId(Database database) {
        String sql = database.isPostgres() ? "select nextval('cf_id')" : "select next value for cf_id";
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
