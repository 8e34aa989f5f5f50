// The claims: what the team thinks it is, what speaks for it, what against.
import { html, nothing, repeat } from '../../lib.js';
import { percent } from '../../format.js';
import { nameOf } from '../people.js';
import { empty, pane } from './pane.js';

const STANDS = { open: 'open', supported: 'supported', refuted: 'ruled out' };
const ORDER = { supported: 0, open: 1, refuted: 2 };

export function claims(app) {
  const { state } = app;
  const all = Object.values(state.claims).sort((one, other) => ORDER[one.stands] - ORDER[other.stands] || one.seq - other.seq);
  const open = all.filter(claim => claim.stands !== 'refuted').length;
  return pane(app, 'claims', html`
    ${all.length ? nothing : empty('What could it be? Put an idea here and let the team weigh evidence for and against it.')}
    <ul class="claims">${repeat(all, claim => claim.id, claim => card(app, claim))}</ul>`,
  { count: open || nothing, tools: app.plays ? html`<button class="button tiny" type="button" @click=${() => app.dialog('claim')}>New claim</button>` : nothing });
}

const modeLabel = (id, briefing) => briefing?.failure_modes?.find(each => each.id === id)?.label ?? id;

function card(app, claim) {
  const { state, briefing } = app;
  const count = polarity => claim.evidence.filter(each => each.polarity === polarity).length;
  return html`<li class="claim stands-${claim.stands}">
    <p class="row far nowrap"><span><span class="mono faint small">${claim.id}</span> <span class="idea"><span class="strong">${claim.component}</span> ${modeLabel(claim.mode, briefing).toLowerCase()}</span></span>
      <span class="tag">${STANDS[claim.stands]}</span></p>
    ${claim.words && claim.stands !== 'refuted' ? html`<p class="small quiet">${claim.words}</p>` : nothing}
    <p class="row far small"><span class="faint">${nameOf(claim.by, state, briefing)}, ${percent(claim.confidence)} sure</span>
      <span><span class="for">+${count('supports')}</span> <span class="against">−${count('refutes')}</span>
      ${claim.evidence.map(each => html` <button class="link small" type="button" @click=${() => app.openReading(each.reading)}>${each.polarity === 'refutes' ? '−' : '+'}#${each.reading}<span class="unseen"> evidence ${each.polarity === 'refutes' ? 'against' : 'for'} ${claim.id}</span></button>`)}</span></p>
    ${app.plays ? html`<div class="row">
      ${claim.stands === 'refuted' ? nothing : html`<button class="button tiny" type="button" @click=${() => app.dialog('weigh', { claim: claim.id })}>Weigh …</button>
      <button class="button tiny" type="button" @click=${() => app.dialog('act', { claim: claim.id, component: claim.component })}>Act on it …</button>`}
    </div>` : nothing}
  </li>`;
}
