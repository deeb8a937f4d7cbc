import type { PortfolioEntity } from '@cnmm/backstage-plugin-maturity-common';
import type { PortfolioExport } from '../services';
import { BYTE_ORDER_MARK, csvRow } from './csv';

/** An export as a table: a column per aspect, a row per entity. */
export async function* csvOf({
  aspectIds,
  entities,
}: PortfolioExport): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK +
    csvRow([
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
    ]);
  for await (const entity of entities) yield csvRow(cellsOf(entity));
}

function cellsOf(entity: PortfolioEntity) {
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
  ];
}

/** An export as a page of entities that has no end but its own. */
export function jsonOf({
  someHidden,
  entities,
}: PortfolioExport): AsyncGenerator<string> {
  return jsonItems(someHidden, entities);
}

/** A page of any items, as they come. */
export async function* jsonItems(
  someHidden: boolean,
  items: AsyncIterable<unknown>,
): AsyncGenerator<string> {
  let start = `{"someHidden":${someHidden},"items":[`;
  for await (const item of items) {
    yield `${start}\n${JSON.stringify(item)}`;
    start = ',';
  }
  yield start === ',' ? '\n]}\n' : `${start}]}\n`;
}
