package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.it.RightsTable.Row;

/** The table of docs/admin/who-may-what.md: it has a row for every entry of the plugin, and every cell of it is true. */
@RunWith(Parameterized.class)
public class WhoMayWhatIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final RightsTable TABLE = RightsTable.read();
    private static final Set<String> SECTIONS = Set.of("REST", "Screens", "Links", "Blueprint", "Macros", "Jobs");

    /** Modules that let nobody in: texts, tables, scripts and styles, and what REST and jobs are listed for one by one. */
    private static final Set<String> NO_ENTRIES = Set.of("plugin-info", "resource", "ao", "web-resource");

    private static final Set<String> ENTRIES =
            Set.of("rest", "struts", "web-item", "blueprint", "content-template", "xhtml-macro", "job-config");

    private static final Map<String, Probe> PROBES = new TreeMap<>();
    private static final Lab LAB = new Lab(SANDBOX);

    @Parameterized.Parameter
    public String section;

    @Parameterized.Parameters(name = "{0}")
    public static Set<String> sections() {
        return SECTIONS;
    }

    @BeforeClass
    public static void everybodyInTheirPlace() {
        LAB.open();
        ScreenProbe screens = new ScreenProbe(SANDBOX, LAB.pair());
        PROBES.put("REST", new RestProbe(SANDBOX, LAB));
        PROBES.put("Screens", screens::screen);
        PROBES.put("Links", screens::link);
        PROBES.put("Blueprint", screens::blueprint);
        PROBES.put("Macros", new MacroProbe(SANDBOX));
        PROBES.put("Jobs", new JobProbe(SANDBOX, LAB));
    }

    @AfterClass
    public static void leaveAsFound() {
        LAB.close();
    }

    @Test
    public void everyEntryHasARowAndEveryRowAnEntry() throws Exception {
        List<String> entries = Entries.of(section);
        List<String> rows = TABLE.section(section).stream().map(Row::entry).toList();

        assertThat(entries)
                .filteredOn(entry -> !rows.contains(entry))
                .as("entries without a row")
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> !entries.contains(row))
                .as("rows of what is not there")
                .isEmpty();
        assertThat(TABLE.rows()).extracting(Row::section).isSubsetOf(SECTIONS);
        assertThat(TABLE.rows())
                .extracting(row -> row.entry() + " " + row.place())
                .doesNotHaveDuplicates();
        assertThat(Entries.kindsOfModules())
                .as("kinds of modules: say of a new one who may what, or why it lets nobody in")
                .allMatch(kind -> NO_ENTRIES.contains(kind) || ENTRIES.contains(kind));
    }

    @Test
    public void eachCellIsTrue() {
        SoftAssertions softly = new SoftAssertions();
        for (Row row : TABLE.section(section)) {
            for (Who who : Who.values()) {
                softly.assertThat(PROBES.get(section).outcome(row, who))
                        .as(row.about(who))
                        .isEqualTo(row.outcome(who));
            }
        }
        softly.assertAll();
    }
}
