/** Where a source file can be changed a little, and how: signs, bounds, divisors, indices, conditions, parts of a cache's key. */
import { parseSync } from 'vite';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  /** Computed while the module is loaded, in no function. */
  readonly isAtLoad: boolean;
}

/** A node of the syntax tree (ESTree); of its members only those named here are read. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly value?: unknown;
  readonly computed?: boolean;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly test?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly name?: string;
  readonly arguments?: readonly Node[];
  readonly elements?: readonly (Node | null)[];
  readonly expressions?: readonly Node[];
}

type Change = readonly [kind: string, node: { readonly start: number; readonly end: number }, text: string];

const otherOperator: Readonly<Record<string, readonly [kind: string, operator: string]>> = {
  '+': ['sign', '-'],
  '-': ['sign', '+'],
  '*': ['divisor', '/'],
  '/': ['divisor', '*'],
  '%': ['divisor', '/'],
  '+=': ['sign', '-='],
  '-=': ['sign', '+='],
  '*=': ['divisor', '/='],
  '/=': ['divisor', '*='],
  '<': ['bound', '<='],
  '<=': ['bound', '<'],
  '>': ['bound', '>='],
  '>=': ['bound', '>'],
  '===': ['condition', '!=='],
  '!==': ['condition', '==='],
  '&&': ['condition', '||'],
  '||': ['condition', '&&'],
};

export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const { program } = parseSync(file, source, { lang: 'ts' });
  const found: Mutant[] = [];
  walk(program as unknown as Node, true, (node, isAtLoad) => {
    for (const [kind, { start, end }, text] of changesOf(node, source)) {
      const line = source.slice(0, start).split('\n').length;
      found.push({ file, line, kind, start, end, before: source.slice(start, end), text, isAtLoad });
    }
  });
  return found;
}

function changesOf(node: Node, source: string): readonly Change[] {
  const textOf = ({ start, end }: Node): string => source.slice(start, end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const { left, right, operator = '' } = node;
      const other = otherOperator[operator];
      if (!left || !right || !other || isText(left) || isText(right)) return [];
      return [[other[0], node, `${textOf(left)} ${other[1]} ${textOf(right)}`]];
    }
    case 'UnaryExpression':
      return node.operator === '-' && node.argument ? [['sign', node, textOf(node.argument)]] : [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test
        ? [
            ['condition', node.test, 'true'],
            ['condition', node.test, 'false'],
          ]
        : [];
    case 'Literal':
      return typeof node.value === 'number' ? [['number', node, String(node.value === 1 ? 0 : node.value + 1)]] : [];
    case 'CallExpression':
      return [...limitRemoved(node, textOf), ...keyPartsRemoved(node)];
    default:
      return [];
  }
}

/** Math.max(1, rows) → rows */
function limitRemoved(node: Node, textOf: (node: Node) => string): readonly Change[] {
  const { callee, arguments: given = [] } = node;
  const isLimit = callee?.object?.name === 'Math' && ['max', 'min'].includes(callee.property?.name ?? '');
  if (!isLimit || given.length !== 2) return [];
  return given.map((_, index): Change => {
    const kept = given[1 - index];
    return ['limit', node, kept ? `(${textOf(kept)})` : '0'];
  });
}

/** [layer, from, to].join() → [layer, from].join() */
function keyPartsRemoved({ callee }: Node): readonly Change[] {
  const elements = callee?.object?.elements;
  if (callee?.property?.name !== 'join' || !elements || elements.length < 2) return [];
  return elements.flatMap((element): readonly Change[] => {
    if (!element) return [];
    return element.type === 'SpreadElement' && element.argument
      ? [['key', element.argument, '[]']]
      : [['key', element, "''"]];
  });
}

function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || typeof value === 'string';
}

/** Types have no behaviour, so they are passed over; names of properties are no expressions. */
function walk(node: Node, isAtLoad: boolean, visit: (node: Node, isAtLoad: boolean) => void): void {
  if (node.type.startsWith('TS') && !withValues.has(node.type)) return;
  visit(node, isAtLoad);
  const inside = isAtLoad && !/Function|MethodDefinition/.test(node.type);
  for (const [name, child] of Object.entries(node) as [string, unknown][]) {
    if (node.type === 'Property' && name === 'key' && !node.computed) continue;
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) walk(one, inside, visit);
  }
}

const withValues: ReadonlySet<string> = new Set(['TSNonNullExpression', 'TSAsExpression', 'TSSatisfiesExpression']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
