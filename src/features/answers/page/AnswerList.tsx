/** All questions by groups. With scripts, a search finds them by any of their wordings, and by the words of their pages. */
import { messages } from '../../../text';
import { type Answer, addressOfAnswer, answerGroups } from '../file/answer';
import { PageFoot, PageHead } from './PageFrame';

interface AnswerListProps {
  readonly answers: readonly Answer[];
  readonly app: string;
  /** The words of the pages, by slug. */
  readonly words: ReadonlyMap<string, string>;
}

export function AnswerList({ answers, app, words: pageWords }: AnswerListProps) {
  const words = messages.answerPage;
  return (
    <>
      <PageHead app={app} takesNumbers />
      <main>
        <h1>{words.listTitle}</h1>
        <p className="short-answer">{words.listIntro}</p>
        {/* Without scripts there is no search. */}
        <p className="filter" data-found={words.found('{count}', answers.length)} data-none={words.noneFound} hidden>
          <label>
            {words.filter} <input type="search" placeholder={words.filterHint} />
          </label>{' '}
          <output />
        </p>
        <ol className="found" hidden />
        {answerGroups.map((group) => (
          <section key={group}>
            <h2>{words.groups[group]}</h2>
            <ul>
              {answers
                .filter((answer) => answer.group === group)
                .map((answer) => (
                  <li key={answer.slug} data-wordings={answer.asked.join(' ')} data-words={pageWords.get(answer.slug)}>
                    <a href={addressOfAnswer(answer)}>{answer.question}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </main>
      <PageFoot />
    </>
  );
}
