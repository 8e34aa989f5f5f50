// Three expectations are enough.
const show = value => JSON.stringify(value, (_, each) => (each && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort()) : each));

export function equal(found, expected) {
  if (found !== expected) throw new Error(`found ${show(found)}, expected ${show(expected)}`);
}

export function same(found, expected) {
  if (show(found) !== show(expected)) throw new Error(`found ${show(found)}, expected ${show(expected)}`);
}

export function truthy(found) {
  if (!found) throw new Error(`found ${show(found)}`);
}
