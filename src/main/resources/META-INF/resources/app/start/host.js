// Host a team: pick a drill from the shelf and open its lobby.
import { html, nothing, render } from '../lib.js';
import { get, post } from '../api.js';

const form = document.getElementById('host');
const problem = document.getElementById('problem');

function complain(error) {
  problem.textContent = error.message;
  problem.hidden = false;
}

function show(scenarios) {
  const shelf = document.getElementById('shelf');
  shelf.replaceChildren();
  render(html`${scenarios.map((each, i) => html`<label>
    <input type="radio" name="scenario" value=${each.id} ?checked=${i === 0}>
    <span class="name">${each.shelf_title ?? each.title}</span>
    <span class="row"><span class="tag">${each.level}</span><span class="tag">${each.minutes} minutes</span>${each.team_max ? html`<span class="tag">${each.team_max === 1 ? 'alone' : `${each.team_min} to ${each.team_max} people`}</span>` : nothing}</span>
  </label>`)}`, shelf);
  document.getElementById('open').disabled = scenarios.length === 0;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  problem.hidden = true;
  const { scenario, key } = Object.fromEntries(new FormData(form));
  try {
    const { code } = await post('/api/drills', { scenario, ...(key ? { host_key: key } : {}) });
    location.href = `/drill/${code}`;
  } catch (error) {
    if (error.status === 401 || error.status === 403) document.getElementById('key').hidden = false;
    complain(error);
  }
});

get('/api/scenarios').then(show, error => {
  document.getElementById('shelf').replaceChildren();
  complain(error);
});
