/** What a build says that it is made of. */
import { describe, expect, it } from 'vitest';
import { licencesOf, materialsOf, packagesOf } from '../../scripts/licences';

const modules = ['d3', 'react', 'katex/dist', 'katex/contrib', '@types/d3'].map(
  (name) => `${process.cwd()}/node_modules/${name}/index.js`,
);

describe('what a build is made of', () => {
  it('is each package once, with version, licence and address, and the app itself', () => {
    const bill = JSON.parse(materialsOf(packagesOf([...modules, `${process.cwd()}/src/main.tsx`]))) as {
      readonly metadata: { readonly component: { readonly name: string } };
      readonly components: readonly Record<string, unknown>[];
    };
    expect(bill.metadata.component.name).toBe('batch-gradient-explainer');
    expect(bill.components.map(({ name }) => name)).toEqual(['@types/d3', 'd3', 'katex', 'react']);
    expect(bill.components[0]).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\/%40types\/d3@\d/),
      licenses: [{ license: { id: 'MIT' } }],
    });
  });

  it('is the same twice, and has the licences in full', () => {
    expect(materialsOf(packagesOf(modules))).toBe(materialsOf(packagesOf([...modules].reverse())));
    expect(licencesOf(packagesOf(modules))).toMatch(/katex .* \(MIT\)\n\n.*Permission is hereby granted/s);
  });

  it('has a licence once, below the names of all packages that have the same', () => {
    const [scheduler, react] = ['scheduler', 'react'].map((name) => `${process.cwd()}/node_modules/${name}/index.js`);
    const text = licencesOf(packagesOf([scheduler ?? '', react ?? '']));
    expect(text).toMatch(/^react [\d.]+ \(MIT\)\nscheduler [\d.]+ \(MIT\)\n\nMIT License/);
    expect(text.match(/Permission is hereby granted/g)).toHaveLength(1);
  });
});
