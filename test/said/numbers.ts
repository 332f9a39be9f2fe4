/** What a screen shows of quantities, redone: a number that has an address is this quantity’s, and so is one after a quantity’s name. */
import { exists, nameOf, parseAddress, type Quantity, quantityValue, samplesOf } from '../../src/quantity';
import { readPrinted } from '../../src/text';
import { redoneTex, redoneText } from './lines';
import { type Facts, faultsIn, number } from './redone';

const wholeNumber = new RegExp(`^[(≈]*(${number})\\)*$`);

/** The elements that carry an address and print a number alone, in columns with a power of ten at their heads only up to this power. */
export function faultsOfNumbers(root: ParentNode, { traces }: Facts): readonly string[] {
  const text = root.textContent ?? '';
  const hasPowers = /10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text);
  const power = largestPower(text);
  return [...root.querySelectorAll<HTMLElement>('[data-quantity]')].flatMap((element) => {
    const address = element.getAttribute('data-quantity') ?? '';
    const quantity = parseAddress(address);
    const [, printed] = wholeNumber.exec(ownText(element)) ?? [];
    // A mark of a sample has the sample’s number.
    const isMark = quantity && 'sample' in quantity && printed === String(quantity.sample);
    if (!quantity || printed === undefined || isMark || element.closest('input, [contenteditable]')) return [];
    const values = traces.flatMap((trace) => (exists(quantity, trace) ? [quantityValue(quantity, trace)] : []));
    // Data of samples outside the batch are no quantities of the step, and the smallest doubles have few digits.
    if (values.length === 0 || values.some((one) => one !== 0 && Math.abs(one) < 1e-307)) return [];
    const { value, half } = readPrinted(printed);
    const isOne = values.some((one) => {
      const ratio = hasPowers && value !== 0 && one !== 0 ? Math.round(Math.log10(Math.abs(one / value))) : 0;
      const scale = 10 ** ratio;
      return Math.abs(one - value * scale) <= 1.001 * half * scale + 1e-9 * Math.abs(one);
    });
    // What rounding has left of terms that cancel is printed as 0, and so is what is small beside the power of its column.
    const least = hasPowers ? half * power : 1e-12;
    const isNothing = value === 0 && values.some((one) => Math.abs(one) < Math.max(1e-12, least));
    return isOne || isNothing ? [] : [`${address} is printed as ${printed}, and is ${values.join(' or ')}`];
  });
}

/** 1 for a text without powers of ten. */
function largestPower(text: string): number {
  const powers = [...text.matchAll(/10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g)].map(([, digits = '']) =>
    Number([...digits].map((one) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(one)).join('')),
  );
  return 10 ** Math.max(0, ...powers);
}

/** Of a mark in a picture, whose texts are others’, nothing. */
function ownText(element: Element, space = ''): string {
  const numbers = element.querySelectorAll('.number');
  const isMixed = numbers.length === 0 && element.childElementCount > 1 && !element.querySelector('.katex');
  if (isMixed || numbers.length > 1) return '';
  return seenIn(numbers[0] ?? element)
    .replace(/\s+/g, space)
    .trim();
}

/** Its text without what is only heard. Pages without a window are read too, so that a node is asked what it is. */
function seenIn(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isElement(child) || !isHeardOnly(child)) text += seenIn(child);
  }
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isHeardOnly(element: Element): boolean {
  return element.localName === 'annotation' || /visually-hidden|katex-mathml/.test(element.getAttribute('class') ?? '');
}

/** Texts that are heard or shown on hover, and the sentences of the page. */
export function textsOf(root: ParentNode): readonly string[] {
  const heard = ['aria-label', 'title', 'aria-valuetext', 'alt'];
  const attributes = [...root.querySelectorAll(heard.map((name) => `[${name}]`).join())].flatMap((element) =>
    heard.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const sentences = [...root.querySelectorAll('p, li, figcaption, [role=status], .visually-hidden')].map(
    (element) => element.textContent,
  );
  // The label of a row, and each of its numbers, unless a power of ten stands at the head of their column, or above the table.
  const isScaled = root.textContent?.includes('all ×10');
  const tables = isScaled ? [] : [...root.querySelectorAll('table')].filter(({ tHead }) => !isOfOthers(tHead));
  const tableRows = tables.flatMap((table) => [...table.querySelectorAll('tr')]);
  const rows = tableRows.flatMap((row) => {
    const cells = [...row.cells];
    const [label, ...numbers] = cells.map(withPower);
    // A row may be named twice: by what is done, and by what that gives.
    const leaves = [...(cells[0]?.querySelectorAll('*') ?? [])].filter((element) => element.childElementCount === 0);
    const labels = [label, ...leaves.map((leaf) => leaf.textContent.trim())];
    return labels.flatMap((text) => numbers.map((one) => `${text} ${one}`));
  });
  return [...new Set([...attributes, ...sentences, ...rows])];
}

/** Whether each output of a table has a part of what its rows name, or a column has a power of ten at its head. */
function isOfOthers(head: HTMLTableSectionElement | null): boolean {
  const isOfOutputs = /^output \d/.test(head?.rows[0]?.cells[1]?.textContent ?? '');
  return isOfOutputs || head?.textContent.includes('×10') === true;
}

/** The text of a cell, with a power of ten that stands beside its number. */
function withPower(cell: Element): string {
  const own = ownText(cell, ' ');
  const [power = ''] = /[×·]10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.exec(cell.textContent ?? '') ?? [];
  return own.endsWith(power) ? own : own + power.replace('×', '·');
}

/** The names of quantities of a weight, which are followed by their number where they are heard. */
function namesOf({ traces, place }: Facts): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const trace of traces) {
    const whole = (['gradientSum', 'batchGradient', 'dataGradient', 'clippedGradient', 'cancellation'] as const).map(
      (kind): Quantity => ({ kind, ...place }),
    );
    const own = (['sampleGradient', 'contribution', 'plainGradient'] as const).flatMap((kind) =>
      samplesOf(trace).map((sample): Quantity => ({ kind, ...place, sample })),
    );
    for (const quantity of [...whole, ...own]) {
      if (!exists(quantity, trace)) continue;
      const name = nameOf(quantity, trace.network);
      found.set(name, [...(found.get(name) ?? []), quantityValue(quantity, trace)]);
    }
  }
  return found;
}

export function faultsOfTexts(root: ParentNode, facts: Facts, texts = textsOf(root)): readonly string[] {
  const names = namesOf(facts);
  return texts.flatMap((text) => {
    const [, name = '', printed = ''] = new RegExp(`^(.+?)[:,] (${number})$`).exec(text.trim()) ?? [];
    const values = names.get(name);
    const { value, half } = values ? readPrinted(printed) : { value: 0, half: 0 };
    const isWrong = values && !values.some((one) => Math.abs(one - value) <= 1.001 * half + 1e-9 * Math.abs(one));
    return [...faultsIn(text, facts), ...(isWrong ? [`“${text}” is ${values.join(' or ')}`] : [])];
  });
}

/** Formulas, and lines of arithmetic in sentences, which are not what their digits give. */
export function faultsOfLines(root: ParentNode, texts = textsOf(root)): readonly string[] {
  const formulas = [...root.querySelectorAll('annotation[encoding="application/x-tex"]')];
  return [
    ...formulas.flatMap(({ textContent }) => redoneTex(textContent).faults),
    ...texts.flatMap((text) => redoneText(text).faults),
  ];
}
