/** Samples that a sentence tells: "the target is 1 for the input (0.5, 1.5)", "for the input (0.5, 1.5), the target is 1". */
import { type ArrayRead, flat } from './arrays';
import type { Walk } from './found';
import { spokenList } from './sentences';
import { isSign, isWord, type Token } from './tokens';
import { arrayAt } from './values';

/** The place after all samples that the sentence tells in one form; undefined if it tells none. */
export function sentencePairAt(tokens: readonly Token[], place: number, { found, isLine }: Walk): number | undefined {
  if (!isLine) return undefined;
  const first = targetFirst(tokens, place, found.text) ?? pointFirst(tokens, place, found.text);
  let pair = first;
  let next: number | undefined;
  while (pair) {
    found.pairs.push({ inputs: pair.point.choices, targets: pair.target.choices });
    next = pair.next;
    pair = another(tokens, next, found.text);
  }
  return next;
}

interface Told {
  readonly point: ArrayRead;
  readonly target: ArrayRead;
  readonly next: number;
}

/** "the target is 1 for the input (0.5, 1.5)", "target 1 for …", and "the target for the input (0.5, 1.5) is 1". */
function targetFirst(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const after = pastTarget(tokens, place);
  if (after === undefined) return undefined;
  const point = pointAt(tokens, after, text);
  if (point) {
    const target = isAt(tokens, point.next);
    return target && { point, target, next: target.next };
  }
  const target = isAt(tokens, after) ?? (tokens[after]?.kind === 'number' ? arrayAt(tokens, after) : undefined);
  return target && withPoint(tokens, target, text);
}

/** "for the input (0.5, 1.5), the target is 1". */
function pointFirst(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const point = pointAt(tokens, place, text);
  if (!point) return undefined;
  const start = pastAll(tokens, point.next, (token) => isSign(token, ',') || isWord(token, /^the$/i));
  const after = pastTarget(tokens, start) ?? (isWord(tokens[start], /^it$/i) ? start + 1 : undefined);
  const target = after === undefined ? undefined : isAt(tokens, after);
  return target && { point, target, next: target.next };
}

/** "and 0 for the input (1, 0)", ", and for (1, 0) it is 0". */
function another(tokens: readonly Token[], place: number, text: string): Told | undefined {
  const start = pastAll(tokens, place, (token) => isSign(token, ',', ';') || isWord(token, /^and$/i));
  if (start === place) return undefined;
  const target =
    tokens[start]?.kind === 'number' || tokens[start]?.kind === 'group' ? arrayAt(tokens, start) : undefined;
  return (target && withPoint(tokens, target, text)) ?? pointFirst(tokens, start, text);
}

function withPoint(tokens: readonly Token[], target: ArrayRead, text: string): Told | undefined {
  const point = pointAt(tokens, target.next, text);
  return point && { point, target, next: point.next };
}

/** "target", "desired output" */
function pastTarget(tokens: readonly Token[], place: number): number | undefined {
  if (isWord(tokens[place], /^(?:desired|target|expected|wanted)$/i) && isWord(tokens[place + 1], /^outputs?$/i))
    return place + 2;
  return isWord(tokens[place], /^targets?$/i) ? place + 1 : undefined;
}

/** "is 1", "= 1" */
function isAt(tokens: readonly Token[], place: number): ArrayRead | undefined {
  const isVerb = isWord(tokens[place], /^(?:is|are|of)$/i) || isSign(tokens[place], '=', ':');
  const value = tokens[place + 1];
  return isVerb && (value?.kind === 'number' || value?.kind === 'group') ? arrayAt(tokens, place + 1) : undefined;
}

/** "for the input (0.5, 1.5)", "for x = (0.5, 1.5)", "for the inputs 0.5 and 1.5" */
function pointAt(tokens: readonly Token[], place: number, text: string): ArrayRead | undefined {
  if (!isWord(tokens[place], /^for$/i)) return undefined;
  const name = pastAll(tokens, place + 1, (token) => isWord(token, /^the$/i));
  const isNamed = isWord(tokens[name], /^(?:inputs?|points?|samples?|x)$/i);
  const start = isNamed
    ? pastAll(tokens, name + 1, (token) => isWord(token, /^(?:is|are|of)$/i) || isSign(token, '=', ':'))
    : name;
  const read = tokens[start]?.kind === 'group' ? arrayAt(tokens, start) : undefined;
  if (read) return flat(read.choices[0]) ? read : undefined;
  return isWord(tokens[name], /^inputs?$/i) ? spokenList(tokens, start, text) : undefined;
}

function pastAll(tokens: readonly Token[], place: number, isPassed: (token: Token | undefined) => boolean): number {
  let next = place;
  while (isPassed(tokens[next])) next += 1;
  return next;
}
