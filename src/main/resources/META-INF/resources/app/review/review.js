// The review reads without scripts. This adds the walk through the timeline: ← and →, with Shift by turning points; the address keeps the place.

const lines = () => [...document.querySelectorAll('.story li')].filter(line => line.offsetParent !== null);

/** Goes to a line, so that a link to this address opens it again. */
function go(line) {
  history.replaceState(null, '', `#${line.id}`);
  line.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

document.addEventListener('keydown', event => {
  if (!['ArrowLeft', 'ArrowRight'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, summary, .scroll')) return;
  const by = event.key === 'ArrowLeft' ? -1 : 1;
  const all = lines();
  const here = all.findIndex(line => line === document.activeElement || `#${line.id}` === location.hash);
  let next = here + by;
  while (event.shiftKey && all[next] && !all[next].classList.contains('key')) next += by;
  if (all[next]) {
    event.preventDefault();
    go(all[next]);
  }
});

/* Following a link to a line moves the focus there too. */
addEventListener('hashchange', () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus({ preventScroll: true }));
