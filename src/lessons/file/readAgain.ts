/** The key `again` of a question: the states in which it is asked once more, one after the other. */
import { exampleNamed, type FilledScenario, inlineData, serializeScenario, withData } from '../../scenario';
import { messages } from '../../text';
import type { LessonStart, LessonText } from '../lesson';
import type { ReportProblem } from './lessonProblem';
import type { WrittenQuestion } from './questionSchema';
import { lessonLimits } from './schemaParts';
import type { YamlBlock } from './yamlBlock';

type Written = NonNullable<WrittenQuestion['again']>;
type OneWritten = Extract<Written, { readonly state?: unknown }>;

export function readAgain(
  written: Written,
  block: YamlBlock,
  { start, report }: { readonly start: LessonStart | undefined; readonly report: ReportProblem },
): readonly LessonText[] {
  const isList = Array.isArray(written);
  const all: readonly OneWritten[] = isList ? written : [written];
  const states = all.flatMap((one, index) => {
    const path = isList ? ['again', index] : ['again'];
    const place = one.state === undefined ? block.placeOf(path) : block.textAt([...path, 'state']);
    const data = dataKey(one, start);
    // A start that is wrong is named by itself.
    if (data === undefined && start) report({ ...block.placeOf(path), message: messages.lessonFile.noDataAgain });
    return alternatives(one.state ?? '').map((text) => ({
      text: [data ?? '', text].filter((part) => part !== '').join('&'),
      line: place.line,
      column: place.column,
    }));
  });
  if (states.length > lessonLimits.again)
    report({ ...block.placeOf(['again']), message: messages.lessonFile.tooOftenAgain(lessonLimits.again) });
  return states.slice(0, lessonLimits.again);
}

/** The scenario with other data, as a key of a link; empty without other data, undefined where there is no scenario. */
function dataKey({ inputs, targets }: OneWritten, start: LessonStart | undefined): string | undefined {
  if (!inputs && !targets) return '';
  const scenario = start?.kind === 'example' ? hereNow(start.name) : start?.scenario;
  if (!scenario) return undefined;
  const data = inlineData(scenario);
  const changed = withData(scenario, { ...data, inputs: inputs ?? data.inputs, targets: targets ?? data.targets });
  return `scenario=${encodeURIComponent(JSON.stringify(serializeScenario(changed)))}`;
}

/** Examples that come on request have too much data to be written here. */
function hereNow(name: string): FilledScenario | undefined {
  const example = exampleNamed(name);
  return example?.coming ? undefined : example?.scenario;
}

/** `weight.1.1.1:{2|3}` is `weight.1.1.1:2`, then `weight.1.1.1:3`. */
function alternatives(text: string): readonly string[] {
  const [all, inside = ''] = /\{([^{}]*)\}/.exec(text) ?? [];
  if (all === undefined) return [text];
  return inside.split('|').flatMap((one) => alternatives(text.replace(all, () => one)));
}
