// The state of a drill as one seat knows it: a pure fold over the event frames. Live play and replay use the same fold.

export const START = Object.freeze({
  seq: 0,
  tick: 0,
  phase: 'lobby',
  shelf: { title: '', level: '', minutes: 0, teamMin: 1, teamMax: 1 },
  seats: {},
  desks: {},
  lead: '',
  speed: 1,
  pausedFor: '',
  alerts: {},
  firstAlertAt: null,
  looks: {},
  readings: {},
  claims: {},
  messages: [],
  tasks: {},
  questions: {},
  updates: [],
  actions: {},
  plans: [],
  diagnoses: [],
  resolves: [],
  hints: [],
  warnings: [],
  ended: null,
  log: [],
});

/** The state after an event frame. An event that this page does not know is kept in the log and changes nothing else. */
export function reduce(state, event) {
  const seen = { ...state, seq: event.seq, tick: Math.max(state.tick, event.tick), log: [...state.log, event] };
  const step = STEPS[event.type];
  return step ? { ...seen, ...step(seen, event) } : seen;
}

/** Many events at once. */
export const fold = (events, from = START) => events.reduce(reduce, from);

const put = (map, key, value) => ({ ...map, [key]: value });
const change = (map, key, values) => (map[key] ? { ...map, [key]: { ...map[key], ...values } } : map);
const seatChange = (state, seat, values) => ({ seats: change(state.seats, seat, values) });

