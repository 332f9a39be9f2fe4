/** Every key, grouped by place. */
import { Fragment } from 'react';
import { ShortTable } from '../../kit';
import { messages } from '../../text';

export function KeysTable() {
  const words = messages.keys;
  return (
    <ShortTable
      className="keys-table"
      columns={[
        // Once for all keys of a place.
        { head: words.where, cell: ([where], index) => words.rows[index - 1]?.[0] !== where && words[where] },
        { head: words.key, cell: ([, key]) => <Keys keys={key.split(', ')} /> },
        { head: words.does, cell: ([, , does]) => does },
      ]}
      named={1}
      rows={words.rows}
      keyOf={([where, key]) => `${where} ${key}`}
    />
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, place) => (
    <Fragment key={key}>
      {place > 0 && ', '}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
