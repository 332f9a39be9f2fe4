/** The exercise as a link, a frame and a file. */
import { useState } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { downloadText } from '../../../kit/chrome/download';
import { FileButton } from '../../../kit/fields/FileButton';
import { readFileText } from '../../../kit/fields/readFileText';
import { useSharedPage } from '../../../kit/publicPage';
import { useStoreApi, writeAddress } from '../../../store';
import { messages } from '../../../text';
import { exerciseTitle, isSamePlace, readPlace } from '../draft/place';
import { placeOn } from '../draft/sheetOn';
import { type Exercise, exerciseLink } from '../exercise/exercise';
import {
  type ExerciseFile,
  exerciseFile,
  exerciseHash,
  placeOfExercise,
  readExerciseFile,
} from '../exercise/exerciseLinks';
import { ExerciseCodes } from '../share/ExerciseCodes';

interface ExerciseShareProps {
  readonly exercise: Exercise;
  /** The names of the fields with an entry that is no value. */
  readonly refused?: readonly string[];
  /** One from a file takes its place. */
  readonly onOpen: (exercise: Exercise) => void;
}

export function ExerciseShare({ exercise, refused = [], onOpen }: ExerciseShareProps) {
  const words = messages.exercise;
  const { share } = messages.work;
  const store = useStoreApi();
  const [problem, setProblem] = useState<string>();
  const [elsewhere, setElsewhere] = useState<ExerciseFile & { readonly name: string }>();
  const [copied, setCopied] = useCopied(JSON.stringify(exercise));
  const { page } = useSharedPage();
  const hash = (): string => exerciseHash(writeAddress(store.getState()), exercise);
  const ownTitle = exerciseTitle(store.getState(), exerciseLink(exercise)) ?? '';
  const title = exercise.title === '' ? ownTitle : words.frameTitle(exercise.title);
  const load = async (file: File): Promise<void> => {
    const read = readExerciseFile((await readFileText(file)) ?? '');
    setProblem(read ? undefined : words.notAFile);
    if (!read) return;
    const { place, title: name } = await readPlace(placeOfExercise(read.address), store);
    const isHere = read.address === '' || isSamePlace(place, { ...placeOn(store.getState()), exercise: undefined });
    setElsewhere(isHere ? undefined : { ...read, name });
    if (isHere) onOpen(read.exercise);
  };
  return (
    <section className="stack exercise-part" aria-label={words.share}>
      <h3>{words.share}</h3>
      <div className="controls gap-8">
        <CopyButton label={share.copy} text={() => page + hash()} onCopied={setCopied} />
        <QuietButton onClick={() => downloadText(exerciseFile(hash(), exercise), 'exercise.json', 'application/json')}>
          {share.save}
        </QuietButton>
        <FileButton label={share.load} accept=".json,application/json" onFile={(file) => void load(file)} />
      </div>
      {refused.length > 0 && <p role="alert">{words.refusedFields(refused)}</p>}
      {problem && <p role="alert">{problem}</p>}
      {elsewhere && (
        <p>
          <span role="alert">{words.madeFor(elsewhere.name)}</span>{' '}
          <a
            className="plain-button"
            href={placeOfExercise(elsewhere.address)}
            onClick={() => {
              onOpen(elsewhere.exercise);
              setElsewhere(undefined);
            }}
          >
            {messages.sheets.goThere}
          </a>
        </p>
      )}
      <CopiedText copied={copied} />
      <ExerciseCodes exercise={exercise} state={store.getState()} base={page} hash={hash()} title={title} />
      <p className="aside">{words.noAnswers}</p>
      <p className="aside">{words.result}</p>
    </section>
  );
}
