/* The wizard behind Create > 1-on-1 meeting: with whom, which template, when. Its last step makes the page. */
(function () {
    'use strict';

    var data = OneOnOne.Wizard.data;
    var kit = {};
    document.dispatchEvent(new CustomEvent('oneonone-rule-form', {detail: kit}));

    function clear($container) {
        $container.find('.error').remove();
        $container.find('[aria-invalid]').removeAttr('aria-invalid aria-errormessage');
        $container.find('[data-oneonone-problem]').text('');
    }

    function complain($container, message, field) {
        var $field = field ? $container.find('[data-oneonone-field~="' + field + '"]').first() : AJS.$();
        if ($field.length) {
            AJS.$('<div class="error" role="alert" id="oneonone-error"></div>').text(message).insertAfter($field);
            $field.attr({'aria-invalid': 'true', 'aria-errormessage': 'oneonone-error'});
            /* A people picker hides the field that it fills, and has one of its own beside it. */
            ($field.is(':visible') ? $field : $field.parent().find(':input:visible').first()).trigger('focus');
        } else {
            /* What another step asked for is mended there; Confluence's own button leads back. */
            $container.find('[data-oneonone-problem]').text(field
                ? message + ' ' + AJS.I18n.getText('oneonone.meeting.wizard.back') : message);
        }
        return false;
    }

    function refuse($container, answer) {
        var first = (answer.data.errors || [])[0];
        return first ? complain($container, first.message, first.field) : complain($container, answer.data.message);
    }

    function page(state, id) {
        return (state.wizardData.pages || {})[id] || {};
    }

    function chosenSeries(state) {
        var id = page(state, 'oneOnOneWho').oneOnOneSeries;
        return id ? data.ask('GET', '/series/' + encodeURIComponent(id)).data : null;
    }

    function spaceOf(state) {
        var series = chosenSeries(state);
        return encodeURIComponent((series ? series.spaceKey : page(state, 'oneOnOneWho').oneOnOneSpace) || '');
    }

    function formOf($container) {
        var values = {};
        AJS.$.each($container.find(':input[name]').serializeArray(), function (index, field) {
            values[field.name] = field.value;
        });
        return values;
    }

    /* Who the two are is asked for a new series only; coming back to this step finds an earlier choice. */
    function showNew($container) {
        var chosen = $container.find('[name="oneOnOneSeries"]:checked').val();
        $container.find('[data-oneonone-new]').prop('hidden', Boolean(chosen));
    }

    function showPreview(state) {
        var values = formOf(state.$container);
        var address = data.BASE + '/templates/' + encodeURIComponent(values.oneOnOneTemplate || '')
            + '/preview?spaceKey=' + spaceOf(state) + '&as=' + values.oneOnOnePreview;
        state.$container.find('[data-oneonone-preview]').attr('src', values.oneOnOneTemplate ? address : 'about:blank');
    }

    /* How often, for a new series: what the fields say now is what comes of it below them and what is begun. */
    function askRhythm(state, preferred) {
        var $container = state.$container;
        var form = kit.form({
            day: function () {
                return formOf($container).oneOnOneDate;
            },
            given: preferred ? [{rule: preferred, label: AJS.I18n.getText('oneonone.cadence.rule.space')}] : []
        });
        var dates = kit.dates($container.find('[data-oneonone-dates]')[0], function () {
            return AJS.$.extend({count: 5}, data.cadence(formOf($container), form.rule()));
        });
        form.rhythm.setAttribute('data-oneonone-field', 'rrule cadence');
        $container.find('[data-oneonone-rule]').append(form.node);
        $container.on('input change', ':input', dates.show.bind(dates));
        dates.show();
        return form;
    }

    function who(wizard) {
        wizard.on('pre-render.oneOnOneWho', function (e, state) {
            var answer = data.ask('GET', '/series?limit=200');
            state.soyRenderContext.series = (answer.data.results || []).filter(function (series) {
                return series.state !== 'ENDED';
            }).map(function (series) {
                return {id: series.id, label: data.label(series)};
            });
            state.soyRenderContext.problem = answer.ok ? '' : answer.data.message;
            state.soyRenderContext.spaceKey = state.wizardData.spaceKey || AJS.Meta.get('space-key') || '';
        });
        wizard.on('post-render.oneOnOneWho', function (e, state) {
            if (AJS.Confluence && AJS.Confluence.Binder && AJS.Confluence.Binder.autocompleteMultiUser) {
                AJS.Confluence.Binder.autocompleteMultiUser();
            }
            state.$container.on('change', '[name="oneOnOneSeries"]', showNew.bind(null, state.$container));
            showNew(state.$container);
        });
        wizard.on('submit.oneOnOneWho', function (e, state) {
            var names = String(state.pageData.oneOnOnePartner || '').split(/[,;\s]+/).filter(Boolean);
            clear(state.$container);
            if (!state.pageData.oneOnOneSeries && names.length !== 1) {
                return complain(state.$container, AJS.I18n.getText('oneonone.meeting.wizard.one'), 'partner');
            }
            if (!state.pageData.oneOnOneSeries && !state.pageData.oneOnOneSpace) {
                return complain(state.$container, AJS.I18n.getText('oneonone.meeting.wizard.space.missing'), 'spaceKey');
            }
            if (state.pageData.oneOnOneSeries) {
                return true;
            }
            state.pageData.oneOnOnePartner = names[0];
            var answer = data.meetable(state.pageData);
            if (!answer.ok) {
                return refuse(state.$container, answer);
            }
            state.pageData.oneOnOneOther = answer.other.displayName;
            return true;
        });
    }

    function template(wizard) {
        wizard.on('pre-render.oneOnOneTemplate', function (e, state) {
            var space = spaceOf(state);
            var series = chosenSeries(state);
            var answer = data.ask('GET', '/templates?limit=200&spaceKey=' + space);
            var usual = (series && series.template) || data.ask('GET', '/spaces/' + space + '/defaults').data.template;
            state.soyRenderContext.templates = (answer.data.results || []).filter(function (one) {
                return one.enabled;
            }).map(function (one) {
                return {key: one.key, name: one.name, description: one.description, isChosen: one.key === usual};
            });
            state.soyRenderContext.problem = answer.ok ? '' : answer.data.message;
        });
        wizard.on('post-render.oneOnOneTemplate', function (e, state) {
            state.$container.on('change', ':input', function () {
                showPreview(state);
            });
            showPreview(state);
        });
        wizard.on('submit.oneOnOneTemplate', function (e, state) {
            clear(state.$container);
            return Boolean(state.pageData.oneOnOneTemplate)
                || complain(state.$container, AJS.I18n.getText('oneonone.meeting.wizard.template.missing'));
        });
    }

    function when(wizard) {
        var form;
        var preferred;
        wizard.on('pre-render.oneOnOneWhen', function (e, state) {
            var series = chosenSeries(state);
            var defaults = series ? {} : data.ask('GET', '/spaces/' + spaceOf(state) + '/defaults').data;
            var other = page(state, 'oneOnOneWho').oneOnOneOther;
            preferred = defaults.cadence;
            AJS.$.extend(state.soyRenderContext, {
                isNew: !series,
                summary: series ? data.label(series)
                    : AJS.I18n.getText('oneonone.meeting.wizard.summary', other),
                minutes: defaults.durationMinutes || 30,
                zone: defaults.zone || '',
                date: series ? '' : data.tomorrow()
            });
        });
        wizard.on('post-render.oneOnOneWhen', function (e, state) {
            form = state.$container.find('[data-oneonone-rule]').length ? askRhythm(state, preferred) : null;
        });
        wizard.on('submit.oneOnOneWhen', function (e, state) {
            var first = page(state, 'oneOnOneWho');
            var chosen = page(state, 'oneOnOneTemplate').oneOnOneTemplate;
            clear(state.$container);
            var rule = form && form.rule();
            var series = form ? data.begin(first, chosen, data.cadence(state.pageData, rule))
                : {ok: true, data: {id: first.oneOnOneSeries}};
            /* A rule says itself when the two meet next. */
            var start = form && rule !== null || !state.pageData.oneOnOneDate ? null : data.start(state.pageData);
            var made = series.ok ? data.prepare(series.data.id, chosen, start) : series;
            if (!made.ok) {
                return refuse(state.$container, made);
            }
            state.finalUrl = made.data.pageUrl;
            return true;
        });
    }

    Confluence.Blueprint.setWizard('org.oneonone.one-on-one:meeting-create-item', function (wizard) {
        who(wizard);
        template(wizard);
        when(wizard);
    });
}());
