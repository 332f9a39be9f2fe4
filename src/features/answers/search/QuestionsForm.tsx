/** All questions by groups, and those that fit what is typed; each leads to its page. */
import '../words/en';
import { useEffect, useMemo, useState } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { useIsLocked, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { type ListedQuestion, searchIn } from './search';
import './questions.css';

/** The page of the list, and the same questions for this search. */
const list = 'answers/index.html';
const file = 'answers/questions.json';

export function QuestionsForm({ onClose }: { readonly onClose: () => void }) {
  const words = messages.search;
  const questions = useQuestions();
  if (questions === 'coming') return <p role="status">{words.coming}</p>;
  if (questions === 'failed')
    return (
      <p>
        <span role="status">{words.failed}</span>
        <a className="text-button" href={list} target="_blank" rel="noopener">
          {words.page}
        </a>
      </p>
    );
  return (
    <>
      <PasteButton onClose={onClose} />
      <QuestionsSearch questions={questions} />
    </>
  );
}

function QuestionsSearch({ questions }: { readonly questions: readonly ListedQuestion[] }) {
  const words = messages.search;
  const { filter, filterHint, noneFound } = messages.answerPage;
  const [typed, type] = useState('');
  const search = useMemo(() => searchIn(questions), [questions]);
  const isAsked = typed.trim() !== '';
  const found = isAsked ? search(typed).flatMap((index) => questions[index] ?? []) : [];
  return (
    <div className="stack questions">
      <label className="questions-field">
        <span className="visually-hidden">{filter}</span>
        <input
          type="search"
          // biome-ignore lint/a11y/noAutofocus: who opens a search types next
          autoFocus
          placeholder={filterHint}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <p className="soft small" role="status">
        {isAsked && (found.length > 0 ? words.found(found.length) : noneFound)}
      </p>
      {found.length > 0 ? (
        <Links questions={found} />
      ) : (
        [...new Set(questions.map(({ group }) => group))].map((name) => (
          <section key={name}>
            <h3>{name}</h3>
            <Links questions={questions.filter(({ group }) => group === name)} />
          </section>
        ))
      )}
    </div>
  );
}

/** Whoever has numbers instead of a question; a scene and a locked page have their own. */
function PasteButton({ onClose }: { readonly onClose: () => void }) {
  const store = useStoreApi();
  const isLocked = useIsLocked('example');
  const inLesson = useStore((state) => state.lesson !== undefined);
  if (isLocked || inLesson) return null;
  const open = (): void => {
    onClose();
    store.setState({ ownNumbers: {} });
  };
  return (
    <QuietButton className="questions-paste" onClick={open}>
      {messages.answerPage.ownNumbers}
    </QuietButton>
  );
}

function Links({ questions }: { readonly questions: readonly ListedQuestion[] }) {
  return (
    <ul>
      {questions.map(({ address, question }) => (
        <li key={address}>
          <a
            className="text-button"
            href={new URL(address, new URL(list, document.baseURI)).href}
            target="_blank"
            rel="noopener"
          >
            {question}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** They are fetched each time the search opens: the browser keeps the file. */
function useQuestions(): readonly ListedQuestion[] | 'coming' | 'failed' {
  const [questions, take] = useState<readonly ListedQuestion[] | 'coming' | 'failed'>('coming');
  useEffect(() => {
    const stop = new AbortController();
    fetch(file, { signal: stop.signal })
      .then(async (response) => take((await response.json()) as readonly ListedQuestion[]))
      .catch(() => {
        if (!stop.signal.aborted) take('failed');
      });
    return () => stop.abort();
  }, []);
  return questions;
}
