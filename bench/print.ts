import type { Figures, Report } from './report.ts';

function lines(figures: Figures, path: string): string[] {
  return Object.entries(figures).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return lines(value, name);
    return [`  ${name.padEnd(40)} ${value === null ? '-' : Number(value.toFixed(4))}`];
  });
}

/** A report as text for people. */
export function printed(report: Report): string {
  const arms = Object.entries(report.arms).flatMap(([name, figures]) => [`arm ${name}`, ...lines(figures, '')]);
  return [
    `${report.suite} on ${report.data}: ${report.n} rows, ${report.failures.length} failed`,
    ...lines(report.metrics, ''),
    ...arms,
    ...report.failures.map((failure) => `failed ${failure}`),
  ].join('\n');
}
