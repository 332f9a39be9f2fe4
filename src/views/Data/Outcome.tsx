/** The result of an import: the network it needs, the classes, and the values that standardise the inputs. */
import type { TableData } from '../../scenario/csv';
import { formatShort, messages } from '../../text';

const mostRows = 12;

export function Outcome({ made, notes }: { readonly made: TableData; readonly notes: readonly string[] }) {
  const words = messages.dataPanel;
  const { classes, standardised } = made;
  return (
    <div className="data-outcome" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {classes.length > 0 && <p>{words.classes(classes)}</p>}
      {standardised.length > 0 && (
        <table className="data-standards">
          <caption>{words.standards}</caption>
          <thead className="scenario-soft">
            <tr>
              <th scope="col">{words.inputName}</th>
              <th scope="col">{words.mean}</th>
              <th scope="col">{words.sd}</th>
            </tr>
          </thead>
          <tbody>
            {standardised.slice(0, mostRows).map(({ name, mean, sd }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an input is its place; names may be the same
              <tr key={at}>
                <th scope="row">{name}</th>
                <td className="number">{formatShort(mean)}</td>
                <td className="number">{sd === 0 ? words.constant : formatShort(sd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {standardised.length > mostRows && <p>{words.moreInputs(standardised.length - mostRows)}</p>}
    </div>
  );
}
