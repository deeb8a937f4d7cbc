import {
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import type { LevelReport } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { reportQuery } from '../api/queries';
import { unavailable, type Unavailable } from '../api/queryState';

/** What is known of the system of an entity. */
export type SystemReportState =
  | Unavailable
  | { status: 'none' }
  | { status: 'ready'; systemRef: string; report: LevelReport };

/** The own report of the system that an entity is part of, if it is of one. */
export function useSystemReport(
  entity: Entity,
  modelId: string,
): SystemReportState {
  const api = useApi(maturityApiRef);
  const [system] = getEntityRelations(entity, RELATION_PART_OF, {
    kind: 'system',
  });
  const systemRef = system && stringifyEntityRef(system);
  const query = useQuery({
    ...reportQuery(api, systemRef ?? '', modelId),
    enabled: systemRef !== undefined,
  });
  if (!systemRef) {
    return { status: 'none' };
  }
  return query.data
    ? { status: 'ready', systemRef, report: query.data }
    : unavailable(query);
}
