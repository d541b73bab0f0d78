package dev.boardwalk.night;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** sentences, keys, links, match: the steps of a night that give new and changed ads their posting. */
@Configuration(proxyBeanMethods = false)
class MatchConfiguration {
    @Bean
    Step sentences(JobRepository repository, PlatformTransactionManager tm, NightWork work) {
        return overChangedAds(
                "sentences", repository, tm, MatchStep.first(work.matching()), work.matching()::noteSentences);
    }

    @Bean
    Step keys(JobRepository repository, PlatformTransactionManager tm, NightWork work) {
        return overChangedAds(
                "keys", repository, tm, new MatchStep.Ads(work.matching()::changed), work.matching()::key);
    }

    @Bean
    Step links(JobRepository repository, PlatformTransactionManager tm, NightWork work) {
        return overChangedAds(
                "links", repository, tm, new MatchStep.Ads(work.matching()::changed), work.matching()::link);
    }

    private static Step overChangedAds(
            String name,
            JobRepository repository,
            PlatformTransactionManager tm,
            MatchStep.Ads ads,
            Consumer<Collection<Long>> stage) {
        return new StepBuilder(name, repository)
                .<Long, Long>chunk(MatchStep.CHUNK)
                .transactionManager(tm)
                .reader(ads)
                .writer(chunk -> stage.accept(List.copyOf(chunk.getItems())))
                .build();
    }

    @Bean
    Step match(
            JobRepository repository,
            PlatformTransactionManager tm,
            CurrentNight current,
            NightWork work,
            InstantSource clock) {
        return new StepBuilder("match", repository)
                .<Long, Long>chunk(MatchStep.CHUNK)
                .transactionManager(tm)
                .reader(MatchStep.ungrouped(work.matching()))
                .writer(new MatchStep.Group(current, work.matching(), clock))
                .build();
    }
}
