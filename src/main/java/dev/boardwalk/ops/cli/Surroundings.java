package dev.boardwalk.ops.cli;

import dev.boardwalk.board.BoardFiles;
import dev.boardwalk.crawl.Normalize;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;

/**
 * What commands have around them.
 *
 * @param in what is piped in
 * @param out for data
 * @param err for talk
 * @param clock the time
 * @param opener starts the program behind a command that needs the database
 * @param boards reads board files
 * @param normalize the rules of the normalize room; their reference data is loaded when first used
 * @param version of this program
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        Opener opener,
        BoardFiles boards,
        Normalize normalize,
        String version) {

    /** Starts the program. */
    @FunctionalInterface
    public interface Opener {
        /**
         * @param clock the time for everything the program does
         * @throws dev.boardwalk.database.DatabaseUnavailable with what to do about it
         */
        Application open(Settings settings, InstantSource clock);
    }
}
