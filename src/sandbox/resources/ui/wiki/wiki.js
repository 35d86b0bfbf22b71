/* What Confluence's own scripts give every page: page facts, the names plugins call, and small behaviours. */
(function ($) {
    'use strict';

    /* AUI's namespace is sealed; Confluence's is an ordinary object that everybody adds to. */
    window.AJS = Object.keys(window.AJS).reduce(function (own, name) {
        own[name] = this[name];
        return own;
    }.bind(window.AJS), {});

    var meta = {};

    function readMeta() {
        $('meta[name^="ajs-"]').each(function () {
            meta[this.name.substring(4)] = this.content;
        });
    }

    AJS.Meta = {
        get: function (key) {
            if (!(key in meta)) {
                readMeta();
            }
            var value = meta[key];
            return value === 'true' ? true : value === 'false' ? false : value;
        },
        set: function (key, value) {
            meta[key] = String(value);
        },
        getBoolean: function (key) {
            return String(AJS.Meta.get(key)) === 'true';
        },
        getNumber: function (key) {
            return Number(AJS.Meta.get(key));
        },
        getAllAsMap: function () {
            readMeta();
            return $.extend({}, meta);
        }
    };
    AJS.Data = AJS.Meta;
    AJS.params = AJS.params || {};
    AJS.contextPath = function () {
        return AJS.Meta.get('context-path') || '';
    };
    AJS.Confluence = AJS.Confluence || {};
    AJS.Confluence.Binder = AJS.Confluence.Binder || {};
    window.Confluence = window.Confluence || {};
    Confluence.getContextPath = AJS.contextPath;
    Confluence.getBaseUrl = function () {
        return AJS.Meta.get('base-url');
    };

    readMeta();
    Object.keys(meta).forEach(function (key) {
        var camel = key.replace(/-([a-z])/g, function (all, letter) {
            return letter.toUpperCase();
        });
        AJS.params[camel] = AJS.Meta.get(key);
    });

    /* The wiki's own scripts: one place for requests and for telling people what went wrong. */
    var Wiki = (window.SandboxWiki = {});

    Wiki.el = function (tag, attributes) {
        var element = document.createElement(tag);
        Object.keys(attributes || {}).forEach(function (name) {
            if (name === 'text') {
                element.textContent = attributes.text;
            } else if (attributes[name] !== null && attributes[name] !== undefined) {
                element.setAttribute(name, attributes[name]);
            }
        });
        Array.prototype.slice.call(arguments, 2).forEach(function (child) {
            element.append(child);
        });
        return element;
    };

    Wiki.request = function (method, path, body) {
        return fetch(AJS.contextPath() + path, {
            method: method,
            credentials: 'same-origin',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: body === undefined ? undefined : JSON.stringify(body)
        }).then(function (response) {
            return response.text().then(function (text) {
                var answer = null;
                try {
                    answer = text ? JSON.parse(text) : null;
                } catch (notJson) {
                    answer = { message: 'The server gave an answer that cannot be read.' };
                }
                if (!response.ok) {
                    var failure = new Error((answer && answer.message) || 'The request failed (' + response.status + ').');
                    failure.answer = answer;
                    failure.status = response.status;
                    throw failure;
                }
                return answer;
            });
        });
    };

    Wiki.fail = function (failure) {
        AJS.flag({ type: 'error', title: 'That did not work', body: AJS.escapeHtml(failure.message), close: 'manual' });
    };

    AJS.toInit(function () {
        $('#wiki-sidebar-toggle').on('click', function () {
            var open = this.getAttribute('aria-expanded') !== 'true';
            this.setAttribute('aria-expanded', String(open));
            $('#wiki-sidebar').toggleClass('is-open', open);
        });
        $(document).on('submit', 'form[data-confirm]', function () {
            return window.confirm(this.dataset.confirm);
        });
        $(document).on('click', '[data-post-form]', function (event) {
            event.preventDefault();
            $('#' + this.dataset.postForm).trigger('submit');
        });
    });
})(jQuery);
