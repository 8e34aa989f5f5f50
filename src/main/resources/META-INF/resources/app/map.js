// The map of a system: boxes in the columns and rows that the server laid out, and the lines between them.
import { svg, nothing } from './lib.js';
import { shape } from './state.js';

const BOX = { width: 140, height: 52 };
const NAME = { left: 32, room: 98, letters: 11 }; // a longer name is squeezed into its room
const PAD = 4;
const middle = BOX.height / 2;

/** Places on paper. Wide: callers left, callees right. Upright, for phones: callers above, callees below. */
function paper(upright) {
  const step = upright ? { x: BOX.width + 12, y: BOX.height + 40 } : { x: BOX.width + 44, y: BOX.height + 16 };
  return {
    step,
    left: place => PAD + (upright ? place.y : place.x) * step.x,
    top: place => PAD + (upright ? place.x : place.y) * step.y,
  };
}

/** The drawing's size, for a viewBox. */
export function extent({ components, dependencies }, upright = false) {
  const { left, top } = paper(upright);
  const places = [...components, ...dependencies.flatMap(({ passes }) => passes ?? [])];
  return {
    width: Math.max(...places.map(left)) + BOX.width + PAD,
    height: Math.max(...places.map(top)) + BOX.height + PAD,
  };
}

/** The way of a line from caller to callee, as an SVG path; `passes` are the places kept free for it in the columns between. */
export function way(from, to, passes = [], upright = false) {
  const { left, top } = paper(upright);
  if (to.x <= from.x) { // leads back: drawn around below
    const y = Math.max(top(from), top(to)) + BOX.height;
    return `M${left(from) + BOX.width / 2} ${y} C${left(from)} ${y + 40} ${left(to) + BOX.width} ${y + 40} ${left(to) + BOX.width / 2} ${y}`;
  }
  const out = place => upright ? [left(place) + BOX.width / 2, top(place) + BOX.height] : [left(place) + BOX.width, top(place) + middle];
  const into = place => upright ? [left(place) + BOX.width / 2, top(place)] : [left(place), top(place) + middle];
  let path = `M${out(from).join(' ')}`;
  let here = out(from);
  for (const place of [...passes, to]) {
    path += curve(here, into(place), upright);
    here = out(place);
    if (place !== to) path += ` L${here.join(' ')}`;
  }
  return path;
}

function curve([x1, y1], [x2, y2], upright) {
  if (upright) {
    const bend = (y2 - y1) / 2;
    return ` C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
  }
  const bend = Math.min(72, (x2 - x1) / 2);
  return ` C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/**
 * The boxes and lines, without the surrounding <svg>.
 * `look(id)` gives {state, word}; `onPick(id)` makes the boxes buttons; `chosen` is the picked one; `label(component)` names a box for a screen reader.
 */
export function drawMap(system, look, options = {}) {
  const { chosen, upright } = options;
  const at = new Map(system.components.map(component => [component.id, component]));
  return svg`
    ${system.dependencies.map(({ from, to, optional, passes }) =>
      svg`<path class="line ${optional ? 'optional' : ''} ${chosen && (from === chosen || to === chosen) ? 'near' : ''}" d=${way(at.get(from), at.get(to), passes, upright)} />`)}
    ${system.components.map(component => box(component, look(component.id), options))}`;
}

function box(component, { state, word }, { onPick, chosen, label, upright }) {
  const { left, top } = paper(upright);
  const x = left(component);
  const y = top(component);
  const pick = () => onPick(component.id);
  const onKey = event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick();
    }
  };
  return svg`<g class="component is-${state} ${chosen === component.id ? 'chosen' : ''}"
      tabindex=${onPick ? '0' : nothing} role=${onPick ? 'button' : nothing} aria-pressed=${onPick ? String(chosen === component.id) : nothing}
      aria-label=${label ? label(component) : nothing} @click=${onPick ? pick : nothing} @keydown=${onPick ? onKey : nothing}>
    <rect class="box" x=${x} y=${y} width=${BOX.width} height=${BOX.height} rx="8" />
    ${shape(state, x + 16, y + middle, 6)}
    <text class="name" x=${x + NAME.left} y=${y + (word ? 23 : 31)} textLength=${component.id.length > NAME.letters ? NAME.room : nothing} lengthAdjust="spacingAndGlyphs">${component.id}</text>
    <text class="word" x=${x + NAME.left} y=${y + 40}>${word}</text>
  </g>`;
}
