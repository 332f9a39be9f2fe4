/** A picture of a view for a slide: what it shows, a preview, and the ways to take it along. */
import { useCallback, useMemo, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { Choice, copyText, downloadBlob, downloadText, Options } from '../../../kit';
import { aloneOf, type State, shownView, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { type NamedView, shownViews, viewNamed } from '../../../views';
import { type FurtherSteps, firstFurther, furtherChoices, furtherSteps } from './furtherSteps';
import { leastText, type PictureSize, pictureSizes } from './pictureSize';
import { pngOf, svgAddress } from './png';
import { Slide, type SlideFile } from './Slide';

type SlideTheme = 'light' | 'dark' | 'contrast';

interface PictureFormProps {
  /** When the dialog opened. */
  readonly state: State;
  /** Shown first; absent: the view of the open tab or stage. */
  readonly view?: ViewName;
}

export function PictureForm({ state, view: first }: PictureFormProps) {
  const words = messages.slide;
  const [view, setView] = useState<ViewName>(() => {
    const open = first ?? aloneOf(state) ?? shownView(state);
    return slideViews().some(({ name }) => name === open) ? open : 'ledger';
  });
  const [size, setSize] = useState<PictureSize>('whole');
  const [theme, setTheme] = useState<SlideTheme>(themeOnScreen);
  const [lossSteps, setLossSteps] = useState<FurtherSteps>(() => firstFurther(state));
  const choices = useMemo(() => furtherChoices(state), [state]);
  const further = view === 'loss' ? furtherSteps[lossSteps] : 0;
  const [written, setTitle] = useState<string>();
  const [file, setFile] = useState<SlideFile>();
  const [outcome, setOutcome] = useState('');
  const title = written ?? words.titleOf(viewNamed(view).title(), state.scenario.title || messages.app.untitled);
  const { width, height } = pictureSizes[size];
  const preview = useMemo(() => file && svgAddress(file.svg), [file]);
  const onDrawn = useCallback((drawn: SlideFile) => {
    setFile(drawn);
    setOutcome('');
  }, []);
  const name = `${view}-step-${state.cursor.step}-${width}x${height}${theme === 'light' ? '' : `-${theme}`}`;
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setFile(undefined);
      set(value);
    };

  const saveSvg = (): void => {
    if (!file) return;
    downloadText(file.svg, `${name}.svg`, 'image/svg+xml');
    setOutcome(words.saved(`${name}.svg`));
  };
  const savePng = async (): Promise<void> => {
    if (!file) return;
    try {
      downloadBlob(await pngOf(file), `${name}.png`);
      setOutcome(words.saved(`${name}.png`));
    } catch {
      setOutcome(words.notDrawn);
    }
  };
  const copyPng = async (): Promise<void> => {
    if (!file) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(file) })]);
      setOutcome(words.copied);
    } catch {
      setOutcome(words.notCopied);
    }
  };
  const copySvg = async (): Promise<void> => {
    if (file) setOutcome((await copyText(file.svg)) ? words.copied : words.notCopied);
  };

  return (
    <div className="stack picture-form">
      <p className="share-note">{words.intro}</p>
      <div className="flow picture-fields">
        <Choice
          label={words.view}
          showLabel
          options={slideViews().map((one) => ({ id: one.name, text: one.title() }))}
          selected={view}
          onChoose={changed((id: string) => {
            setView(id as ViewName);
            setTitle(undefined);
          })}
        />
        <Options label={words.size} options={words.sizes} value={size} onChange={changed(setSize)} />
        {view === 'loss' && choices.length > 1 && (
          <Options<string>
            label={words.losses}
            options={Object.fromEntries(
              choices.map((one) => [one, words.further(state.cursor.step, furtherSteps[one])]),
            )}
            value={lossSteps}
            onChange={changed((one) => setLossSteps(one as FurtherSteps))}
          />
        )}
        <Options label={words.theme} options={words.themes} value={theme} onChange={changed(setTheme)} />
      </div>
      <TextField className="stack share-field" value={title} onChange={setTitle}>
        <Label className="aside">{words.title}</Label>
        <Input />
      </TextField>
      <div
        className="centred picture-preview"
        style={{ aspectRatio: `${width} / ${height}` }}
        data-drawn={file ? '' : undefined}
      >
        {preview ? <img src={preview} alt={words.preview(title)} /> : <p>{words.drawing}</p>}
      </div>
      <div className="controls gap-8">
        <Button className="quiet-button" isDisabled={!file} onPress={saveSvg}>
          {words.saveSvg}
        </Button>
        <Button className="quiet-button" isDisabled={!file} onPress={() => void savePng()}>
          {words.savePng}
        </Button>
        <Button className="quiet-button" isDisabled={!file} onPress={() => void copyPng()}>
          {words.copyPng}
        </Button>
        <Button className="quiet-button" isDisabled={!file} onPress={() => void copySvg()}>
          {words.copySvg}
        </Button>
        <span role="status">{outcome}</span>
      </div>
      {file && <p className="share-note">{sizeWords(file)}</p>}
      <p className="share-note">{words.blocked}</p>
      <Slide key={`${view} ${size} ${theme} ${further}`} {...{ view, size, theme, title, further, onDrawn }} />
    </div>
  );
}

/** The picture begins as the screen is. */
function themeOnScreen(): SlideTheme {
  const theme = document.documentElement.dataset.theme ?? '';
  if (theme.startsWith('contrast')) return 'contrast';
  return theme === 'dark' ? 'dark' : 'light';
}

function sizeWords({ smallest, isCut }: SlideFile): string {
  const pixels = Math.round(smallest);
  if (isCut) return messages.slide.cut;
  return pixels < leastText ? messages.slide.crowded(pixels) : messages.slide.smallest(pixels);
}

/** The views of which there are pictures for slides. */
function slideViews(): readonly NamedView[] {
  return shownViews().filter(({ slide }) => slide !== undefined);
}
