// For the inner loop, where a Node is at hand: node src/test/js/run.mjs
import { register } from 'node:module';

const loader = `import { pathToFileURL } from 'node:url';
const root = pathToFileURL('${process.cwd()}/src/main/resources/META-INF/resources/').href;
export const resolve = (name, context, next) => next(name.startsWith('/app/') ? root + name.slice(1) : name, context);
export const load = (url, context, next) => next(url, { ...context, format: url.endsWith('.js') ? 'module' : context.format });`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);

let failed = 0;
let passed = 0;
for (const file of ['reduce', 'needs', 'words']) {
  const { tests } = await import(`${process.cwd()}/src/test/js/${file}.test.js`);
  for (const [name, test] of Object.entries(tests)) {
    try {
      test();
      passed += 1;
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${file}: ${name}\n  ${error.message}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
