package dev.boardwalk.night;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** plan, crawl, reconcile, alarm, sentences, keys, links, match, publish, digest, expire: the night as a Spring Batch job. */
@Configuration(proxyBeanMethods = false)
@Import(MatchConfiguration.class)
public class NightConfiguration {
    /** First Java version with virtual threads; before it every partition has a platform thread of its own. */
    private static final int VIRTUAL_THREADS_SINCE = 21;

    @Bean
    Nights nights(
            NightJob job,
            NightRepository nights,
            DataSource dataSource,
            NightWork work,
            BoardSource boards,
            PlatformTransactionManager transactionManager,
            InstantSource clock,
            @Value("${boardwalk.night.deadline:6h}") Duration deadline) {
        return new Nights(
                nights,
                new LockRepository(dataSource),
                job,
                work.recovery(),
                work.afterwards(),
                boards,
                new TransactionTemplate(transactionManager),
                clock,
                deadline);
    }

    @Bean
    NightRepository nightRepository(JdbcClient jdbc) {
        return new NightRepository(jdbc);
    }

    @Bean
    NightJob nightJob(
            @Qualifier("nightSteps") Job job, JobOperator operator, JobRepository repository, RunningNights running) {
        return new NightJob(job, operator, repository, running);
    }

    @Bean
    RunningNights runningNights() {
        return new RunningNights();
    }

    @Bean
    Job nightSteps(
            JobRepository repository,
            RunningNights running,
            NightEnd end,
            @Qualifier("plan") Step plan,
            @Qualifier("crawl") Step crawl,
            @Qualifier("reconcile") Step reconcile,
            @Qualifier("alarm") Step alarm,
            @Qualifier("sentences") Step sentences,
            @Qualifier("keys") Step keys,
            @Qualifier("links") Step links,
            @Qualifier("match") Step match,
            @Qualifier("publish") Step publish,
            @Qualifier("digest") Step digest,
            @Qualifier("expire") Step expire) {
        return new JobBuilder(NightJob.NAME, repository)
                .listener(running)
                .listener(end)
                .start(plan)
                .next(crawl)
                .next(reconcile)
                .next(alarm)
                .next(sentences)
                .next(keys)
                .next(links)
                .next(match)
                .next(publish)
                .next(digest)
                .next(expire)
                .build();
    }

    @Bean
    NightEnd nightEnd(NightRepository nights, NightWork work, InstantSource clock) {
        return new NightEnd(nights, work.openPages(), clock);
    }

    @Bean
    Step plan(
            JobRepository repository,
            PlatformTransactionManager tm,
            CurrentNight current,
            NightWork work,
            BoardSource boards) {
        Tasklet plan = (contribution, context) -> {
            Night night = current.night();
            work.planning().plan(night, NightScope.parse(night.scope()).select(boards.boards()));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("plan", repository).tasklet(plan, tm).build();
    }

    @Bean
    Step crawl(
            JobRepository repository,
            @Qualifier("crawlPartition") Step partition,
            CurrentNight current,
            NightRepository nights) {
        var executor = new SimpleAsyncTaskExecutor("crawl-");
        if (Runtime.version().feature() >= VIRTUAL_THREADS_SINCE) {
            executor.setVirtualThreads(true);
        }
        return new StepBuilder("crawl", repository)
                .partitioner("crawlPartition", new CrawlPartitions(current, nights))
                .step(partition)
                .taskExecutor(executor)
                .build();
    }

    /** No transaction around it: nobody waits or fetches while holding a connection. */
    @Bean
    Step crawlPartition(JobRepository repository, PlatformTransactionManager tm, CrawlTasklet tasklet) {
        return new StepBuilder("crawlPartition", repository)
                .tasklet(tasklet, tm)
                .transactionAttribute(noTransaction())
                .build();
    }

    private static DefaultTransactionAttribute noTransaction() {
        return new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
            private static final long serialVersionUID = 1L;

            /** The default swallows checked exceptions, and an interrupted walk would end COMPLETED. */
            @Override
            public boolean rollbackOn(Throwable thrown) {
                return true;
            }
        };
    }

    @Bean
    @StepScope
    CrawlTasklet crawlTasklet(
            CurrentNight current,
            NightWork work,
            @Value("#{stepExecutionContext['" + CrawlPartitions.PARTITION_NO + "']}") int partitionNo) {
        return new CrawlTasklet(current, work.walks(), work.brokenWalk(), partitionNo, System::nanoTime);
    }

    @Bean
    Step reconcile(
            JobRepository repository,
            PlatformTransactionManager tm,
            CurrentNight current,
            NightWork work,
            InstantSource clock) {
        return new StepBuilder("reconcile", repository)
                .<String, String>chunk(1)
                .transactionManager(tm)
                .reader(new ReconcileStep.Boards(current, work, clock))
                .writer(new ReconcileStep.Judge(current, work, clock))
                .build();
    }

    /** Before what may still fail: boards in trouble are told of whatever becomes of the rest of the night. */
    @Bean
    Step alarm(JobRepository repository, PlatformTransactionManager tm, CurrentNight current, NightWork work) {
        Tasklet alarm = (contribution, context) -> {
            work.alarms().accept(current.night());
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("alarm", repository).tasklet(alarm, tm).build();
    }

    @Bean
    Step publish(JobRepository repository, PlatformTransactionManager tm, CurrentNight current, NightWork work) {
        Tasklet publish = (contribution, context) -> {
            work.publish().accept(current.night());
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("publish", repository).tasklet(publish, tm).build();
    }

    /** Digests belong to full nights only: a selection would report every other board's ads as closed or missing. */
    @Bean
    Step digest(JobRepository repository, PlatformTransactionManager tm, CurrentNight current, NightWork work) {
        Tasklet digest = (contribution, context) -> {
            if (NightScope.parse(current.night().scope()).isAll()) {
                work.digest().accept(current.night());
            }
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("digest", repository).tasklet(digest, tm).build();
    }

    /** Last, when readers have what they wait for. No transaction around it: rows are committed before files are deleted. */
    @Bean
    Step expire(JobRepository repository, PlatformTransactionManager tm, NightWork work) {
        Tasklet expire = (contribution, context) -> {
            work.expire().run();
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder("expire", repository)
                .tasklet(expire, tm)
                .transactionAttribute(noTransaction())
                .build();
    }

    @Bean
    @StepScope
    CurrentNight currentNight(NightRepository nights, @Value("#{stepExecution}") StepExecution execution) {
        return new CurrentNight(nights, execution.getJobParameters());
    }
}
