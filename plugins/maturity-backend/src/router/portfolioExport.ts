import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  AreaRollup,
  AspectRollup,
  PortfolioEntity,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  ServiceInterface,
  PortfolioExport,
  PortfolioService,
  RollupExport,
} from '../services';
import { csvFile, jsonFile, sendFile, type Cell } from './files';
import { filterOf } from './portfolio';
import type { MaturityRouter } from './requests';

/**
 * The endpoint `/portfolio/export`: the entities or, with `groupBy`, the
 * rollups of a portfolio as a file.
 */
export function routePortfolioExport(
  router: MaturityRouter,
  {
    httpAuth,
    portfolio,
  }: {
    httpAuth: HttpAuthService;
    portfolio: ServiceInterface<PortfolioService>;
  },
): void {
  router.get('/portfolio/export', async (req, res) => {
    const { format, groupBy, expand, given, model, sort } = req.query;
    const { aspect, area, level, stale, ownAssessment, evidence } = req.query;
    const { capability, demand, risesWith, withinOwnReach } = req.query;
    const entitiesOnly = {
      ...{ aspect, area, level, stale, ownAssessment, evidence },
      ...{ capability, demand, risesWith, withinOwnReach },
    };
    const rollupsOnly = { expand, given };
    const request = {
      credentials: await httpAuth.credentials(req),
      filter: filterOf(req.query),
      model,
      sort,
    };
    if (groupBy === undefined) {
      refuseAny(rollupsOnly, 'requires groupBy');
      const file = await portfolio.export({
        ...request,
        filter: { ...request.filter, ...entitiesOnly },
      });
      await send(
        file,
        format === 'csv'
          ? entitiesCsv(file, risesWith !== undefined)
          : entitiesJson(file),
      );
    } else {
      refuseAny(entitiesOnly, 'cannot be combined with groupBy');
      const file = await portfolio.exportRollups({
        ...request,
        groupBy,
        ...rollupsOnly,
      });
      await send(
        file,
        format === 'csv' ? rollupsCsv(file, given) : rollupsJson(file, given),
      );
    }

    async function send(
      { someHidden }: { someHidden: boolean },
      pieces: AsyncGenerator<string>,
    ) {
      // A CSV file has no other place to say so.
      if (someHidden) res.set('Maturity-Some-Hidden', 'true');
      await sendFile(res, {
        type: format === 'csv' ? 'text/csv' : 'application/json',
        name: `portfolio.${format}`,
        pieces,
      });
    }
  });
}

/** Refuses parameters that would silently be ignored. */
function refuseAny(parameters: Record<string, unknown>, reason: string): void {
  const [given] = Object.entries(parameters).filter(
    ([, value]) => value !== undefined,
  );
  if (given) throw new InputError(`${given[0]}: ${reason}`);
}

function entitiesJson({ someHidden, entities }: PortfolioExport) {
  return jsonFile({ someHidden }, 'items', entities);
}

function rollupsJson({ someHidden, rollups }: RollupExport, given?: string[]) {
  return jsonFile({ someHidden, ...(given && { given }) }, 'items', rollups);
}

/** @param isAboutRise - adds columns for the levels that would result */
function entitiesCsv(
  { aspectIds, entities }: PortfolioExport,
  isAboutRise: boolean,
) {
  const headers = [
    'entityRef',
    'title',
    'kind',
    'type',
    'lifecycle',
    'owner',
    'system',
    'domain',
    'level',
    ...aspectIds,
    'answered',
    'total',
    'oldestSubmittedAt',
    'stale',
    'revision',
    'wantedCapabilities',
    'claimsSupported',
    'claimsContradicted',
    'claimsWithoutEvidence',
    'seenBeyondClaims',
    ...(isAboutRise ? aspectIds.map(id => `${id} risesTo`) : []),
  ];
  return csvFile(headers, entities, entityCells);
}

function entityCells(entity: PortfolioEntity): Cell[] {
  return [
    entity.entityRef,
    entity.title,
    entity.kind,
    entity.type ?? null,
    entity.lifecycle ?? null,
    entity.owner ?? null,
    entity.system ?? null,
    entity.domain ?? null,
    entity.level,
    ...entity.aspects.map(({ level }) => level),
    entity.coverage.answered,
    entity.coverage.total,
    entity.oldestSubmittedAt,
    entity.stale,
    entity.revision,
    entity.wantedCapabilities.join(', '),
    entity.evidence.supported,
    entity.evidence.contradicted,
    entity.evidence.none,
    entity.evidence.beyond,
    ...(entity.rises ? risenCells(entity, entity.rises) : []),
  ];
}

/** The level that each aspect would rise to, empty where it would not. */
function risenCells(
  { aspects }: PortfolioEntity,
  rises: NonNullable<PortfolioEntity['rises']>,
): Cell[] {
  return aspects.map(
    ({ aspectId }) =>
      rises.find(each => each.aspectId === aspectId)?.to ?? null,
  );
}

/** @param given - said in each row, as the levels are then not actual ones */
function rollupsCsv(
  { columns: { aspectIds, areaIds, levels }, rollups }: RollupExport,
  given?: string[],
) {
  const perDistribution = [
    ...levels,
    'notAssessed',
    'inherited',
    'median',
    'min',
  ];
  const headers = [
    'group',
    'title',
    'entities',
    'notAssessed',
    'withoutOwnAssessment',
    'stale',
    'answered',
    'total',
    'claimsSupported',
    'claimsContradicted',
    'claimsWithoutEvidence',
    ...[...aspectIds, ...areaIds].flatMap(id =>
      perDistribution.map(name => `${id} ${name}`),
    ),
    ...(given ? ['given'] : []),
  ];
  return csvFile(headers, rollups, rollup => [
    ...rollupCells(rollup, levels),
    ...(given ? [given.join(', ')] : []),
  ]);
}

function rollupCells(rollup: Rollup, levels: number[]): Cell[] {
  const { group, coverage, evidence } = rollup;
  return [
    group.ref ?? group.value ?? null,
    group.title,
    rollup.entities,
    rollup.notAssessed,
    rollup.withoutOwnAssessment,
    rollup.stale,
    coverage.answered,
    coverage.total,
    evidence.supported,
    evidence.contradicted,
    evidence.none,
    ...[...rollup.aspects, ...(rollup.areas ?? [])].flatMap(distribution =>
      distributionCells(distribution, levels),
    ),
  ];
}

function distributionCells(
  { counts, notAssessed, inherited, median, min }: AspectRollup | AreaRollup,
  levels: number[],
): Cell[] {
  return [
    ...levels.map(level => counts[level]),
    notAssessed,
    inherited,
    median,
    min,
  ];
}
