/** A student's numbers stay at their samples while the data are edited. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, textsOf } from '../../../../src/features/homework/draft/draft';
import { renumberedDraft } from '../../../../src/features/homework/draft/goesAlong';
import { changed } from '../../../../src/features/homework/draft/history';

describe('renumberedDraft', () => {
  const typed = {
    'preactivation.1.1.1': '0.111',
    'preactivation.1.1.2': '0.222',
    'preactivation.1.1.3': '0.333',
    'batchGradient.2.2.1': '0.013',
  };
  const draft = changed(emptyDraft, { cells: typed }, 5);

  it('moves what was typed along with its sample, and leaves out what belonged to a removed one', () => {
    const withoutSecond = renumberedDraft(draft, (sample) =>
      sample === 2 ? undefined : sample > 2 ? sample - 1 : sample,
    );
    expect(textsOf(withoutSecond)).toEqual({
      'preactivation.1.1.1': '0.111',
      'preactivation.1.1.2': '0.333',
      'batchGradient.2.2.1': '0.013',
    });
    expect(withoutSecond.checked).toEqual(emptyDraft.checked);
    expect(withoutSecond.history).toEqual(emptyDraft.history);
  });

  it('leaves the former sheet as it was', () => {
    renumberedDraft(draft, () => undefined);
    expect(textsOf(draft)).toEqual(typed);
  });
});
