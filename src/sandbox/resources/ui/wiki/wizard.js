/* The wizard interface that blueprints script against: setWizard, its three events, and the pages it walks through. */
(function ($) {
    'use strict';

    var wizards = {};
    var direct = {};
    var el = SandboxWiki.el;

    /** Collects a blueprint's handlers; an event is 'pre-render', 'post-render' or 'submit' with '.<page id>'. */
    function Hooks() {
        this.handlers = {};
    }

    Hooks.prototype.on = function (name, handler) {
        (this.handlers[name] = this.handlers[name] || []).push(handler);
        return this;
    };

    /** As with other events, false from any handler aborts. */
    Hooks.prototype.fire = function (name, state) {
        return (this.handlers[name] || []).reduce(function (go, handler) {
            return handler($.Event(name), state) !== false && go;
        }, true);
    };

    Confluence.Blueprint = {
        setWizard: function (itemKey, configure) {
            wizards[itemKey] = configure;
        },
        setDirectCallback: function (itemKey, callback) {
            direct[itemKey] = callback;
        }
    };

    function template(name) {
        var found = name.split('.').reduce(function (scope, part) {
            return scope && scope[part];
        }, window);
        if (typeof found !== 'function') {
            throw new Error('The wizard template ' + name + ' is not loaded.');
        }
        return found;
    }

    function fields($container) {
        var data = {};
        $container.find('form').serializeArray().forEach(function (field) {
            data[field.name] = field.name in data ? [].concat(data[field.name], field.value) : field.value;
        });
        return data;
    }

    /**
     * One run through a blueprint's pages inside the dialog.
     * `view` shows a page and its buttons; `done` gets the collected data when no handler gave a final address.
     */
    function Wizard(item, common, view, done) {
        this.item = item;
        this.hooks = new Hooks();
        this.data = $.extend({ pages: {}, spaceKey: common.spaceKey, parentPageId: common.parentPageId, contentBlueprintId: item.blueprintKey }, common);
        this.trail = [];
        this.view = view;
        this.done = done;
        if (wizards[item.itemKey]) {
            wizards[item.itemKey](this.hooks);
        }
    }

    Wizard.prototype.page = function (id) {
        return this.item.wizard.filter(function (page) { return page.id === id; })[0];
    };

    Wizard.prototype.start = function () {
        this.go(this.item.wizard[0].id);
    };

    Wizard.prototype.go = function (id) {
        var page = this.page(id);
        if (!page) {
            throw new Error('The wizard has no page ' + id + '.');
        }
        var context = { atlToken: AJS.Meta.get('atl-token'), spaceKey: this.data.spaceKey, fieldValues: this.data.pages[id] || {} };
        var state = { soyRenderContext: context, wizardData: this.data };
        this.hooks.fire('pre-render.' + id, state);
        var $container = this.view.show(this, page, String(template(page.templateKey)(state.soyRenderContext || {})));
        this.trail.push(id);
        this.refill($container, this.data.pages[id]);
        this.hooks.fire('post-render.' + id, { $container: $container, wizardData: this.data });
        AJS.Confluence.Binder.autocompleteUser($container);
        AJS.Confluence.Binder.autocompleteMultiUser($container);
        this.$container = $container;
        this.view.focus($container);
    };

    Wizard.prototype.refill = function ($container, values) {
        Object.keys(values || {}).forEach(function (name) {
            var $field = $container.find('form :input').filter(function () { return this.name === name; });
            if ($field.is(':radio,:checkbox')) {
                $field.val([].concat(values[name]));
            } else {
                $field.val(values[name]);
            }
        });
    };

    Wizard.prototype.isLast = function (page) {
        var pages = this.item.wizard;
        return page.last || pages.indexOf(page) === pages.length - 1;
    };

    Wizard.prototype.back = function () {
        var here = this.trail.pop();
        this.data.pages[here] = fields(this.$container);
        if (this.trail.length) {
            this.go(this.trail.pop());
            return true;
        }
        return false;
    };

    Wizard.prototype.submit = function () {
        var id = this.trail[this.trail.length - 1];
        var page = this.page(id);
        var state = { $container: this.$container, wizardData: this.data, pageData: fields(this.$container) };
        this.data.pages[id] = state.pageData;
        var go = this.hooks.fire('submit.' + id, state);
        this.data.pages[id] = state.pageData;
        if (!go) {
            return;
        }
        if (state.finalUrl) {
            window.location = state.finalUrl;
        } else if (state.nextPageId) {
            this.go(state.nextPageId);
        } else if (this.isLast(page)) {
            this.done(this.context());
        } else {
            this.go(this.item.wizard[this.item.wizard.indexOf(page) + 1].id);
        }
    };

    /** Every field of every page by name, as the blueprint's templates see them. */
    Wizard.prototype.context = function () {
        var pages = this.data.pages;
        return this.trail.reduce(function (context, id) { return $.extend(context, pages[id]); }, {});
    };

    SandboxWiki.startWizard = function (item, common, view, done) {
        var wizard = new Wizard(item, common, view, done);
        wizard.start();
        return wizard;
    };

    SandboxWiki.directAddress = function (item, common) {
        var state = { wizardData: $.extend({}, common), finalUrl: null };
        if (direct[item.itemKey]) {
            direct[item.itemKey]($.Event('direct'), state);
        }
        return state.finalUrl;
    };

    SandboxWiki.wizardPanel = function (page) {
        return el('aside', { class: 'wiki-wizard-panel' }, el('h3', { text: page.descriptionHeader || page.title }), el('p', { text: page.descriptionContent || '' }));
    };
})(jQuery);
