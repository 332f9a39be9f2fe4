/** Every key, grouped by place. */
import { Fragment } from 'react';
import { messages } from '../../text';

export function KeysTable() {
  const words = messages.keys;
  return (
    <table className="keys-table">
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.does}</th>
        </tr>
      </thead>
      <tbody>
        {words.rows.map(([where, key, does], index) => (
          <tr key={`${where} ${key}`}>
            <td>{words.rows[index - 1]?.[0] === where ? '' : words[where]}</td>
            <td>
              {key.split(', ').map((one, place) => (
                <Fragment key={one}>
                  {place > 0 && ', '}
                  <kbd>{one}</kbd>
                </Fragment>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
