// The bar on top: where we are in time, what comes next, who is here; below it what needs this seat now.
import { html, nothing } from '../../lib.js';
import { clock, duration } from '../../format.js';
import { needs, updateDueAt } from '../needs.js';
import * as ask from '../commands.js';

const STEP_TICKS = 10;

export function bar(app) {
  const { state, briefing } = app;
  const due = state.ended ? null : updateDueAt(state, briefing);
  const left = state.shelf.minutes * 60 - state.tick;
  return html`<header class="bar">
    <a class="brand" href="/" aria-label="Muster, start page"><svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true"><circle class="called" cx="16" cy="4.5" r="4"/><circle cx="26" cy="10.2" r="3"/><circle cx="26" cy="21.8" r="3"/><circle cx="16" cy="27.5" r="3"/><circle cx="6" cy="21.8" r="3"/><circle cx="6" cy="10.2" r="3"/></svg></a>
    ${state.phase === 'lobby' ? html`<p class="bar-title">${state.shelf.title}</p>` : html`<h1 class="bar-title">${state.shelf.title}</h1>`}
    <p class="bar-clock" ?hidden=${state.phase === 'lobby'} role="timer" aria-live="off"><span class="unseen">Drill time </span><span class="big">${clock(state.tick)}</span>
      <span class="faint small">${state.ended ? 'over' : state.phase === 'paused' ? 'stopped' : left > 0 ? `${duration(Math.ceil(left / 60) * 60)} left` : 'time is up'}</span></p>
    ${due === null ? nothing : html`<p class="bar-due small ${due - state.tick <= 60 ? 'soon' : 'quiet'}">Next update ${due >= state.tick ? `in ${duration(due - state.tick)}` : `${duration(state.tick - due)} late`}</p>`}
    ${app.connection === 'open' ? nothing : html`<p class="tag">${app.connection === 'lost' ? `Connection lost, shown as of ${clock(state.tick)}` : 'Connecting …'}</p>`}
    <div class="bar-tools">
      ${app.me === 'host' || app.ui.alone ? nothing : html`<span class="small quiet who-am-i">You are ${state.seats[app.me]?.name ?? ''}</span>`}
      ${app.hosts && ['running', 'paused'].includes(state.phase) ? hostTools(app) : nothing}
      ${app.plays && ['running', 'paused'].includes(state.phase) ? html`<button class="button tiny" type="button" @click=${() => app.dialog('resolve')}>It is over …</button>` : nothing}
      <button class="button plain tiny" type="button" data-theme-toggle aria-label="Light or dark">◐</button>
      <button class="button plain tiny" type="button" @click=${() => app.dialog('help')} aria-label="Help and keys">?</button>
    </div>
  </header>`;
}

function hostTools(app) {
  const { state } = app;
  const running = state.phase === 'running';
  return html`<span class="host-tools row" role="group" aria-label="Host">
    <button class="button tiny" type="button" @click=${() => app.askHost(running ? ask.host.pause() : ask.host.resume())}>${running ? 'Stop the clock' : 'Go on'}</button>
    ${running ? nothing : html`<button class="button tiny" type="button" @click=${() => app.askHost(ask.host.step(state.tick + STEP_TICKS))}>${STEP_TICKS} s on</button>`}
    <label class="unseen" for="speed">Speed of the clock</label><select id="speed" class="tiny" .value=${String(state.speed)} @change=${event => app.askHost(ask.host.speed(Number(event.target.value)))}>
      ${[0.5, 1, 2, 4].map(speed => html`<option value=${speed} ?selected=${state.speed === speed}>${speed}×</option>`)}</select>
    <button class="button tiny" type="button" @click=${() => app.dialog('end')}>End …</button>
  </span>`;
}

export function needsStrip(app) {
  const list = app.plays ? needs(app.state, app.me, app.briefing) : [];
  if (!list.length) return html`<div class="needs none" role="status"><span class="small faint">${calm(app)}</span></div>`;
  const [first, ...rest] = list;
  return html`<div class="needs" role="region" aria-label="Needs you now">
    ${[first, ...rest.slice(0, 2)].map((need, i) => html`<div class="need ${i ? 'later' : ''}">
      <span class="need-text">${need.text}</span>
      ${need.due === null ? nothing : html`<span class="small need-due">${need.due >= app.state.tick ? duration(need.due - app.state.tick) : 'late'}</span>`}
      <button class="button tiny ${i ? '' : 'now'}" type="button" @click=${() => meet(app, need)}>${need.act}</button>
    </div>`)}
    ${rest.length > 2 ? html`<span class="small faint">and ${rest.length - 2} more</span>` : nothing}
  </div>`;
}

function calm({ state, plays }) {
  if (state.phase === 'paused') return 'The clock is stopped. Nothing is lost.';
  if (!plays) return 'You watch as the host. The team sees its own screens.';
  return state.firstAlertAt === null ? 'All is quiet. Look around: the map, the metrics, the logs.' : 'Nothing needs you at this moment.';
}

/** Does what a need's button says. */
export function meet(app, need) {
  const acts = {
    alert: () => app.send(ask.acknowledge(need.id)),
    question: () => app.dialog('answer', { question: need.id }),
    task: () => need.heard ? app.dialog('done', { task: need.id }) : app.send(ask.acknowledge(need.id)),
    lead: () => app.send(ask.take('incident-lead')),
    update: () => app.dialog('update'),
  };
  acts[need.kind]();
}
