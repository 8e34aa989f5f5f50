// The one place that names the library files, each served by its own jar with its version in the path.
export { html, svg, render, nothing } from '/_static/lit-html/3.3.3/lit-html.js';
export { repeat } from '/_static/lit-html/3.3.3/directives/repeat.js';
export { live } from '/_static/lit-html/3.3.3/directives/live.js';
export { ref } from '/_static/lit-html/3.3.3/directives/ref.js';
