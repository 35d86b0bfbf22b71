package org.oneonone.excusal.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.excusal.Excuses;
import org.oneonone.excusal.LeaveStore;
import org.oneonone.excusal.LeaveStoreContract;
import org.oneonone.person.PersonKey;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoLeaveStoreTest extends LeaveStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoLeaveStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, LeaveRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected LeaveStore store() {
        return new AoLeaveStore(database.ao());
    }

    @Test
    public void theLeaveOfFiveHundredPeopleCostsOneStatement() {
        LocalDate day = LocalDate.parse("2026-12-01");
        List<PersonKey> people = IntStream.range(0, 500)
                .mapToObj(number -> new PersonKey("key-" + number))
                .toList();
        people.subList(0, 40).forEach(person -> store().add(person, Optional.empty(), new Excuses.Range(day, day, "")));
        database.database().resetCount();

        assertThat(store().of(people)).hasSize(40);

        assertThat(database.database().count()).isEqualTo(1);
    }

    @Test
    public void aReasonMayBeAsLongAsItsColumn() {
        LocalDate day = LocalDate.parse("2026-12-01");
        var added =
                store().add(new PersonKey("key-maya"), Optional.empty(), new Excuses.Range(day, day, "x".repeat(255)));

        assertThat(store().byId(added.id())).contains(added);
    }
}
