package dev.muster.scoring;

/** What a finding says: an observation without blame, and a question for the debrief. */
public record Words(String sentence, String question) {}
