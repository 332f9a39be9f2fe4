/**
 * A draft as text to be stored, and back. Stored text may be outdated or broken: it is checked like a file, except for
 * missing numbers.
 */
import { usualLoss } from '../model';
import type { Draft } from './draft';
import { fill, serializeScenario } from './filled';
import { parseScenario } from './parse';
import type { WellFormedScenario } from './schema';

/** Marks a missing number, because JSON has no NaN. */
const blank = '\u2205';

export function draftText({ scenario, aside, layers }: Draft): string {
  const file = { scenario: serializeScenario(scenario), aside, layers };
  return JSON.stringify(file, (_, value: unknown) => (Number.isNaN(value) ? blank : value));
}

/** Undefined if the text is not a draft. */
export function readDraft(text: string | undefined): Draft | undefined {
  const zeros = parsed(text, 0);
  if (!zeros) return undefined;
  // The targets that the loss requires, and a divisor under `sum`, are checked when the draft is finished.
  const { divisor: _, ...training } = zeros.scenario.training;
  const { ok } = parseScenario({ ...zeros.scenario, loss: usualLoss, training });
  const draft = ok ? parsed(text, Number.NaN) : undefined;
  return draft && { scenario: fill(draft.scenario), aside: draft.aside, layers: draft.layers };
}

interface Kept {
  readonly scenario: WellFormedScenario;
  readonly aside: Draft['aside'];
  readonly layers: Draft['layers'];
}

function parsed(text: string | undefined, missing: number): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? '', (_, value: unknown) => (value === blank ? missing : value)) as Partial<Kept>;
    const { scenario, aside = {}, layers } = kept;
    if (!scenario?.training) return undefined;
    const count = scenario.network.layers.length;
    const isOfLayers = Array.isArray(layers) && layers.length === count && layers.every(Number.isInteger);
    return { scenario, aside, layers: isOfLayers ? layers : Array.from({ length: count }, (_, layer) => layer) };
  } catch {
    return undefined;
  }
}
