/** What the pages for users and contributors name is there: commands, files, headings, and places in the app. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkedAddress } from '../../scripts/project';
import { activationNames, hyperparametersOf, isPerUnit, lossNamed, lossNames, optimizerKinds } from '../../src/model';
import { lossText, parseAddress, quantityValue } from '../../src/quantity';
import { settingNames } from '../../src/run';
import { examples } from '../../src/scenario';
import { createExplainerStore, readAddress, traceOf, viewNames } from '../../src/store';
import { messages } from '../../src/text';
import { listedViews, shownViews } from '../../src/views';

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function read(page: string): string {
  return readFileSync(page, 'utf8');
}

/** Targets of [text](target) and ![text](target), code left out. */
function linksIn(text: string): string[] {
  const prose = text
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/^ {4}.*$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The commands after `npm run` and `npm`, as package.json names them. */
function commandsIn(text: string): string[] {
  const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
  return [...new Set([...scripts, ...short])];
}

/** A heading as GitHub links to it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
}

/** Where a relative link leads to nothing. */
function brokenLinks(page: string): string[] {
  return linksIn(read(page)).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchorsIn(read(file)).includes(anchor);
  });
}

/** Places in the app: `#example=…` in links, code and frames. */
function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/#example=[^\s`")|\]]+/g)].map(([address]) => address))];
}

/** Paths of this project in code marks, such as `src/model/network.ts`. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|test|scripts|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
}

/** Keys that views keep in a link, as the code spells them: `viewKeys['ledger.sort']`, `sortKey = 'ledger.sort'`. */
function viewKeysIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const key = new RegExp(
    `(?:Key(?: =|:) |[kK]eys\\[|(?:set|use)ViewKey\\()'((?:${viewNames().join('|')})\\.[a-z]+)'`,
    'g',
  );
  return [
    ...new Set(files.flatMap((file) => [...read(join(folder, file)).matchAll(key)].map(([, name = '']) => name))),
  ];
}

