/** Parses a text into segments: `$…$` first, then `{…}`. A backslash escapes `$`, `{`, `|`, `}` and itself. */
import {
  type Choice,
  type Place,
  ProseError,
  type ProseProblem,
  type Reference,
  type ReferenceStyle,
  referenceStyles,
  type Segment,
} from './segments';

const branchCounts: Readonly<Record<Choice['type'], readonly number[]>> = { plural: [2], if: [1, 2], sign: [2, 3] };

/** Throws a ProseError at the first error. */
export function parseProse(text: string): readonly Segment[] {
  const { segments } = readSegments(text, 0, false);
  return segments;
}

interface Read {
  readonly segments: readonly Segment[];
  /** Position of the character that ended it. */
  readonly end: number;
}

/** Inside a choice, `|` and `}` end a wording. */
function readSegments(source: string, start: number, inChoice: boolean): Read {
  const segments: Segment[] = [];
  let text = '';
  let at = start;
  const flush = (): void => {
    if (text !== '') segments.push({ type: 'text', text });
    text = '';
  };
  for (; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (inChoice && (sign === '|' || sign === '}')) break;
    if (sign === '\\' && /[$\\{|}]/.test(source[at + 1] ?? '')) {
      text += source[++at];
    } else if (sign === '$') {
      flush();
      const end = source.indexOf('$', at + 1);
      if (end < 0) fail('unclosedTex', source, at);
      segments.push({ type: 'tex', tex: source.slice(at + 1, end) });
      at = end;
    } else if (sign === '{') {
      flush();
      const { segment, end } = readBraces(source, at);
      segments.push(segment);
      at = end;
    } else text += sign;
  }
  flush();
  return { segments, end: at };
}

/** From `{` to the matching `}`. */
function readBraces(source: string, start: number): { readonly segment: Segment; readonly end: number } {
  const [, type, of] = /^\{(plural|if|sign)\|([^|{}]*)\|/.exec(source.slice(start)) ?? [];
  if (type === undefined || of === undefined) return readReference(source, start);
  const branches: (readonly Segment[])[] = [];
  let at = start + type.length + of.length + 2;
  while (source[at] === '|') {
    const { segments, end } = readSegments(source, at + 1, true);
    branches.push(segments);
    at = end;
  }
  if (source[at] !== '}') fail('unclosedBrace', source, start);
  if (!branchCounts[type as Choice['type']].includes(branches.length)) fail('wrongBranches', source, start);
  const choice: Choice = {
    type: type as Choice['type'],
    of: referenceOf(of, 'number', source, start),
    branches,
  };
  return { segment: choice, end: at };
}

function readReference(source: string, start: number): { readonly segment: Reference; readonly end: number } {
  const end = source.indexOf('}', start);
  if (end < 0) fail('unclosedBrace', source, start);
  const [address = '', style = 'number', ...rest] = source.slice(start + 1, end).split('|');
  if (rest.length > 0 || !isStyle(style)) fail('unknownStyle', source, start);
  return { segment: referenceOf(address, style, source, start), end };
}

function referenceOf(address: string, style: ReferenceStyle, source: string, start: number): Reference {
  if (!/^[A-Za-z]\w*(\.\w+)*$/.test(address)) fail('notAReference', source, start);
  const [name = '', ...indices] = address.split('.');
  return { type: 'reference', name, indices, style, place: placeAt(source, start) };
}

function isStyle(text: string): text is ReferenceStyle {
  return (referenceStyles as readonly string[]).includes(text);
}

function fail(problem: ProseProblem, source: string, offset: number): never {
  throw new ProseError(problem, source.slice(offset, offset + 40), placeAt(source, offset));
}

function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
