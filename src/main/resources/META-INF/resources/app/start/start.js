// The start page: take the pager alone, or go to a drill by its code.
import { get, post } from '../api.js';
import { playShop } from './shop.js';

const byId = id => document.getElementById(id);

function complain(id, error) {
  byId(id).textContent = error.message;
  byId(id).hidden = false;
}

byId('solo').addEventListener('submit', async event => {
  event.preventDefault();
  const button = event.target.querySelector('button');
  button.disabled = true;
  try {
    const { code } = await post('/api/drills', { scenario: 'tutorial' });
    await post(`/api/drills/${code}/seats`, { name: 'On call' });
    location.href = `/drill/${code}?alone`;
  } catch (error) {
    complain('solo-problem', error);
    button.disabled = false;
  }
});

byId('join').addEventListener('submit', async event => {
  event.preventDefault();
  const code = byId('code').value.trim().toUpperCase();
  try {
    await get(`/api/drills/${encodeURIComponent(code)}`);
    location.href = `/join/${encodeURIComponent(code)}`;
  } catch (error) {
    complain('join-problem', error);
    byId('code').setAttribute('aria-invalid', 'true');
    byId('code').focus();
  }
});

playShop(byId('shop'));
