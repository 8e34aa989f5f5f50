// What the console offers while one types: whole lines that begin with the text so far. Pure.

/** At most `most` lines for a text, in the order in which they are most often wanted. */
export function complete(text, state, briefing, most = 8) {
  const typed = text.trimStart().toLowerCase();
  if (!typed) return [];
  const lines = all(state, briefing);
  const starting = lines.filter(line => line.toLowerCase().startsWith(typed) && line.toLowerCase() !== typed);
  const words = typed.split(/\s+/);
  const containing = lines.filter(line => !starting.includes(line) && words.every(word => line.toLowerCase().includes(word)));
  return nextWords(typed, [...starting, ...containing]).slice(0, most);
}

/** Long lists are offered a word at a time: "metrics checkout" stands for its eight series until it is typed. */
function nextWords(typed, lines) {
  if (lines.length <= 8) return lines;
  const short = lines.map(line => {
    const end = line.indexOf(' ', typed.length + 1);
    return line.toLowerCase().startsWith(typed) && end > 0 ? `${line.slice(0, end)} ` : line;
  });
  return [...new Map(short.map(line => [line.trim(), line])).values()];
}

function all(state, briefing) {
  const components = briefing?.components ?? [];
  const claims = Object.keys(state.claims);
  return [
    ...Object.values(state.alerts).filter(alert => !alert.by).map(alert => `acknowledge ${alert.id}`),
    ...components.flatMap(({ id, series }) => [`metrics ${id}`, ...(series ?? []).map(each => `metrics ${id} ${each}`)]),
    ...(briefing?.journeys ?? []).flatMap(({ id, series }) => [`metrics ${id}`, ...(series ?? []).map(each => `metrics ${id} ${each}`), `trace ${id}`]),
    ...(briefing?.dependencies ?? []).map(({ from, to }) => `metrics ${from} -> ${to}`),
    ...components.map(({ id }) => `logs ${id}`),
    ...components.map(({ id }) => `changes ${id}`),
    ...(briefing?.runbooks ?? []).map(id => `runbook ${id}`),
    'share last view',
    'lead',
    ...components.flatMap(({ id }) => (briefing?.failure_modes ?? []).map(mode => `claim ${id} ${mode.id}`)),
    ...claims.map(id => `support ${id} with last view`),
    ...claims.map(id => `refute ${id} with last view`),
    ...(briefing?.actions ?? []).flatMap(({ name, takes_number }) => [takes_number ? `${name} 2` : name, `plan ${name}`]),
    ...(briefing?.desks ?? []).map(desk => `assign ${desk} `),
    ...Object.values(state.tasks).filter(task => !task.doneBy).map(task => `done ${task.id} `),
    'update', 'say ', 'resolve',
  ];
}
