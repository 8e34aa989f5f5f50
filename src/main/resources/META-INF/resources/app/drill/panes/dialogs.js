// The forms of the acts that need more than a click. One dialog is open at a time; a refusal stays in it.
import { html, nothing } from '../../lib.js';
import { clock } from '../../format.js';
import { addressee } from '../people.js';
import * as ask from '../commands.js';
import { help } from './help.js';

/** Each form: title, fields, the command made of them, the word on its button. */
const FORMS = {
  claim: {
    title: 'What could it be?',
    go: 'Put it on the board',
    fields: (app, { component }) => html`
      ${select('component', 'Component', app.briefing.components.map(({ id }) => [id, id]), component)}
      ${modes(app)}
      ${select('confidence', 'How sure are you?', SURE, '0.5')}
      ${text('words', 'In your own words', 'optional')}`,
    command: form => ask.claim(form.component, form.mode, Number(form.confidence), form.words),
  },
  weigh: {
    title: 'Weigh a reading for a claim',
    go: 'Attach it',
    fields: (app, { reading, claim }) => html`
      ${select('claim', 'Claim', Object.values(app.state.claims).map(each => [each.id, `${each.id} ${each.component} ${each.mode}`]), claim)}
      ${select('reading', 'Reading', readings(app, reading), reading)}
      ${choice('way', 'It speaks', [['for', 'for the claim'], ['against', 'against the claim']])}`,
    command: form => ask.weigh(form.claim, Number(form.reading), form.way === 'for'),
  },
  share: {
    title: 'Show this to the team',
    go: 'Share',
    fields: (app, { reading }) => html`<p class="notice small">${app.state.readings[reading]?.view}: ${app.state.readings[reading]?.summary}</p>${text('words', 'What do you see in it?', 'optional, yet the best part')}`,
    command: (form, app, { reading }) => ask.share(reading, form.words),
  },
  act: {
    title: 'Act on the system',
    fields: actFields,
    command: form => (form.first === 'plan' ? ask.plan(call(form), form.words) : ask.act(call(form), form.claim)),
    go: (app, open) => (firstOf(app, open) === 'plan' ? 'Say it' : 'Do it'),
  },
  assign: {
    title: 'Ask somebody',
    go: 'Ask',
    fields: app => html`
      ${select('to', 'Whom', [['', 'anybody'], ...(app.briefing.desks ?? []).map(desk => [desk, addressee(desk, app.state)]), ...Object.values(app.state.seats).filter(seat => !seat.gone && seat.id !== app.me).map(seat => [seat.id, seat.name])])}
      ${text('words', 'For what', 'Look whether tracking changed today', true)}
      ${select('due', 'Until', [['0', 'no time set'], ['60', 'in 1 minute'], ['120', 'in 2 minutes'], ['300', 'in 5 minutes']], '120')}`,
    command: form => ask.assign(form.to, '', form.words, Number(form.due)),
  },
  done: {
    title: 'Close this task',
    go: 'Close it',
    fields: (app, { task }) => html`<p class="notice small">${app.state.tasks[task]?.words}</p>${text('words', 'What came out?', 'optional')}`,
    command: (form, app, { task }) => ask.done(task, form.words),
  },
  update: {
    title: 'Update for the people outside',
    go: 'Send the update',
    fields: app => html`
      ${choice('band', 'How bad is it for customers?', [['none', 'no impact'], ['minor', 'minor'], ['major', 'major']], app.state.updates.at(-1)?.band)}
      ${area('conditions', 'What is the case', 'Some customers cannot pay since 17:44.')}
      ${area('actions', 'What we do about it', 'We are checking what checkout waits for.')}
      ${text('needs', 'What we need', 'optional')}
      ${select('next', 'Next update', [['180', 'in 3 minutes'], ['300', 'in 5 minutes'], ['600', 'in 10 minutes'], ['last', 'this is the last one']], '300')}`,
    command: form => ask.update({
      band: form.band, conditions: form.conditions, actions: form.actions, needs: form.needs,
      nextSeconds: form.next === 'last' ? 0 : Number(form.next), last: form.next === 'last',
    }),
  },
  answer: {
    title: 'Answer',
    go: 'Send the answer',
    fields: (app, { question }) => {
      const asked = app.state.questions[question ?? Object.keys(app.state.questions).at(-1)];
      if (!asked) return html`<p>Nobody has asked anything.</p>`;
      return html`<p class="notice">${asked.text}</p>
        <input type="hidden" name="question" value=${asked.id}>
        ${value(app, asked.asks)}
        ${text('words', 'And in words', 'optional')}
        ${select('next', 'You will hear from us', [['0', 'no time set'], ['180', 'in 3 minutes'], ['300', 'in 5 minutes']], '0')}`;
    },
    command: form => ask.answer(form.question, form.value ?? '', Number(form.next), form.words),
  },
  commit: {
    title: 'What was it?',
    go: 'Commit to this',
    fields: app => html`<p class="small quiet">The team’s diagnosis. It can be given again; the last one counts.</p>
      ${Object.values(app.state.claims).filter(claim => claim.stands !== 'refuted').map(claim => html`<label class="row check"><input type="checkbox" name="factor" value="${claim.component} ${claim.mode}" ?checked=${claim.stands === 'supported'}> ${claim.component}, ${claim.mode}</label>`)}
      ${Object.keys(app.state.claims).length ? nothing : html`${select('component', 'Component', app.briefing.components.map(({ id }) => [id, id]))}${modes(app)}`}
      ${select('confidence', 'How sure are you?', SURE, '0.75')}`,
    command: form => ask.commit(
      [form.factor ?? []].flat().concat(form.component ? [`${form.component} ${form.mode}`] : []).map(each => ({ component: each.split(' ')[0], mode: each.split(' ')[1] })),
      Number(form.confidence)),
  },
  resolve: {
    title: 'Is it over?',
    go: 'It is over',
    fields: app => html`<p>Say so when customers are well again and stay well. If they are not, somebody will object and the drill goes on.</p>
      ${app.state.diagnoses.length ? nothing : html`<p class="notice small">The team has not said what it was. <button class="link" type="button" @click=${() => app.dialog('commit')}>Commit to a diagnosis first</button></p>`}`,
    command: () => ask.resolve(),
  },
  hint: {
    title: 'Take a hint',
    go: 'Take it',
    fields: () => html`<p>A hint costs a part of the outcome. The price is shown in the timeline.</p>`,
    command: () => ask.hint(),
  },
  end: {
    title: 'End the drill',
    go: 'End it now',
    host: true,
    fields: () => choice('rated', 'What shall become of it?', [['yes', 'Score what was played so far'], ['no', 'No score: a real incident, we must go']], 'yes'),
    command: form => ask.host.end(form.rated === 'yes'),
  },
};

