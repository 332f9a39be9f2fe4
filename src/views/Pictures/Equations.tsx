/**
 * Large pictures beside the rows. On a page two equations: the update moves the whole picture of weights; and what averaging first
 * loses, or how the weights have changed since step 1. On a stage what a press speaks of: in rows, pictures are too small for a lecture hall.
 */
import { Fragment, useMemo } from 'react';
import { Options } from '../../kit/fields/Options';
import { isPlain } from '../../quantity';
import { unmetWordsOf, useStore, useViewKey } from '../../store';
import { formatSetting, messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { isSumOfSamples } from './changeSinceStart';
import { LargePicture } from './PictureParts';
import { averagesKnown, changePictures, type Picture } from './pictures';
import type { PicturesState } from './usePictures';

interface EquationsProps {
  readonly state: PicturesState;
}

export function Equations({ state }: EquationsProps) {
  const words = messages.pictures;
  const { step, pictures } = state;
  const { settings, updates } = step.trace;
  const { learningRate } = settings.optimizer;
  const updateHead = updates ? words.updateHead : messages.notes.noUpdateYet;
  return (
    <div className="stack pictures-equations">
      <section className="pictures-equation" aria-label={updateHead} {...withoutPaper([pictures.update])}>
        <h3>
          {updateHead} {updates && <span>{words.rate({ rate: formatSetting(learningRate) })}</span>}
        </h3>
        <Terms state={state} pictures={[pictures.weight, pictures.update, pictures.weightAfter]} />
      </section>
      <SecondEquation state={state} />
    </div>
  );
}

function SecondEquation({ state }: EquationsProps) {
  const words = messages.pictures;
  const { means, covariance, mean, weight } = state.pictures;
  const [below, setBelow] = useViewKey('pictures.below');
  const isUnnamed = useStore((store) => unmetWordsOf(store).includes('covariance'));
  const canCompare = isPlain(state.step.trace);
  const isTaken = below === 'taken' || !canCompare;
  const change = useMemo(() => changePictures(state, weight), [state, weight]);
  const lost = isUnnamed ? { ...covariance, name: words.whatIsLost, label: words.whatIsLost } : covariance;
  const detail = !isTaken ? words.lostDetail : isSumOfSamples(state.step.run) ? words.takenDetail : words.takenPlain;
  const terms = isTaken ? change : [means, lost, averagesKnown(state) ? mean : unknown(mean)];
  return (
    <section
      className="pictures-equation"
      aria-label={isTaken ? words.takenHead : words.lostHead}
      {...withoutPaper(terms)}
    >
      <div className="controls pictures-choice">
        {canCompare && (
          <Options
            label={words.below}
            isLabelHidden
            options={{ lost: words.lostHead, taken: words.takenHead }}
            value={isTaken ? 'taken' : 'lost'}
            onChange={(next) => setBelow(next === 'taken' ? 'taken' : undefined)}
          />
        )}
        <span>{detail}</span>
      </div>
      <Terms state={state} pictures={terms} />
    </section>
  );
}

/** An equation without a result yet would be a page of empty boxes there. */
function withoutPaper(results: readonly Picture[]): { readonly 'data-not-on'?: string } {
  return results.some(({ values }) => values) ? {} : { 'data-not-on': 'paper' };
}

/** A term waits for the others of its equation. */
function unknown(picture: Picture): Picture {
  return { ...picture, values: undefined };
}

interface TermsProps extends EquationsProps {
  readonly pictures: readonly Picture[];
}

/** One picture + another = the third. */
function Terms({ state, pictures }: TermsProps) {
  return (
    <div className="pictures-terms">
      {pictures.map((picture, at) => (
        <Fragment key={picture.label}>
          {at > 0 && (
            <span className="pictures-terms-sign" aria-hidden="true">
              {at === 1 ? '+' : '='}
            </span>
          )}
          <LargePicture state={state} picture={picture} />
        </Fragment>
      ))}
    </div>
  );
}

/** A sample and its gradient; its gradient and the sum of those added so far; Σ and what it is divided to; and averaging first. */
export function StagedPictures({ state }: EquationsProps) {
  const { input, gradient, sum, mean, means, added } = state.pictures;
  const sample = useMarkedSample() ?? state.layer.samples[0] ?? 0;
  const ofSample = [input(sample), gradient(sample)].map((picture) => ({ ...picture, label: picture.name }));
  const total = { ...sum, label: sum.name };
  const divided = { ...mean, name: mean.label ?? mean.name };
  const shown = means.values
    ? [divided, means]
    : mean.values
      ? [total, divided]
      : added === undefined
        ? ofSample
        : [...ofSample.slice(1), total];
  return (
    <div className="pictures-staged">
      {shown.map((picture) => (
        <LargePicture key={picture.name} state={state} picture={picture} />
      ))}
    </div>
  );
}
