/**
 * A student's own numbers, with what has been checked of them: kept in the browser by a hash of scenario, step and exercise, where storage is
 * allowed. They are in no address, no message and on no stage; a link or a file has them only if the student asks for it.
 */
import { deflated, inflated } from '../../../store';

/** What was typed, by the address of its quantity; a blank cell is absent. */
export type Cells = Readonly<Record<string, string>>;

export interface Draft {
  readonly cells: Cells;
  /** The cells as they were at the last check; absent: nothing has been checked. */
  readonly checked?: Cells | undefined;
  /** How often the numbers were checked. */
  readonly checks: number;
  /** The hints that are shown for the first wrong cell, from 0 to 5. */
  readonly hints: number;
  /** All hints that were ever shown. */
  readonly hintsUsed: number;
  /** The names of the slips that a check has met, each once. */
  readonly slips: readonly string[];
  /** The exercise has been handed in, or its last attempt is used. */
  readonly isFinished: boolean;
}

export const emptyDraft: Draft = { cells: {}, checks: 0, hints: 0, hintsUsed: 0, slips: [], isFinished: false };

/** What tells one sheet from another. */
export interface SheetName {
  /** The scenario with its changes, as text. */
  readonly scenario: string;
  readonly step: number;
  readonly exercise: string | undefined;
}

export function draftKey(name: SheetName): string {
  return `work/${hashOf(textOf(name))}`;
}

function textOf({ scenario, step, exercise = '' }: SheetName): string {
  return `${scenario}\n${step}\n${exercise}`;
}

/** What a host page tells exercises apart by: the title, or eight letters where there is none. Numbers that are drawn anew make no other one. */
export function exerciseId(title: string, name: SheetName, isDrawn: boolean): string {
  return title || hashOf(isDrawn ? (name.exercise ?? '') : textOf(name)).slice(-8);
}

/** 53 bits: two sheets of one reader practically never share them. */
function hashOf(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}

export function draftText(draft: Draft): string {
  return JSON.stringify(draft);
}

/** What `draftText` wrote; anything else is an empty draft. */
export function readDraft(text: string | undefined): Draft {
  const read = parsed(text ?? '');
  if (read === undefined || !isCells(read.cells)) return emptyDraft;
  const { checked, checks, hints, hintsUsed, slips, isFinished } = read;
  return {
    cells: read.cells,
    checked: isCells(checked) ? checked : undefined,
    checks: counted(checks),
    hints: counted(hints),
    hintsUsed: counted(hintsUsed),
    slips: Array.isArray(slips) ? slips.filter((name) => typeof name === 'string') : [],
    isFinished: isFinished === true,
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function counted(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

/** Texts of at most 40 characters, by address. */
export function isCells(value: unknown): value is Cells {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.every(
    ([address, text]) =>
      /^[a-zA-Z]+(\.\d+)*$/.test(address) && typeof text === 'string' && text.length <= mostCharacters,
  );
}

/** A longer text is no number of a sheet. */
export const mostCharacters = 40;

/** The numbers as part of a link: `address=text` in one packed text. */
export function cellsLink(cells: Cells): string {
  return deflated(new TextEncoder().encode(JSON.stringify(cells)));
}

/** Undefined if the text is damaged. */
export function readCellsLink(link: string): Cells | undefined {
  const read = inflated(link, mostBytes);
  const cells = typeof read === 'object' ? parsed(read.text) : undefined;
  return isCells(cells) ? cells : undefined;
}

/** A sheet has a few kilobytes. */
const mostBytes = 100_000;

/** The file: `batch-gradient-work`, version 1. */
export function workFile(cells: Cells, address: string): string {
  return `${JSON.stringify({ format: 'batch-gradient-work', version: 1, address, cells }, null, 2)}\n`;
}

/** The cells of such a file; undefined if it is none. */
export function readWorkFile(text: string): Cells | undefined {
  const read = parsed(text);
  return read?.format === 'batch-gradient-work' && read.version === 1 && isCells(read.cells) ? read.cells : undefined;
}

/** A few drafts are kept; the oldest is dropped for a new one. */
const mostDrafts = 20;

/** The keys of the drafts that are kept, the latest first, and those to be emptied. */
export function keptDrafts(
  list: string | undefined,
  key: string,
): { readonly list: string; readonly dropped: readonly string[] } {
  const keys = [key, ...(list ?? '').split(',').filter((one) => one !== '' && one !== key)];
  return { list: keys.slice(0, mostDrafts).join(), dropped: keys.slice(mostDrafts) };
}
