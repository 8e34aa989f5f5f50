// The channels: what the team says, what it shows, what people outside say.
import { html, nothing, repeat } from '../../lib.js';
import { clock } from '../../format.js';
import { nameOf, persona } from '../people.js';
import { tell } from '../sentences.js';
import * as ask from '../commands.js';
import { viewOf } from './telemetry.js';
import { empty, pane } from './pane.js';

/** The team's channel first, then those in which personas speak. */
export function channels(state, briefing) {
  const team = teamChannel(state);
  const others = [...(briefing?.personas ?? []).map(each => each.channel), ...state.messages.map(each => each.channel)];
  return [...new Set([team, ...others.filter(Boolean)])];
}

const teamChannel = state => state.messages.find(each => !each.by.startsWith('persona:'))?.channel || 'team';

/** Messages, personas' questions and the answers to them, in one row of time. */
function said(state, channel, briefing) {
  const team = teamChannel(state);
  const messages = state.messages.filter(each => (each.channel || team) === channel);
  const questions = Object.values(state.questions)
    .filter(question => (persona(question.persona, briefing).channel || team) === channel)
    .flatMap(question => [
      { seq: question.seq, at: question.at, by: `persona:${question.persona}`, text: question.text, readings: [], question },
      ...(question.answer ? [{ seq: question.seq + 0.5, at: question.answer.at, by: question.answer.by, text: [question.answer.value || 'We do not know yet.', question.answer.words].filter(Boolean).join(' – '), readings: [] }] : []),
    ]);
  return [...messages, ...questions].sort((one, other) => one.at - other.at || one.seq - other.seq);
}

const news = (app, channel) => said(app.state, channel, app.briefing).filter(each => each.seq > (app.ui.readTo[channel] ?? 0) && each.by !== app.me).length;

/** How much nobody has read here yet, over all channels. */
export const unread = app => channels(app.state, app.briefing).reduce((sum, channel) => sum + news(app, channel), 0);

export function talk(app) {
  const { state, briefing, ui } = app;
  const all = channels(state, briefing);
  const channel = all.includes(ui.channel) ? ui.channel : all[0];
  const list = said(state, channel, briefing);
  return pane(app, 'talk', html`
    ${all.length > 1 ? html`<div class="switch" role="group" aria-label="Channel">${all.map(each => {
      return html`<button type="button" class="button tiny" aria-pressed=${String(each === channel)} @click=${() => app.readChannel(each)}>#${each}${news(app, each) && each !== channel ? html` <span class="count">${news(app, each)}</span>` : nothing}</button>`;
    })}</div>` : nothing}
    <div class="talk-log" role="log" aria-live="polite" aria-label="Messages in ${channel}" tabindex="0" data-follow>
      ${list.length ? repeat(list, each => each.seq, each => message(app, each)) : empty(channel === all[0] ? 'Say what you see. What stays on one screen is not team knowledge.' : 'Nothing said here yet.')}
    </div>
    ${app.plays ? html`<form class="say row nowrap" @submit=${event => submit(app, event, channel === 'team' ? '' : channel)}>
      <label class="unseen" for="say">Message to ${channel}</label>
      <input id="say" name="text" autocomplete="off" maxlength="2000" placeholder="Message to #${channel}">
      <button class="button" type="submit">Say</button></form>` : nothing}`);
}

async function submit(app, event, channel) {
  event.preventDefault();
  const input = event.target.elements.text;
  const text = input.value.trim();
  if (!text) return;
  input.value = '';
  const answer = await app.send(ask.message(channel, text));
  if ('nack' in answer) input.value = text;
}

function message(app, { at, by, text, readings, question }) {
  const { state, briefing } = app;
  const outside = by.startsWith('persona:');
  const is = outside ? persona(by.slice('persona:'.length), briefing).is : state.seats[by]?.colleague ? 'colleague' : '';
  return html`<div class="message ${by === app.me ? 'mine' : ''} ${outside ? 'outside' : ''}">
    <p class="small"><span class="strong">${nameOf(by, state, briefing)}</span>${is ? html` <span class="faint">${is}</span>` : nothing} <span class="faint">${clock(at)}</span></p>
    ${text ? html`<p class="words">${text}</p>` : nothing}
    ${readings.map(seq => html`<p class="reading"><span class="small two-lines">${viewOf(app, seq, by)}${state.readings[seq] ? html` <span class="quiet">${state.readings[seq].summary}</span>` : nothing}</span>
      <button class="button tiny" type="button" @click=${() => app.openReading(seq)}>Open</button></p>`)}
    ${question && !question.answer && app.plays ? html`<p><button class="button tiny now" type="button" @click=${() => app.dialog('answer', { question: question.id })}>Answer</button> <span class="small quiet">until ${clock(question.due)}</span></p>` : nothing}
  </div>`;
}

export function timeline(app) {
  const { state, briefing, ui } = app;
  const told = state.log.map(event => [event, tell(event, state, briefing)]).filter(([event, line]) => line && (ui.everything || line.key || !['query', 'message'].includes(event.type)));
  return pane(app, 'timeline', html`<ol class="timeline" tabindex="0" aria-label="Timeline, newest last" data-follow>
      ${repeat(told, ([event]) => event.seq, ([event, line]) => html`<li class="${line.key ? 'key' : ''}"><span class="when small faint">${clock(event.tick)}</span><span class="small">${line.who ? html`<span class="strong">${line.who}</span> ` : nothing}${line.text}</span></li>`)}
    </ol>`,
  { tools: html`<label class="small row"><input type="checkbox" .checked=${ui.everything} @change=${event => app.set({ everything: event.target.checked })}> looks and talk too</label>` });
}
