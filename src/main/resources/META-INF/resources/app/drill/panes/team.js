// The team: who is here, what they do and look at, what was asked of whom; and the news that goes outside.
import { html, nothing, repeat } from '../../lib.js';
import { clock, duration } from '../../format.js';
import { addressee, nameOf, roleLabel } from '../people.js';
import { updateDueAt } from '../needs.js';
import { latestLook } from './telemetry.js';
import * as ask from '../commands.js';
import { empty, pane } from './pane.js';

export function team(app) {
  const { state } = app;
  const seats = Object.values(state.seats).filter(seat => !seat.gone);
  const tasks = Object.values(state.tasks).filter(task => !task.doneBy);
  return pane(app, 'team', html`
    <ul class="seats">${repeat(seats, seat => seat.id, seat => html`<li class="seat">
      <span class="presence ${present(app, seat) ? 'here' : ''}" aria-hidden="true"></span>
      <span><span class="strong">${seat.name}</span>${seat.id === app.me ? ' (you)' : ''}<span class="unseen">${present(app, seat) ? ', here' : ', away'}</span>
        <span class="small quiet">${[state.lead === seat.id ? 'leads' : roleLabel(seat.role).toLowerCase(), seat.desks.join(', ')].filter(Boolean).join(' · ')}</span></span>
      <span class="small faint looks">${latestLook(state, seat.id)}</span></li>`)}</ul>
    ${tasks.length ? html`<h3 class="small quiet">Asked of people</h3><ul class="tasks">${repeat(tasks, task => task.id, task => html`<li class="small">
      <span><span class="mono faint">${task.id}</span> <span class="strong">${addressee(task.to, state)}</span> ${task.words || task.about}</span>
      <span class="faint">${task.heardBy ? `heard by ${nameOf(task.heardBy, state, app.briefing)}` : 'not heard yet'}${task.due ? `, due ${clock(task.due)}` : ''}</span></li>`)}</ul>` : nothing}`,
  { count: `${seats.filter(seat => present(app, seat)).length} here`, tools: app.plays ? html`
    ${state.lead === app.me ? nothing : html`<button class="button tiny" type="button" @click=${() => app.send(ask.take('incident-lead'))}>Lead</button>`}
    <button class="button tiny" type="button" @click=${() => app.dialog('assign')}>Ask somebody …</button>` : nothing });
}

const present = (app, seat) => seat.id === app.me || seat.colleague || Boolean(app.presence[seat.id]);

export function news(app) {
  const { state, briefing } = app;
  const last = state.updates[state.updates.length - 1];
  const due = state.ended ? null : updateDueAt(state, briefing);
  return pane(app, 'news', html`
    ${last ? html`<article class="update"><p class="small faint">${nameOf(last.by, state, briefing)} at ${clock(last.at)}${last.audience ? `, for ${last.audience}` : ''}</p>
      <p><span class="strong">Impact: ${last.band}</span>${last.final ? ' · last update' : ''}</p>
      ${[['What is the case', last.conditions], ['What we do', last.actions], ['What we need', last.needs]].filter(([, text]) => text).map(([label, text]) => html`<p class="small"><span class="quiet">${label}:</span> ${text}</p>`)}</article>`
    : empty('No update so far. People outside only know what you tell them.')}`,
  { count: due === null ? nothing : due >= state.tick ? `next in ${duration(due - state.tick)}` : 'late', tools: app.plays ? html`<button class="button tiny" type="button" @click=${() => app.dialog('update')}>Write an update …</button>` : nothing });
}
