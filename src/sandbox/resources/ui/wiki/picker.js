/* People pickers: turns inputs of Confluence's two classes into comboboxes whose value is one or more user names. */
(function ($) {
    'use strict';

    var counter = 0;
    var el = SandboxWiki.el;

    function Picker(input, many) {
        this.input = input;
        this.many = many;
        this.names = input.value ? input.value.split(/\s*,\s*/).filter(Boolean) : [];
        this.active = -1;
        this.build();
    }

    Picker.prototype.build = function () {
        var id = 'people-picker-' + ++counter;
        var input = this.input;
        var label = input.id && document.querySelector('label[for="' + CSS.escape(input.id) + '"]');
        this.list = el('ul', { id: id + '-list', role: 'listbox', class: 'wiki-picker-list', 'aria-label': 'People', hidden: '' });
        this.chosen = el('span', { class: 'wiki-picker-chosen' });
        this.status = el('span', { class: 'assistive', role: 'status' });
        this.box = el('input', {
            id: id, type: 'text', class: 'text wiki-picker-input', role: 'combobox', autocomplete: 'off',
            'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id + '-list',
            placeholder: input.getAttribute('placeholder') || 'Type a name',
            'aria-label': label ? null : input.getAttribute('aria-label') || 'Person',
            'aria-describedby': input.getAttribute('aria-describedby'),
            required: input.required && !this.names.length ? '' : null
        });
        if (label) {
            label.setAttribute('for', id);
        }
        var frame = el('span', { class: 'wiki-picker', 'data-for': input.name || '' }, this.chosen, this.box, this.list, this.status);
        input.setAttribute('type', 'hidden');
        input.required = false;
        input.after(frame);
        this.show();
        this.box.addEventListener('input', this.search.bind(this));
        this.box.addEventListener('keydown', this.key.bind(this));
        this.box.addEventListener('blur', this.leave.bind(this));
        this.list.addEventListener('mousedown', this.click.bind(this));
        input.addEventListener('selected.autocomplete-user', this.show.bind(this));
    };

    Picker.prototype.search = function () {
        var self = this;
        var text = this.box.value.trim();
        clearTimeout(this.timer);
        if (!this.many && this.names.length) {
            this.set([]);
        }
        if (!text) {
            this.close();
            return;
        }
        this.timer = setTimeout(function () {
            SandboxWiki.request('GET', '/rest/prototype/1/search/user.json?max-results=10&query=' + encodeURIComponent(text)).then(
                function (answer) {
                    if (self.box.value.trim() === text) {
                        self.offer(answer.result);
                    }
                }
            );
        }, 120);
    };

    Picker.prototype.offer = function (people) {
        var self = this;
        this.people = people.filter(function (person) {
            return self.names.indexOf(person.username) < 0;
        });
        this.list.replaceChildren.apply(
            this.list,
            this.people.map(function (person, index) {
                var option = el('li', { id: self.list.id + '-' + index, role: 'option', 'aria-selected': 'false', 'data-index': index, 'data-username': person.username });
                option.append(el('strong', { text: person.title }), el('span', { text: ' ' + person.username }));
                return option;
            })
        );
        this.list.hidden = !this.people.length;
        this.box.setAttribute('aria-expanded', String(!this.list.hidden));
        this.status.textContent = this.people.length ? this.people.length + ' people found' : 'No people found';
        this.activate(this.people.length ? 0 : -1);
    };

    Picker.prototype.activate = function (index) {
        this.active = index;
        Array.prototype.forEach.call(this.list.children, function (option, at) {
            option.setAttribute('aria-selected', String(at === index));
        });
        if (index < 0) {
            this.box.removeAttribute('aria-activedescendant');
        } else {
            this.box.setAttribute('aria-activedescendant', this.list.children[index].id);
        }
    };

    Picker.prototype.key = function (event) {
        var open = !this.list.hidden;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (open) {
                var step = event.key === 'ArrowDown' ? 1 : this.people.length - 1;
                this.activate((this.active + step) % this.people.length);
            } else {
                this.search();
            }
        } else if (event.key === 'Enter' && open && this.active >= 0) {
            event.preventDefault();
            this.choose(this.people[this.active]);
        } else if (event.key === 'Escape' && open) {
            event.stopPropagation();
            event.preventDefault();
            this.close();
        } else if (event.key === 'Backspace' && this.many && !this.box.value && this.names.length) {
            this.set(this.names.slice(0, -1));
        }
    };

    Picker.prototype.click = function (event) {
        var option = event.target.closest('[role=option]');
        if (option) {
            event.preventDefault();
            this.choose(this.people[Number(option.dataset.index)]);
        }
    };

    Picker.prototype.choose = function (person) {
        this.titles = this.titles || {};
        this.titles[person.username] = person.title;
        this.set(this.many ? this.names.concat(person.username) : [person.username]);
        this.box.value = this.many ? '' : person.title;
        this.close();
        this.status.textContent = person.title + ' chosen';
        $(this.input).trigger('selected.autocomplete-user', { content: { username: person.username, title: person.title, userKey: person.userKey } });
    };

    Picker.prototype.set = function (names) {
        this.names = names;
        this.input.value = names.join(',');
        $(this.input).trigger('change');
        this.show();
    };

    Picker.prototype.show = function () {
        var self = this;
        if (!this.many) {
            if (this.names.length && !this.box.value) {
                this.box.value = this.names[0];
            }
            return;
        }
        this.chosen.replaceChildren.apply(
            this.chosen,
            this.names.map(function (name) {
                var title = (self.titles && self.titles[name]) || name;
                var remove = el('button', { type: 'button', class: 'wiki-picker-remove', 'aria-label': 'Remove ' + title, text: '×' });
                remove.addEventListener('click', function () {
                    self.set(self.names.filter(function (other) { return other !== name; }));
                    self.box.focus();
                });
                return el('span', { class: 'wiki-picker-person', text: title }, remove);
            })
        );
    };

    Picker.prototype.leave = function () {
        this.close();
        if (!this.many && !this.names.length) {
            this.box.value = '';
        }
    };

    Picker.prototype.close = function () {
        clearTimeout(this.timer);
        this.list.hidden = true;
        this.box.setAttribute('aria-expanded', 'false');
        this.activate(-1);
    };

    function bind(selector, many) {
        return function (scope) {
            $(selector, scope || document).each(function () {
                if (!this.dataset.autocompleteBound) {
                    this.dataset.autocompleteBound = 'true';
                    new Picker(this, many);
                }
            });
        };
    }

    AJS.Confluence.Binder.autocompleteUser = bind('input.autocomplete-user', false);
    AJS.Confluence.Binder.autocompleteMultiUser = bind('input.autocomplete-multiuser', true);
    AJS.toInit(function () {
        AJS.Confluence.Binder.autocompleteUser();
        AJS.Confluence.Binder.autocompleteMultiUser();
    });
})(jQuery);