describe('the documentation', () => {
  it.each(pages)('%s links to what is there', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it.each(pages)('%s names commands that package.json has', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(commandsIn(read(page)).filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });

  it.each(pages)('%s links into the app at the published address', (page) => {
    const elsewhere = linksIn(read(page)).filter(
      (link) => link.includes('/#') && !link.startsWith(`${linkedAddress()}#`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('README lists every command of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(commandsIn(read('README.md')).sort()).toEqual(Object.keys(scripts).sort());
  });

  it.each(['README.md', 'docs/embedding.md', 'docs/address.md'])('%s has addresses that the app reads', (page) => {
    const addresses = addressesIn(read(page));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.flatMap((address) => readAddress(address).problems)).toEqual([]);
  });

  it.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/features.md', 'README.md'])(
    '%s names files that exist',
    (page) => {
      // `Name` and `name` stand for what the reader adds.
      const paths = pathsIn(read(page)).filter((path) => !/\bname|\bName/.test(path));
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  it('README and docs/views.md show pictures that `npm run pictures` takes, and all of them, each once', () => {
    const shown = [
      ...linksIn(read('README.md')),
      ...linksIn(read('docs/views.md')).map((link) => `docs/${link}`),
    ].filter((link) => link.endsWith('.png'));
    const taken = readdirSync('docs/pictures').map((name) => `docs/pictures/${name}`);
    expect(shown.sort()).toEqual(taken.sort());
  });

  it('docs/address.md lists every view, every key that views keep in a link, and every example', () => {
    const page = read('docs/address.md');
    const keys = shownViews().flatMap(({ name, keys = [] }) => keys.map((key) => `${name}.${key}`));
    // Each is one that the code uses, and the other way round; `network.show` is the cursor's.
    expect(keys.filter((key) => key !== 'network.show').sort()).toEqual(
      [...new Set(['src/store', 'src/kit', 'src/views', 'src/features'].flatMap(viewKeysIn))].sort(),
    );
    const wanted = [...viewNames(), ...keys, ...examples.map(({ name }) => name)];
    expect(wanted.filter((name) => !new RegExp(`\`${name}[=\`]`).test(page))).toEqual([]);
  });

  it('docs/architecture.md follows numbers of the first screen, each by its own address', () => {
    const [, after = ''] = read('docs/architecture.md').split('## A reading path\n');
    const [path = ''] = after.split('\n## ');
    const followed = [...path.matchAll(/(−?\d\.\d{4})[^`]*`(?:data-quantity=")?(\w+(?:\.\d+)+)"?`/g)];
    const trace = traceOf(createExplainerStore().getState());
    const wrong = followed.filter(([, digits, address = '']) => {
      const quantity = parseAddress(address);
      return !quantity || quantityValue(quantity, trace).toFixed(4).replace('-', '−') !== digits;
    });
    expect(followed).toHaveLength(2);
    expect(wrong).toEqual([]);
  });

  it('docs/embedding.md lists every view that a frame can show', () => {
    const page = read('docs/embedding.md');
    expect(viewNames().filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('docs/views.md says of every panel what it answers, and by which name links open it', () => {
    const text = read('docs/views.md');
    expect(listedViews().filter(({ name, title }) => !text.includes(`| ${title()} | \`${name}\` | `))).toEqual([]);
  });

  it('docs/scenario-format.md and docs/model.md list every activation', () => {
    const names = activationNames.map((name) => `\`${name}\``).join(' ');
    expect(read('docs/scenario-format.md')).toContain(`| \`activations\` | L names, for layers 1 … L: ${names};`);
    const model = read('docs/model.md');
    const missing = activationNames.filter((name) => {
      const title = messages.activations[name];
      return !model.includes(isPerUnit(name) ? `| ${title} | $` : `\n${title[0]?.toUpperCase()}${title.slice(1)} is `);
    });
    expect(missing).toEqual([]);
  });

  it('docs/scenario-format.md and docs/model.md list every loss, with what it needs', () => {
    const format = read('docs/scenario-format.md');
    for (const name of lossNames) {
      const { needs } = lossNamed(name);
      expect(format).toContain(`\n| \`${name}\` | ${lossText(name, 2)} | ${needs ? `\`${needs}\` last, ` : '|\n'}`);
    }
    const titles = [...read('docs/model.md').matchAll(/^\| ([\w -]+) \| \$.*\\sum_j/gm)].map(([, title = '']) => title);
    expect(lossNames.map((name) => titles.find((title) => messages.losses[name].name.startsWith(title)))).toEqual(
      titles,
    );
  });

  it('docs/scenario-format.md lists every optimizer with its keys and its rule', () => {
    const format = read('docs/scenario-format.md');
    for (const kind of optimizerKinds) {
      const [row = ''] = format.match(new RegExp(`^\\| \\\`\\{ "kind": "${kind}", … \\}\\\` \\|.*$`, 'm')) ?? [];
      const keys = hyperparametersOf(kind).map(
        ({ name, default: usual }) => new RegExp(`\`${name}\`[^;]*default ${usual}(?=;| \\|)`),
      );
      expect(keys.filter((key) => !key.test(row))).toEqual([]);
      expect(format).toMatch(new RegExp(`^\\| \`${kind}\` \\| `, 'm'));
    }
  });

  it('docs/model.md has the rule of every optimizer, and says when its sum and its mean are the same training', () => {
    const [, after = ''] = read('docs/model.md').split('### When are mean and sum the same training?\n');
    const [meanAndSum = '', rules = ''] = after.split('## The update\n');
    for (const kind of optimizerKinds) {
      const title = messages.comparedRuns.values.optimizers[kind];
      expect(meanAndSum).toMatch(new RegExp(`^\\|.*\\b${title}\\b.*\\|$`, 'm'));
      expect(rules).toMatch(new RegExp(`^\\*\\*${title}\\b`, 'm'));
    }
  });

  it('docs/address.md lists the key of every setting', () => {
    const [row = ''] = read('docs/address.md').match(/^\|.*\| a changed setting \|/m) ?? [];
    expect(settingNames.filter((name) => !row.includes(`\`${name}\``))).toEqual([]);
  });

  it('docs/accessibility.md has a result for each criterion of WCAG 2.2 A and AA, counts them, and names tests that exist', () => {
    const page = read('docs/accessibility.md');
    const results = new Map(
      [...page.matchAll(/^\| (\d\.\d\.\d+) .*?\| ([a-z ]+) \|/gm)].map(([, number = '', result = '']) => [
        number,
        result,
      ]),
    );
    expect([...results.keys()].join(' ')).toBe(
      '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 ' +
        '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 ' +
        '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3',
    );
    const count = (one: string): number => [...results.values()].filter((result) => result === one).length;
    expect(page).toContain(
      `Of ${results.size} criteria, ${count('met')} are met, ${count('partly')} are met in part, ${count('not tested')} has not been tested, and ${count('does not apply')} do not apply.`,
    );
    // A name belongs to the file that is named before it.
    const missing = page.split(/(?=`test\/)/).flatMap((part) => {
      const [, file = ''] = /^`(test\/[^`]+\.tsx?)`/.exec(part) ?? [];
      const names = [...part.matchAll(/“([^”]+ [^”]+)”/g)].map(([, name = '']) => name);
      return file === '' ? [] : names.filter((name) => !read(file).includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
    expect(pathsIn(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('README is short, and has each of its two first commands on one line', () => {
    const text = read('README.md');
    expect(text.length).toBeLessThan(8000);
    const lines = text.split('\n');
    expect(lines).toContain('npm ci && npm start');
    expect(lines).toContain('npm ci && npm test');
  });

  it('says once, before the first link into the app, that it needs npm start, until a site has an address', () => {
    const link = `(${linkedAddress()}`;
    const linking = pages.filter((page) => read(page).includes(link));
    expect(linking.length).toBeGreaterThan(1);
    for (const page of linking.filter(() => linkedAddress().includes('localhost'))) {
      const text = read(page);
      expect(text.slice(0, text.indexOf(link)), page).toMatch(/[Ll]inks? [^.]*`npm start`/);
    }
  });

  it('links that open panels open those that they name', () => {
    const opened = addressesIn(read('README.md')).filter((address) => address.includes('view='));
    expect(opened.length).toBeGreaterThan(2);
    for (const address of opened) {
      const names = /view=([\w,]+)/.exec(address)?.[1]?.split(',') ?? [];
      expect(names.filter((name) => !listedViews().some((panel) => panel.name === name))).toEqual([]);
    }
  });

  it('readers of links, commands and addresses see them', () => {
    expect(linksIn('[a](b.md) ![c](d.png)\n```\n[no](no.md)\n```\n[e](f.md#g)')).toEqual(['b.md', 'd.png', 'f.md#g']);
    expect(commandsIn('npm ci && npm start, `npm run --silent trace -- x`, npm run test:unit')).toEqual([
      'trace',
      'test:unit',
      'start',
    ]);
    expect(addressesIn('[`#example=a&step=1`](http://x/#example=a&step=1) | src="/#example=b"')).toEqual([
      '#example=a&step=1',
      '#example=b',
    ]);
    expect(anchorOf('The iris data')).toBe('the-iris-data');
  });
});
