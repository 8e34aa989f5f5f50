import { clock, duration, inUnit, percent, seconds } from '/app/format.js';
import { complete } from '/app/drill/complete.js';
import { START, fold } from '/app/drill/reduce.js';
import { tell } from '/app/drill/sentences.js';
import { equal, same, truthy } from './expect.js';

const briefing = {
  components: [{ id: 'web', series: ['rate', 'errors'] }, { id: 'checkout', series: ['slots'] }], dependencies: [], journeys: [{ id: 'pay', series: [] }],
  actions: [{ name: 'flag-off tracking' }], failure_modes: [{ id: 'slow-dependency', label: 'Slow dependency', family: 'x' }], desks: ['shop'],
  personas: [{ id: 'mara', name: 'Mara Lindqvist', is: 'head of sales', channel: 'exec' }],
};

export const tests = {
  'drill time reads as minutes and seconds, before the start with a minus': () => same([462, 4000, -70].map(clock), ['07:42', '1:06:40', '−01:10']),
  'durations read as people say them': () => same([45, 138, 300].map(duration), ['45 s', '2 min 18 s', '5 min']),
  'seconds below one are milliseconds': () => same([0.0421, 3.21, 42].map(seconds), ['42 ms', '3.2 s', '42 s']),
  'shares are shown in per cent': () => same([0, 0.0314, 0.5].map(percent), ['0 %', '3.1 %', '50 %']),
  'a gap is a dash in every unit': () => same(['s', '%', '/s', 'x', ''].map(unit => inUnit(NaN, unit).replace(/[^–]/g, '')), ['–', '–', '–', '–', '–']),
  'the console offers nothing for nothing': () => same(complete('', START, briefing), []),
  'the console completes a view': () => truthy(complete('metrics ch', START, briefing).some(line => line.trim() === 'metrics checkout slots')),
  'the console offers actions by any of their words': () => truthy(complete('tracking', START, briefing).includes('flag-off tracking')),
  'the console offers no more than it was asked for': () => truthy(complete('m', START, briefing, 3).length <= 3),
  'a persona speaks under their own name': () => {
    const event = { seq: 1, tick: 9, actor: 'persona:mara', type: 'stakeholder_question', question: 'q1', persona: 'mara', asks: 'since-when', text: 'Since when?', due: 60 };
    equal(tell(event, fold([event]), briefing).text, 'Mara Lindqvist asks: Since when?');
  },
  'a kind that is not told says nothing': () => equal(tell({ seq: 1, tick: 0, actor: 'sim', type: 'tick_marked' }, START, briefing), null),
};
