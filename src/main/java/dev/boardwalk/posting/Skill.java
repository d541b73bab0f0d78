package dev.boardwalk.posting;

/**
 * A skill the posting itself names.
 *
 * @param name the canonical name ("Spring Boot")
 * @param surface as written ("Spring Boot framework")
 */
public record Skill(String name, String surface) {}
