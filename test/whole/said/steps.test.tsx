/** `npm run said -- --steps 10000`: drawn steps with all settings crossed, each read in one view and medium, so that many crossings are met. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { media } from '../../../src/kit';
import { comingNotation, notationNames } from '../../../src/quantity';
import { viewNames } from '../../../src/store';
import { doorNames } from '../../../src/store/doorNames';
import { drawing, mulberry32 } from '../../mulberry32';
import { type DrawnRun, generatedRun } from '../../run/generatedScenario';
import { comparisonOf, faultsOnPage, faultsOnStage, told } from './faults';

const steps = Number(process.env.SAID_STEPS ?? 0);
const piece = 50;
const first = 1_000_000 * Number(process.env.SAID_SEED ?? 1);

/** Of 50 steps, two have numbers as large and small as 10^±160, and one has 100 samples. */
function drawnRuns(seed: number, count: number): readonly DrawnRun[] {
  const some = (limits: Parameters<typeof generatedRun>[0], numRuns: number): readonly DrawnRun[] =>
    fc.sample(generatedRun(limits), { numRuns, seed });
  const special = [...some({ magnitudes: true }, 2), ...some({ sampleCounts: { min: 100, max: 100 } }, 1)];
  return [...special, ...some({}, count)].slice(0, count);
}

async function faultsOf({ scenario, run, step }: DrawnRun, seed: number): Promise<readonly string[]> {
  const random = mulberry32(seed);
  const oneOf = drawing(random);
  const { layers } = run.traceAt(step).network;
  const layer = 1 + Math.floor(random() * (layers.length - 1));
  const unit = (at: number): number => 1 + Math.floor(random() * (layers[at] ?? 1));
  const notation = oneOf(notationNames);
  await comingNotation(notation);
  const keys = [
    `step=${step}`,
    `weight=${layer}.${unit(layer - 1)}.${unit(layer)}`,
    `notation=${notation}`,
    ...(random() < 0.3 ? ['notation.divide=delta'] : []),
  ].join('&');
  const read = { scenario, keys, comparison: comparisonOf(scenario, keys, seed) };
  if (random() < 0.3) return faultsOnStage(read, oneOf(told));
  const view = oneOf(viewNames());
  const door = view === 'ledger' && random() < 0.6 ? `&ledger.whatif=${oneOf(doorNames)}` : '';
  const explained = view === 'formulas' ? '&formulas.explain=show' : '';
  return faultsOnPage(read, view, { medium: oneOf(Object.values(media)), further: door || explained });
}

describe.runIf(steps > 0)('drawn steps', () => {
  const pieces = Array.from({ length: Math.ceil(steps / piece) }, (_, at) => first + at * piece);
  it.each(pieces)('%i', { timeout: 600_000 }, async (seed) => {
    const found: string[] = [];
    for (const [at, drawn] of drawnRuns(seed, Math.min(piece, first + steps - seed)).entries()) {
      const faults = await faultsOf(drawn, seed + at);
      found.push(...faults.map((fault) => `${seed + at}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});
