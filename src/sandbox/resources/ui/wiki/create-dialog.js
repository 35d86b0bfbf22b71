/* The Create dialog: which space, which kind of page, then the blueprint's wizard or the new page. */
(function ($) {
    'use strict';

    var el = SandboxWiki.el;
    var dialog;
    var wizard;
    var content;

    function button(id, text, kind, press) {
        var element = el('button', { id: id, type: 'button', class: 'aui-button' + (kind ? ' aui-button-' + kind : ''), text: text });
        element.addEventListener('click', press);
        return element;
    }

    function build() {
        var section = el('section', {
            id: 'create-dialog', class: 'aui-dialog2 aui-dialog2-large aui-layer', role: 'dialog', tabindex: '-1',
            'aria-modal': 'true', 'aria-labelledby': 'create-dialog-title', hidden: '', 'data-aui-remove-on-hide': 'true'
        });
        section.append(
            el('div', { class: 'aui-dialog2-header' }, el('h1', { id: 'create-dialog-title', class: 'aui-dialog2-header-main', text: 'Create' })),
            el('div', { class: 'aui-dialog2-content' }),
            el('div', { class: 'aui-dialog2-footer' }, el('div', { class: 'aui-dialog2-footer-actions' }))
        );
        document.body.append(section);
        return AJS.dialog2(section);
    }

    function part(selector) {
        return dialog.$el[0].querySelector(selector);
    }

    function show(title, body, buttons) {
        part('#create-dialog-title').textContent = title;
        part('.aui-dialog2-content').replaceChildren(body);
        part('.aui-dialog2-footer-actions').replaceChildren.apply(part('.aui-dialog2-footer-actions'), buttons);
    }

    function complain(message) {
        var old = part('.wiki-create-error');
        if (old) {
            old.remove();
        }
        part('.aui-dialog2-content').prepend(
            el('div', { class: 'aui-message aui-message-error wiki-create-error', role: 'alert' }, el('p', { text: message }))
        );
    }

    function guarded(work) {
        return function () {
            try {
                work.apply(this, arguments);
            } catch (failure) {
                complain(failure.message);
                throw failure;
            }
        };
    }

    /* Loads what the create-content context asks for, in order, leaving out what the page has already. */
    function load(resources) {
        var have = $('script[src], link[rel=stylesheet]').map(function () { return this.src || this.href; }).get();
        var links = $('<div>').append($.parseHTML(resources, document, true)).find('script, link').get();
        return links.reduce(function (before, link) {
            return before.then(function () {
                var address = new URL(link.getAttribute('src') || link.getAttribute('href'), document.baseURI).href;
                if (have.indexOf(address) >= 0) {
                    return undefined;
                }
                return new Promise(function (resolve, reject) {
                    var script = link.tagName === 'SCRIPT';
                    var copy = script ? el('script', { src: address }) : el('link', { rel: 'stylesheet', href: address });
                    copy.onload = resolve;
                    copy.onerror = function () { reject(new Error('A script of the dialog cannot be loaded: ' + address)); };
                    document.head.append(copy);
                });
            });
        }, Promise.resolve());
    }

    function common() {
        var spaceKey = document.getElementById('create-dialog-space').value;
        var here = spaceKey === AJS.Meta.get('space-key');
        return { spaceKey: spaceKey, parentPageId: here ? AJS.Meta.get('page-id') || '' : '' };
    }

    function choose() {
        var options = SandboxWiki.el('div', { class: 'wiki-create-templates', role: 'radiogroup', 'aria-label': 'What to create' });
        content.items.forEach(function (item, index) {
            var radio = el('input', { type: 'radio', name: 'create-template', value: item.itemKey, id: 'create-template-' + index });
            var label = el('label', { for: radio.id, class: 'wiki-create-template template', 'data-item-module-complete-key': item.itemKey }, radio);
            label.append(
                item.iconUrl ? el('img', { src: item.iconUrl, alt: '' }) : el('span', { class: 'wiki-create-icon', 'aria-hidden': 'true' }),
                el('span', {}, el('strong', { text: item.name }), el('span', { class: 'wiki-create-description', text: item.description || '' }))
            );
            label.addEventListener('dblclick', guarded(proceed));
            options.append(label);
        });
        options.querySelector('input').checked = true;
        var form = el('form', { class: 'aui wiki-create-form' });
        var space = el('select', { id: 'create-dialog-space', class: 'select' });
        content.spaces.forEach(function (each) {
            space.append(el('option', { value: each.key, text: each.name, selected: each.key === content.spaceKey ? '' : null }));
        });
        space.addEventListener('change', function () { fill(space.value); });
        var filter = el('input', { id: 'create-dialog-filter', type: 'text', class: 'text', autocomplete: 'off' });
        filter.addEventListener('input', function () { narrow(options, filter.value); });
        form.append(
            el('div', { class: 'wiki-create-top' },
                el('div', {}, el('label', { for: space.id, text: 'Space' }), space),
                el('div', {}, el('label', { for: filter.id, text: 'Filter' }), filter)),
            options,
            el('p', { class: 'wiki-create-none', role: 'status' }),
            el('input', { type: 'submit', class: 'assistive', tabindex: '-1', 'aria-hidden': 'true', value: 'Next' })
        );
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            guarded(proceed)();
        });
        show('Create', form, [button('create-dialog-next', 'Next', 'primary', guarded(proceed)), button('create-dialog-close', 'Close', 'link', hide)]);
        (options.querySelector('input:checked') || filter).focus();
    }

    function narrow(options, text) {
        var labels = Array.prototype.slice.call(options.querySelectorAll('label'));
        labels.forEach(function (label) {
            label.hidden = label.textContent.toLowerCase().indexOf(text.trim().toLowerCase()) < 0;
        });
        var left = labels.filter(function (label) { return !label.hidden; });
        if (left.length && !left.some(function (label) { return label.firstChild.checked; })) {
            left[0].firstChild.checked = true;
        }
        part('.wiki-create-none').textContent = left.length ? '' : 'Nothing matches the filter.';
    }

    function hide() {
        dialog.hide();
    }

    function proceed() {
        var checked = part('input[name=create-template]:checked');
        if (!checked || checked.closest('label').hidden) {
            return;
        }
        var item = content.items.filter(function (each) { return each.itemKey === checked.value; })[0];
        var data = common();
        var address = item.url ? item.url.replace('{spaceKey}', encodeURIComponent(data.spaceKey)).replace('{parentPageId}', data.parentPageId) : SandboxWiki.directAddress(item, data);
        if (address) {
            window.location = address;
        } else if (item.wizard && item.wizard.length) {
            wizard = SandboxWiki.startWizard(item, data, { show: showPage, focus: focusPage }, function (context) { create(item, data, context); });
        } else {
            create(item, data, {});
        }
    }

    function showPage(run, page, html) {
        var body = el('div', { class: 'wiki-wizard' });
        var $form = $('<div class="wiki-wizard-form dialog-wizard-page-main">').html(html);
        body.append(SandboxWiki.wizardPanel(page), $form[0]);
        if (!$form.find('form').length) {
            $form.wrapInner('<form class="aui"></form>');
        }
        $form.on('submit', 'form', guarded(function (event) {
            event.preventDefault();
            run.submit();
        }));
        show(page.title, body, [
            button('create-dialog-back', 'Back', '', guarded(function () { if (!run.back()) { choose(); } })),
            button('create-dialog-submit', run.isLast(page) ? 'Create' : 'Next', 'primary', guarded(function () { run.submit(); })),
            button('create-dialog-close', 'Close', 'link', hide)
        ]);
        part('#create-dialog-submit').classList.add('create-dialog-create-button');
        return $form;
    }

    /* Only now, since a people picker takes the place of the field it begins as. */
    function focusPage($form) {
        var $first = $form.find(':input:visible').first();
        var $chosen = $first.is(':radio') ? $form.find(':radio:checked:visible').first() : $first;
        ($chosen[0] || $first[0] || part('#create-dialog-submit')).focus();
    }

    function create(item, data, context) {
        SandboxWiki.request('POST', '/rest/create-dialog/1.0/content-blueprint/create', {
            itemKey: item.itemKey, spaceKey: data.spaceKey, parentPageId: data.parentPageId, context: context
        }).then(function (answer) { window.location = answer.url; }, function (failure) { complain(failure.message); });
    }

    function fill(spaceKey) {
        return SandboxWiki.request('GET', '/rest/create-dialog/1.0/dialog?spaceKey=' + encodeURIComponent(spaceKey || '')).then(function (answer) {
            content = answer;
            return load(answer.resources).then(choose);
        }).catch(function (failure) { complain(failure.message); });
    }

    SandboxWiki.openCreate = function () {
        dialog = build();
        show('Create', el('p', { text: 'Loading…' }), [button('create-dialog-close', 'Close', 'link', hide)]);
        dialog.show();
        return fill(AJS.Meta.get('space-key'));
    };

    AJS.toInit(function () {
        $(document).on('click', '#create-page-button, #quick-create-page-button', function (event) {
            event.preventDefault();
            SandboxWiki.openCreate();
        });
    });
})(jQuery);
