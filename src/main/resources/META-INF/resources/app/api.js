// Requests to this server. A refusal becomes an Error whose message a person can read.

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `The server answered with ${status}.`);
    this.status = status;
    this.problem = problem;
  }
}

/** GET JSON. */
export const get = path => call(path, { method: 'GET' });

/** POST JSON, get JSON. */
export const post = (path, body) =>
  call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function call(path, request) {
  let answer;
  try {
    answer = await fetch(path, { ...request, credentials: 'same-origin' });
  } catch (lost) {
    throw new Refused(0, { detail: 'The server does not answer. Maybe it was stopped, or the network is gone.' });
  }
  const text = await answer.text();
  let body = {};
  try {
    body = text ? JSON.parse(text) : {};
  } catch (notJson) {
    body = {};
  }
  if (!answer.ok) {
    throw new Refused(answer.status, body);
  }
  return body;
}
