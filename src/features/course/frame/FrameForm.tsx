/** In Share: the HTML that embeds the screen in a course page, with what it shows and what its readers may change. */

import { Input, Label, TextField } from 'react-aria-components';
import { Choice, NumberField, Options, TypedTextsContext, useKeptForm } from '../../../kit';
import { ShareChecks, type ShareRowProps, ViewChecks } from '../../../shell';
import { lockNames, openPanels, type State, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { type FrameOptions, usualLayout } from './frameSnippet';
import { SnippetField } from './SnippetField';
import { useWrittenAs } from './useWrittenAs';

/** Until a size is chosen, the form of the HTML decides. */
type Choices = Omit<FrameOptions, 'base' | 'address' | 'layout' | 'title'> & {
  /** Until one is typed, that of the lesson, the exercise or the scenario. */
  readonly title?: string;
  readonly layout?: FrameOptions['layout'];
};

const sizes = { width: [240, 4000], height: [200, 4000] } as const;

/** Views that readers type into. */
const typed: readonly string[] = ['work', 'lesson'];

/** An empty field of the width: the frame is as wide as the text around it. */
const fullWidth = 0;

export function FrameForm({ state, place, task, base, address }: ShareRowProps) {
  const words = messages.frameForm;
  const { notations } = messages.formulas;
  const written = useWrittenAs(base);
  const { form } = written;
  const {
    values: { title: typedTitle, ...choices },
    set,
    texts,
  } = useKeptForm<Choices>(`frame ${place}`, () => ({
    views: viewsOf(state),
    height: 600,
    theme: 'auto',
    start: 'here',
    keys: 'auto',
    lock: [],
  }));
  // A frame would show the screen without the lesson.
  const isUnpublished = state.lesson?.lesson.name === '';
  const title = typedTitle ?? task ?? words.titleOf(state.scenario.title || messages.app.untitled);
  const size = (name: 'width' | 'height') => (value: number) => {
    if (name === 'width' && value === fullWidth) {
      set({ width: undefined });
      return undefined;
    }
    const [least, most] = sizes[name];
    if (!Number.isInteger(value) || value < least || value > most) return words.sizeRange(words[name], least, most);
    set({ [name]: value });
    return undefined;
  };
  const options: FrameOptions = {
    base,
    address,
    layout: usualLayout(form, state.otherKeys.exercise !== undefined),
    title,
    ...choices,
  };
  return (
    <TypedTextsContext value={texts}>
      <h3 className="share-heading">{words.heading}</h3>
      <ViewChecks legend={words.views} chosen={choices.views} onChange={(views) => set({ views })} />
      <div className="controls share-row">
        {!state.lesson && (
          <Options
            label={words.start}
            options={words.starts}
            value={choices.start}
            onChange={(start) => set({ start })}
          />
        )}
        <Options
          label={words.layout}
          options={words.layouts}
          value={options.layout}
          onChange={(layout) => set({ layout })}
        />
        <NumberField label={words.height} showLabel width="6ch" value={choices.height} onCommit={size('height')} />
        <NumberField
          label={words.width}
          showLabel
          width="8ch"
          value={choices.width ?? Number.NaN}
          {...(choices.width === undefined && { shown: words.fullWidth })}
          whenEmpty={fullWidth}
          onCommit={size('width')}
        />
      </div>
      <div className="controls share-row">
        <Options
          label={words.theme}
          options={messages.display.themes}
          value={choices.theme}
          onChange={(theme) => set({ theme })}
        />
        <Options label={words.keys} options={words.keyOwners} value={choices.keys} onChange={(keys) => set({ keys })} />
        <Choice
          label={words.notation}
          showLabel
          options={[
            { id: '', text: words.sameNotation },
            ...Object.entries(notations).map(([id, text]) => ({ id, text })),
          ]}
          selected={choices.notation ?? ''}
          onChoose={(id) => set({ notation: id === '' ? undefined : id })}
        />
      </div>
      <ShareChecks
        legend={words.lock}
        options={lockNames.map((name) => ({ name, text: words.locks[name] }))}
        chosen={choices.lock}
        onChange={(lock) => set({ lock: lockNames.filter((name) => lock.includes(name)) })}
      />
      <TextField className="stack share-field" value={title} onChange={(text) => set({ title: text })}>
        <Label className="aside">{words.titleField}</Label>
        <Input />
      </TextField>
      {choices.views.length === 0 || isUnpublished ? (
        <p className="share-note">{isUnpublished ? words.unpublished : words.noViews}</p>
      ) : (
        <>
          <SnippetField label={words.snippet} options={options} written={written} rows={6} />
          {form === 'iframe' && choices.views.some((view) => typed.includes(view)) && (
            <p className="share-note">{words.notStored}</p>
          )}
        </>
      )}
    </TypedTextsContext>
  );
}

/** An exercise has its sheet first, and the network with what is asked for covered, as the code of its editor has: the ledger would be covered whole. */
function viewsOf(state: State): readonly ViewName[] {
  if (state.lesson) return ['lesson'];
  if (state.otherKeys.exercise !== undefined) return ['work', 'network'];
  return ['ledger', 'network', ...openPanels(state)];
}
