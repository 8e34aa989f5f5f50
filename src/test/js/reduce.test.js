// The fold of the live page. Each test is a function that throws; see PageModulesIT for who runs them (or: node src/test/js/run.mjs).
import { START, fold, reduce } from '/app/drill/reduce.js';
import { equal, same } from './expect.js';

let seq = 0;
const e = (tick, actor, type, fields = {}) => ({ seq: ++seq, prev: seq - 1, tick, actor, type, ...fields });

export const tests = {
  'the state before any event is a lobby with nobody in it': () => {
    equal(START.phase, 'lobby');
    same(START.seats, {});
  },

  'folding changes no state that was there before': () => {
    const before = fold([e(0, 's1', 'seat_joined', { seat: 's1', bot: false, colleague: false, name: 'Ana' })]);
    const copy = JSON.stringify(before);
    reduce(before, e(1, 's1', 'role_accepted', { role: 'incident-lead' }));
    equal(JSON.stringify(before), copy);
  },

  'folding at once and one by one give the same': () => {
    const events = [e(0, 's1', 'seat_joined', { seat: 's1', name: 'Ana' }), e(0, 'host', 'run_started', { desks: { shop: 's1' } }), e(9, 'sim', 'alert_fired', { alert: 'a', on: 'web', severity: 'page', summary: 'x' })];
    same(fold(events), fold(events.slice(2), fold(events.slice(0, 2))));
  },

  'an unknown kind of event stays in the log and changes nothing else': () => {
    const state = reduce(START, e(3, 'sim', 'comet_seen', { size: 3 }));
    equal(state.log.length, 1);
    same({ ...state, log: [], seq: 0, tick: 0 }, { ...START });
  },

  'the latest lead leads, and who takes another role leads no more': () => {
    const two = fold(['s1', 's2'].map(seat => e(0, seat, 'seat_joined', { seat, name: seat })));
    const second = fold([e(1, 's1', 'role_accepted', { role: 'incident-lead' }), e(2, 's2', 'role_accepted', { role: 'incident-lead' })], two);
    equal(second.lead, 's2');
    equal(fold([e(3, 's2', 'role_accepted', { role: 'scribe' })], second).lead, '');
  },

  'desks are dealt to seats at the start': () => {
    const state = fold([e(0, 's1', 'seat_joined', { seat: 's1', name: 'Ana' }), e(0, 'host', 'run_started', { desks: { shop: 's1', growth: 's1', data: 's2' } })]);
    same(state.seats.s1.desks, ['shop', 'growth']);
  },

  'an alert that fires again is firing again, and the first alert stays the first': () => {
    const fired = { alert: 'a', on: 'web', severity: 'page', summary: 'x' };
    const state = fold([e(5, 'sim', 'alert_fired', fired), e(9, 'sim', 'alert_cleared', { alert: 'a' }), e(20, 'sim', 'alert_fired', fired)]);
    equal(state.alerts.a.clearedAt, null);
    equal(state.firstAlertAt, 5);
  },

  'a message with readings marks them as shared': () => {
    const reading = e(4, 's1', 'query_result', { query: 1, view: 'metrics web', from_tick: 0, to_tick: 4, summary: 'fine' });
    const state = fold([reading, e(5, 's1', 'message', { channel: 'team', readings: [reading.seq], text: 'look' })]);
    equal(state.readings[reading.seq].shared, true);
  },

  'evidence gathers on its claim and a ruled-out claim stands so': () => {
    const state = fold([
      e(1, 's1', 'hypothesis_proposed', { claim: 'h1', component: 'web', mode: 'bad-deploy', confidence: 0.5, words: '' }),
      e(2, 's1', 'evidence_attached', { claim: 'h1', reading: 7, polarity: 'refutes' }),
      e(2, 's1', 'hypothesis_refuted', { claim: 'h1' }),
    ]);
    equal(state.claims.h1.evidence[0].polarity, 'refutes');
    equal(state.claims.h1.stands, 'refuted');
  },

  'the clock stops and goes on': () => {
    const stopped = fold([e(0, 'host', 'run_started', { desks: {} }), e(8, 'host', 'run_paused', { reason: 'host' })]);
    equal(stopped.phase, 'paused');
    equal(reduce(stopped, e(8, 'host', 'run_resumed')).phase, 'running');
  },
};
