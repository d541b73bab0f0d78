package dev.boardwalk.match.index;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules made what is kept of the ads. Callers bring the transaction. */
public final class RulesRepository {
    private final JdbcClient jdbc;

    public RulesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether what is kept was made by rules of this name; false when it was made before rules had names. */
    public boolean areRules(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM boardwalk.match_rules WHERE name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** From here on these rules hold: all that others made of the ads is forgotten, and every ad waits. Postings, and what operators said, stay. */
    public void begin(String name) {
        jdbc.sql(
                        "TRUNCATE boardwalk.match_rules, boardwalk.match_ad, boardwalk.match_block, boardwalk.match_block_closed,"
                                + " boardwalk.match_sentence, boardwalk.match_boilerplate, boardwalk.match_link")
                .update();
        jdbc.sql("UPDATE boardwalk.job_ad SET matched_hash = NULL WHERE matched_hash IS NOT NULL")
                .update();
        jdbc.sql("INSERT INTO boardwalk.match_rules (name) VALUES (:name)")
                .param("name", name)
                .update();
    }
}
