/** The derivation of the focused quantity: symbols, this step's numbers, and the derivation of each factor. */
import { type KeyboardEvent, useContext, useMemo, useRef } from 'react';
import { ByPointer } from '../../kit/chrome/ByPointer';
import { QuietButton } from '../../kit/chrome/buttons';
import { Crumbs } from '../../kit/chrome/Crumbs';
import { Panel } from '../../kit/chrome/Panel';
import { NotationChoice } from '../../kit/fields/NotationChoice';
import { MoreBelow } from '../../kit/fit/MoreBelow';
import { useMedium } from '../../kit/medium/medium';
import { onRequest } from '../../kit/onRequest';
import { formulaLines, formulaWithoutResult, treeOf } from '../../kit/quantity/formulaTex';
import { NotYet } from '../../kit/quantity/NotYet';
import { CoveredMark } from '../../kit/quantity/QuantityNumber';
import { Tex } from '../../kit/quantity/Tex';
import { isCovered, StagedFocusContext, type StepView, useStep } from '../../kit/quantity/useStep';
import { useKeptFocus } from '../../kit/table/useKeptFocus';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { lastLayer, type Network } from '../../model';
import { nameOf, outputTex, type Quantity, renamesOutputs, symbolLine, unitName } from '../../quantity';
import { explainKey, focusOf, phaseFocusFollowUps, useStore, useViewKey } from '../../store';
import { messages } from '../../text';
import { type LedgerModel, ledgerModel } from '../shared/ledger/ledgerModel';
import { blockInNumbers, type FormulaBlock, formulaBlocks, shortFormula } from './blocks';
import { FormulaLine } from './FormulaLine';
import './Formulas.css';

const none: readonly Quantity[] = [];

const Explanation = onRequest(async () => (await import('./Explanation')).Explanation);

export function Formulas() {
  const step = useStep();
  const { trace, stop } = step;
  const { phase, part, later, covers } = stop;
  const headlined = useStore(focusOf);
  const chosen = useStore((state) => state.cursor.focus);
  const furtherOnes = useStore(phaseFocusFollowUps);
  const sample = useStore((state) => state.cursor.sample);
  const told = useContext(StagedFocusContext);
  const focus = (chosen ? undefined : told) ?? headlined;
  const followUps = focus === told ? none : furtherOnes;
  const crumbBack = useStore((state) => state.crumbBack);
  const blocks = useMemo(
    () => formulaBlocks(focus, followUps, { trace, stop: { phase, part, later, covers }, sample }),
    [focus, followUps, trace, phase, part, later, covers, sample],
  );
  const weight = useStore((state) => state.cursor.weight);
  const ledger = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const [explained] = useViewKey(explainKey);
  // Before a room, nothing could close it.
  const isExplained = useMedium().kind !== 'stage' && explained === 'show';
  const body = useRef<HTMLDivElement>(null);
  const onArrows = useRovingGrid({ grid: body, entry: { row: 0, column: 0 } });
  const keptFocus = useKeptFocus(body);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      crumbBack();
    } else if (!isExplained) onArrows(event);
  };
  const [headline, ...others] = blocks;
  const first = headline && <Headline block={headline} step={step} ledger={ledger} />;
  return (
    <Panel name={messages.formulas.name} className="formulas" tools={<FormulaButtons isExplained={isExplained} />}>
      <Crumbs />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the factor buttons inside */}
      <div
        ref={body}
        className="formulas-body"
        onKeyDown={onKeyDown}
        {...keptFocus}
        data-rows={isExplained ? 1 : blocks.length}
        data-follow
      >
        {isExplained && headline ? (
          <Explanation block={headline} step={step}>
            {first}
          </Explanation>
        ) : (
          <>
            {first}
            {others.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps its place and the keyboard's, whatever is derived in it
              <Source key={index} block={block} step={step} ledger={ledger} row={index + 1} />
            ))}
            <p className="aside formulas-hint" data-not-on="stage paper">
              <ByPointer {...messages.formulas.hint} />
            </p>
          </>
        )}
      </div>
      <MoreBelow />
    </Panel>
  );
}

/** Explain is for pointers: the keyboard uses `e`, or Enter on the focused number. */
function FormulaButtons({ isExplained }: { readonly isExplained: boolean }) {
  return (
    <>
      <span data-not-on="stage paper">
        <NotationChoice />
      </span>
      <QuietButton aria-expanded={isExplained} data-not-on="stage" data-explain tabIndex={-1}>
        {messages.app.explain}
      </QuietButton>
    </>
  );
}

