/** “‹ Step 3, epoch 1, batch 3 of 10 ›”: the step, with the way to the others and back to the first. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { OverlayButton } from '../../kit/chrome/OverlayButton';
import { PopoverFrame } from '../../kit/chrome/PopoverFrame';
import { runOf, useActions, useIsLocked, useStore } from '../../store';
import { messages } from '../../text';
import { TransportButton } from './TransportButton';

export function StepLabel() {
  const words = messages.transport;
  const run = useStore(runOf);
  const step = useStore((state) => state.cursor.step);
  const { previousStep, nextStep, reset } = useActions();
  const isFixed = useIsLocked('step');
  const batch = useMemo(() => {
    const { epoch, batch: number, batches } = run.epochInfo(step);
    return messages.transport.batchOfEpoch(epoch, number, batches);
  }, [run, step]);
  return (
    <div className="unbroken step-label">
      <TransportButton
        name={words.previousStep}
        icon="previousStep"
        onPress={previousStep}
        disabled={step === 1 || isFixed}
      />
      <OverlayButton className="step-menu" face={<StepName step={step} batch={batch} />}>
        {(trigger, close) => (
          <PopoverFrame
            trigger={trigger}
            onClose={close}
            label={words.step(step)}
            className="choice-popover"
            dialogClass="step-actions"
          >
            <Button
              className="quiet-button"
              isDisabled={isFixed}
              onPress={() => {
                reset();
                close();
              }}
            >
              {words.reset}
            </Button>
          </PopoverFrame>
        )}
      </OverlayButton>
      <TransportButton name={words.nextStep} icon="nextStep" onPress={nextStep} disabled={isFixed} />
    </div>
  );
}

function StepName({ step, batch }: { readonly step: number; readonly batch: string }) {
  return (
    <>
      <span>
        <strong>{messages.transport.step(step)}</strong>{' '}
        <span aria-hidden="true" className="soft choice-arrow">
          ▾
        </span>
      </span>{' '}
      <span className="aside">{batch}</span>
    </>
  );
}
