// Who is meant by an actor's id.

/** The name of an actor: a nickname, a persona's name, "the host". */
export function nameOf(actor, state, briefing) {
  if (actor === 'sim') return 'The system';
  if (actor === 'host') return 'The host';
  if (actor.startsWith('persona:')) return persona(actor.slice('persona:'.length), briefing).name;
  return state.seats[actor]?.name ?? actor;
}

/** The persona of an id, known from the briefing; else only by its id. */
export const persona = (id, briefing) =>
  briefing?.personas?.find(each => each.id === id) ?? { id, name: id.charAt(0).toUpperCase() + id.slice(1), is: '', channel: '' };

/** A desk's or seat's name for "to": "growth (Bo)". */
export function addressee(to, state) {
  if (!to) return 'anybody';
  const seat = state.desks[to];
  if (seat) return `${to} (${state.seats[seat]?.name ?? seat})`;
  return state.seats[to]?.name ?? to;
}

/** Whether a task's addressee is this seat, by its id or by a desk that it holds. */
export const isFor = (to, seat, state) => to === seat || state.desks[to] === seat;

export const ROLES = [
  ['incident-lead', 'Incident lead', 'Decides who does what, and when it is over'],
  ['investigator', 'Investigator', 'Looks, claims, tests, acts'],
  ['communications', 'Communications', 'Keeps the people outside informed'],
  ['scribe', 'Scribe', 'Writes down what the team will forget'],
  ['observer', 'Observer', 'Watches and learns'],
  ['understudy', 'Understudy', 'Sits beside a role and learns it'],
];

export const roleLabel = id => ROLES.find(([role]) => role === id)?.[1] ?? '';
