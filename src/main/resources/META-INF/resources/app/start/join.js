// The join page: a nickname, and one is in. A browser that has a seat already may go on with it.
import { get, post } from '../api.js';

const form = document.getElementById('join');
const code = form.dataset.code;
const problem = document.getElementById('problem');
const remembered = read('muster.name');
if (remembered) form.elements.name.value = remembered;

form.addEventListener('submit', async event => {
  event.preventDefault();
  const name = form.elements.name.value.trim();
  try {
    await post(`/api/drills/${code}/seats`, { name });
    write('muster.name', name);
    location.href = `/drill/${code}`;
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
    form.elements.name.setAttribute('aria-invalid', 'true');
    form.elements.name.focus();
  }
});

/* The cookie of a seat does not come with the first click from a chat, yet it does come with this request. */
async function comeBack() {
  const { run } = await get(`/api/drills/${code}`);
  if (!run) return;
  const { me } = await get(`/api/drills/${code}/briefing`);
  const way = document.getElementById('continue');
  way.textContent = me.name ? `Continue as ${me.name}` : 'Continue as the host';
  way.hidden = false;
}

comeBack().catch(error => {
  problem.textContent = error.message;
  problem.hidden = false;
});

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch (refused) {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch (refused) {
    // not remembered
  }
}
