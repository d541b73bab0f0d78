package dev.boardwalk.ops.cli;

import dev.boardwalk.night.NightReport;
import java.util.List;

/** How {@code night} ends, for tests of whole nights. */
public final class ExitCodes {
    private ExitCodes() {}

    /** Of the night, by default. */
    public static ExitCode of(NightReport report) {
        return NightRows.exitCode(report, NightCommand.FAIL_ON);
    }

    /** Of the same night, had it walked this one board. */
    public static ExitCode of(NightReport report, NightReport.BoardLine board) {
        return of(new NightReport(report.night(), report.status(), report.failure(), List.of(board)));
    }
}
