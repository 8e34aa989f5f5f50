package dev.muster.review;

import dev.muster.simulation.BlastRadius;
import dev.muster.simulation.JourneyImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an account into a report. */
final class AccountTable {
    private AccountTable() {}

    static void write(Account account, Markdown page) {
        page.section("What customers bore");
        page.paragraph("Beyond what they would have borne without the fault; simulated again by version "
                + account.simulationVersion() + ".");
        page.table(
                List.of(
                        "journey",
                        "failed",
                        "slow",
                        "customers affected",
                        "charged, not told",
                        "degraded",
                        "wrong",
                        "of a month's error budget",
                        "lost"),
                account.journeys().stream().map(AccountTable::row).toList());
        BlastRadius blast = account.blast();
        page.paragraph(
                blast.members().isEmpty()
                        ? "Nothing else in the system was reached."
                        : "The trouble reached " + blast.members().size() + " parts of the system, at most "
                                + blast.peak()
                                + " at a time, and " + Math.round(blast.journeyShare() * 100) + " % of the journeys: "
                                + blast.members().stream()
                                        .map(each -> Markdown.text(each.on().text()) + " at "
                                                + TimelineLine.clock(each.sinceTick()))
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private static List<String> row(JourneyImpact impact) {
        List<String> cells = new ArrayList<>(List.of(
                Markdown.text(impact.journey()),
                count(impact.failed()),
                count(impact.slow()),
                count(impact.affected()),
                count(impact.unconfirmed()),
                count(impact.degraded()),
                count(impact.wrong()),
                String.format(Locale.ROOT, "%.1f %%", 100 * impact.monthShare())));
        cells.add(money(impact));
        return cells;
    }

    private static String money(JourneyImpact impact) {
        if (impact.currency().isEmpty()) {
            return "–";
        }
        String all = count(impact.lost()) + " " + impact.currency();
        return impact.lostEstimate() == impact.lost()
                ? all
                : all + "; estimated " + count(impact.lostEstimate()) + " " + impact.currency()
                        + " after those who come back";
    }

    private static String count(double number) {
        return WhatIfSentence.count(number);
    }
}
