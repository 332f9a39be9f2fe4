/** Samples that a sentence tells: "the target is 1 for the input (0.5, 1.5)", "for the input (0.5, 1.5), the target is 1". */
import { type ArrayRead, flat, listOf } from './arrays';
import { pastForm } from './forms';
import type { Found, Walk } from './found';
import { spokenList } from './sentences';
import type { Token } from './tokens';
import { arrayAt } from './values';

/** The place after all samples that the sentence tells in one form; undefined if it tells none. */
export function sentencePairAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  if (!isLine) return undefined;
  const all = manyAt(tokens, place, found);
  if (all !== undefined) return all;
  let pair = targetFirst(tokens, place, found.text) ?? pointFirst(tokens, place, found.text);
  let next: number | undefined;
  while (pair) {
    found.pairs.push({ inputs: pair.point.choices, targets: pair.target.choices });
    next = pair.next;
    // "and 0 for the input (1, 0)", ", and for (1, 0) it is 0"
    const start = pastForm(tokens, next, /(?:[,;] |and )+/iy);
    pair =
      start === undefined
        ? undefined
        : (valueFirst(tokens, start, found.text) ?? pointFirst(tokens, start, found.text));
  }
  return next;
}

const points = /(?:inputs?|samples?|points?|patterns?) (?:(?:are|of) )?(?=\()(?:\(\) (?:,|and|, and) (?=\())*\(\) /iy;
const theirTargets =
  /(?:[,;] )?(?:(?:with|and|have) )?(?:the )?(?:desired outputs?|targets?|labels?) (?:(?:are|is|of|=|:) )*(?=0 )/iy;

/** The place after "samples (0, 0), (0, 1) with targets 0, 1"; undefined if there are not as many of both. One sample has all targets. */
function manyAt(tokens: readonly Token[], place: number, { pairs, text }: Found): number | undefined {
  const next = pastForm(tokens, place, points);
  const start = next === undefined ? undefined : pastForm(tokens, next, theirTargets);
  const targets = start === undefined ? undefined : spokenList(tokens, start, text);
  if (!targets) return undefined;
  const groups = tokens.slice(place, next).filter((token) => token.kind === 'group');
  const read = groups.flatMap((_, at) => arrayAt(groups, at) ?? []);
  const values = targets.choices[0].rows.flat();
  const areAll = read.length === groups.length && read.every(({ choices }) => flat(choices[0]));
  if (!areAll || (read.length > 1 && read.length !== values.length)) return undefined;
  for (const [at, { choices }] of read.entries())
    pairs.push({ inputs: choices, targets: [listOf(read.length > 1 ? values.slice(at, at + 1) : values)] });
  return targets.next;
}

interface Told {
  readonly point: ArrayRead;
  readonly target: ArrayRead;
  readonly next: number;
}

const targetWord = /(?:(?:desired|target|expected|wanted) outputs?|targets?) /iy;
/** Where a number or brackets follow. */
const verb = /(?:is|are|of|=|:) (?=[0([{])/iy;

/** "the target is 1 for the input (0.5, 1.5)", "target 1 for …", and "the target for the input (0.5, 1.5) is 1". */
function targetFirst(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const after = pastForm(tokens, place, targetWord);
  if (after === undefined) return undefined;
  const point = pointAt(tokens, after, text);
  if (point) return withTarget(tokens, point, point.next);
  const start = pastForm(tokens, after, verb) ?? pastForm(tokens, after, /(?=0 )/y);
  return start === undefined ? undefined : valueFirst(tokens, start, text);
}

/** "1 for the input (0.5, 1.5)". */
function valueFirst(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const target = pastForm(tokens, place, /(?=[0([{])/y) === undefined ? undefined : arrayAt(tokens, place);
  const point = target && pointAt(tokens, target.next, text);
  return point && { point, target, next: point.next };
}

/** "for the input (0.5, 1.5), the target is 1". */
function pointFirst(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const point = pointAt(tokens, place, text);
  const start = point && (pastForm(tokens, point.next, /(?:, |the )+/iy) ?? point.next);
  const after = start && (pastForm(tokens, start, targetWord) ?? pastForm(tokens, start, /it /iy));
  return point && after ? withTarget(tokens, point, after) : undefined;
}

/** "is 1", "= 1" */
function withTarget(tokens: readonly Token[], point: ArrayRead, place: number): Told | undefined {
  const start = pastForm(tokens, place, verb);
  const target = start === undefined ? undefined : arrayAt(tokens, start);
  return target && { point, target, next: target.next };
}

/** "for the input (0.5, 1.5)", "for x = (0.5, 1.5)", "for the inputs 0.5 and 1.5" */
function pointAt(tokens: readonly Token[], place: number, text: string): ArrayRead | undefined {
  const inBrackets = pastForm(
    tokens,
    place,
    /for (?:the )*(?:(?:inputs?|points?|samples?|x) (?:(?:is|are|of|=|:) )*)?(?=[([{])/iy,
  );
  const read = inBrackets && arrayAt(tokens, inBrackets);
  if (read) return flat(read.choices[0]) ? read : undefined;
  const list = pastForm(tokens, place, /for (?:the )*inputs? (?:(?:is|are|of|=|:) )*/iy);
  return list === undefined ? undefined : spokenList(tokens, list, text);
}
