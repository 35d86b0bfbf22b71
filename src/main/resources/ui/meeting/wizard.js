/* The wizard behind Create > 1-on-1 meeting: with whom, which template, when. Its last step makes the page. */
(function () {
    'use strict';

    var data = OneOnOne.Wizard.data;

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

    var asked = 0;

    function showDates($container) {
        var wish = data.cadence(formOf($container));
        var $dates = $container.find('[data-oneonone-dates]');
        var mine = asked += 1;
        wish.count = 1;
        fetch(data.BASE + '/cadences/preview', {
            method: 'POST', credentials: 'same-origin', body: JSON.stringify(wish),
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'}
        }).then(function (response) {
            return response.json();
        }).then(function (answer) {
            // While somebody types a year, answers overtake each other; only the last question counts.
            if (mine !== asked) {
                return;
            }
            $dates.text(answer.text || (answer.errors && answer.errors[0] ? answer.errors[0].message : answer.message));
        }, function () {
            $dates.text('');
        });
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
        wizard.on('pre-render.oneOnOneWhen', function (e, state) {
            var series = chosenSeries(state);
            var defaults = series ? {} : data.ask('GET', '/spaces/' + spaceOf(state) + '/defaults').data;
            var other = page(state, 'oneOnOneWho').oneOnOneOther;
            AJS.$.extend(state.soyRenderContext, {
                isNew: !series,
                summary: series ? data.label(series)
                    : AJS.I18n.getText('oneonone.meeting.wizard.summary', other),
                rule: defaults.cadence || '',
                minutes: defaults.durationMinutes || 30,
                zone: defaults.zone || '',
                date: series ? '' : data.tomorrow()
            });
        });
        wizard.on('post-render.oneOnOneWhen', function (e, state) {
            if (state.$container.find('[data-oneonone-dates]').length) {
                state.$container.on('change', ':input', function () {
                    showDates(state.$container);
                });
                showDates(state.$container);
            }
        });
        wizard.on('submit.oneOnOneWhen', function (e, state) {
            var first = page(state, 'oneOnOneWho');
            var chosen = page(state, 'oneOnOneTemplate').oneOnOneTemplate;
            clear(state.$container);
            var series = first.oneOnOneSeries ? {ok: true, data: {id: first.oneOnOneSeries}}
                : data.begin(first, chosen, state.pageData);
            var made = series.ok ? data.prepare(series.data.id, chosen, state.pageData) : series;
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
