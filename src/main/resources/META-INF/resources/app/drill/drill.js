// The page of a drill: one store, one fold, one paint a frame.
import { html, render } from '../lib.js';
import { get, post } from '../api.js';
import { clock } from '../format.js';
import { START, reduce, fold } from './reduce.js';
import { Wire } from './wire.js';
import { needs } from './needs.js';
import * as ask from './commands.js';
import { bar, meet, needsStrip } from './panes/bar.js';
import { alerts } from './panes/alerts.js';
import { system } from './panes/system.js';
import { telemetry } from './panes/telemetry.js';
import { talk, timeline, unread } from './panes/talk.js';
import { claims } from './panes/claims.js';
import { news, team } from './panes/team.js';
import { consolePane } from './panes/console.js';
import { dialogs } from './panes/dialogs.js';
import { lobby } from './panes/lobby.js';
import { ended } from './panes/ended.js';
import { PANES } from './panes/pane.js';

const root = document.getElementById('drill');
const spoken = document.getElementById('spoken');

const app = {
  code: root.dataset.code,
  state: START,
  me: '',
  alsoHost: false,
  briefing: null,
  connection: 'connecting',
  views: new Map(),
  map: {},
  presence: {},
  answers: [],
  ui: {
    tab: 'alerts', channel: '', readTo: {}, dialog: null, opened: null, chosen: null, everything: false, run: '',
    choice: { source: 'metrics', target: '' }, line: { text: '', offered: false, picked: -1, past: [], at: 0 },
    singleKeys: remembered('muster.keys') !== 'off', alone: new URLSearchParams(location.search).has('alone'),
  },

  get plays() {
    return this.me.startsWith('s') && !this.state.ended;
  },
  get hosts() {
    return this.alsoHost || this.me === 'host';
  },
  set(values) {
    this.ui = { ...this.ui, ...values };
    paint();
  },
  dialog(kind, values = {}) {
    if (!this.briefing && kind !== 'help') return; // nothing to choose from yet
    this.set({ dialog: { kind, ...values } });
  },
  send(command) {
    return wire.send(command).then(answer => {
      if ('nack' in answer && !this.ui.dialog) this.tellMe(answer.detail, 'no');
      return answer;
    });
  },
  askHost(command) {
    return this.send(command);
  },
  /** Looks at something and opens what it shows. */
  look(source, target, selector = '') {
    this.set({ tab: 'telemetry', choice: { source, target } });
    this.awaitsReading = true;
    return this.send(ask.look(source, target, selector));
  },
  openReading(seq) {
    this.set({ opened: seq, tab: 'telemetry' });
    if (!this.views.has(seq)) this.send(ask.open(seq));
  },
  /** The host takes a seat of their own, and keeps the clock. */
  async sit(name) {
    await post(`/api/drills/${this.code}/seats`, { name });
    wire.again();
    brief();
  },
  readChannel(channel) {
    this.set({ channel, readTo: { ...this.ui.readTo, [channel]: this.state.seq } });
  },
  tellMe(text, kind = 'out') {
    this.answers = [...this.answers, { id: (this.answers.at(-1)?.id ?? 0) + 1, text, kind }].slice(-200);
    paint();
  },
  singleKeys(on) {
    remember('muster.keys', on ? 'on' : 'off');
    this.set({ singleKeys: on });
  },
};

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch (refused) {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch (refused) {
    // storage is switched off: the choice lasts as long as this page
  }
}

const wire = new Wire(app.code, {
  onFrame: frame => take(frame),
  onState: state => {
    app.connection = state;
    paint();
  },
});

const TAKES = {
  hello: ({ seat, host, tick }) => {
    app.me = seat;
    app.alsoHost = Boolean(host);
    app.state = { ...app.state, tick: Math.max(app.state.tick, tick) };
  },
  snapshot: ({ tick, events }) => {
    app.state = { ...fold(events), tick };
    if (app.state.ended) findRun();
    else if (app.ui.alone && app.hosts && app.state.phase === 'lobby') app.askHost(ask.host.start());
  },
  clock: ({ tick }) => {
    app.state = { ...app.state, tick: Math.max(app.state.tick, tick) };
  },
  view: view => {
    app.views = new Map([...app.views, [view.reading, view]].slice(-40));
  },
  map: ({ components }) => {
    app.map = { ...app.map, ...components };
  },
  presence: seats => {
    app.presence = { ...app.presence, ...seats }; // who came and who went
  },
};

function take(frame) {
  const kind = frame.type ? undefined : Object.keys(TAKES).find(each => each in frame);
  if (kind) TAKES[kind](frame[kind]);
  else if (frame.type) happened(frame);
  paint();
}

function happened(event) {
  const before = app.state.phase;
  app.state = reduce(app.state, event);
  if (event.type === 'query_result' && event.actor === app.me) shown(event);
  if (event.type === 'run_started' && before === 'lobby') brief();
  if (event.type === 'run_ended') findRun();
}

