/** Every bit of the traces of version 0.1: what is rearranged inside changes no number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedScenarios, traceHash } from './traceHashes';

const recorded: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/run/traceHashes.json', 'utf8'));
const scenarios = new Map(recordedScenarios());

/**
 * Adam takes powers of its β, and JavaScript leaves the last place of a power to the engine: that of Node 24 rounds some of them otherwise.
 * Then Adam's numbers are compared with PyTorch's alone, up to rounding (test/model/golden.test.ts).
 */
const hasRecordedPowers = 0.9 ** 4 === 0.6561000000000001 && 0.999 ** 16 === 0.98411944181564;

describe('the traces of version 0.1', () => {
  for (const [name, hash] of Object.entries(recorded)) {
    const scenario = scenarios.get(name);
    const takesPowers = scenario?.training.optimizer.kind.startsWith('adam') ?? false;
    it.skipIf(takesPowers && !hasRecordedPowers)(`${name} has the same bits`, () => {
      if (!scenario) throw new Error(`${name}: recorded, and no longer there`);
      expect(traceHash(scenario)).toBe(hash);
    });
  }
});
