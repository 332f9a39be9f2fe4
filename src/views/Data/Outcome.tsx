/** The result of an import: the network it needs, the classes, and the values that standardise the inputs. */
import { ShortTable } from '../../kit/table/ShortTable';
import type { TableData } from '../../scenario/csv';
import { formatShort, messages } from '../../text';

const mostRows = 12;

export function Outcome({ made, notes }: { readonly made: TableData; readonly notes: readonly string[] }) {
  const words = messages.dataPanel;
  const { classes, standardised } = made;
  return (
    <div className="stack gap-4" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {classes.length > 0 && <p>{words.classes(classes)}</p>}
      {standardised.length > 0 && (
        <ShortTable
          className="data-standards"
          caption={words.standards}
          columns={[
            { head: words.inputName, cell: ({ name }) => name },
            { head: words.mean, cell: ({ mean }) => formatShort(mean), className: 'number' },
            { head: words.sd, cell: ({ sd }) => (sd === 0 ? words.constant : formatShort(sd)), className: 'number' },
          ]}
          rows={standardised.slice(0, mostRows)}
          // An input is its place; names may be the same.
          keyOf={(_, place) => place}
        />
      )}
      {standardised.length > mostRows && <p>{words.moreInputs(standardised.length - mostRows)}</p>}
    </div>
  );
}
