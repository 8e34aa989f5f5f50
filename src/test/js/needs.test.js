import { fold } from '/app/drill/reduce.js';
import { needs, updateDueAt } from '/app/drill/needs.js';
import { equal, same } from './expect.js';

let seq = 0;
const e = (tick, actor, type, fields = {}) => ({ seq: ++seq, prev: seq - 1, tick, actor, type, ...fields });
const begun = [e(0, 's1', 'seat_joined', { seat: 's1', name: 'Ana' }), e(0, 'host', 'run_started', { desks: { shop: 's1' } })];
const page = e(30, 'sim', 'alert_fired', { alert: 'a', on: 'web', severity: 'page', summary: 'x' });
const kinds = (events, briefing) => needs(fold([...begun, ...events]), 's1', briefing).map(need => need.kind);

export const tests = {
  'nothing needs anybody while all is quiet': () => same(kinds([]), []),
  'a page that nobody took up comes first, then the missing lead': () => same(kinds([page]), ['alert', 'lead']),
  'a ticket needs nobody now': () => same(kinds([{ ...page, severity: 'ticket' }]), ['lead']),
  'an acknowledged alert needs nobody': () => same(kinds([page, e(31, 's1', 'alert_ack', { alert: 'a' }), e(31, 's1', 'role_accepted', { role: 'incident-lead' })]), []),
  'a task reaches the seat that holds its desk until it is closed': () => {
    const task = e(40, 's2', 'task_assigned', { task: 't1', to: 'shop', about: '', due: 0, words: 'look' });
    same(kinds([task]), ['task']);
    same(kinds([task, e(50, 's1', 'task_done', { task: 't1', words: '' })]), []);
    same(kinds([{ ...task, to: 'growth' }]), []);
  },
  'the first update is due as long after the first alert as the drill asks for': () =>
    equal(updateDueAt(fold([...begun, page]), { comms: { first_seconds: 180 } }), 210),
  'the next update is due when the team said it would come': () =>
    equal(updateDueAt(fold([...begun, page, e(60, 's1', 'status_update', { band: 'major', next_at: 300 })]), { comms: { first_seconds: 180 } }), 300),
  'after the last update none is due': () =>
    equal(updateDueAt(fold([...begun, e(60, 's1', 'status_update', { band: 'none', next_at: 0, final_update: true })]), {}), null),
};
