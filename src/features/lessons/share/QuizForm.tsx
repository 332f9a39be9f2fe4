/** In Share: a quiz for a class, as a link and as a frame. */
import { NumberField, Options, TypedTextsContext, useKeptForm } from '../../../kit';
import { lessonList, titleText } from '../../../lessons';
import { CopyField, frameFields, LeadsTo, ShareChecks, ShareChoices, type ShareRowProps } from '../../../shell';
import { writeHash } from '../../../store';
import { messages } from '../../../text';

/** Every lesson of the course has short questions. */
const offered = lessonList.filter(({ part }) => part === 'core');

const mostQuestions = 20;
const mostSeed = 999_999_999;

export function QuizForm({ base, place, state }: ShareRowProps) {
  const words = messages.quiz.form;
  return (
    <ShareChoices title={words.title} detail={words.detail} choose={words.choose}>
      <QuizChoices base={base} place={place} lesson={state.lesson?.lesson.name} />
    </ShareChoices>
  );
}

interface QuizChoicesProps {
  /** The page that the link opens. */
  readonly base: string;
  /** What is on the screen. */
  readonly place: string;
  /** The lesson that is open. */
  readonly lesson: string | undefined;
}

function QuizChoices({ base, place, lesson }: QuizChoicesProps) {
  const words = messages.quiz.form;
  const {
    values: { chosen, count, numbers, seed },
    set,
    texts,
  } = useKeptForm(`quiz ${place}`, () => ({
    chosen: offered.flatMap(({ name }) => (name === lesson ? [name] : [])) as readonly string[],
    count: 4,
    numbers: 'each' as 'same' | 'each',
    seed: 1,
  }));
  const whole = (most: number, take: (value: number) => void, refused: string) => (value: number) => {
    if (!Number.isInteger(value) || value < 1 || value > most) return refused;
    take(value);
    return undefined;
  };
  const names = offered.map(({ name }) => name).filter((name) => chosen.includes(name));
  const address = writeHash([
    ['quiz', names.join()],
    ['quiz.count', String(count)],
    ...(numbers === 'same' ? [['quiz.seed', String(seed)] as const] : []),
  ]);
  return (
    <TypedTextsContext value={texts}>
      <ShareChecks
        legend={words.lessons}
        options={offered.map(({ name, title }) => ({ name, text: titleText(title) }))}
        chosen={chosen}
        onChange={(next) => set({ chosen: next })}
      />
      <div className="controls share-row">
        <NumberField
          label={words.count}
          showLabel
          width="5ch"
          value={count}
          onCommit={whole(mostQuestions, (value) => set({ count: value }), words.countRange(mostQuestions))}
        />
        <Options
          label={words.numbers}
          options={words.numberKinds}
          value={numbers}
          onChange={(next) => set({ numbers: next })}
        />
        {numbers === 'same' && (
          <NumberField
            label={words.seed}
            showLabel
            width="10ch"
            value={seed}
            onCommit={whole(mostSeed, (value) => set({ seed: value }), words.seedRange)}
          />
        )}
      </div>
      {names.length === 0 ? (
        <p className="share-note" role="status">
          {words.none}
        </p>
      ) : (
        <QuizLinks base={base} address={address} count={count} />
      )}
    </TypedTextsContext>
  );
}

interface QuizLinksProps {
  readonly base: string;
  readonly address: string;
  readonly count: number;
}

function QuizLinks({ base, address, count }: QuizLinksProps) {
  const words = messages.quiz.form;
  const [FrameField] = frameFields.all();
  return (
    <>
      <CopyField label={words.link} text={base + address}>
        <a className="embed-open" href={base + address} target="_blank" rel="noopener">
          {words.preview} <span aria-hidden="true">↗</span>
        </a>
      </CopyField>
      <LeadsTo />
      {FrameField && (
        <FrameField
          label={words.frame}
          base={base}
          address={address}
          views={['lesson']}
          height={560}
          title={words.frameTitle(count)}
        />
      )}
    </>
  );
}
