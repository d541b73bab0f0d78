package dev.boardwalk;

import dev.boardwalk.analytics.FieldSourceRepository;
import dev.boardwalk.match.Comparing;
import dev.boardwalk.match.Corrections;
import dev.boardwalk.match.Matching;
import dev.boardwalk.match.index.BlockRepository;
import dev.boardwalk.match.index.DecreeRepository;
import dev.boardwalk.match.index.LinkRepository;
import dev.boardwalk.match.index.RulesRepository;
import dev.boardwalk.match.index.SentenceRepository;
import dev.boardwalk.match.index.WaitingRepository;
import dev.boardwalk.posting.member.MemberRepository;
import dev.boardwalk.posting.member.MembershipRepository;
import dev.boardwalk.posting.member.RunRepository;
import dev.boardwalk.posting.member.UndoRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matching in the night and by an operator. */
@Configuration(proxyBeanMethods = false)
class MatchWiring {
    @Bean
    Matching matching(JdbcClient jdbc, RunRepository runs) {
        var rules =
                new ProgramFingerprint("dev/boardwalk/match/**/*.class", "dev/boardwalk/posting/*.class", "match/**");
        return new Matching(
                rules::name,
                new RulesRepository(jdbc),
                new WaitingRepository(jdbc),
                new SentenceRepository(jdbc),
                new BlockRepository(jdbc),
                new LinkRepository(jdbc),
                new MemberRepository(jdbc),
                runs);
    }

    @Bean
    Comparing comparing(JdbcClient jdbc) {
        return new Comparing(new WaitingRepository(jdbc), new SentenceRepository(jdbc), new LinkRepository(jdbc));
    }

    @Bean
    Corrections corrections(JdbcClient jdbc, RunRepository runs, Comparing comparing) {
        return new Corrections(
                new WaitingRepository(jdbc), new MemberRepository(jdbc), runs, new DecreeRepository(jdbc), comparing);
    }

    @Bean
    RunRepository runRepository(JdbcClient jdbc) {
        return new RunRepository(jdbc);
    }

    @Bean
    MembershipRepository memberships(JdbcClient jdbc) {
        return new MembershipRepository(jdbc);
    }

    @Bean
    FieldSourceRepository fieldSources(JdbcClient jdbc) {
        return new FieldSourceRepository(jdbc);
    }

    @Bean
    UndoRepository undos(JdbcClient jdbc) {
        return new UndoRepository(jdbc);
    }
}
