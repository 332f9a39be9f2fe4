/** What is brought to the field: a file goes where its format belongs, a table to Data, and any other text to the reading. */
import { useState } from 'react';
import type { Brought } from '../../kit/paste/PasteField';
import { limits, parseScenarioText } from '../../scenario';
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { type ReadingState, refusalIn } from '../shared/scenarioForm/paste/useReading';
import type { ScenarioForm } from '../shared/scenarioForm/scenarioForm';
import { type LedTo, type Taker, withTakers } from '../takers';

interface BroughtOptions extends Pick<ScenarioForm, 'edit' | 'onStatus' | 'onProblem'> {
  readonly reading: ReadingState;
  readonly onClose: () => void;
}

/** Where a file has gone that is not on the screen. */
export interface FileElsewhere {
  readonly says: string;
  readonly at?: LedTo | undefined;
}

export function useBrought({ edit, reading, onClose, onStatus, onProblem }: BroughtOptions) {
  const store = useStoreApi();
  const [elsewhere, setElsewhere] = useState<FileElsewhere>();
  const words = messages.paste;

  const refuse = (text: string, sentence: string): void => reading.refuse({ text, sentence });

  const takeScenario = ({ text, file = '' }: Brought): void => {
    const result = parseScenarioText(text);
    const refused =
      refusalIn(store) ??
      (result.ok ? edit(() => result.scenario, { dropsTyped: true }) : words.notOpened(result.error.message));
    if (refused !== undefined) refuse(text, refused);
    else if (result.ok) onStatus(words.isOpened(file || result.scenario.title || words.pastedScenario));
  };

  const takeFormat = (text: string, format: string, all: readonly Taker[]): void => {
    const [coming] = all.flatMap(({ file }) => file?.(store, text, format) ?? []);
    if (coming) {
      void coming.then(({ says, at, isHere }) => {
        if (isHere) onClose();
        else setElsewhere({ says, at });
      });
    } else refuse(text, words.unknownFormat(format));
  };

  const takeTable = (name: string, text: string): void => {
    onClose();
    store.setState({ table: { name, text } });
    store.getState().setPanel('data', true);
  };

  const bring = (brought: Brought): void => {
    const { text, file = '' } = brought;
    setElsewhere(undefined);
    reading.refuse(undefined);
    onProblem(undefined);
    const format = formatOf(text);
    const isTable = /\.(csv|tsv)$/i.test(file) || (isOfClasses(text) && refusalIn(store) === undefined);
    if (isTable && text.length > limits.textLength) refuse(text, words.longTable(limits.textLength));
    else if (isTable) takeTable(file || words.pastedTable, text);
    else if (format === undefined) reading.read(text);
    else if (format === 'batch-gradient-scenario') takeScenario(brought);
    else withTakers((all) => takeFormat(text, format, all));
  };
  return { bring, elsewhere };
}

/** `5.1,3.5,setosa` in every line, but for heads in the first: numbers with a word at the end, whose role Data asks for. */
function isOfClasses(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.slice(/^[\s\d.+-]/.test(lines[0] ?? '') ? 0 : 1);
  const row = /^(?:\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*[,;\t]){2,}\s*"?[a-z][a-z _-]*"?\s*$/i;
  return rows.length > 1 && rows.every((line) => row.test(line));
}

/** Of a JSON file of this app, or of a lesson, which begins with its keys between two lines. */
function formatOf(text: string): string | undefined {
  const head = text.slice(0, 2000);
  return (
    /^\s*\{[\s\S]*?"format"\s*:\s*"(batch-gradient-[\w-]+)"/.exec(head)?.[1] ??
    /^\uFEFF?---[\s\S]*?\nformat:\s*(batch-gradient-[\w-]+)/.exec(head)?.[1]
  );
}
