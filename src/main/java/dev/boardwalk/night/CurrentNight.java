package dev.boardwalk.night;

import org.springframework.batch.core.job.parameters.JobParameters;

/** The night the running step belongs to; one instance a step execution. Not final: Spring puts a scoped proxy before it. */
class CurrentNight {
    private final Night night;

    CurrentNight(NightRepository nights, JobParameters parameters) {
        NightKey key = NightKey.from(parameters);
        this.night = nights.find(key.date(), key.scope(), key.attempt())
                .orElseThrow(() -> new IllegalStateException(
                        "no row in boardwalk.night for " + key + ": start the night through 'night' or 'run restart'"));
    }

    Night night() {
        return night;
    }
}
