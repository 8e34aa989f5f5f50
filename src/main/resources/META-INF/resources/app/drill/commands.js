// What a seat or the host may ask, as the server's table of commands reads it. Nothing else in the page knows the names of wire fields.

export const acknowledge = what => ({ type: 'acknowledge', what });
export const look = (source, target, selector = '') => ({ type: 'query', source, target, ...(selector ? { selector } : {}) });
export const open = reading => ({ type: 'open', reading });
export const share = (reading, words = '') => ({ type: 'share', reading, words });
export const message = (channel, text) => ({ type: 'message', channel, text });
export const claim = (component, mode, confidence, words) => ({ type: 'claim', component, mode, confidence, words });
export const weigh = (claimId, reading, supports) => ({ type: 'weigh', claim: claimId, reading, supports });
export const plan = (call, words = '') => ({ type: 'plan', call, words });
export const act = (call, claimId = '') => ({ type: 'act', call, claim: claimId });
export const assign = (to, about, words, dueSeconds) => ({ type: 'assign', to, about, words, due_seconds: dueSeconds });
export const done = (task, words) => ({ type: 'done', task, words });
export const take = role => ({ type: 'take', role });
export const commit = (factors, confidence) => ({ type: 'commit', factors, confidence });
export const update = ({ band, conditions, actions, needs, nextSeconds, last }) =>
  ({ type: 'update', band, conditions, actions, needs, next_seconds: nextSeconds, last });
export const answer = (question, value, nextSeconds, words) => ({ type: 'answer', question, value, next_seconds: nextSeconds, words });
export const resolve = () => ({ type: 'resolve' });
export const hint = () => ({ type: 'hint' });
export const line = text => ({ type: 'line', text });

export const host = {
  start: () => ({ type: 'start' }),
  pause: () => ({ type: 'pause' }),
  resume: () => ({ type: 'resume' }),
  step: toTick => ({ type: 'step', to_tick: toTick }),
  speed: ticksPerSecond => ({ type: 'speed', ticks_per_second: ticksPerSecond }),
  end: rated => ({ type: 'end', rated }),
};
