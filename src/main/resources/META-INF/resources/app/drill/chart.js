// One line over drill time: a small SVG that takes its colours from the page, with a sentence and a table that say the same.
import { html, nothing, render, svg } from '../lib.js';
import { clock, inUnit } from '../format.js';

const ROOM = { left: 56, right: 8, top: 8, bottom: 20 };
const TIME_STEPS = [10, 30, 60, 120, 300, 600, 1800, 3600];

/** "slots: 9, then up to 36 at 03:10, now 36". */
export function sentence({ series, unit, ticks, values }) {
  const seen = values.map((value, i) => [ticks[i], value]).filter(([, value]) => isNumber(value));
  if (!seen.length) return `${series}: no values in this window`;
  const say = value => inUnit(value, unit);
  const first = seen[0][1];
  const last = seen[seen.length - 1][1];
  const top = seen.reduce((most, each) => (each[1] > most[1] ? each : most));
  if (say(first) === say(last) && say(top[1]) === say(last)) return `${series}: ${say(last)} all the time`;
  const peak = top[1] > first && top[1] > last ? `, up to ${say(top[1])} at ${clock(top[0])}` : '';
  return `${series}: ${say(first)} at ${clock(seen[0][0])}${peak}, now ${say(last)}`;
}

const isNumber = value => value !== null && value !== undefined && !Number.isNaN(value);

/** The chart with its twins. `marks` are moments to draw a line at: {tick, text}. */
export function chart(line, { tall = false, marks = [] } = {}) {
  return html`<figure class="chart ${tall ? 'tall' : ''}">
    <muster-chart .shown=${{ line, marks, tall }}></muster-chart>
    ${tall ? html`<figcaption class="small quiet">${sentence(line)}</figcaption>
    <details class="small"><summary>As a table</summary>
      <table><thead><tr><th>Time</th><th class="number">${line.series}</th></tr></thead>
      <tbody>${rows(line).map(([tick, value]) => html`<tr><td>${clock(tick)}</td><td class="number">${inUnit(value, line.unit)}</td></tr>`)}</tbody></table>
    </details>` : nothing}
  </figure>`;
}

/** Not more than thirty rows, the newest first. */
function rows({ ticks, values }) {
  const stride = Math.max(1, Math.ceil(ticks.length / 30));
  return ticks.map((tick, i) => [tick, values[i]]).filter((_, i) => (ticks.length - 1 - i) % stride === 0).reverse();
}

/** Round values from 0 to at least `most`: [0, 20, 40]. */
export function roundSteps(most, wanted) {
  const raw = most / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(each => each >= raw) ?? raw;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => i * step);
}

/** Round moments between two ticks, at most `wanted` of them. */
export function moments(from, to, wanted) {
  const step = TIME_STEPS.find(each => (to - from) / each <= wanted) ?? (to - from || 1);
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}

/** All charts of the page point at the same moment. */
const pointed = new EventTarget();

class Chart extends HTMLElement {
  connectedCallback() {
    this.watcher = new ResizeObserver(() => this.draw());
    this.watcher.observe(this);
    this.follow = ({ detail }) => {
      this.at = detail;
      this.draw();
    };
    pointed.addEventListener('at', this.follow);
  }

  disconnectedCallback() {
    this.watcher.disconnect();
    pointed.removeEventListener('at', this.follow);
  }

  set shown(shown) {
    if (this.what?.line === shown.line && this.what.marks.length === shown.marks.length) return;
    this.what = shown;
    this.draw();
  }

  point(tick) {
    pointed.dispatchEvent(new CustomEvent('at', { detail: tick }));
  }

  draw() {
    const width = this.clientWidth;
    if (!this.what || !width) return;
    const { line, marks, tall } = this.what;
    const { ticks, values, unit } = line;
    const height = tall ? 200 : 96;
    const from = ticks[0] ?? 0;
    const to = ticks[ticks.length - 1] ?? 1;
    const most = Math.max(...values.filter(isNumber), 0) || (unit === '%' ? 0.01 : 1);
    const steps = roundSteps(most, tall ? 4 : 2);
    const top = steps[steps.length - 1];
    const x = tick => ROOM.left + ((tick - from) / Math.max(1, to - from)) * (width - ROOM.left - ROOM.right);
    const y = value => height - ROOM.bottom - (value / top) * (height - ROOM.top - ROOM.bottom);
    const at = this.at === null || this.at === undefined ? -1 : nearest(ticks, this.at);
    render(html`
      <p class="row far"><span class="strong">${line.series}</span><span class="now-value">${at < 0 ? inUnit(values[values.length - 1], unit) : html`<span class="quiet">${clock(ticks[at])}</span> ${inUnit(values[at], unit)}`}</span></p>
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${sentence(line)} tabindex=${tall ? '0' : nothing}
        @pointermove=${event => this.point(from + ((event.offsetX - ROOM.left) / (width - ROOM.left - ROOM.right)) * (to - from))}
        @pointerleave=${() => this.point(null)} @blur=${() => this.point(null)} @keydown=${event => this.step(event, ticks, at)}>
        ${steps.map(step => svg`<path class="grid" d="M${ROOM.left} ${y(step)} H${width - ROOM.right}"/><text class="axis end" x=${ROOM.left - 6} y=${y(step) + 4}>${inUnit(step, unit)}</text>`)}
        ${moments(from, to, Math.max(2, Math.floor(width / 96))).map(tick => svg`<text class="axis middle" x=${x(tick)} y=${height - 4}>${clock(tick)}</text>`)}
        ${marks.filter(({ tick }) => tick >= from && tick <= to).map(({ tick, text }) => svg`<path class="mark" d="M${x(tick)} ${ROOM.top} V${height - ROOM.bottom}"><title>${text}</title></path>`)}
        <path class="line" d=${path(ticks, values, x, y)} />
        ${at < 0 || !isNumber(values[at]) ? nothing : svg`<path class="cursor" d="M${x(ticks[at])} ${ROOM.top} V${height - ROOM.bottom}"/><circle class="here" cx=${x(ticks[at])} cy=${y(values[at])} r="3.5"/>`}
      </svg>`, this);
  }

  step(event, ticks, at) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = at < 0 ? ticks.length - 1 : Math.min(ticks.length - 1, Math.max(0, at + by));
    this.point(ticks[next]);
  }
}

/** A line that breaks where a value is missing. */
function path(ticks, values, x, y) {
  let pen = 'M';
  return ticks.map((tick, i) => {
    if (!isNumber(values[i])) {
      pen = 'M';
      return '';
    }
    const piece = `${pen}${x(tick).toFixed(1)} ${y(values[i]).toFixed(1)}`;
    pen = 'L';
    return piece;
  }).join('');
}

function nearest(ticks, tick) {
  return ticks.reduce((best, each, i) => (Math.abs(each - tick) < Math.abs(ticks[best] - tick) ? i : best), 0);
}

customElements.define('muster-chart', Chart);
