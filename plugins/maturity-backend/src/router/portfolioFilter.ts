import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import type { PortfolioRequest } from '../services';
import { lowerCase } from './lowerCase';

/** What every request about many entities has in its query. */
interface FilterQuery {
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  without?: GroupBy[];
  text?: string;
}

/** Which entities a request is about. */
export function filterOf(query: FilterQuery): PortfolioRequest['filter'] {
  return {
    kind: lowerCase(query.kind),
    type: query.type,
    lifecycle: query.lifecycle,
    owner: lowerCase(query.owner),
    system: lowerCase(query.system),
    domain: lowerCase(query.domain),
    without: query.without,
    text: query.text,
  };
}
