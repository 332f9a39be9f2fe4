/** The one sentence that says what is wrong, next to its field, which refers to it. */

/** There is at most one problem at a time, so that its name can be fixed. */
export const problemId = 'own-numbers-problem';

export function ProblemText({ sentence }: { readonly sentence: string }) {
  return (
    <p className="own-numbers-problem" id={problemId}>
      {sentence}
    </p>
  );
}

/** A row of its own, under the row it speaks of. */
export function ProblemRow({ sentence, columns }: { readonly sentence: string; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className="own-numbers-problem-cell">
        <ProblemText sentence={sentence} />
      </td>
    </tr>
  );
}
