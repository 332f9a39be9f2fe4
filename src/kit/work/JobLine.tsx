/**
 * The name and progress of a running computation, with buttons to stop and continue. Short computations are not shown.
 */
import { useEffect, useState } from 'react';
import { messages } from '../../text';
import { QuietButton } from '../chrome/buttons';
import type { JobState } from './useJob';
import './JobLine.css';

interface JobLineProps {
  /** What is being computed, in words. */
  readonly name: string;
  readonly job: JobState<unknown>;
}

/** Milliseconds. */
const patience = 300;

export function JobLine({ name, job }: JobLineProps) {
  const words = messages.job;
  const { share, isRunning, isDone, start, stop } = job;
  const isLong = useLasting(isRunning);
  if (isRunning ? !isLong : share === 0 || isDone) return null;
  return (
    <p className="soft row flow job-line">
      <span>{isRunning ? words.computing(name) : words.stopped(name, Math.floor(100 * share))}</span>
      {isRunning && <progress aria-label={name} value={share} />}
      <QuietButton onClick={isRunning ? stop : start}>{isRunning ? words.stop : words.resume}</QuietButton>
    </p>
  );
}

/** Whether a condition has lasted for a while. */
function useLasting(now: boolean): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasted(true), patience);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [now]);
  return now && lasted;
}
