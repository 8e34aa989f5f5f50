// Help: what one does here, and the keys.
import { html } from '../../lib.js';
import { PANES } from './pane.js';

export const KEYS = [
  ['/', 'go to the console'],
  ['h', 'new claim'],
  ['p', 'share the open reading'],
  ['s', 'write an update'],
  ['x', 'act on the system'],
  ['n', 'do what needs you first'],
  ['t', 'hear the time'],
  ['?', 'this help'],
  ['Esc', 'close, or leave the field'],
];

export const help = app => html`<dialog class="act" aria-labelledby="dialog-title" @close=${() => app.set({ dialog: null })}>
  <div class="stack wide">
    <h2 id="dialog-title">How this works</h2>
    <ol class="steps"><li><span class="strong">Look</span> at the system: click a component, or type <code>metrics checkout</code>. What you see is yours alone.</li>
      <li><span class="strong">Share</span> what matters. What stays on one screen is not team knowledge.</li>
      <li><span class="strong">Claim</span> what you think it is, and weigh readings for and against it.</li>
      <li><span class="strong">Act</span>: say it first, then do it. Stop the pain before you find the cause.</li>
      <li><span class="strong">Tell</span> the people outside, before they ask.</li></ol>
    <h3>Keys</h3>
    <dl class="keys">${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}
      ${PANES.map(([, letter, name]) => html`<div><dt><kbd>g</kbd> <kbd>${letter}</kbd></dt><dd>${name.toLowerCase()}</dd></div>`)}</dl>
    <label class="row check"><input type="checkbox" .checked=${app.ui.singleKeys} @change=${event => app.singleKeys(event.target.checked)}> Single keys do something (never while you type)</label>
    ${app.plays && app.state.firstAlertAt !== null ? html`<p class="small">Stuck? <button class="link" type="button" @click=${() => app.dialog('hint')}>Take a hint</button>, it costs a little.</p>` : ''}
    <div class="row far"><span></span><button class="button" type="button" @click=${() => app.set({ dialog: null })}>Close</button></div>
  </div></dialog>`;
