/**
 * `npm run address -- https://…/`: sets where the app is published. package.json keeps the address, links in README and docs lead to it, notebooks
 * show it, and the build gives it to Share for copies that others cannot open.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { linkedAddress } from './project';

const [typed = ''] = process.argv.slice(2);
const url = URL.canParse(typed) ? new URL(typed) : undefined;
if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
  process.stderr.write(
    `address: expected the address of the app’s folder, such as https://name.github.io/folder/ (got “${typed}”)\n`,
  );
  process.exit(2);
}
const next = url.href.replace(/\/?$/, '/');
const before = linkedAddress();
const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith('.md'),
);
for (const page of pages) {
  const text = readFileSync(page, 'utf8');
  // Links that go into the app and to answers; in text, `npm start` keeps its own address.
  const changed = text.replaceAll(`(${before}`, `(${next}`);
  if (changed !== text) writeFileSync(page, changed);
}
// Where notebooks find the app.
const program = 'public/python/batch_gradient.py';
writeFileSync(
  program,
  readFileSync(program, 'utf8').replace(/^PUBLISHED = .*$/m, () => `PUBLISHED = ${JSON.stringify(next)}`),
);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const { name, version, ...rest } = manifest;
writeFileSync('package.json', `${JSON.stringify({ name, version, ...rest, homepage: next }, null, 2)}\n`);
process.stdout.write(`published address: ${next}\n`);
