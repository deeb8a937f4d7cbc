import { reviewedDraft } from '@cnmm/backstage-plugin-maturity-common';
import type { Backend } from '../Backend';
import { settled } from '../fill';
import { sideBySide, timingOf, type Measure } from './Measure';

/** How fast those who inherit from a large group follow it. */
export interface CatchUp {
  heirs: number;
  seconds: number;
  secondsPerThousand: number;
}

const AREA = 'people.security';

/** Editing, and submitting where few and where many inherit. */
export async function measureWrites(
  backend: Backend,
  heirs: number,
): Promise<{ measures: Measure[]; catchUp: CatchUp }> {
  const measures: Measure[] = [
    {
      what: 'PUT one answer',
      against: 'an INSERT in a transaction, below an empty handler',
      by: 'p95',
      goal: 3,
      ...(await sideBySide(
        putAnswer(backend, 'component/default/component-1'),
        () => backend.call('PUT', '/maturity/bench/write', {}),
        { count: 200 },
      )),
    },
  ];
  const times: [number[], number[]] = [[], []];
  let caughtUp = 0;
  const rounds = 5;
  for (let round = 0; round < rounds; round++) {
    times[1].push(
      await timeOfSubmit(backend, `component/default/component-${round + 2}`),
    );
    await settled(backend);
    times[0].push(await timeOfSubmit(backend, 'group/default/department-0'));
    const start = performance.now();
    await settled(backend);
    caughtUp += (performance.now() - start) / 1000 / rounds;
  }
  measures.push({
    what: `submit on a group with ${heirs} heirs`,
    against: 'submit on a component',
    by: 'p50',
    goal: 3,
    ours: timingOf(times[0]),
    theirs: timingOf(times[1]),
  });
  return {
    measures,
    catchUp: {
      heirs,
      seconds: caughtUp,
      secondsPerThousand: (caughtUp / heirs) * 1000,
    },
  };
}

function putAnswer(backend: Backend, entity: string, areaId = AREA) {
  let version: string | undefined;
  let level = 0;
  return async () => {
    const base = `/maturity/entities/${entity}/draft`;
    if (version === undefined) {
      const draft = await backend.call('GET', base);
      version = draft.areas.find(
        (area: { areaId: string }) => area.areaId === areaId,
      )?.version;
    }
    level = (level % 3) + 1;
    const start = performance.now();
    const area = await backend.call(
      'PUT',
      `${base}/areas/${areaId}`,
      { state: 'assessed', level },
      version ? { 'if-match': `"${version}"` } : {},
    );
    const time = performance.now() - start;
    version = area.version;
    return time;
  };
}

let submits = 0;

async function timeOfSubmit(backend: Backend, entity: string): Promise<number> {
  submits++;
  const base = `/maturity/entities/${entity}`;
  const { areas } = await backend.call('GET', `${base}/draft`);
  const version = areas.find(
    (area: { areaId: string }) => area.areaId === AREA,
  )?.version;
  await backend.call(
    'PUT',
    `${base}/draft/areas/${AREA}`,
    { state: 'assessed', level: (submits % 4) + 1, note: `${submits}` },
    version ? { 'if-match': `"${version}"` } : {},
  );
  const reviewed = reviewedDraft(await backend.call('GET', `${base}/draft`));
  const start = performance.now();
  await backend.call('POST', `${base}/assessments`, { reviewed });
  return performance.now() - start;
}
