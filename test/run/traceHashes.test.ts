/** Every bit of the traces of version 0.1: what is rearranged inside changes no number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedScenarios, traceHash } from './traceHashes';

const recorded: Readonly<Record<string, string>> = JSON.parse(readFileSync('test/run/traceHashes.json', 'utf8'));
const scenarios = new Map(recordedScenarios());

describe('the traces of version 0.1', () => {
  it.each(Object.entries(recorded))('%s has the same bits', (name, hash) => {
    const scenario = scenarios.get(name);
    if (!scenario) throw new Error(`${name}: recorded, and no longer there`);
    expect(traceHash(scenario)).toBe(hash);
  });
});
