/**
 * Distances and corners are tokens of `src/shell/styles/sizes.css`, so that equal things stand equally far apart everywhere. A length of
 * its own is allowed where a comment above it, or behind it on its line, says what it measures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const property =
  /(?<=[{;\s])((?:scroll-)?(?:padding|margin)(?:-[a-z-]+)?|(?:row-|column-)?gap|border-spacing|border(?:-[a-z]+-[a-z]+)?-radius):([^;{}]+);/g;
const length = /(?<![\w.-])-?(?:\d*\.)?\d*[1-9]\d*(?:rem|px)\b/;
const token = /var\((--(?:space|radius)[\w-]*)\)/g;

/** A comment becomes the sign §, which no stylesheet has; one that is longer than its line, as many lines of it. */
function withSigns(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]+/g, '§'));
}

/** The declarations with a length of their own and no reason beside it. */
function unexplained(css: string): readonly string[] {
  const text = withSigns(css);
  return [...text.matchAll(property)].flatMap(({ index, 0: declaration, 1: name = '', 2: value = '' }) => {
    const before = text.slice(0, index).trimEnd();
    const after = text.slice(index + declaration.length).split('\n')[0] ?? '';
    const hasReason = before.endsWith('§') || after.includes('§');
    return length.test(value) && !hasReason ? [`${name}: ${value.trim()}`] : [];
  });
}

function unknownTokens(css: string, sizes: string): readonly string[] {
  return [...css.matchAll(token)].map(([, name = '']) => name).filter((name) => !sizes.includes(`${name}:`));
}

describe('distances and corners', () => {
  const stylesheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, css: readFileSync(join('src', file), 'utf8') }));

  it('are tokens, or a comment says what is measured', () => {
    expect(stylesheets.flatMap(({ file, css }) => unexplained(css).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  it('name a token that exists: with another name the browser would drop the whole declaration', () => {
    const sizes = readFileSync('src/shell/styles/sizes.css', 'utf8');
    expect(stylesheets.flatMap(({ file, css }) => unknownTokens(css, sizes).map((name) => `${file}: ${name}`))).toEqual(
      [],
    );
    expect(unknownTokens('a { gap: var(--space-8); margin: 0 var(--space-10); }', '--space-8: 0.5rem;')).toEqual([
      '--space-10',
    ]);
  });

  it('may be 0, a share, or lengths of the type around them', () => {
    const free =
      'a { padding: 0 var(--space-8) 2ch; margin: auto calc(-1 * var(--panel-side)); gap: 0.25em 10%; width: 3rem; }';
    expect(unexplained(free)).toEqual([]);
    expect(unexplained('a { margin: 1px; /* A line between cells. */ }\n/* Why. */\nb { padding: 3rem; }')).toEqual([
      'padding: 3rem',
    ]);
    expect(
      unexplained('a {\n  /* What is pinned\n     to the bottom. */\n  padding: 0 8rem;\n  gap: 0.5rem;\n}'),
    ).toEqual(['gap: 0.5rem']);
    expect(
      unexplained(
        'a { margin-inline-start: -1px; gap: calc(1rem + 1ch); border-start-end-radius: 10px; scroll-margin-top: .5rem; }',
      ),
    ).toEqual([
      'margin-inline-start: -1px',
      'gap: calc(1rem + 1ch)',
      'border-start-end-radius: 10px',
      'scroll-margin-top: .5rem',
    ]);
  });
});