const SURE = [['0.25', 'a guess'], ['0.5', 'it could be'], ['0.75', 'likely'], ['0.95', 'nearly certain']];

function select(name, label, options, chosen) {
  return html`<div class="field"><label for="f-${name}">${label}</label><select id="f-${name}" name=${name}>
    ${options.map(([id, word]) => html`<option value=${id} ?selected=${String(id) === String(chosen ?? '')}>${word}</option>`)}</select></div>`;
}

const text = (name, label, hint, required = false) => html`<div class="field"><label for="f-${name}">${label}</label><input id="f-${name}" name=${name} placeholder=${hint} ?required=${required} maxlength="2000" autocomplete="off"></div>`;
const area = (name, label, hint) => html`<div class="field"><label for="f-${name}">${label}</label><textarea id="f-${name}" name=${name} placeholder=${hint} maxlength="2000" rows="2"></textarea></div>`;
const choice = (name, label, options, chosen = options[0][0], onChange = nothing) => html`<fieldset class="field" @change=${onChange}><legend class="label">${label}</legend><div class="row wide">${options.map(([id, word]) => html`<label class="row check"><input type="radio" name=${name} value=${id} ?checked=${id === chosen}> ${word}</label>`)}</div></fieldset>`;

function modes(app) {
  const families = new Map();
  for (const mode of app.briefing.failure_modes ?? []) families.set(mode.family, [...(families.get(mode.family) ?? []), mode]);
  return html`<div class="field"><label for="f-mode">Failure mode</label><select id="f-mode" name="mode">
    ${[...families].map(([family, list]) => html`<optgroup label=${family}>${list.map(mode => html`<option value=${mode.id}>${mode.label}</option>`)}</optgroup>`)}</select></div>`;
}

const readings = (app, chosen) => {
  const own = Object.values(app.state.readings).sort((one, other) => other.seq - one.seq).map(each => [each.seq, `${clock(each.at)} ${each.view}`]);
  return chosen && !own.some(([seq]) => seq === chosen) ? [[chosen, `#${chosen}`], ...own] : own;
};

const call = form => form.number ? `${form.call} ${form.number}` : form.call;

/** The action that is picked in the open form; at first the nearest to the component in question. */
function pickedCall(app, { component, call }) {
  const names = (app.briefing.actions ?? []).map(({ name }) => name);
  return call ?? names.find(name => component && name.split(' ').includes(component)) ?? names[0];
}

/** Whether the form would say it first or do it: what was said already is done next, unless the person chose. */
const firstOf = (app, open) => open.first ?? (app.state.plans.some(each => each.call.startsWith(pickedCall(app, open) ?? ' ')) ? 'act' : 'plan');