interface BlockProps {
  readonly block: FormulaBlock;
  readonly step: StepView;
  readonly ledger: LedgerModel;
}

/** A stage, where nothing is scrolled, has more width than height for a long sum. */
function useIsWide(): boolean {
  return useMedium().overflow === 'fold';
}

/** The focused quantity, in full. */
function Headline({ block, step, ledger }: BlockProps) {
  const { trace } = step;
  const isWide = useIsWide();
  const { quantity, derivation, known } = block;
  const words = messages.formulas;
  const form = known ? blockInNumbers(quantity, treeOf(block), { trace, ledger, isWide }) : undefined;
  const meaning = symbolLine(quantity.kind);
  const note = derivation?.note ? messages.notes[derivation.note] : words.givenKinds[quantity.kind];
  return (
    <section className="formula-block" aria-label={nameOf(quantity, trace.network)}>
      <h3 className="formula-name">{nameOf(quantity, trace.network)}</h3>
      {meaning && <p className="aside formula-note">{meaning}</p>}
      {known && <WithoutResult block={block} trace={trace} />}
      {note && <p className="aside formula-note">{note}</p>}
      <FormulaLine block={block} tex={formulaLines(block, form, trace)} trace={trace} row={0} />
      {derivation && namesOutput(block) && (
        <p className="aside formula-note">
          {words.outputIs} <Tex tex={outputTex(trace.network)} />
        </p>
      )}
      {form && form.termsInAll > 0 && <p className="aside formula-note">{words.terms(form.termsInAll)}</p>}
      {!known && (isCovered(quantity, step) ? <CoveredMark /> : <NotYet quantity={quantity} step={step} />)}
      {known && derivation?.alternative && !derivation.alternative.losesDigits && (
        <details className="formula-other">
          <summary className="aside">{words.alternative}</summary>
          <p className="aside formula-note">{messages.notes[derivation.alternative.note]}</p>
          <FormulaLine
            block={{ ...block, factors: [] }}
            tex={formulaLines(
              { quantity, derivation: derivation.alternative },
              blockInNumbers(quantity, derivation.alternative.expression, { trace, ledger, isWide }),
              trace,
            )}
            trace={trace}
            row={0}
          />
        </details>
      )}
    </section>
  );
}

/** Whether the formula contains an output's x, which menus and notes call o. */
function namesOutput({ quantity, factors }: FormulaBlock): boolean {
  return renamesOutputs() && quantity.kind === 'sampleLoss' && factors.some(({ kind }) => kind === 'activation');
}

/** The expected product, if rounding leaves it too few digits, and the reason. */
function WithoutResult({ block, trace }: { readonly block: FormulaBlock; readonly trace: StepView['trace'] }) {
  const { alternative } = block.derivation ?? {};
  if (!alternative?.losesDigits) return null;
  return (
    <>
      <FormulaLine block={{ ...block, factors: [] }} tex={formulaWithoutResult(block, trace)} trace={trace} row={0} />
      <p className="aside formula-note">{messages.notes[alternative.note]}</p>
    </>
  );
}

/** The derivation of a factor, on one line. */
function Source({ block, step: { trace }, ledger, row }: BlockProps & { readonly row: number }) {
  const { tex, termsInAll } = shortFormula(block, { trace, ledger, isWide: useIsWide() });
  const name = nameOf(block.quantity, trace.network);
  const title = shortTitle(block.quantity, trace.network);
  return (
    <section className="formula-block" aria-label={name}>
      <h3 className={`soft formula-source ${title === undefined ? 'sentence' : ''}`}>{title ?? name}</h3>
      <FormulaLine block={block} tex={[tex]} trace={trace} row={row} />
      {termsInAll > 0 && <p className="aside formula-note">{messages.formulas.terms(termsInAll)}</p>}
    </section>
  );
}

/** Shorter than the full name, which is the section's accessible name. */
function shortTitle(quantity: Quantity, network: Network): string | undefined {
  const titles = messages.formulas.sources;
  switch (quantity.kind) {
    case 'sampleGradient':
      return titles.sampleGradient(quantity.sample);
    case 'outputError':
      return titles.outputError(unitName(network, lastLayer(network), quantity.unit), quantity.sample);
    case 'activation':
    case 'preactivation':
    case 'slope':
    case 'delta':
      return titles[quantity.kind]({
        unit: unitName(network, quantity.layer, quantity.unit),
        sample: quantity.sample,
      });
    default:
      return undefined;
  }
}
