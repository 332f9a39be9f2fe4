/**
 * A spreadsheet evaluates every cell that begins like a formula. In our CSV files such a text begins with
 * an apostrophe, which spreadsheets read as "this is text"; reading the file removes it again.
 */

/** The first character of a formula, after any apostrophes; some spreadsheets read wide signs, too. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text as written to a file. */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The original text of `guarded`; any other text unchanged. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
