package org.oneonone.template;

public class InMemoryTemplateStoreTest extends TemplateStoreContract {
    private final InMemoryTemplateStore store = new InMemoryTemplateStore();

    @Override
    protected TemplateStore store() {
        return store;
    }
}
