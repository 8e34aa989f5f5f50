// After the end: what it was called, and the way to the review.
import { html } from '../../lib.js';
import { clock } from '../../format.js';

const REASONS = {
  resolved: ['Resolved', 'Customers are well again, and you said so.'],
  time: ['Time is up', 'The drill ends here, whatever the state of things.'],
  host: ['Ended by the host', 'What was played so far is kept.'],
  abandoned: ['Ended', 'Nobody came back.'],
};

export function ended(app) {
  const { ended: end } = app.state;
  const [title, what] = REASONS[end.reason] ?? REASONS.host;
  return html`<div class="needs end" role="status">
    <p><span class="strong">${title}</span> after ${clock(end.tick)}. <span class="quiet">${what}</span></p>
    <p class="way-on">${app.ui.run ? html`<a class="button now" href="/runs/${encodeURIComponent(app.ui.run)}">See the review</a>`
      : end.rated ? html`<span class="quiet">The review is being written …</span>` : html`<a class="button" href="/runs">Finished runs</a>`}</p>
  </div>`;
}
