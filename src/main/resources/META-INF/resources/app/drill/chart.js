// One line over drill time, drawn by uPlot, with a sentence and a table that say the same.
import { html, nothing } from '../lib.js';
import { clock, inUnit } from '../format.js';

const plot = () => globalThis.uPlot;

/** "slots: 9, then up to 36 at 03:10, now 36". */
export function sentence({ series, unit, ticks, values }) {
  const seen = values.map((value, i) => [ticks[i], value]).filter(([, value]) => value !== null && !Number.isNaN(value));
  if (!seen.length) return `${series}: no values in this window`;
  const say = value => inUnit(value, unit);
  const first = seen[0][1];
  const last = seen[seen.length - 1][1];
  const top = seen.reduce((most, each) => (each[1] > most[1] ? each : most));
  if (say(first) === say(last) && say(top[1]) === say(last)) return `${series}: ${say(last)} all the time`;
  const peak = top[1] > first && top[1] > last ? `, up to ${say(top[1])} at ${clock(top[0])}` : '';
  return `${series}: ${say(first)} at ${clock(seen[0][0])}${peak}, now ${say(last)}`;
}

/** The chart with its twins. `marks` are ticks to draw a line at: {tick, text}. */
export function chart(line, { tall = false, marks = [] } = {}) {
  const now = line.values[line.values.length - 1];
  return html`<figure class="chart ${tall ? 'tall' : ''}">
    <figcaption class="row far"><span class="strong">${line.series}</span><span class="now-value">${inUnit(now, line.unit)}</span></figcaption>
    <muster-chart .line=${line} .marks=${marks} .tall=${tall} aria-hidden="true"></muster-chart>
    <p class="unseen">${sentence(line)}</p>
    ${tall ? html`<p class="small quiet" aria-hidden="true">${sentence(line)}</p>
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

class Chart extends HTMLElement {
  connectedCallback() {
    this.watcher = new ResizeObserver(() => this.draw());
    this.watcher.observe(this);
    this.recolour = () => this.draw(true);
    document.addEventListener('muster:theme', this.recolour);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.recolour);
  }

  disconnectedCallback() {
    this.watcher.disconnect();
    document.removeEventListener('muster:theme', this.recolour);
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.recolour);
    this.drop();
  }

  set line(line) {
    this.data = line;
    this.draw();
  }

  drop() {
    this.uplot?.destroy();
    this.uplot = null;
  }

  draw(anew = false) {
    if (!this.data || !this.clientWidth || !plot()) return;
    const data = [this.data.ticks, this.data.values];
    if (anew || this.drawn !== this.data.series + this.data.unit) this.drop();
    if (!this.uplot) {
      this.drawn = this.data.series + this.data.unit;
      this.uplot = new (plot())(this.options(), data, this);
    } else {
      this.uplot.setData(data);
      if (this.uplot.width !== this.clientWidth) this.uplot.setSize(this.size());
    }
  }

  size() {
    return { width: this.clientWidth, height: this.tall ? 200 : 96 };
  }

  colour(name) {
    this.probe ??= this.appendChild(Object.assign(document.createElement('i'), { hidden: true }));
    this.probe.style.color = `var(${name})`;
    return getComputedStyle(this.probe).color;
  }

  options() {
    const ink = this.colour('--ink');
    const axis = { stroke: this.colour('--ink-3'), grid: { stroke: this.colour('--line'), width: 1 }, ticks: { show: false }, font: '12px system-ui, sans-serif' };
    const unit = this.data.unit;
    return {
      ...this.size(),
      padding: [8, 12, 0, 0],
      legend: { show: false },
      cursor: { sync: { key: 'drill' }, points: { size: 6 }, drag: { x: false, y: false } },
      scales: {
        x: { time: false },
        y: { range: (_, least, most) => [Math.min(0, least ?? 0), (most ?? 1) > 0 ? most * 1.1 : unit === '%' ? 0.01 : 1] },
      },
      axes: [
        { ...axis, size: 24, gap: 4, space: 72, values: (_, ticks) => ticks.map(clock), incrs: [10, 30, 60, 120, 300, 600, 1800] },
        { ...axis, size: 60, gap: 4, space: 32, values: (_, values) => values.map(value => inUnit(value, unit)) },
      ],
      series: [{}, { stroke: ink, width: 1.5, points: { show: false }, spanGaps: false }],
      hooks: { draw: [u => this.drawMarks(u)], setCursor: [u => this.say(u)] },
    };
  }

  /** The value under the pointer, in the caption. */
  say(u) {
    const caption = this.closest('figure')?.querySelector('.now-value');
    if (!caption) return;
    const at = u.cursor.idx ?? this.data.values.length - 1;
    caption.dataset.at = u.cursor.idx === null || u.cursor.idx === undefined ? '' : `${clock(this.data.ticks[at])}  ${inUnit(this.data.values[at], this.data.unit)}`;
  }

  drawMarks(u) {
    const { ctx } = u;
    ctx.save();
    ctx.strokeStyle = this.colour('--edge');
    ctx.setLineDash([4, 4]);
    for (const { tick } of this.marks ?? []) {
      if (tick < u.scales.x.min || tick > u.scales.x.max) continue;
      const x = Math.round(u.valToPos(tick, 'x', true));
      ctx.beginPath();
      ctx.moveTo(x, u.bbox.top);
      ctx.lineTo(x, u.bbox.top + u.bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  }
}

customElements.define('muster-chart', Chart);
