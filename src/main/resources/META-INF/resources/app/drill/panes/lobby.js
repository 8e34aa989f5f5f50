// Before the start: what will be played, who is here, how the others get in.
import { html, nothing, repeat } from '../../lib.js';
import { ROLES, roleLabel } from '../people.js';
import * as ask from '../commands.js';

export function lobby(app) {
  const { state, briefing } = app;
  const seats = Object.values(state.seats).filter(seat => !seat.gone && !seat.colleague);
  const refused = app.answers.filter(each => each.kind === 'no').at(-1);
  const link = `${location.origin}/join/${app.code}`;
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return html`<div class="lobby">
    <section class="card stack wide" aria-labelledby="shelf">
      <p class="small quiet">The drill</p>
      <h1 id="shelf">${state.shelf.title}</h1>
      <p class="row"><span class="tag">${state.shelf.level}</span><span class="tag">${state.shelf.minutes} minutes</span><span class="tag">${size(state.shelf)}</span></p>
      ${briefing?.briefing ? html`<p class="briefing">${briefing.briefing}</p>` : nothing}
      <details><summary>What is simulated, and what is recorded</summary>
        <p class="small quiet">The system, its customers and its failures are computed while you play: nothing is a recording. What you do and say here is kept with the run, for your team to review. It is practice, not appraisal.</p></details>
    </section>
    <section class="stack wide" aria-labelledby="who">
      <h2 id="who">Who is here</h2>
      ${seats.length ? html`<ul class="roster">${repeat(seats, seat => seat.id, seat => html`<li><span class="presence ${app.presence[seat.id] || seat.id === app.me ? 'here' : ''}" aria-hidden="true"></span>
        <span class="strong">${seat.name}</span>${seat.id === app.me ? ' (you)' : ''} <span class="quiet small">${seat.bot ? 'bot' : roleLabel(seat.role)}</span></li>`)}</ul>`
      : html`<p class="quiet">Nobody yet. Share the code.</p>`}
      ${app.me === 'host' ? html`<form class="row nowrap" @submit=${event => sit(app, event)}><label class="unseen" for="own-name">Your nickname</label>
        <input id="own-name" name="name" required maxlength="40" placeholder="Play along as …" autocomplete="nickname"><button class="button" type="submit">Sit down</button></form>` : nothing}
      ${app.plays ? html`<div class="stack"><p class="label" id="roles">Your role</p><div class="roles" role="group" aria-labelledby="roles">${ROLES.map(([id, label, what]) =>
        html`<button type="button" class="role" aria-pressed=${String(state.seats[app.me]?.role === id)} @click=${() => app.send(ask.take(id))}><span class="strong">${label}</span><span class="small quiet">${what}</span></button>`)}</div></div>` : nothing}
      ${refused ? html`<p class="notice bad small" role="alert">${refused.text}</p>` : nothing}
    </section>
    <section class="card stack wide" aria-labelledby="way-in">
      <h2 id="way-in">The way in</h2>
      <p class="big-code mono" aria-label="Code ${[...app.code].join(' ')}">${app.code}</p>
      <div class="field"><label for="link">Link to join</label><input id="link" class="mono small" readonly .value=${link} @focus=${event => event.target.select()}><button class="button" type="button" @click=${event => copy(event, link)}>Copy the link</button></div>
      ${here ? html`<p class="small quiet">This link works on this computer only. For a team on the network, the server needs an address that they can reach.</p>` : nothing}
      ${app.hosts ? html`<button class="button now wide" type="button" ?disabled=${!seats.length} @click=${() => app.askHost(ask.host.start())}>Start the drill</button>
        <p class="small quiet">${seats.length ? 'Nobody has to be ready: late ones can still join.' : 'The drill can start when one person is here.'}</p>`
      : html`<p class="notice" role="status">The host starts the drill. The first minute is quiet: use it to look around.</p>`}
    </section>
  </div>`;
}

async function sit(app, event) {
  event.preventDefault();
  try {
    await app.sit(event.target.elements.name.value.trim());
  } catch (error) {
    app.tellMe(error.message, 'no');
    event.target.elements.name.setCustomValidity(error.message);
    event.target.reportValidity();
  }
}

const size = ({ teamMin, teamMax }) => teamMax > 1 ? `${teamMin} to ${teamMax} people` : 'alone';

async function copy(event, text) {
  const button = event.target;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch (refused) {
    document.getElementById('link').select();
    button.textContent = 'Press Ctrl C';
  }
}
