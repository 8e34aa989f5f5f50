// The four states of a component: shape + word + colour, everywhere the same.
import { html, svg } from './lib.js';

export const WORDS = { ok: 'ok', degraded: 'degraded', failing: 'failing', unknown: 'not looked at' };

/** The bare shape on an SVG, centred on (x, y): ● ok, ▲ degraded, ■ failing, ○ unknown. */
export function shape(state, x, y, size = 6) {
  if (state === 'degraded') {
    return svg`<path class="shape" d=${`M${x} ${y - size} L${x + size} ${y + size * 0.8} L${x - size} ${y + size * 0.8} Z`} />`;
  }
  if (state === 'failing') {
    const edge = size * 0.9;
    return svg`<rect class="shape" x=${x - edge} y=${y - edge} width=${edge * 2} height=${edge * 2} rx="1" />`;
  }
  return svg`<circle class="shape" cx=${x} cy=${y} r=${size * 0.85} />`;
}

/** Shape and word inside a line of text. */
export function stateBadge(state, word = WORDS[state] ?? state) {
  return html`<span class="state is-${state}"><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${shape(state, 6, 6, 5)}</svg>${word}</span>`;
}
