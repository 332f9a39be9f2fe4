/** A draft as text to be kept, and back. What was kept may be old or broken: it is checked like a file, but for blanks. */
import { usualLoss } from '../model';
import type { Draft } from './draft';
import { fill, serializeScenario } from './filled';
import { parseScenario } from './parse';
import type { WellFormedScenario } from './schema';

/** Stands for a number that is missing: JSON has no NaN. */
const blank = '\u2205';

export function draftText({ scenario, aside }: Draft): string {
  const file = { scenario: serializeScenario(scenario), aside };
  return JSON.stringify(file, (_, value: unknown) => (Number.isNaN(value) ? blank : value));
}

/** Undefined for a text that is no draft. */
export function readDraft(text: string | undefined): Draft | undefined {
  const zeros = parsed(text, 0);
  if (!zeros) return undefined;
  // What the loss asks of targets, and a divisor that waits under a sum, are looked at when the draft is done.
  const { divisor: _, ...training } = zeros.scenario.training;
  const { ok } = parseScenario({ ...zeros.scenario, loss: usualLoss, training });
  const draft = ok ? parsed(text, Number.NaN) : undefined;
  return draft && { scenario: fill(draft.scenario), aside: draft.aside };
}

interface Kept {
  readonly scenario: WellFormedScenario;
  readonly aside: Draft['aside'];
}

function parsed(text: string | undefined, missing: number): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? '', (_, value: unknown) => (value === blank ? missing : value)) as Partial<Kept>;
    return kept.scenario?.training ? { scenario: kept.scenario, aside: kept.aside ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
