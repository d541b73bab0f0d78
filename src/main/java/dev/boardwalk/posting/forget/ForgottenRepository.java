package dev.boardwalk.posting.forget;

import dev.boardwalk.posting.forget.Forgotten.Tombstone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code boardwalk.forgotten} and {@code boardwalk.audit}. Callers bring the transaction. */
public final class ForgottenRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    public ForgottenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row of {@code boardwalk.audit}.
     *
     * @param counts as JSON, by table and file
     */
    public record Entry(
            long id, Instant at, String who, String action, String subjectKind, String subjectHash, String counts) {}

    /** All that was ever forgotten. */
    public Forgotten load() {
        List<Tombstone> tombstones = jdbc.sql("SELECT kind, hash, words FROM boardwalk.forgotten")
                .query((row, index) -> new Tombstone(
                        Subject.Kind.valueOf(row.getString("kind")), row.getString("hash"), row.getInt("words")))
                .list();
        return tombstones.isEmpty() ? Forgotten.NOTHING : new Forgotten(salt(), tombstones);
    }

    /** Recognises this subject alone. */
    public Forgotten only(Subject subject) {
        return new Forgotten(salt(), List.of(Forgotten.tombstone(salt(), subject)));
    }

    private byte[] salt() {
        return jdbc.sql("SELECT salt FROM boardwalk.forget_salt")
                .query(byte[].class)
                .single();
    }

    /** Notes that the subject is forgotten, and who wanted it; a second time is noted, too. */
    public void bury(Subject subject, String who, Map<String, Integer> counts, Instant at) {
        Tombstone tombstone = Forgotten.tombstone(salt(), subject);
        jdbc.sql("""
                INSERT INTO boardwalk.forgotten (kind, hash, words, forgotten_at) VALUES (:kind, :hash, :words, :at) ON CONFLICT (kind, hash) DO NOTHING
                """)
                .param("kind", tombstone.kind().name())
                .param("hash", tombstone.hash())
                .param("words", tombstone.words())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                INSERT INTO boardwalk.audit (at, who, action, subject_kind, subject_hash, counts) VALUES (:at, :who, 'FORGET', :kind, :hash, :counts::jsonb)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("kind", tombstone.kind().name())
                .param("hash", tombstone.hash())
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    /** Newest first. */
    public List<Entry> audit(int limit) {
        return jdbc.sql(
                        "SELECT id, at, who, action, subject_kind, subject_hash, counts FROM boardwalk.audit ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getString("subject_hash"),
                        row.getString("counts")))
                .list();
    }
}
