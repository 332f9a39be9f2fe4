/** The step as a program, line by line in the phases of the step; a chosen name lights its numbers in all panels. */
import { useMemo } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { downloadText } from '../../../kit/chrome/download';
import { Panel } from '../../../kit/chrome/Panel';
import { CheckBox } from '../../../kit/fields/CheckBox';
import { Choice } from '../../../kit/fields/Choice';
import { MoreBelow } from '../../../kit/fit/MoreBelow';
import { useMedium } from '../../../kit/medium/medium';
import { type StepView, useStep } from '../../../kit/quantity/useStep';
import { useViewKey } from '../../../store';
import { messages } from '../../../text';
import { fileText, type Library, libraries, type Program, programOf } from '../program';
import { ChosenName } from './ChosenName';
import { CodeLines } from './CodeLines';
import { useBlockLight } from './useBlockLight';
import './code.css';
import './codeChosen.css';

const formKey = 'code.as';
const nameKey = 'code.name';
const valuesKey = 'code.values';

export function Code() {
  const step = useStep();
  const { trace } = step;
  const words = messages.code;
  const [formText, chooseForm] = useViewKey(formKey);
  const [chosen, choose] = useViewKey(nameKey);
  const [valuesShown, showValues] = useViewKey(valuesKey);
  const library = libraries.find((one) => one === formText) ?? 'numpy';
  const program = useMemo(() => programOf(trace, library), [trace, library]);
  const meaning = chosen === undefined ? undefined : program.names.get(chosen);
  useBlockLight(meaning);
  const { controls } = useMedium();
  return (
    <Panel
      name={words.name}
      className="wraps code"
      subtitle={words.subtitle}
      tools={
        <>
          <Choice
            label={words.as}
            selected={library}
            options={Object.entries<string>(words.forms).map(([id, text]) => ({ id, text }))}
            onChoose={(id) => chooseForm(id === 'numpy' ? undefined : id)}
          />
          <CheckBox isSelected={valuesShown === 'show'} onChange={(on) => showValues(on ? 'show' : undefined)}>
            {words.values}
          </CheckBox>
          <FileButtons program={program} library={library} step={step} />
        </>
      }
    >
      <div className="code-frame">
        <CodeLines
          program={program}
          step={step}
          chosen={meaning && chosen}
          onChoose={(name) => choose(name === chosen ? undefined : name)}
          hasValues={valuesShown === 'show'}
        />
        <MoreBelow />
      </div>
      {meaning && chosen !== undefined && (
        <ChosenName
          name={chosen}
          meaning={meaning}
          isTurned={program.turned.has(chosen)}
          step={step}
          onClose={controls ? () => choose(undefined) : undefined}
        />
      )}
    </Panel>
  );
}

interface FileButtonsProps {
  readonly program: Program;
  readonly library: Library;
  readonly step: StepView;
}

/** The program as a file that runs by itself. */
function FileButtons({ program, library, step: { run, trace } }: FileButtonsProps) {
  const words = messages.code;
  const [copied, setCopied] = useCopied(`${trace.step} ${library}`);
  const text = (): string => fileText(program, { trace, title: run.scenario.title });
  return (
    <span className="code-files" data-not-on="stage paper">
      <CopyButton label={words.copy} text={text} onCopied={setCopied} />
      <QuietButton onClick={() => downloadText(text(), words.fileName(trace.step), 'text/x-python')}>
        {words.download}
      </QuietButton>
      <CopiedText copied={copied} />
    </span>
  );
}
