package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.AlarmSettings;
import dev.boardwalk.CrawlSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings with mistakes in them: one sentence that names the setting, whoever noticed it. */
class SettingsMistakesTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({AlarmSettings.class, CrawlSettings.class})
    static class OnlySettings {}

    @ParameterizedTest
    @CsvSource({
        "boardwalk.alarm.after=three, boardwalk.alarm.after is 'three'",
        "boardwalk.alarm.after=0, boardwalk.alarm.after: 0 nights",
        "boardwalk.alarm.webhok.chat=https://chat.example.com/hook, there is no setting boardwalk.alarm.webhok.chat",
        "boardwalk.crawl.call-deadlin=5s, there is no setting boardwalk.crawl.call-deadlin",
        "boardwalk.crawl.call-deadline=5 apples, boardwalk.crawl.call-deadline is '5 apples'",
        "boardwalk.crawl.call-deadline=31s, at most 30s",
        "boardwalk.alrm.after=3, there are boardwalk.crawl.*",
        "boardwalk.night.deadlin=3h, boardwalk.night.deadline",
    })
    void aMistakeInASettingIsNamed(String setting, String says) {
        CommandLineRun run = CommandLineRun.with(
                (settings, clock) -> {
                    new SpringApplicationBuilder(OnlySettings.class)
                            .web(WebApplicationType.NONE)
                            .properties(setting)
                            .run()
                            .close();
                    throw new AssertionError("it was taken");
                },
                "alarm",
                "list",
                "--set",
                setting);
        assertThat(run.err).contains(says).doesNotContain("Exception");
        assertThat(run.exitCode).isEqualTo(ExitCode.USAGE.code());
    }
}
