// The map of the system, always on screen. What the team has not looked at is drawn in outline.
import { html, nothing } from '../../lib.js';
import { drawMap, extent } from '../../map.js';
import { stateBadge, WORDS } from '../../state.js';
import { pane } from './pane.js';

const narrow = matchMedia('(max-width: 640px)');

export function system(app) {
  const { briefing } = app;
  if (!briefing?.components?.length) return pane(app, 'map', nothing);
  const stateOf = id => app.map[id] ?? 'unknown';
  const size = extent(briefing, narrow.matches);
  const chosen = app.ui.chosen;
  const unknown = briefing.components.filter(({ id }) => stateOf(id) === 'unknown').length;
  return pane(app, 'map', html`
    <svg class="map drawing" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="Map of the system">
      ${drawMap(briefing, id => ({ state: stateOf(id), word: stateOf(id) === 'unknown' ? '' : WORDS[stateOf(id)] }), {
        chosen,
        upright: narrow.matches,
        onPick: id => app.set({ chosen: app.ui.chosen === id ? null : id }),
        label: ({ id, kind, owner }) => `${id} ${WORDS[stateOf(id)]}, ${kind.replace('-', ' ')} of ${owner}`,
      })}
    </svg>
    ${chosen ? about(app, briefing.components.find(({ id }) => id === chosen)) : nothing}`,
  { count: unknown ? `${unknown} not looked at` : nothing, tools: html`<span class="small faint legend">dotted line: optional</span>` });
}

function about(app, component) {
  const { briefing } = app;
  const through = (briefing.journeys ?? []).filter(journey => journey.through.includes(component.id));
  const out = briefing.dependencies.filter(({ from }) => from === component.id);
  return html`<div class="about" role="region" aria-label="About ${component.id}">
    <div class="row far"><p><span class="strong">${component.id}</span> <span class="small quiet">${component.kind.replace('-', ' ')} · owned by ${component.owner}${component.critical ? ' · critical' : ''}</span></p>
      ${stateBadge(app.map[component.id] ?? 'unknown')}</div>
    ${app.plays ? html`<div class="row">
      ${[['metrics', 'Metrics'], ['logs', 'Logs'], ['changes', 'Changes']].map(([source, label]) =>
        html`<button class="button tiny" type="button" @click=${() => app.look(source, component.id)}>${label}</button>`)}
      ${through.map(({ id }) => html`<button class="button tiny" type="button" @click=${() => app.look('trace', id)}>Trace ${id}</button>`)}
      ${out.map(({ from, to }) => html`<button class="button tiny" type="button" @click=${() => app.look('metrics', `${from} -> ${to}`)}>→ ${to}</button>`)}
      <button class="button tiny" type="button" @click=${() => app.dialog('claim', { component: component.id })}>Claim …</button>
      <button class="button tiny" type="button" @click=${() => app.dialog('act', { component: component.id })}>Act …</button>
    </div>` : nothing}
  </div>`;
}