function actFields(app, { component, claim }) {
  const all = app.briefing.actions ?? [];
  const near = all.filter(({ name }) => component && name.split(' ').includes(component));
  const mine = app.state.seats[app.me]?.desks ?? [];
  const picked = pickedCall(app, app.ui.dialog);
  const action = all.find(({ name }) => name === picked);
  const allowed = !action?.may?.length || action.may.some(desk => mine.includes(desk));
  return html`<div class="field"><label for="f-call">Action</label><select id="f-call" name="call" @change=${event => app.set({ dialog: { ...app.ui.dialog, call: event.target.value } })}>
      ${near.length ? html`<optgroup label="On ${component}">${near.map(each => option(each, picked))}</optgroup>` : nothing}
      <optgroup label=${near.length ? 'All others' : 'All'}>${all.filter(each => !near.includes(each)).map(each => option(each, picked))}</optgroup></select></div>
    ${action?.takes_number ? html`<div class="field"><label for="f-number">How many times as much</label><input id="f-number" name="number" type="number" min="0.5" max="10" step="0.5" value="2"></div>` : nothing}
    ${action ? html`<p class="small quiet">In effect after ${action.takes_seconds} s.${action.risky ? ' Risky: what is in flight may be lost.' : ''} ${allowed ? '' : `Only for ${action.may.join(' or ')}: ask ${action.may.map(desk => addressee(desk, app.state)).join(' or ')}.`}</p>` : nothing}
    ${choice('first', 'What now?', [['plan', 'Say it first, so that somebody can object'], ['act', 'Do it']], firstOf(app, app.ui.dialog),
      event => app.set({ dialog: { ...app.ui.dialog, first: event.target.value } }))}
    ${select('claim', 'It rests on', [['', 'the latest supported claim'], ...Object.values(app.state.claims).map(each => [each.id, `${each.id} ${each.component}`])], claim)}
    ${text('words', 'Why', 'optional')}`;
}

const option = ({ name, may }, picked) => html`<option value=${name} ?selected=${name === picked}>${name}${may?.length ? ` (${may.join(', ')})` : ''}</option>`;

/** The answer in the form that the question asks for. */
function value(app, asks) {
  const kinds = {
    'affected-share': () => html`<div class="field"><label for="f-value">Share of customers, in per cent</label><input id="f-value" name="value" type="number" min="0" max="100" step="1" placeholder="empty: we do not know yet"></div>`,
    'since-when': () => html`<div class="field"><label for="f-value">Minutes ago</label><input id="f-value" name="value" type="number" min="0" max="600" step="1" placeholder="empty: we do not know yet"></div>`,
    'expected-recovery': () => html`<div class="field"><label for="f-value">Minutes from now</label><input id="f-value" name="value" type="number" min="0" max="600" step="1" placeholder="empty: we do not know yet"></div>`,
    'data-lost': () => select('value', 'Is anything lost?', [['', 'we do not know yet'], ['yes', 'yes'], ['no', 'no']]),
    'affected-journeys': () => select('value', 'Which journey suffers?', [['', 'we do not know yet'], ...(app.briefing.journeys ?? []).map(({ id }) => [id, id])]),
  };
  return kinds[asks]?.() ?? text('value', 'Answer', 'empty: we do not know yet');
}

/** The open dialog, or nothing. */
export function dialogs(app) {
  const open = app.ui.dialog;
  if (!open) return nothing;
  if (open.kind === 'help') return help(app);
  const form = FORMS[open.kind];
  return html`<dialog class="act" aria-labelledby="dialog-title" @close=${() => app.set({ dialog: null })}>
    <form @submit=${event => submit(app, event, form, open)} class="stack wide">
      <h2 id="dialog-title">${form.title}</h2>
      ${form.fields(app, open)}
      ${open.problem ? html`<p class="notice bad small" role="alert">${open.problem}</p>` : nothing}
      <div class="row far"><button class="button plain" type="button" @click=${() => app.set({ dialog: null })}>Not now</button><button class="button now" type="submit">${typeof form.go === 'function' ? form.go(app, open) : form.go}</button></div>
    </form></dialog>`;
}

async function submit(app, event, form, open) {
  event.preventDefault();
  const data = {};
  for (const [name, each] of new FormData(event.target)) data[name] = name in data ? [data[name], each].flat() : each;
  const command = form.command(data, app, open);
  const answer = await (form.host ? app.askHost(command) : app.send(command));
  if (answer && 'nack' in answer) app.set({ dialog: { ...app.ui.dialog, problem: answer.detail } });
  else app.set({ dialog: null });
}
