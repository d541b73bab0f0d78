package dev.boardwalk.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizeCommandTest {
    /** The forms of DESIGN section 9, field by field. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            pay | 5-8 Lacs PA | {"raw":"5-8 Lacs PA","min":500000,"max":800000,"currency":"INR","period":"YEAR","kind":"BASE","annualMin":500000,"annualMax":800000}
            place | Remote, Pune | {"locations":[{"raw":"Remote, Pune","city":"Pune","region":"Maharashtra","country":"IN","geonamesId":1259229}],"workMode":"REMOTE"}
            date | 30+ days ago | {"earliest":null,"latest":"2026-02-08","precision":"UP_TO"}
            date | Apply by 31 Mar 2026 | {"earliest":"2026-03-31","latest":"2026-03-31","precision":"DAY"}
            company | Larkfield Robotics Pvt. Ltd. | {"name":"Larkfield Robotics","legalForm":"Pvt Ltd","key":"larkfield robotics"}
            employment-type | Vollzeit | ["FULL_TIME"]
            work-mode | not remote | null
            work-mode | fully remote | "REMOTE"
            experience | 2-5 Yrs | {"minYears":2,"maxYears":5}
            education | B.Tech in Computer Science | [{"level":"BACHELOR","field":"Computer Science"}]
            duration | 6 Months + PPO | {"durationMonths":6,"prePlacementOffer":true}
            skills | Spring Boot | [{"name":"Spring Boot","surface":"Spring Boot"}]
            """)
    void writesOneObjectALine(String field, String input, String result) {
        CommandLineRun run = CommandLineRun.piped(input + "\n", "normalize", field);
        assertThat(run.out).isEqualTo("{\"input\":\"" + input + "\",\"result\":" + result + "}\n");
        assertThat(run.exitCode).isZero();
    }

    @Test
    void everyLineHasItsAnswerInOrderAndWhatIsNotUnderstoodIsNull() {
        for (String field :
                List.of("pay", "place", "date", "title", "company", "employment-type", "work-mode", "skills")) {
            CommandLineRun run = CommandLineRun.piped("\n???\n", "normalize", field);
            assertThat(run.out).isEqualTo("""
                    {"input":"","result":null}
                    {"input":"???","result":null}
                    """);
        }
    }

    @Test
    void theTimeAndTheCountryAreOptions() {
        assertThat(CommandLineRun.piped("yesterday", "normalize", "date", "--at", "2026-01-01T08:00:00Z").out)
                .contains("\"latest\":\"2025-12-31\"");
        assertThat(CommandLineRun.piped("$70,000", "normalize", "pay", "--country", "ca").out)
                .contains("\"currency\":\"CAD\"");
        assertThat(CommandLineRun.piped("yesterday", "normalize", "date").out).contains("\"latest\":\"2026-03-09\"");
    }

    @Test
    void mistakesAreUsageErrorsThatSayWhatWouldDo() {
        assertThat(CommandLineRun.of("normalize", "salary").exitCode).isEqualTo(2);
        assertThat(CommandLineRun.of("normalize", "salary").err).contains("'salary' is no field", "pay", "work-mode");
        assertThat(CommandLineRun.of("normalize", "pay", "--country", "Britain").err)
                .contains("'Britain' is no country");
        assertThat(CommandLineRun.of("normalize", "date", "--at", "noon").exitCode)
                .isEqualTo(2);
    }
}
