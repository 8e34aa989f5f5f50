// The console: everything a seat can do, as a typed line. Not a terminal: an input with suggestions and a log.
import { html, live, nothing, repeat } from '../../lib.js';
import { complete } from '../complete.js';
import * as ask from '../commands.js';

export function consolePane(app) {
  const { ui, state, briefing } = app;
  const offers = ui.line.offered ? complete(ui.line.text, state, briefing) : [];
  const picked = offers[ui.line.picked];
  return html`<section class="console ${['telemetry', 'map', 'alerts'].includes(ui.tab) ? 'shown' : ''}" aria-label="Console">
    <div class="console-log mono" role="log" aria-live="polite" aria-label="Answers" tabindex="0" data-follow>
      ${repeat(app.answers, each => each.id, each => html`<p class="is-${each.kind}">${each.kind === 'in' ? html`<span class="prompt" aria-hidden="true">&gt; </span>` : nothing}${each.text}</p>`)}
    </div>
    <form class="console-line" @submit=${event => { event.preventDefault(); enter(app, offers); }}>
      <span class="prompt mono" aria-hidden="true">&gt;</span>
      <input id="console" class="mono" role="combobox" aria-label="Console" aria-expanded=${String(offers.length > 0)} aria-controls="offers" aria-autocomplete="list"
        aria-activedescendant=${picked === undefined ? nothing : `offer-${ui.line.picked}`} autocomplete="off" autocapitalize="off" spellcheck="false"
        placeholder="metrics checkout, logs payments …   press / to come here" .value=${live(ui.line.text)}
        @input=${event => app.set({ line: { ...ui.line, text: event.target.value, offered: true, picked: -1 } })}
        @keydown=${event => key(app, event, offers)} @blur=${() => app.set({ line: { ...app.ui.line, offered: false } })}>
      ${offers.length ? html`<ul id="offers" class="offers mono" role="listbox" aria-label="Suggestions">
        ${offers.map((offer, i) => html`<li id="offer-${i}" role="option" aria-selected=${String(i === ui.line.picked)} @mousedown=${event => { event.preventDefault(); choose(app, offer); }}>${offer}</li>`)}</ul>` : nothing}
    </form></section>`;
}

function key(app, event, offers) {
  const { line } = app.ui;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    event.preventDefault();
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (offers.length) app.set({ line: { ...line, picked: (line.picked + step + offers.length) % offers.length } });
    else recall(app, step);
  } else if (event.key === 'Tab' && offers.length && !event.shiftKey) {
    event.preventDefault();
    choose(app, offers[Math.max(0, line.picked)]);
  } else if (event.key === 'Escape') {
    if (offers.length) {
      event.stopPropagation();
      app.set({ line: { ...line, offered: false, picked: -1 } });
    } else event.target.blur();
  }
}

function choose(app, offer) {
  app.set({ line: { ...app.ui.line, text: offer.endsWith(' ') ? offer : `${offer} `, offered: true, picked: -1 } });
}

function recall(app, step) {
  const { line } = app.ui;
  const at = Math.min(line.past.length, Math.max(0, line.at + step));
  app.set({ line: { ...line, at, text: line.past[at] ?? '' } });
}

async function enter(app, offers) {
  const { line } = app.ui;
  const text = (offers[line.picked] ?? line.text).trim();
  if (!text) return;
  if (offers[line.picked]) {
    choose(app, offers[line.picked]);
    return;
  }
  const past = [...line.past.filter(each => each !== text), text].slice(-50);
  app.set({ line: { text: '', offered: false, picked: -1, past, at: past.length } });
  app.tellMe(text, 'in');
  if (text === 'help' || text === '?') {
    app.dialog('help');
    return;
  }
  const word = text.split(/\s+/)[0];
  if (['update', 'answer', 'commit', 'assign'].includes(text)) {
    app.dialog(word); // the bare verb opens its form
    return;
  }
  const answer = await app.send(ask.line(text));
  if ('ack' in answer) app.tellMe('done', 'done'); // a refusal was told already
}
