/** Sentences of a check. They speak about numbers, never about the person. */
import type { Network } from '../../../model';
import { layerNumber, nameOf, parseAddress, type QuantityKind } from '../../../quantity';
import { messages } from '../../../text';
import { type Finding, type FoundOneOff, type FoundSlip, isNumber, type SlipName } from '../check';
import type { Deed } from '../draft/draft';
import { kindWords, layerWords } from '../exercise/layerWords';
import type { Block } from '../exercise/sheet';
import type { SlipWords } from '../words/en/slips/words';
import { written } from './givenFor';

type SomeBlock = Pick<Block, 'kind' | 'layer'>;

/** "Look at δ of the hidden layer." */
export function whereWords(block: SomeBlock, network: Network): string {
  return blockText(block, network, messages.work.hints.where);
}

/** "δ, hidden layer", as a title. */
export function whereLabel(block: SomeBlock, network: Network): string {
  return blockText(block, network, messages.work.block);
}

function blockText(block: SomeBlock, network: Network, words: typeof messages.work.block): string {
  const { kind, layer } = block;
  const isOfUnits = kind === 's' || kind === 'x' || kind === 'delta';
  return isOfUnits
    ? words.units(kindWords(block, network), layerWords(network, layer))
    : words.weights(messages.work.kinds[kind], layerNumber(layer));
}

/** What Undo has taken back, and what holds again; what Redo has done, for `isAgain`. */
export function undoneText({ cells }: Deed, network: Network, isAgain = false): string {
  const { heard, work } = messages;
  const [first, ...others] = Object.entries(cells);
  const count = others.length + 1;
  if (!first || others.length > 0) {
    const what = first ? work.deeds.cells(count) : work.deeds.check;
    return isAgain ? heard.redone(what) : heard.undone(what, first ? heard.again.several : heard.again.one);
  }
  const [address, [before, after]] = first;
  const { blank } = work.legend;
  const what = heard.weight(cellName(address, network), after || blank);
  return isAgain ? heard.redone(what) : heard.undone(what, heard.again.setting(before || blank));
}

export function cellName(address: string, network: Network): string {
  const quantity = parseAddress(address);
  return quantity ? nameOf(quantity, network) : address;
}

/** The compiler names a slip without words. */
const wordsByName = (): Readonly<Record<SlipName, SlipWords>> => messages.slips.names;

export function slipWords({ name, detail }: FoundSlip): SlipWords {
  return name === 'wrongSlope' && detail.slope === 'ownOfS' ? messages.slips.slopeOfS : wordsByName()[name];
}

/** Slips at several places may have one sentence: it is said once. */
export function slipsText(slips: readonly FoundSlip[], { kind, count }: OfNumbers): string {
  const sentences = slips.map((slip) => {
    const { what, one = what, before = what } = slipWords(slip);
    if (count > 1) return what;
    return slip.kind === kind ? one : before;
  });
  return [...new Set(sentences)].join(messages.work.or);
}

interface OfNumbers {
  readonly kind: QuantityKind;
  readonly count: number;
}

/** Those that are named: of all numbers of the block, or of the one cell alone; what is one mistake at several places is said once. */
export function namedSlips({ slips, hereOnly }: Finding): readonly FoundSlip[] {
  return slips.length > 0 ? slips.filter(({ isSaidByOther }) => !isSaidByOther) : hereOnly;
}

/** The numbers that the named slips explain: those of the block, or the one cell alone. */
export function explained({ slips, block: { kind, cells } }: Finding): OfNumbers {
  return { kind, count: slips.length > 0 ? cells.length : 1 };
}

/** What explains the first difference, in a sentence or two: first what the numbers are, then what could make them; undefined if nothing does. */
export function causeText(finding: Finding, network: Network): string | undefined {
  const { oneOffs, isThin, ratio, block } = finding;
  const words = messages.slips;
  const perhaps = (names: string, isSure: boolean): string => (isSure ? names : words.perhaps(names));
  const times = ratio && words.ratio(ratio.factor, block.cells.length);
  const named = namedSlips(finding);
  if (named.length > 0) {
    const names = slipsText(named, explained(finding));
    return perhaps(
      times !== undefined && named.every(({ factor }) => factor !== undefined) ? `${times} ${names}` : names,
      !isThin,
    );
  }
  if (oneOffs.length > 0)
    return perhaps(oneOffs.map((one) => oneOffText(one, network)).join(messages.work.or), !isThin);
  return times === undefined ? undefined : perhaps(times, ratio?.isSure === true);
}

/** That what was named may fit by chance. A 0 has no more digits, which would tell. */
export function thinText({ isThin, areAlike, cell }: Finding): string | undefined {
  const isZero = isNumber(cell.written) && cell.written.value === 0;
  return isThin && !isZero ? messages.slips[areAlike ? 'thinAlike' : 'thin'] : undefined;
}

export function detailText({ detail }: FoundSlip): string | undefined {
  const words = messages.slips.details;
  if (typeof detail.sample === 'number') return words.sample(detail.sample);
  if (typeof detail.activation !== 'string') return undefined;
  const names: Readonly<Record<string, string>> = messages.activations;
  return words.activation(names[detail.activation] ?? detail.activation);
}

function oneOffText({ name, detail, meant }: FoundOneOff, network: Network): string {
  const words = messages.slips.oneOffs;
  if (name === 'otherCell') return words.otherCell({ cell: cellName(String(detail.address), network) });
  return name === 'shiftedCells' ? words.shiftedCells() : words[name]({ meant: written(meant, 6) });
}
