/** A draft as text, and back. */
import * as v from 'valibot';
import { cellGrid } from './cellGrid';
import { type Draft, draftSchema, emptyDraft, readBy, textsOf } from './draft';

export function draftText(draft: Draft): string {
  return JSON.stringify(draft);
}

/**
 * The same in short, for where there is little room: without addresses, times and Undo. `share`, from 0 to 1: how many of the cells; what is known
 * of attempts stays. An exercise is opened by its own link.
 */
export function briefDraftText({ history: _, begun, cells, checked, ...rest }: Draft, share: number): string {
  const texts = textsOf({ cells });
  const { check } = checked;
  return JSON.stringify({
    ...rest,
    ...(begun && {
      begun: {
        ...begun,
        ...(begun.exercise !== undefined && { address: '' }),
        ...(begun.came && { came: cellGrid(begun.came) }),
      },
    }),
    cells: cellGrid(texts, Math.floor(share * Object.keys(texts).length)),
    // Marks belong to all cells.
    checked: { at: checked.at, ...(check && share === 1 && { check: { ...check, cells: cellGrid(check.cells) } }) },
  });
}

/** An older release kept hints beside the cells that were checked. */
const written = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ...draftSchema.entries, hints: v.fallback(v.number(), 0) }),
  v.transform(({ hints, ...read }): Draft => {
    const { check } = read.checked;
    return hints > 0 && check ? { ...read, checked: { ...read.checked, check: { ...check, hints } } } : read;
  }),
);

/** What `draftText` or `briefDraftText` wrote, or an older release, whose cells were texts without a time; anything else is an empty draft. */
export function readDraft(text: string | undefined): Draft {
  return readBy(written, text)[0] ?? emptyDraft;
}
