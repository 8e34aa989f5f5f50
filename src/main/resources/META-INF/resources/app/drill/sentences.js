// Every kind of event as one sentence, for the timeline and for the review. Kinds that are not in this table say nothing.
import { clock, percent } from '../format.js';
import { addressee, nameOf, persona, roleLabel } from './people.js';

const SENTENCES = {
  seat_joined: (e, { who }) => `${who(e.seat)} joined`,
  seat_left: (e, { who }) => `${who(e.seat)} left`,
  role_accepted: e => e.role === 'incident-lead' ? 'took the lead' : `became ${roleLabel(e.role).toLowerCase()}`,
  run_started: () => 'The drill began',
  run_paused: e => ({ host: 'The host stopped the clock', 'nobody-here': 'The clock stopped: nobody was here', overload: 'The clock stopped: the server was late' })[e.reason] ?? 'The clock stopped',
  run_resumed: () => 'The clock goes on',
  speed_changed: e => `The clock now runs at ${e.ticks_per_second}×`,
  run_ended: e => ({ resolved: 'The drill is over: resolved', time: 'The drill is over: time is up', host: 'The host ended the drill', abandoned: 'The drill ended: nobody came back' })[e.reason] ?? 'The drill is over',
  alert_fired: e => `${e.alert}: ${e.summary}`,
  alert_cleared: e => `${e.alert} is quiet again`,
  alert_ack: e => `acknowledged ${e.alert}`,
  query: e => `looked at ${e.view}`,
  hint_used: e => `took a hint: ${e.text}`,
  hypothesis_proposed: (e, { mode }) => `claimed ${e.claim}: ${e.component}, ${mode(e.mode)}`,
  evidence_attached: e => `put evidence ${e.polarity === 'refutes' ? 'against' : 'behind'} ${e.claim}`,
  hypothesis_supported: e => `${e.claim} is held to be right`,
  hypothesis_refuted: e => `${e.claim} is ruled out`,
  diagnosis_committed: (e, { mode }) => `committed to a diagnosis: ${e.factors.map(f => `${f.component}, ${mode(f.mode)}`).join('; ')} (${percent(e.confidence)} sure)`,
  plan: e => `planned: ${e.call}`,
  action_taken: e => `did: ${e.call}, in effect at ${clock(e.lands_at)}`,
  action_landed: e => `${e.call} took effect`,
  resolved_declared: () => 'said it is over',
  message: e => e.readings?.length ? `shared a reading${e.text ? `: ${e.text}` : ''}` : `said: ${e.text}`,
  persona_said: (e, { briefing }) => `${persona(e.persona, briefing).name}: ${e.text}`,
  task_assigned: (e, { state }) => `asked ${addressee(e.to, state)}: ${e.words || e.about}`,
  ack: e => `heard ${e.task}`,
  task_done: e => `closed ${e.task}${e.words ? `: ${e.words}` : ''}`,
  status_update: e => `told ${e.audience || 'everybody'}: impact ${e.band}${e.conditions ? `. ${e.conditions}` : ''}`,
  stakeholder_question: (e, { briefing }) => `${persona(e.persona, briefing).name} asks: ${e.text}`,
  stakeholder_answer: e => `answered ${e.question}: ${e.value || 'not known yet'}`,
  warned: e => e.text,
};

/** Kinds whose sentence names nobody in front. */
const WITHOUT_ACTOR = new Set(['seat_joined', 'seat_left', 'run_started', 'run_paused', 'run_resumed', 'speed_changed', 'run_ended', 'alert_fired',
  'alert_cleared', 'hypothesis_supported', 'hypothesis_refuted', 'action_landed', 'persona_said', 'stakeholder_question', 'warned']);

/** Kinds that turn a story: they stand out. */
const KEY = new Set(['alert_fired', 'action_taken', 'action_landed', 'hypothesis_supported', 'hypothesis_refuted', 'diagnosis_committed', 'run_started',
  'run_ended', 'status_update', 'stakeholder_question', 'resolved_declared']);

/** {who, text, key} of an event, or null for a kind that is not told. */
export function tell(event, state, briefing) {
  const sentence = SENTENCES[event.type];
  if (!sentence) return null;
  const who = actor => nameOf(actor, state, briefing);
  const mode = id => briefing?.failure_modes?.find(each => each.id === id)?.label.toLowerCase() ?? id;
  return {
    who: WITHOUT_ACTOR.has(event.type) ? '' : who(event.actor),
    text: sentence(event, { who, mode, state, briefing }),
    key: KEY.has(event.type),
  };
}
