package org.oneonone.it;

import org.oneonone.it.RightsTable.Row;

/** Tries one cell of the table of rights. */
interface Probe {
    /** What happens, in the words of the table; anything else says what is wrong. */
    String outcome(Row row, Who who);
}
