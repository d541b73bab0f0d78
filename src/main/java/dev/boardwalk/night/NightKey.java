package dev.boardwalk.night;

import java.time.LocalDate;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What identifies a night, also as the parameters of its job: the same three start, restart and recover it.
 *
 * @param date the business date
 * @param scope see {@link NightScope#text()}
 * @param attempt from 1
 */
record NightKey(LocalDate date, String scope, int attempt) {
    private static final String DATE = "date";
    private static final String SCOPE = "scope";
    private static final String ATTEMPT = "attempt";

    static NightKey of(Night night) {
        return new NightKey(night.date(), night.scope(), night.attempt());
    }

    static NightKey from(JobParameters parameters) {
        LocalDate date = parameters.getLocalDate(DATE);
        String scope = parameters.getString(SCOPE);
        Long attempt = parameters.getLong(ATTEMPT);
        if (date == null || scope == null || attempt == null) {
            throw new IllegalArgumentException("a night's job needs date, scope and attempt, was given " + parameters);
        }
        return new NightKey(date, scope, attempt.intValue());
    }

    JobParameters parameters() {
        return new JobParametersBuilder()
                .addLocalDate(DATE, date)
                .addString(SCOPE, scope)
                .addLong(ATTEMPT, (long) attempt)
                .toJobParameters();
    }
}
