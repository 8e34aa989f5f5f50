package dev.muster.simulation.oracle;

/** How a request ended at a component. */
enum Ending {
    GOOD,
    ERROR,
    REFUSED
}
