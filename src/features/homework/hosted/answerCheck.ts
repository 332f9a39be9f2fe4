/** What a check has found, as the page around hears it: counts, the first difference, and the sentences of My work. */
import * as v from 'valibot';
import type { Network, StepTrace } from '../../../model';
import { addressOf, divisionRow, exists, parseAddress } from '../../../quantity';
import { type Answer, type ExplainerStore, type News, shownTraceOf } from '../../../store';
import { messages } from '../../../text';
import { type Finding, type JudgedCell, refusalOf, type Verdict } from '../check';
import { type Cells, isCells } from '../draft/cells';
import { blockKindOf, quantityKinds } from '../exercise/sheet';
import { conventionSays, namesOf } from '../Work/accepted';
import { type Checked, checkedSheet, countsOf } from '../Work/checked';
import { causeText, cellName, detailText, slipWords, thinText, whereWords } from '../Work/said';
import { scopeKey } from '../Work/useWork';

export interface CheckedNews extends News {
  readonly type: 'batch-gradient/checked';
  /** That of the message. */
  readonly id?: string | number;
  readonly step: number;
  /** How many numbers there were, and how many of each verdict. */
  readonly numbers: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** The address of the first number that does not follow. */
  readonly first?: string;
  /** The names of the slips that explain it; several are joined by "or". */
  readonly slips: readonly string[];
  /** In another convention, no number is wrong. */
  readonly convention?: readonly string[];
  /** In the words of My work. */
  readonly says: string;
}

function checkedMessage(checked: Checked, trace: StepTrace, id: string | number | undefined): CheckedNews {
  const { judgement, finding } = checked;
  const { cells, first } = judgement;
  const offer = checked.convention?.offer;
  return {
    type: 'batch-gradient/checked',
    ...(id !== undefined && { id }),
    step: trace.step,
    numbers: cells.length,
    verdicts: countsOf(cells),
    ...(first && { first: first.address }),
    slips: offer ? [] : (finding?.slips ?? []).map(({ name }) => name),
    ...(offer && { convention: namesOf(offer, trace) }),
    says: offer ? conventionSays(offer, trace) : saysOf(checked, trace.network),
  };
}

function saysOf({ judgement, finding }: Checked, network: Network): string {
  const words = messages.work;
  const { first, cells } = judgement;
  if (first) return `${words.firstDifference}: ${differenceText(first, finding, network)}`;
  const right = cells.filter(({ verdict }) => verdict === 'right').length;
  const unreadable = cells.flatMap(({ verdict, written }) => (verdict === 'notANumber' ? [written.text] : []));
  const numbers = cells.length - unreadable.length;
  const said = right === numbers ? words.allAgree.whole(right) : words.allAgree.some(right, numbers);
  return [
    ...(numbers > 0 ? [said] : []),
    ...(unreadable.length > 0 ? [words.allAgree.unreadable(unreadable)] : []),
  ].join(' ');
}

function differenceText(first: JudgedCell, finding: Finding | undefined, network: Network): string {
  const words = messages.work;
  const where = [whereWords(blockKindOf(first.quantity), network), words.hints.cell(cellName(first.address, network))];
  return [...where, ...slipText(finding, network)].join(' ');
}

function slipText(finding: Finding | undefined, network: Network): readonly string[] {
  if (!finding) return [];
  const { isThin, isOpen } = finding;
  const slips = finding.slips.filter(({ isSaidByOther }) => !isSaidByOther);
  const cause = causeText(finding, network);
  if (cause === undefined) return [isOpen ? messages.slips.openAlone : messages.work.unexplained];
  const thin = thinText(finding);
  if (isThin) return thin === undefined ? [cause] : [cause, thin];
  const [only] = slips;
  if (!only) return [cause];
  const detail = slips.length === 1 ? detailText(only) : undefined;
  return [cause, ...(detail === undefined ? [] : [detail]), slipWords(only).why];
}

/**
 * `batch-gradient/check`: the page around asks for numbers to be checked, as a notebook does with the gradients of a program. They become those
 * of My work, and what the judge says is posted back as `batch-gradient/checked`.
 */
const idSchema = v.optional(v.union([v.string(), v.pipe(v.number(), v.finite())]));

/** A longer text is no number. */
const mostCharacters = 40;

/** More would take seconds. */
const mostNumbers = 2000;

export const answerCheck: Answer = async (message, store) => {
  const words = messages.hostedCheck;
  const { id, numbers } = message as { readonly id?: unknown; readonly numbers?: unknown };
  if (!v.is(idSchema, id)) return { problem: words.expectedId };
  const { lesson, otherKeys } = store.getState();
  if (lesson || otherKeys.exercise !== undefined) return { problem: words.isAsking };
  await arrived(store);
  const trace = shownTraceOf(store.getState());
  const refused = refusalOf(trace);
  if (refused) return { problem: words.refused(messages.work[refused]) };
  const read = cellsOf(numbers, trace);
  if ('problem' in read) return read;
  const { cells } = read;
  return { reply: checkedMessage(checkedSheet(trace, cells), trace, id), change: () => show(cells, store) };
};

/** A distant step is reached later. */
function arrived(store: ExplainerStore): Promise<void> {
  if (!store.getState().travelling) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ travelling }) => {
      if (travelling) return;
      stop();
      resolve();
    });
  });
}

/** Numbers, or texts as somebody would type them, by the address of their quantity. */
function cellsOf(numbers: unknown, trace: StepTrace): { readonly cells: Cells } | { readonly problem: string } {
  const words = messages.hostedCheck;
  if (typeof numbers !== 'object' || numbers === null || Array.isArray(numbers))
    return { problem: words.expectedNumbers };
  const entries = Object.entries(numbers);
  if (entries.length === 0) return { problem: words.expectedNumbers };
  if (entries.length > mostNumbers) return { problem: words.tooMany(entries.length, mostNumbers) };
  const cells: Record<string, string> = {};
  for (const [name, value] of entries) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.length > mostCharacters)
      return { problem: words.expectedNumber(name.slice(0, 40)) };
    const quantity = parseAddress(name);
    const isCell = quantity && kinds.has(quantity.kind) && exists(quantity, trace);
    if (!isCell) return { problem: words.noSuchCell(name.slice(0, 40)) };
    cells[cellOf(addressOf(quantity), trace)] = text;
  }
  return isCells(cells) ? { cells } : { problem: words.expectedNumbers };
}

const kinds: ReadonlySet<string> = new Set(Object.values(quantityKinds));

/** A sum that is not divided is the gradient itself, and the sheet has it as the sum. */
function cellOf(address: string, trace: StepTrace): string {
  return divisionRow(trace) === 'none' ? address.replace(/^batchGradient\./, 'gradientSum.') : address;
}

/** Gradients alone need no numbers of single samples beside them. */
function show(cells: Cells, store: ExplainerStore): void {
  const isGradients = Object.keys(cells).every((address) => /^(batchGradient|gradientSum)\./.test(address));
  store.getState().setViewKey(scopeKey, isGradients ? 'gradients' : undefined);
  store.setState({ toCheck: cells });
}
