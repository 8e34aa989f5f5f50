// Looking: choose what to look at, see it, show it to the team, weigh it for a claim.
import { html, nothing, repeat } from '../../lib.js';
import { clock, sentenceCase } from '../../format.js';
import { chart } from '../chart.js';
import { empty, pane } from './pane.js';

const SOURCES = [['metrics', 'Metrics'], ['logs', 'Logs'], ['trace', 'Traces'], ['changes', 'Changes'], ['runbook', 'Runbooks']];

export function telemetry(app) {
  const opened = app.ui.opened;
  return pane(app, 'telemetry', html`
    ${app.plays ? chooser(app) : nothing}
    ${opened === null ? html`${watch(app.briefing)}${empty(app.plays ? 'Choose something to look at, or click a component on the map. What you see is yours until you share it.' : 'Readings that the team shares can be opened from the talk.')}` : panel(app, opened)}
    ${recent(app)}`, { tools: app.plays ? sources(app) : nothing });
}

// Who begins alone never saw a lobby: what one looks after is told here until something is looked at.
const watch = briefing => (briefing?.briefing ?? '').split('\n').filter(line => line.trim()).map(line => html`<p class="small">${line}</p>`);

const sources = app => html`<div class="switch" role="group" aria-label="Kind of view">
  ${SOURCES.map(([id, label]) => html`<button type="button" class="button tiny" aria-pressed=${String(app.ui.choice.source === id)} @click=${() => app.set({ choice: { ...app.ui.choice, source: id } })}>${label}</button>`)}</div>`;

function targets(source, briefing) {
  const components = briefing.components.map(({ id }) => id);
  const journeys = (briefing.journeys ?? []).map(({ id }) => id);
  if (source === 'trace') return journeys;
  if (source === 'runbook') return briefing.runbooks ?? [];
  if (source === 'metrics') return [...components, ...journeys, ...briefing.dependencies.map(({ from, to }) => `${from} -> ${to}`)];
  return components;
}

function chooser(app) {
  const { briefing, ui } = app;
  if (!briefing) return nothing;
  const { source } = ui.choice;
  const list = targets(source, briefing);
  const target = list.includes(ui.choice.target) ? ui.choice.target : list[0] ?? '';
  return html`<form class="chooser" @submit=${event => { event.preventDefault(); const data = new FormData(event.target); app.look(source, data.get('target'), (data.get('selector') ?? '').trim()); }}>
    <div class="row nowrap">
      <label class="unseen" for="look-target">Of what</label>
      <select id="look-target" name="target" .value=${target} @change=${event => app.set({ choice: { ...app.ui.choice, target: event.target.value } })}>
        ${list.map(each => html`<option ?selected=${each === target}>${each}</option>`)}</select>
      ${source === 'metrics' ? html`<label class="unseen" for="look-series">Series</label><select id="look-series" name="selector">
        <option value="">all series</option>${(seriesOf(briefing, target)).map(each => html`<option>${each}</option>`)}</select>` : nothing}
      ${source === 'logs' ? html`<label class="unseen" for="look-word">Containing</label><input id="look-word" name="selector" placeholder="containing …" autocomplete="off">` : nothing}
      <button class="button" type="submit">Look</button>
    </div>
  </form>`;
}

function seriesOf(briefing, target) {
  const named = [...briefing.components, ...(briefing.journeys ?? [])].find(({ id }) => id === target);
  if (named?.series) return named.series;
  const [from, to] = target.split(' -> ');
  return briefing.dependencies.find(each => each.from === from && each.to === to)?.series ?? [];
}

function panel(app, seq) {
  const { state } = app;
  const reading = state.readings[seq];
  const view = app.views.get(seq);
  const claims = Object.values(state.claims).filter(claim => claim.stands !== 'refuted');
  return html`<article class="panel">
    <header class="row far">
      <h3>${view?.view ?? reading?.view ?? 'A reading'} ${view ? html`<span class="small faint">${clock(view.from_tick)} to ${clock(view.to_tick)}</span>` : nothing}</h3>
      ${app.plays ? html`<div class="row">
        ${reading?.shared ? html`<span class="tag">shared</span>` : reading ? html`<button class="button tiny" type="button" @click=${() => app.dialog('share', { reading: seq })}>Share <kbd>p</kbd></button>` : nothing}
        ${claims.length ? html`<button class="button tiny" type="button" @click=${() => app.dialog('weigh', { reading: seq })}>Weigh …</button>` : nothing}
        <button class="button plain tiny" type="button" aria-label="Close this view" @click=${() => app.set({ opened: null })}>✕</button>
      </div>` : nothing}
    </header>
    ${view ? body(view, state) : html`<p class="small quiet">${reading?.summary ?? 'Loading …'}</p>`}
  </article>`;
}

