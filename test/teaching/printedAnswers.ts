/** docs/teaching.md, read as the answers that it prints: what its links must show. */

/** An answer as the page gives it. */
export interface PrintedAnswer {
  readonly question: string;
  readonly link: string;
  readonly panels: readonly string[];
  readonly answer: string;
  readonly numbers: readonly string[];
}

export function printedAnswers(page: string): readonly PrintedAnswer[] {
  return page
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [question = '', answer = '', links = ''] = text.split('\n\n');
      const [, panels = '', link = ''] = /^Open \[(.+)\]\(.+?#(.+)\)/.exec(links) ?? [];
      return { question, link, panels: panels.split(' and '), answer, numbers: boldIn(answer) };
    });
}

function boldIn(text: string): readonly string[] {
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, number = '']) => number);
}
