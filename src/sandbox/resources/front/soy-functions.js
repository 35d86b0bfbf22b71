/* What compiled Soy calls at run time. */
(function (global) {
    'use strict';

    var soy = global.soy = global.soy || {};
    var ENTITIES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
    var KINDS = {HTML: 0, JS_STR_CHARS: 1, URI: 2, HTML_ATTRIBUTE: 3, JS: 4, CSS: 5, TEXT: 6};

    /* Output of strict templates carries its kind, so that it is not escaped twice. */
    function Sanitized(content, kind) {
        this.content = String(content);
        this.contentKind = kind;
    }
    Sanitized.prototype.toString = function () {
        return this.content;
    };

    function text(value) {
        return value === null || value === undefined ? String(value) : value.toString();
    }

    function isKind(value, kind) {
        return value instanceof Sanitized && value.contentKind === kind;
    }

    function encode(value, pattern) {
        return text(value).replace(pattern || /[&<>"']/g, function (c) {
            return ENTITIES[c] || '&#' + c.charCodeAt(0) + ';';
        });
    }

    function unicode(c) {
        return '\\u' + ('0000' + c.charCodeAt(0).toString(16)).slice(-4);
    }

    function withoutTags(value) {
        return text(value).replace(/<(?:!|\/?[a-zA-Z])(?:[^>'"]|"[^"]*"|'[^']*')*>/g, '');
    }

    var soydata = global.soydata = global.soydata || {};
    soydata.SanitizedContentKind = KINDS;
    soydata.VERY_UNSAFE = {};
    [['Html', 'HTML'], ['Uri', 'URI'], ['HtmlAttribute', 'HTML_ATTRIBUTE'], ['JsStrChars', 'JS_STR_CHARS'],
        ['Js', 'JS'], ['Css', 'CSS']].forEach(function (pair) {
        var made = function (value) { return new Sanitized(value, KINDS[pair[1]]); };
        soydata['Sanitized' + pair[0]] = made;
        soydata.VERY_UNSAFE['ordainSanitized' + pair[0]] = made;
    });
    soydata.UnsanitizedText = soydata.markUnsanitizedText = function (value) {
        return new Sanitized(value, KINDS.TEXT);
    };

    soy.StringBuilder = function () {
        this.parts = Array.prototype.slice.call(arguments);
    };
    soy.StringBuilder.prototype.append = function () {
        this.parts.push.apply(this.parts, arguments);
        return this;
    };
    soy.StringBuilder.prototype.toString = function () {
        return this.parts.join('');
    };

    soy.$$escapeHtml = function (value) {
        return isKind(value, KINDS.HTML) ? value.content : encode(value);
    };
    soy.$$escapeHtmlRcdata = function (value) {
        return isKind(value, KINDS.HTML) ? encode(value, /[<>"']/g) : encode(value);
    };
    soy.$$escapeHtmlAttribute = function (value) {
        return isKind(value, KINDS.HTML) ? encode(withoutTags(value), /[<>"']/g) : encode(value);
    };
    soy.$$escapeHtmlAttributeNospace = function (value) {
        return encode(isKind(value, KINDS.HTML) ? withoutTags(value) : value, /[\s&<>"'`=]/g);
    };
    soy.$$normalizeHtml = function (value) {
        return encode(value, /[<>"']/g);
    };
    soy.$$filterHtmlAttribute = soy.$$filterHtmlAttributes = function (value) {
        if (isKind(value, KINDS.HTML_ATTRIBUTE)) {
            return value.content;
        }
        return /^(?!on|style|src|href|data|action)[a-z\-]+(?:=[\w\-]*)?$/i.test(text(value)) ? text(value) : 'zSoyz';
    };
    soy.$$filterHtmlElementName = function (value) {
        return /^(?!script|style|title|textarea|xmp|no)[a-z0-9_$:\-]*$/i.test(text(value)) ? text(value) : 'zSoyz';
    };

    soy.$$escapeUri = function (value) {
        return isKind(value, KINDS.URI) ? soy.$$normalizeUri(value) : encodeURIComponent(text(value)).replace(
            /[!'()*]/g, function (c) { return '%' + c.charCodeAt(0).toString(16).toUpperCase(); });
    };
    soy.$$normalizeUri = function (value) {
        return text(value).replace(/[\u0000- "'<>()\\{}\u007f]/g, encodeURIComponent).replace(/['()]/g, function (c) {
            return '%' + c.charCodeAt(0).toString(16).toUpperCase();
        });
    };
    soy.$$filterNormalizeUri = function (value) {
        var safe = /^(?:(?:https?|mailto):|[^&:\/?#]*(?:[\/?#]|$))/i;
        return isKind(value, KINDS.URI) || safe.test(text(value)) ? soy.$$normalizeUri(value) : '#zSoyz';
    };

    soy.$$escapeJsString = function (value) {
        return text(value).replace(/[\\"'<>&=\/\u0000-\u001f\u2028\u2029]/g, unicode);
    };
    soy.$$escapeJsValue = function (value) {
        if (value === null || value === undefined) {
            return ' null ';
        }
        return typeof value === 'number' || typeof value === 'boolean'
            ? ' ' + value + ' '
            : "'" + soy.$$escapeJsString(value) + "'";
    };
    soy.$$escapeJsRegex = function (value) {
        return text(value).replace(/[^\w\s]/g, unicode);
    };
    soy.$$escapeCssString = function (value) {
        return text(value).replace(/[^\w\- ]/g, function (c) { return '\\' + c.charCodeAt(0).toString(16) + ' '; });
    };
    soy.$$filterCssValue = function (value) {
        return /^(?!-*(?:expression|(?:moz-)?binding))[\w.#%,\- ]*$/i.test(text(value)) ? text(value) : 'zSoyz';
    };

    soy.$$changeNewlineToBr = function (value) {
        return text(value).replace(/\r\n|\r|\n/g, '<br/>');
    };
    soy.$$truncate = function (value, length, ellipsis) {
        var all = text(value);
        if (all.length <= length) {
            return all;
        }
        return ellipsis && length > 3 ? all.substring(0, length - 3) + '...' : all.substring(0, length);
    };
    soy.$$insertWordBreaks = function (value, length) {
        return text(value).replace(new RegExp('[^\\s<>&;]{' + length + '}', 'g'), '$&<wbr>');
    };

    soy.$$augmentData = soy.$$augmentMap = function (original, additions) {
        var made = Object.create(original || null);
        Object.keys(additions).forEach(function (key) { made[key] = additions[key]; });
        return made;
    };
    soy.$$getMapKeys = function (map) {
        return Object.keys(map);
    };
    soy.$$checkMapKey = function (key) {
        return key;
    };
    soy.$$filterNoAutoescape = function (value) {
        return isKind(value, KINDS.TEXT) ? 'zSoyz' : value;
    };
    soy.$$getDelTemplateId = function (id) {
        return id;
    };

    var delegates = {};
    soy.$$registerDelegateFn = function (id, variant, priority, fn) {
        var key = id + ':' + variant;
        if (!delegates[key] || delegates[key].priority < priority) {
            delegates[key] = {priority: priority, fn: fn};
        }
    };
    soy.$$getDelegateFn = function (id, variant) {
        var found = delegates[id + ':' + variant] || delegates[id + ':'];
        return found ? found.fn : function () { return ''; };
    };
    soy.$$EMPTY_TEMPLATE_FN_ = function () {
        return '';
    };
}(window));
