package org.oneonone.template.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.person.PersonKey;
import org.oneonone.template.TemplateKey;
import org.oneonone.template.TemplateStore;
import org.oneonone.template.TemplateStoreContract;
import org.oneonone.template.TemplateText;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoTemplateStoreTest extends TemplateStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoTemplateStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, TemplateVersionRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected TemplateStore store() {
        return new AoTemplateStore(database.ao());
    }

    @Test
    public void ofManyWhoSaveAtOnceOneWinsAndTheOthersHearOfIt() throws Exception {
        List<Callable<Boolean>> savers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = "body " + i;
            savers.add(() -> store().add(TemplateStore.Scope.space("TEAM"), first(body)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);

        int won = 0;
        for (Future<Boolean> outcome : threads.invokeAll(savers)) {
            won += outcome.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(database.ao().count(TemplateVersionRow.class, net.java.ao.Query.select()))
                .isEqualTo(1);
    }

    private static TemplateStore.Version first(String body) {
        return new TemplateStore.Version(
                new TemplateKey("weekly-check-in"),
                1,
                new TemplateText("Name", "", body),
                new PersonKey("key-sam"),
                Instant.EPOCH,
                "");
    }
}
