/**
 * Decides which heights to report. A page that grows because its frame grew would grow for ever, so after ten growths
 * within a second no further growth is reported.
 */
const mostGrowths = 10;
const withinMilliseconds = 1000;

/** Returns the height to report, in whole CSS pixels, or undefined. `now` is in milliseconds. */
export type HeightGuard = (height: number, now: number) => number | undefined;

export function createHeightGuard(): HeightGuard {
  let reported = 0;
  let stopped = false;
  let growths: readonly number[] = [];
  return (height, now) => {
    const whole = Math.ceil(height);
    // A hidden frame measures the height 0.
    if (stopped || !Number.isFinite(whole) || whole <= 0 || whole === reported) return undefined;
    if (whole > reported) {
      growths = [...growths.filter((time) => now - time < withinMilliseconds), now];
      stopped = growths.length > mostGrowths;
      if (stopped) return undefined;
    }
    reported = whole;
    return whole;
  };
}
