// The frame that every pane of the live page shares.
import { html, nothing } from '../../lib.js';

/** The panes in the order of their keys: g, then the letter. */
export const PANES = [
  ['alerts', 'a', 'Alerts'],
  ['map', 'm', 'Map'],
  ['telemetry', 't', 'Telemetry'],
  ['talk', 'c', 'Talk'],
  ['claims', 'h', 'Claims'],
  ['news', 'u', 'Updates'],
  ['team', 'k', 'Team'],
  ['timeline', 'l', 'Timeline'],
];

/** One pane. `count` stands beside the title, `tools` at the right of it. */
export function pane(app, id, body, { title = PANES.find(([each]) => each === id)?.[2], count = nothing, tools = nothing, kind = '' } = {}) {
  return html`<section class="pane ${kind} ${app.ui.tab === id ? 'shown' : ''}" id="pane-${id}" aria-labelledby="title-${id}" tabindex="-1">
    <header class="pane-head"><h2 id="title-${id}">${title}</h2>${count === nothing ? nothing : html`<span class="count">${count}</span>`}<span class="tools">${tools}</span></header>
    <div class="pane-body">${body}</div>
  </section>`;
}

/** What a pane says while it is empty. */
export const empty = text => html`<p class="empty small faint">${text}</p>`;
