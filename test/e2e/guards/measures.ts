/** What a reader must never meet, measured in the page: one evaluation, and a short sentence for each kind at each place. */
import type { Page } from '@playwright/test';
import { closeLayers } from './inPage/closeLayers';
import { controls } from './inPage/controls';
import { covered } from './inPage/covered';
import { drawings } from './inPage/drawings';
import { heard } from './inPage/heard';
import { keptRows } from './inPage/keptRows';
import { legends } from './inPage/legends';
import { overlaps } from './inPage/overlaps';
import { sentences } from './inPage/sentences';
import { kit, makeTools, type Tools } from './inPage/tools';
import { wide } from './inPage/wide';

type Measure = (tools: Tools) => string[];

const measures: readonly Measure[] = [
  keptRows,
  wide,
  drawings,
  overlaps,
  covered,
  controls,
  sentences,
  legends,
  closeLayers,
  heard,
];

/** `selector` of the parts that are looked at. */
export async function measured(page: Page, selector: string, asked = measures): Promise<readonly string[]> {
  // The functions go to the page as they are written: none uses a name from outside itself.
  return page.evaluate<string[]>(`(() => {
    const roots = [...document.querySelectorAll(${JSON.stringify(selector)})];
    const outermost = roots.filter((root) => !roots.some((other) => other !== root && other.contains(root)));
    const tools = (${makeTools})(outermost, ${JSON.stringify(kit)});
    return [${asked.map((measure) => `(${measure})(tools)`).join()}].flat();
  })()`);
}