function body(view, state) {
  if (view.series) {
    const marks = Object.values(state.actions).filter(action => action.landed !== null).map(action => ({ tick: action.landed, text: action.call }));
    return view.series.length === 1 ? chart(view.series[0], { tall: true, marks })
      : html`<div class="charts">${repeat(view.series, line => line.series, line => chart(line, { marks }))}</div>`;
  }
  if (view.lines) return logs(view.lines);
  if (view.traces) return html`<div class="stack">${view.traces.length ? slowestFirst(view.traces).map(trace) : empty('No request ended in this window.')}</div>`;
  if (view.changes) return changes(view.changes);
  return html`<p class="runbook">${view.text ?? ''}</p>`;
}

const logs = lines => lines.length ? html`<ol class="lines mono" tabindex="0" aria-label="Log lines">
  ${lines.map(line => html`<li class="level-${line.level.toLowerCase()}"><span class="faint">${clock(line.tick)}</span> <span class="level">${line.level}</span> ${line.text}</li>`)}</ol>` : empty('No line in this window.');

const changes = list => list.length ? html`<table class="small"><thead><tr><th>When</th><th>On</th><th>What</th><th>By</th></tr></thead>
  <tbody>${list.map(each => html`<tr><td>${clock(each.tick)}</td><td>${each.on}</td><td>${each.what}</td><td>${each.by}</td></tr>`)}</tbody></table>` : empty('No change in this window.');

// The slowest request tells most, so it stands first and open; beside it the first that failed.
const slowestFirst = traces => [...traces].sort((a, b) => b.duration_millis - a.duration_millis);

function trace(each, index, all) {
  const total = Math.max(1, each.duration_millis, ...each.spans.map(span => span.start_millis + span.duration_millis));
  return html`<details class="trace" ?open=${index === 0 || each === all.find(({ ok }) => !ok)}>
    <summary class="row far"><span class="state ${each.ok ? 'is-ok' : 'is-failing'}">${each.ok ? 'ok' : 'failed'}</span><span class="mono small">${each.id}</span><span class="small strong">${millis(each.duration_millis)}</span></summary>
    <ol class="spans">${each.spans.map(span => html`<li class="span ${span.outcome === 'ok' ? '' : 'wrong'}">
      <span class="span-name depth-${Math.min(6, span.depth)}">${span.component} ${span.depth === 0 ? html`<span class="faint">${span.operation}</span>` : nothing}</span>
      <svg class="span-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect x=${(span.start_millis / total) * 100} y="0" width=${Math.max(0.4, (span.duration_millis / total) * 100)} height="8" rx="1"/></svg>
      <span class="span-time small">${millis(span.duration_millis)}${span.outcome === 'ok' ? '' : ` · ${sentenceCase(span.outcome).toLowerCase()}`}</span>
      ${span.note ? html`<span class="span-note small quiet">${span.note}</span>` : nothing}
    </li>`)}</ol></details>`;
}

const millis = value => value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;

function recent(app) {
  const latest = new Map(Object.values(app.state.readings).map(each => [each.query, each])); // the newest reading of each look
  const list = [...latest.values()].sort((one, other) => other.seq - one.seq).slice(0, 6);
  if (!list.length) return nothing;
  return html`<div class="recent"><h3 class="small quiet">Your latest looks</h3><ul>
    ${repeat(list, each => each.seq, each => html`<li><button class="link small ${app.ui.opened === each.seq ? 'strong' : ''}" type="button" @click=${() => app.openReading(each.seq)}>${clock(each.at)} ${each.view}</button>
      <span class="small quiet summary">${each.summary}</span></li>`)}</ul></div>`;
}

/** What a reading that somebody shared is of: the look that came before it, since a reading itself is the asker's. */
export const viewOf = (app, seq, by) => app.state.readings[seq]?.view ?? app.views.get(seq)?.view
  ?? Object.values(app.state.looks).filter(look => look.by === by && look.seq < seq).pop()?.view ?? 'A reading';

/** Who looked at what, for the team pane: the latest look of a seat. */
export const latestLook = (state, seat) => Object.values(state.looks).filter(look => look.by === seat).pop()?.view ?? '';
