/** The app's own names in the notebook's module: `npm run schema` writes them, and a test compares them. */
import { readFileSync } from 'node:fs';
import { activationNames, isFused, losses, lossNames, optimizers, reductions } from '../src/model';
import { phases } from '../src/quantity';
import { viewNames } from '../src/store';
import '../src/features';

export const notebookModulePath = 'public/python/batch_gradient.py';

const lists: Readonly<Record<string, () => readonly string[]>> = {
  activation: () => activationNames,
  loss: () => lossNames,
  reduction: () => reductions,
  optimizer: () => Object.keys(optimizers),
  phase: () => phases,
  view: viewNames,
};

/** The module with the names that the app has now. */
export function notebookModule(): string {
  const text = readFileSync(notebookModulePath, 'utf8');
  const lines = Object.entries(lists).map(
    ([kind, names]) =>
      `    "${kind}": (${names()
        .map((name) => `"${name}"`)
        .join(', ')}),\n`,
  );
  const needs = lossNames.filter(isFused).map((name) => `"${name}": "${losses[name].needs}"`);
  return text
    .replace(/^NAMES = \{\n[^}]*\}\n/m, `NAMES = {\n${lines.join('')}}\n`)
    .replace(/^NEEDED = \{.*\}\n/m, `NEEDED = {${needs.join(', ')}}\n`);
}
