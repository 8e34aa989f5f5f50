// What needs this seat now, most urgent first. Pure: the same state gives the same list.
import { isFor, persona } from './people.js';

/** When the next update is due: what the team itself said last, else what the drill asks for; null if nothing is due. */
export function updateDueAt(state, briefing) {
  const last = state.updates[state.updates.length - 1];
  if (last) return last.final || !last.nextAt ? null : last.nextAt;
  const first = briefing?.comms?.first_seconds;
  return state.firstAlertAt !== null && first ? state.firstAlertAt + first : null;
}

/** [{kind, id, text, due, act}] for a seat. `due` is a tick or null; `act` is what the button does. */
export function needs(state, seat, briefing) {
  if (state.phase !== 'running' && state.phase !== 'paused') return [];
  const list = [];
  for (const alert of Object.values(state.alerts)) {
    if (!alert.by && alert.clearedAt === null && alert.severity === 'page') {
      list.push({ kind: 'alert', id: alert.id, text: `Nobody has taken up ${alert.id}`, due: null, act: 'Acknowledge' });
    }
  }
  for (const question of Object.values(state.questions)) {
    if (!question.answer) {
      list.push({ kind: 'question', id: question.id, text: `${persona(question.persona, briefing).name} asks: ${question.text}`, due: question.due, act: 'Answer' });
    }
  }
  for (const task of Object.values(state.tasks)) {
    if (!task.doneBy && isFor(task.to, seat, state)) {
      list.push({ kind: 'task', id: task.id, text: task.words || task.about, due: task.due || null, act: task.heardBy ? 'Close it' : 'I heard it', heard: Boolean(task.heardBy) });
    }
  }
  if (!state.lead && state.firstAlertAt !== null) {
    list.push({ kind: 'lead', id: 'lead', text: 'Nobody leads', due: null, act: 'Take the lead' });
  }
  const due = updateDueAt(state, briefing);
  if (due !== null && due - state.tick <= 60) {
    list.push({ kind: 'update', id: 'update', text: 'An update is due', due, act: 'Write it' });
  }
  return list;
}
