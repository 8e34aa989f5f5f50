// The alerts: what, since when, on what, and the way to where it comes from.
import { html, nothing, repeat } from '../../lib.js';
import { clock } from '../../format.js';
import { stateBadge } from '../../state.js';
import { nameOf } from '../people.js';
import * as ask from '../commands.js';
import { empty, pane } from './pane.js';

export function alerts(app) {
  const { state } = app;
  const all = Object.values(state.alerts).sort((one, other) => rank(one) - rank(other) || other.firedAt - one.firedAt);
  const firing = all.filter(alert => alert.clearedAt === null);
  return pane(app, 'alerts', html`
    ${all.length ? nothing : empty('No alert so far.')}
    <ul class="alerts" aria-live="off">${repeat(all, alert => alert.id, alert => row(app, alert))}</ul>
    <div class="unseen" role="alert">${latestPage(state)}</div>`,
  { count: firing.length ? `${firing.length} firing` : nothing, kind: firing.some(alert => alert.severity === 'page') ? 'loud' : '' });
}

const rank = alert => (alert.clearedAt === null ? 0 : 2) + (alert.severity === 'page' ? 0 : 1);

/** Spoken once when a page fires: the text changes only then. */
function latestPage(state) {
  const pages = Object.values(state.alerts).filter(alert => alert.severity === 'page').sort((one, other) => other.firedAt - one.firedAt);
  return pages.length ? `Alert ${pages[0].id}: ${pages[0].summary}` : '';
}

function row(app, alert) {
  const cleared = alert.clearedAt !== null;
  const loud = alert.severity === 'page';
  const target = alert.on.replace(/^journey /, '');
  return html`<li class="alert ${cleared ? 'cleared' : ''}">
    <div class="row far nowrap">
      ${stateBadge(cleared ? 'ok' : loud ? 'failing' : 'degraded', alert.id)}
      <span class="small faint">${clock(alert.firedAt)}${cleared ? `–${clock(alert.clearedAt)}` : ''}</span>
    </div>
    <p class="small">${alert.summary}</p>
    <div class="row small">
      ${alert.by ? html`<span class="faint">taken up by ${nameOf(alert.by, app.state, app.briefing)}</span>`
        : app.plays && !cleared ? html`<button class="button tiny" type="button" @click=${() => app.send(ask.acknowledge(alert.id))}>Acknowledge</button>` : nothing}
      ${app.plays ? html`<button class="link small" type="button" @click=${() => app.look('metrics', target)}>Source</button>
        ${alert.runbook ? html`<button class="link small" type="button" @click=${() => app.look('runbook', alert.runbook)}>Runbook</button>` : nothing}` : nothing}
    </div>
  </li>`;
}
