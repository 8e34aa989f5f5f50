package dev.muster.scenario;

/** A simulated person: {@code is} is their position, {@code channel} where they speak. */
public record Persona(String id, String name, String is, String channel, String temper) {}
