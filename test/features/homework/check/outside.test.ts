/** Sheets that somebody drew who has written none of the judge, nor read it: what is said of them for certain, and which numbers are right. */
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../../src/features/homework/check';
import { addressOf, parseAddress } from '../../../../src/quantity';
import { createRun } from '../../../../src/run';
import { parseScenarioText } from '../../../../src/scenario';
import sheets from './outside/sheets.json';

interface OutsideSheet {
  readonly name: string;
  /** What was done wrong, in words. */
  readonly slip: string;
  readonly scenario: object;
  readonly numbers: Readonly<Record<string, string>>;
  /** Causes that are true: the slip itself, or another one with the same numbers. No other one may be certain. */
  readonly maySay: readonly string[];
  /** Numbers that neither are the step's nor follow from those before them, whatever was rounded. */
  readonly wrong: readonly string[];
  /** Numbers that are the step's, or follow from those before them. */
  readonly right: readonly string[];
}

describe.each(sheets as unknown as readonly OutsideSheet[])('$name: $slip', (sheet) => {
  const { cells, causes, verdict } = judged(sheet);
  const inState = (addresses: readonly string[], state: string) =>
    addresses.filter((address) => cells[address]?.state === state);

  it('says nothing for certain that is false', () => {
    const certain = causes.flatMap((cause) => (cause.certain ? [cause.name] : []));
    expect(certain.filter((name) => !sheet.maySay.includes(name))).toEqual([]);
  });

  it('calls no wrong number right, and no right number wrong', () => {
    expect(inState(sheet.wrong, 'right')).toEqual([]);
    expect(inState(sheet.right, 'wrong')).toEqual([]);
  });

  it('finds no difference only where no number is wrong', () => {
    expect(verdict === 'none' && sheet.wrong.length > 0).toBe(false);
  });
});

function judged({ scenario, numbers }: OutsideSheet) {
  const read = parseScenarioText(JSON.stringify(scenario));
  if (!read.ok) throw new Error(read.error.message);
  const typed = Object.entries(numbers).map(([name, text]) => {
    const quantity = parseAddress(name);
    if (!quantity) throw new Error(`no quantity ${name}`);
    return [addressOf(quantity), text] as const;
  });
  return summaryOf(new Map(typed), createRun(read.scenario, []).traceAt(1));
}