/** A look opens what it shows; an open panel that goes on showing moves with it and says nothing more. */
function shown(event) {
  const goesOn = Object.values(app.state.readings).some(each => each.query === event.query && each.seq !== event.seq);
  if (!goesOn) {
    app.ui = { ...app.ui, opened: event.seq };
    app.send(ask.open(event.seq)); // at once: panels are told only with the next scrape
    app.tellMe(event.summary.length > 200 ? `${event.summary.slice(0, 200)} …` : event.summary, 'out');
  } else if (app.state.readings[app.ui.opened]?.query === event.query) {
    const before = app.views.get(app.ui.opened);
    if (before && !app.views.has(event.seq)) app.views = new Map([...app.views, [event.seq, before]]);
    app.ui = { ...app.ui, opened: event.seq };
  }
}

/** The briefing says what may be looked at and done; after the start it knows the desks too. */
async function brief() {
  try {
    app.briefing = await get(`/api/drills/${app.code}/briefing`);
    paint();
  } catch (error) {
    app.tellMe(error.message, 'no');
  }
}

/** Shows the way to the review once the run is valued, or after a while in any case. */
async function findRun(tries = 0) {
  const { phase } = await get(`/api/runs/${app.run}`).catch(() => ({}));
  if (phase === 'closed' || tries > 15) app.set({ run: app.run });
  else setTimeout(() => findRun(tries + 1), 1000);
}

/** The little number on a tab: what waits there for a look. */
function waiting(id) {
  const count = { alerts: () => Object.values(app.state.alerts).filter(alert => !alert.by && alert.clearedAt === null).length, talk: () => unread(app) }[id]?.() ?? 0;
  return count ? html` <span class="count">${count}</span>` : '';
}

const columns = () => html`<div class="live">
  <nav class="tabs" aria-label="Panes">${PANES.map(([id, , name]) => html`<button type="button" class="button tiny" aria-pressed=${String(app.ui.tab === id)} @click=${() => app.set({ tab: id })}>${name}${waiting(id)}</button>`)}</nav>
  <div class="column first">${alerts(app)}${claims(app)}${timeline(app)}</div>
  <div class="column second">${system(app)}${telemetry(app)}${app.plays ? consolePane(app) : ''}</div>
  <div class="column third">${talk(app)}${news(app)}${team(app)}</div>
</div>`;

function screen() {
  if (app.connection === 'refused') return html`<div class="over card stack wide"><h1>You have no seat here</h1><p class="quiet">${app.problem ?? 'This drill is open to people who joined it.'}</p><p><a class="button now" href="/join/${app.code}">Join with a nickname</a></p></div>`;
  if (app.connection === 'elsewhere') return html`<div class="over card stack wide"><h1>Your seat is open in another tab</h1><p class="quiet">Only the newest one plays.</p><p><button class="button now" type="button" @click=${() => wire.open()}>Play here</button></p></div>`;
  if (!app.me) return html`<p class="over quiet" role="status">Taking your seat …</p>`;
  if (app.state.phase === 'lobby') return lobby(app);
  return html`${app.state.ended ? ended(app) : needsStrip(app)}${columns()}`;
}

let due = false;
function paint() {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    const following = [...document.querySelectorAll('[data-follow]')].filter(list => list.scrollHeight - list.scrollTop - list.clientHeight < 48);
    render(html`${bar(app)}${screen()}${dialogs(app)}`, root);
    const dialog = root.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    for (const list of new Set([...following, ...document.querySelectorAll('[data-follow]:not([data-followed])')])) {
      list.dataset.followed = '';
      list.scrollTop = list.scrollHeight;
    }
  });
}

let lastKey = '';
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, select, textarea, dialog, [contenteditable]');
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    focus('console');
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !app.ui.singleKeys || app.ui.dialog) return;
  const key = event.key;
  if (lastKey === 'g') {
    const pane = PANES.find(([, letter]) => letter === key);
    if (pane) {
      event.preventDefault();
      app.set({ tab: pane[0] });
      requestAnimationFrame(() => focus(`pane-${pane[0]}`));
    }
    lastKey = '';
    return;
  }
  lastKey = key;
  const does = {
    '/': () => focus('console'),
    '?': () => app.dialog('help'),
    t: () => say(`Drill time ${clock(app.state.tick)}`),
    ...(app.plays && app.state.phase !== 'lobby' ? {
      h: () => app.dialog('claim'),
      s: () => app.dialog('update'),
      x: () => app.dialog('act'),
      p: () => app.state.readings[app.ui.opened] && app.dialog('share', { reading: app.ui.opened }),
      n: () => needs(app.state, app.me, app.briefing)[0] && meet(app, needs(app.state, app.me, app.briefing)[0]),
    } : {}),
  }[key];
  if (does) {
    event.preventDefault();
    does();
  }
});

const focus = id => document.getElementById(id)?.focus();

function say(text) {
  spoken.textContent = '';
  requestAnimationFrame(() => { spoken.textContent = text; });
}

/** Takes the seat that this browser has, or says that it has none. */
async function arrive() {
  try {
    const { run } = await get(`/api/drills/${app.code}`);
    if (run) {
      app.run = run;
      brief();
      wire.open();
    } else {
      app.connection = 'refused';
    }
  } catch (error) {
    app.connection = 'refused';
    app.problem = error.message;
  }
  paint();
}

root.replaceChildren();
arrive();
paint();
