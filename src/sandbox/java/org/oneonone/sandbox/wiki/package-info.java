/**
 * The wiki: what Confluence does to pages, people, permissions and mail, and where it differs.
 *
 * <p>Kept, also where it hurts: recipients of mail are chosen when a page is saved, before any listener runs; exceptions
 * of listeners go to the log only; {@code saveContentEntity} makes no version; pages changed inside a transaction are
 * written at its end; children of a trashed page move up and out of inherited restrictions; a restored page stands at
 * the top of its space; copies are unrestricted; a macro that no plugin knows hides its body in the view.
 *
 * <p>Stricter: saving and restricting need a transaction; text that is not well-formed is refused for every caller;
 * listeners must stand in public classes; overwriting a page in place fires no event.
 *
 * <p>Missing: attachments, comments, blog posts, likes, mails about mentions and tasks, rewriting of links when a page is
 * renamed, personal spaces, collaborative editing, version comments, reports of tasks. Search is a comparison of words
 * and is never late.
 */
package org.oneonone.sandbox.wiki;
