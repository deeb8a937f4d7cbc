import type { Measure } from './measures/Measure';

/** The measures as a table in Markdown. */
export function tableOf(measures: Measure[]): string {
  const rows = measures.map(({ what, against, by, ours, theirs, goal }) => {
    const ratio = ours[by] / theirs[by];
    return [
      what,
      against,
      by,
      milliseconds(ours[by]),
      milliseconds(theirs[by]),
      ratio.toFixed(1),
      goal === undefined ? '' : `${goal}`,
      goal === undefined || ratio <= goal ? '' : 'missed',
    ];
  });
  const names = [
    'what',
    'against',
    'by',
    'ours',
    'theirs',
    'ratio',
    'goal',
    '',
  ];
  return [names, names.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function milliseconds(time: number): string {
  return `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
}
