package dev.boardwalk.ops.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the board files of the sample sites, as an operator would have written them. */
final class SampleBoards {
    private final SampleSites sites;

    SampleBoards(SampleSites sites) {
        this.sites = sites;
    }

    /** @return the config folder */
    Path write(Path config) throws IOException {
        Path boards = Files.createDirectories(config.resolve("boards"));
        board(boards, "larkfield", """
                name: Larkfield Robotics careers
                labels: [demo, employer]
                scope: { hosts: ["%s"], detail: "/jobs/[0-9]+$" }
                start:
                  - listing: %s/jobs
                listing: { item: "li.job", link: "a@href", next: "a.next@href" }
                """);
        board(boards, "kestrel", """
                name: Kestrel & Pine vacancies
                labels: [demo, employer]
                scope: { hosts: ["%s"], detail: "/vacancies/[0-9]+$" }
                start:
                  - listing: %s/vacancies
                """);
        board(boards, "deccan", """
                name: The Deccan Jobs Diary
                labels: [demo, blog]
                scope: { hosts: ["%s"], detail: "/posts/" }
                start:
                  - listing: %s/
                listing: { item: "article.teaser", link: "a.more@href" }
                defaults: { country: IN, currency: INR }
                """);
        board(boards, "harbourline", """
                name: Harbourline Logistics careers
                labels: [demo, employer]
                scope: { hosts: ["%s"] }
                start:
                  - listing: %s/careers
                listing: { item: "li.role", link: "a.role-link@href", emptyMarker: "p.no-roles" }
                fields:
                  title: { select: "h2.role", required: true }
                  location: { select: "dd.place" }
                  pay: { select: "dd.pay" }
                  employmentType: { select: "dd.hours" }
                  applyUrl: { select: "a.apply@href" }
                defaults: { company: Harbourline Logistics, currency: EUR }
                expect: { minAds: 2 }
                """);
        return config;
    }

    private void board(Path boards, String id, String rest) throws IOException {
        String origin = sites.origin(id);
        String host = origin.substring("http://".length());
        String text = "apiVersion: boardwalk/v1\nid: " + id + "\n" + rest.formatted(host, origin)
                + "politeness: { minDelay: 20ms }\n";
        Files.writeString(boards.resolve(id + ".yaml"), text);
    }
}
