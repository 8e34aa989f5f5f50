// The little shop on the start page. Every number in it comes from the server's simulation; this file only plays the recording.
import { html, render } from '../lib.js';
import { get } from '../api.js';
import { drawMap, extent, way } from '../map.js';
import { clock, number, percent, seconds } from '../format.js';

const FRAMES_PER_SECOND = 6;
const DOTS_PER_CALL = 0.06; // dots on a line for each call a second
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const narrow = matchMedia('(max-width: 560px)');

export async function playShop(place) {
  let film;
  try {
    film = await get('/api/demo');
  } catch (error) {
    place.remove(); // the page is complete without it
    return;
  }
  place.replaceChildren();
  let stop = () => {};
  const play = () => {
    stop();
    if (calm.matches) {
      draw(place, film, film.frames.length - 1, play);
    } else {
      stop = run(place, film, play);
    }
  };
  play();
}

function run(place, film, again) {
  draw(place, film, 0, again);
  const dots = makeDots(place, film);
  const begun = performance.now();
  let shown = 0;
  let last = begun;
  let request = requestAnimationFrame(function step(now) {
    const due = Math.min(film.frames.length - 1, Math.max(0, Math.floor(((now - begun) / 1000) * FRAMES_PER_SECOND)));
    if (due !== shown) {
      shown = due;
      draw(place, film, shown, again);
    }
    dots.move(film.frames[shown], Math.max(0, Math.min(0.1, (now - last) / 1000)));
    last = now;
    if (shown < film.frames.length - 1) {
      request = requestAnimationFrame(step);
    }
  });
  return () => cancelAnimationFrame(request);
}

function draw(place, film, index, again) {
  const frame = film.frames[index];
  const trouble = frame.failing > 0.33;
  const slowing = !trouble && Object.values(frame.components).some(component => component.state !== 'ok');
  const size = extent(film, narrow.matches);
  place.classList.toggle('in-trouble', trouble);
  const over = index === film.frames.length - 1;
  render(html`
    <p class="headline" aria-live=${over ? 'polite' : 'off'}><strong>${
      trouble ? 'Customers cannot pay. Nobody has told them.' : slowing ? 'Something has become slow. Nobody has noticed.' : 'A small shop on a good day.'
    }</strong></p>
    <svg class="drawing map" viewBox="0 0 ${size.width} ${size.height}" role="img"
      aria-label="Map of the shop: ${film.components.map(({ id }) => `${id} ${frame.components[id].state}`).join(', ')}">
      ${drawMap(film, id => ({ state: frame.components[id].state, word: word(frame.components[id]) }), { upright: narrow.matches })}
      <g class="dots"></g>
    </svg>
    <dl class="figures">
      <div><dt>Customers who pay, each second</dt><dd>${number(Math.round(frame.paying))}</dd></div>
      <div><dt>Payments that fail</dt><dd>${percent(frame.failing)}</dd></div>
      <div><dt>Checkout’s busy slots</dt><dd>${Math.round(frame.slots)} of ${film.slots}</dd></div>
      <div><dt>Alerts</dt><dd>none</dd></div>
    </dl>
    <p class="fine small faint"><span>Simulated on this server, minute ${clock(frame.tick)}, played ${film.seconds_per_frame * FRAMES_PER_SECOND}× as fast.</span>
      ${over && !calm.matches ? html`<button class="link small" type="button" @click=${again}>Play it again</button>` : ''}</p>`, place);
}

const word = component => component.state === 'failing' ? 'failing' : seconds(component.p95);

/** Dots that run along the lines: as many as there are calls, as slow as the answers are. */
function makeDots(place, film) {
  const at = new Map(film.components.map(component => [component.id, component]));
  const layer = place.querySelector('.dots');
  const lanes = film.dependencies.map(({ from, to, passes }) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', way(at.get(from), at.get(to), passes, narrow.matches));
    return { to, line, length: line.getTotalLength(), dots: [], owed: 0 };
  });
  return {
    move(frame, passed) {
      for (const lane of lanes) {
        const callee = frame.components[lane.to];
        lane.owed += callee.rate * DOTS_PER_CALL * passed;
        while (lane.owed >= 1) {
          lane.owed -= 1;
          const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
          dot.setAttribute('r', '2.5');
          dot.setAttribute('class', callee.state === 'failing' ? 'dot bad' : 'dot');
          layer.append(dot);
          lane.dots.push({ dot, way: 0 });
        }
        const speed = 1.1 / (1 + 0.8 * Math.min(6, callee.p95));
        for (const each of lane.dots) {
          each.way += speed * passed;
          const point = lane.line.getPointAtLength(Math.min(1, each.way) * lane.length);
          each.dot.setAttribute('cx', point.x);
          each.dot.setAttribute('cy', point.y);
        }
        while (lane.dots.length && lane.dots[0].way >= 1) {
          lane.dots.shift().dot.remove();
        }
      }
    },
  };
}
