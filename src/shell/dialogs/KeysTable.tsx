/** Every key, grouped by place. */
import { Fragment } from 'react';
import { ShortTable } from '../../kit';
import { messages } from '../../text';
import { type KeyRow, pageKeys } from '../parts';

export function KeysTable() {
  const words = messages.keys;
  const rows = allRows();
  return (
    <ShortTable
      className="keys-table"
      columns={[
        // Once for all keys of a place.
        { head: words.where, cell: ([where], index) => rows[index - 1]?.[0] !== where && where },
        { head: words.key, cell: ([, key]) => <Keys keys={key.split(', ')} /> },
        { head: words.does, cell: ([, , does]) => does },
      ]}
      named={1}
      rows={rows}
      keyOf={([where, key]) => `${where} ${key}`}
    />
  );
}

/** Features' letters stand among the core's, and their places before frames. */
function allRows(): readonly KeyRow[] {
  const words = messages.keys;
  const added = pageKeys.all().map(({ rows }) => rows());
  const named = (rows: typeof words.rows): readonly KeyRow[] =>
    rows.map(([where, key, does]) => [words[where], key, does]);
  const isFrames = ([where]: (typeof words.rows)[number]): boolean => where === 'frame';
  return [
    ...named(words.letters),
    ...added.flatMap(({ everywhere }) => everywhere).map(([key, does]): KeyRow => [words.everywhere, key, does]),
    ...named(words.rows.filter((row) => !isFrames(row))),
    ...added.flatMap(({ others }) => others),
    ...named(words.rows.filter(isFrames)),
  ];
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, place) => (
    <Fragment key={key}>
      {place > 0 && ', '}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
