/**
 * Recomputes what sentences claim of drawn steps: with the numbers as they were computed, and with the digits on the screen. Used by the test and by
 * `npm run claims`.
 */
import { type Claim, holds, holdsAsPrinted, type Term } from '../../src/quantity';
import { scenarioLink } from '../../src/store';
import { messages } from '../../src/text';
import type { DrawnRun } from '../run/generatedScenario';
import type { ClaimSource } from './claimSource';

export interface KindCount {
  readonly said: number;
  readonly claims: number;
}

export interface ViewCount {
  readonly kinds: Record<string, KindCount>;
}

export interface FalseClaim {
  readonly view: string;
  readonly kind: string;
  readonly text: string;
  /** As numbers, with what is printed beside them. */
  readonly claim: string;
  /** The hash of a link that opens the step. */
  readonly link: string;
}

export interface CheckedClaims {
  readonly views: Record<string, ViewCount>;
  readonly wrong: FalseClaim[];
}

/** Adds what the sources say of one step to the counts. */
export function checkClaims(sources: readonly ClaimSource[], drawn: DrawnRun, into: CheckedClaims): void {
  for (const { view, said } of sources) {
    into.views[view] ??= { kinds: {} };
    const { kinds } = into.views[view];
    for (const { kind, text, claims } of said(drawn)) {
      const count = kinds[kind];
      kinds[kind] = { said: (count?.said ?? 0) + 1, claims: (count?.claims ?? 0) + claims.length };
      for (const claimed of claims) {
        if (holdsAsPrinted(claimed)) continue;
        const how = holds(claimed) ? 'as printed' : 'as computed';
        into.wrong.push({ view, kind, text, claim: `${how}: ${claimText(claimed)}`, link: linkOf(drawn) });
      }
    }
  }
}

/** Adds one part of the counts to another. */
export function addCounts(part: CheckedClaims, into: CheckedClaims): void {
  for (const [view, { kinds }] of Object.entries(part.views)) {
    into.views[view] ??= { kinds: {} };
    for (const [kind, { said, claims }] of Object.entries(kinds)) {
      const count = into.views[view].kinds[kind];
      into.views[view].kinds[kind] = { said: (count?.said ?? 0) + said, claims: (count?.claims ?? 0) + claims };
    }
  }
  into.wrong.push(...part.wrong);
}

/** Kinds that are said without a claim although their source does not list them, and those that are listed although they claim. */
export function unlistedKinds(sources: readonly ClaimSource[], { views }: CheckedClaims): readonly string[] {
  return sources.flatMap(({ view, without }) =>
    Object.entries(views[view]?.kinds ?? {})
      .filter(([kind, { claims }]) => (claims === 0) !== kind in without)
      .map(([kind, { claims }]) => `${view}: ${kind} ${claims === 0 ? 'claims nothing' : 'is listed, but claims'}`),
  );
}

/** Kinds that are neither said nor keys of the catalogue: a listed one that was renamed, or one with a wrong name. */
export function unknownKinds(sources: readonly ClaimSource[], { views }: CheckedClaims): readonly string[] {
  return sources.flatMap(({ view, without }) =>
    [...new Set([...Object.keys(without), ...Object.keys(views[view]?.kinds ?? {})])]
      .filter((kind) => !isKey(kind))
      .map((kind) => `${view}: ${kind}`),
  );
}

/** `check.why.sum`, and without its section `why.sum`. */
function isKey(kind: string): boolean {
  const path = kind.split('.');
  return [messages, ...Object.values(messages)].some((section) => reaches(section, path));
}

function reaches(section: unknown, path: readonly string[]): boolean {
  let at = section;
  for (const name of path) {
    if ((typeof at !== 'object' && typeof at !== 'function') || at === null || !(name in at)) return false;
    at = Reflect.get(at, name);
  }
  return true;
}

function claimText({ left, relation, right, rounding }: Claim): string {
  const rounded = rounding === undefined ? '' : ` (rounding ${rounding})`;
  return `${sideText(left)} ${relation} ${sideText(right)}${rounded}`;
}

function sideText(terms: readonly Term[]): string {
  return terms
    .map(({ value, times, printed }) => {
      const factor = times === undefined ? '' : `${times} × `;
      const shown = printed === undefined ? '' : ` “${printed}”`;
      return `${factor}${typeof value === 'number' ? value : `[${value.join(', ')}]`}${shown}`;
    })
    .join(' + ');
}

function linkOf({ scenario, step }: DrawnRun): string {
  return `#scenario=${scenarioLink(scenario)}&step=${step}&phase=update`;
}