const STEPS = {
  drill_opened: (state, e) => ({
    shelf: { title: e.shelf_title, level: e.level, minutes: e.minutes, teamMin: e.team_min, teamMax: e.team_max },
  }),
  // Whoever joins investigates, until they take another role.
  seat_joined: (state, e) => ({
    seats: put(state.seats, e.seat, { id: e.seat, name: e.name || e.seat, bot: e.bot, colleague: e.colleague, role: 'investigator', desks: [], gone: false }),
  }),
  seat_left: (state, e) => seatChange(state, e.seat, { gone: true }),
  role_accepted: (state, e) => ({
    ...seatChange(state, e.actor, { role: e.role }),
    lead: e.role === 'incident-lead' ? e.actor : state.lead === e.actor ? '' : state.lead,
  }),
  run_started: (state, e) => ({
    phase: 'running',
    desks: e.desks ?? {},
    seats: Object.fromEntries(Object.values(state.seats).map(seat =>
      [seat.id, { ...seat, desks: Object.keys(e.desks ?? {}).filter(desk => e.desks[desk] === seat.id) }])),
  }),
  run_paused: (state, e) => ({ phase: 'paused', pausedFor: e.reason }),
  run_resumed: () => ({ phase: 'running', pausedFor: '' }),
  speed_changed: (state, e) => ({ speed: e.ticks_per_second }),
  run_ended: (state, e) => ({ phase: 'debriefing', ended: { reason: e.reason, rated: e.rated, tick: e.tick } }),

  alert_fired: (state, e) => ({
    firstAlertAt: state.firstAlertAt ?? e.tick,
    alerts: put(state.alerts, e.alert, {
      id: e.alert, on: e.on, severity: e.severity, summary: e.summary, runbook: e.runbook ?? '', seq: e.seq,
      firedAt: e.tick, clearedAt: null, by: state.alerts[e.alert]?.by ?? '', ackAt: state.alerts[e.alert]?.ackAt ?? null,
    }),
  }),
  alert_cleared: (state, e) => ({ alerts: change(state.alerts, e.alert, { clearedAt: e.tick }) }),
  alert_ack: (state, e) => ({ alerts: change(state.alerts, e.alert, { by: e.actor, ackAt: e.tick }) }),

  query: (state, e) => ({ looks: put(state.looks, e.seq, { seq: e.seq, view: e.view, by: e.actor, at: e.tick }) }),
  query_result: (state, e) => ({
    readings: put(state.readings, e.seq, {
      seq: e.seq, query: e.query, view: e.view, from: e.from_tick, to: e.to_tick, summary: e.summary, by: e.actor, at: e.tick,
      shared: state.readings[e.seq]?.shared ?? false,
    }),
  }),

  hypothesis_proposed: (state, e) => ({
    claims: put(state.claims, e.claim, {
      id: e.claim, component: e.component, mode: e.mode, confidence: e.confidence, words: e.words, by: e.actor, at: e.tick,
      stands: 'open', evidence: [], seq: e.seq,
    }),
  }),
  evidence_attached: (state, e) => ({
    claims: change(state.claims, e.claim, {
      evidence: [...(state.claims[e.claim]?.evidence ?? []), { reading: e.reading, polarity: e.polarity, by: e.actor, at: e.tick }],
    }),
  }),
  hypothesis_supported: (state, e) => ({ claims: change(state.claims, e.claim, { stands: 'supported' }) }),
  hypothesis_refuted: (state, e) => ({ claims: change(state.claims, e.claim, { stands: 'refuted' }) }),
  diagnosis_committed: (state, e) => ({
    diagnoses: [...state.diagnoses, { factors: e.factors, confidence: e.confidence, by: e.actor, at: e.tick, seq: e.seq }],
  }),

  plan: (state, e) => ({ plans: [...state.plans, { call: e.call, words: e.words, by: e.actor, at: e.tick, seq: e.seq }] }),
  action_taken: (state, e) => ({
    actions: put(state.actions, e.action, { id: e.action, call: e.call, landsAt: e.lands_at, claim: e.claim, by: e.actor, at: e.tick, landed: null, seq: e.seq }),
  }),
  action_landed: (state, e) => ({ actions: change(state.actions, e.action, { landed: e.tick }) }),
  resolved_declared: (state, e) => ({ resolves: [...state.resolves, { by: e.actor, at: e.tick }] }),
  hint_used: (state, e) => ({ hints: [...state.hints, { number: e.hint, cost: e.cost, text: e.text, at: e.tick }] }),
  warned: (state, e) => ({ warnings: [...state.warnings, { about: e.about, text: e.text, at: e.tick, seq: e.seq }] }),

  message: (state, e) => ({
    messages: [...state.messages, { seq: e.seq, at: e.tick, by: e.actor, channel: e.channel, text: e.text, readings: e.readings ?? [] }],
    readings: (e.readings ?? []).reduce((readings, seq) => change(readings, seq, { shared: true }), state.readings),
  }),
  persona_said: (state, e) => ({
    messages: [...state.messages, { seq: e.seq, at: e.tick, by: `persona:${e.persona}`, channel: e.channel, text: e.text, readings: [] }],
  }),

  task_assigned: (state, e) => ({
    tasks: put(state.tasks, e.task, { id: e.task, to: e.to, about: e.about, due: e.due, words: e.words, by: e.actor, at: e.tick, heardBy: '', doneBy: '', result: '', seq: e.seq }),
  }),
  ack: (state, e) => ({ tasks: change(state.tasks, e.task, { heardBy: e.actor }) }),
  task_done: (state, e) => ({ tasks: change(state.tasks, e.task, { doneBy: e.actor, result: e.words, doneAt: e.tick }) }),

  status_update: (state, e) => ({
    updates: [...state.updates, {
      seq: e.seq, at: e.tick, by: e.actor, audience: e.audience, band: e.band, nextAt: e.next_at, final: e.final_update,
      conditions: e.conditions, actions: e.actions, needs: e.needs,
    }],
  }),
  stakeholder_question: (state, e) => ({
    questions: put(state.questions, e.question, { id: e.question, persona: e.persona, asks: e.asks, text: e.text, due: e.due, at: e.tick, answer: null, seq: e.seq }),
  }),
  stakeholder_answer: (state, e) => ({
    questions: change(state.questions, e.question, { answer: { value: e.value, words: e.words, by: e.actor, at: e.tick, nextAt: e.next_at } }),
  }),
};
