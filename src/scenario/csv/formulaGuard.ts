/**
 * A spreadsheet runs a cell that begins like a formula, whoever wrote it. In our CSV files such a text begins with an
 * apostrophe, which spreadsheets take for "this is text"; reading takes it away again.
 */

/** What a formula begins with, and the apostrophes that may stand before it already. */
const formula = /^'*[=+\-@\t\r]/;

/** The text as a file has it. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given; any other text as it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
