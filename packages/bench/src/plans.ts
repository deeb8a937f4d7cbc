import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Backend } from './Backend';
import type { Options } from './options';

/** The views that are asked for most, and the table that each is made from. */
const hottest = [
  {
    title: 'The answers behind the report of one entity',
    request: '/entities/component/default/component-77/report',
    table: 'assessments',
  },
  {
    title: 'The levels of rollups by group',
    request: '/portfolio/rollups?groupBy=system',
    table: 'projected_aspects',
  },
  {
    title: 'Capability demand',
    request: '/portfolio/capabilities',
    table: 'projected_needs',
  },
  {
    title: 'A page of entities',
    request: '/portfolio/entities?limit=100',
    table: 'sort_value',
  },
  {
    title: 'The trend',
    request: '/portfolio/trend',
    table: 'projected_level_changes',
  },
];

const names = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** Writes how the database answers the hottest queries, as Markdown. */
export async function writePlans(
  backend: Backend,
  { size, database }: Options,
  out: string,
): Promise<void> {
  const sections: string[] = [];
  for (const { title, request, table } of hottest) {
    await backend.call('POST', '/maturity/bench/recording');
    await backend.call('GET', `/maturity${request}`);
    const { sql, plan } = await backend.call(
      'GET',
      `/maturity/bench/recording?table=${table}`,
    );
    sections.push(
      [
        `### ${title}`,
        '',
        `\`GET ${request}\``,
        '',
        '```sql',
        linesOf(sql),
        '```',
        '',
        '```text',
        ...plan,
        '```',
        '',
      ].join('\n'),
    );
  }
  const name = names[database.kind];
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `plans-${database.kind}-${size.components}.md`);
  writeFileSync(
    file,
    [
      `## ${name}, ${size.components.toLocaleString('en-US')} components`,
      '',
      ...sections,
    ].join('\n'),
  );
  process.stdout.write(`Query plans written to ${file}\n`);
}

/** A clause to a line, and long lists cut short. */
function linesOf(sql: string): string {
  return sql
    .replace(/((\$\d+|\?), ){5,}(\$\d+|\?)/g, '...')
    .replace(
      / (from|left join|inner join|where|group by|order by|limit) /g,
      '\n$1 ',
    );
}
