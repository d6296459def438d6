/** Running means of one weight's gradient and of its square. */
export interface Moments {
  first: number;
  second: number;
}

/** One step of Adam (Kingma and Ba 2015) for one weight, before the rate: `step` counts from 1; the moments move along. */
export function adamStep(moments: Moments, gradient: number, step: number): number {
  moments.first = 0.9 * moments.first + 0.1 * gradient;
  moments.second = 0.999 * moments.second + 0.001 * gradient ** 2;
  const mean = moments.first / (1 - 0.9 ** step);
  return mean / (Math.sqrt(moments.second / (1 - 0.999 ** step)) + 1e-8);
}
