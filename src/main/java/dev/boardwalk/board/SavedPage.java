package dev.boardwalk.board;

/**
 * A page kept beside the board file with the result it must give.
 *
 * @param page path of the saved page, relative to the config folder
 * @param expect path of the expected result, relative to the config folder
 */
public record SavedPage(String page, String expect) {}
