import {
  groupings,
  type GroupBy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Projected } from '../projection/InMemoryProjectionStore';
import type {
  ProjectedEntity,
  ProjectedReport,
} from '../projection/ProjectionStore';
import { sortTitleOf } from '../projection/rows';
import type { Selection, Sight } from './PortfolioStore';

/** An entity of a selection, as the caller may see it. */
export interface Selected {
  entity: ProjectedEntity;
  /** By the model of the selection. */
  report?: ProjectedReport;
  /** The level that the selection is about. */
  levelAtIssue: number | null;
  /** Ids of the capabilities that it uses. */
  uses: string[];
}

/** What `selected` does in SQL. */
export function select(
  all: Projected[],
  selection: Selection,
  usesOf: (projected: Projected) => string[],
): Selected[] {
  return all
    .filter(
      ({ entity }) =>
        selection.sight?.entities.includes(entity.entityRef) ?? true,
    )
    .map(projected => {
      const report = projected.reports.find(
        ({ modelId }) => modelId === selection.modelId,
      );
      return {
        entity: seen(projected.entity, selection.sight),
        report,
        levelAtIssue: levelOf(report, selection),
        uses: usesOf(projected),
      };
    })
    .filter(each => matches(each, selection));
}

export function fieldOf(
  entity: ProjectedEntity,
  field: GroupBy,
): string | null {
  const values: Record<GroupBy, string | undefined> = {
    system: entity.systemRef,
    domain: entity.domainRef,
    owner: entity.ownerRef,
    kind: entity.kind,
    type: entity.type,
    lifecycle: entity.lifecycle,
  };
  return values[field] ?? null;
}

function seen(entity: ProjectedEntity, sight?: Sight): ProjectedEntity {
  const named = (ref?: string) =>
    ref && sight && !sight.groups.includes(ref) ? undefined : ref;
  return {
    ...entity,
    systemRef: named(entity.systemRef),
    domainRef: named(entity.domainRef),
    ownerRef: named(entity.ownerRef),
  };
}

function levelOf(
  report: ProjectedReport | undefined,
  { levelOf: at }: Selection,
): number | null {
  if (!at) return report?.level ?? null;
  const found =
    at.of === 'aspect'
      ? report?.aspects.find(({ aspectId }) => aspectId === at.id)
      : report?.areas.find(({ areaId }) => areaId === at.id);
  return found?.level ?? null;
}

function matches(
  { entity, report, levelAtIssue }: Selected,
  { filter, without = [], text, level, staleSince }: Selection,
): boolean {
  const name = entity.entityRef.split('/')[1];
  const oldest = report?.oldestSubmittedAt;
  return (
    groupings.every(field => {
      const values: (string | null)[] | undefined = filter[field];
      return !values || values.includes(fieldOf(entity, field));
    }) &&
    without.every(field => fieldOf(entity, field) === null) &&
    (text === undefined ||
      sortTitleOf(entity.title).includes(text) ||
      name.includes(text)) &&
    (level === undefined || level === levelAtIssue) &&
    (!staleSince || (!!oldest && new Date(oldest) < staleSince))
  );
}
