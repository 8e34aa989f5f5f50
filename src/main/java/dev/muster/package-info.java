/**
 * Muster, a flight simulator for incident response.
 *
 * <p>The words, used everywhere and for nothing else:
 *
 * <ul>
 *   <li><b>Scenario</b>: what an author writes. <b>Component</b>, <b>Dependency</b> (critical or optional), <b>Journey</b>
 *       (what a customer does), <b>Fault</b>, <b>Action</b> (what a player may do to the system), <b>Inject</b> (a scripted
 *       message or event), <b>Persona</b> (a simulated person).
 *   <li><b>Drill</b>: one live game on a scenario with a seed. <b>Join code</b>: how to find it. <b>Seat</b>: a place in it, of
 *       a person, a bot or a program. <b>Desk</b>: a bundle of knowledge and permissions named after an owner. <b>Role</b>:
 *       what a seat does. <b>Gathering</b>: several rooms under one host.
 *   <li><b>Command</b>: what a seat asks for. <b>Event</b>: what happened. <b>Log</b>: the ordered events of a drill.
 *       <b>Tick</b>: one second of drill time.
 *   <li><b>Finding</b>: one scored reading with its evidence. <b>Scorecard</b>: all of them. <b>Run</b>: a finished drill as
 *       stored. <b>Replay</b>: a run folded again to any moment. <b>What-if</b>: a replay with one edit. <b>Twin</b>: the
 *       replay without faults.
 * </ul>
 *
 * <p>This package holds no classes. Start reading in {@code drill}.
 */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;
