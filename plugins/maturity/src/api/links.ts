import { useSearchParams, useLocation } from 'react-router-dom';
import { parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { PortfolioEntityFilter } from '@cnmm/backstage-plugin-maturity-common';
import { useIsKindAssessed } from '../assessedKinds';
import { assessRouteRef, rootRouteRef } from '../routes';

/** The URL parameter that names the model. */
export const MODEL_PARAM = 'model';

/** The URL parameter that names the area of a question. */
export const QUESTION_PARAM = 'area';

/** The path of the tab on the page of an entity, unless it is configured. */
const TAB_PATH = '/maturity';

/** The hash of links to a list of the portfolio: the page scrolls to it. */
export const LIST_HASH = '#list';

/** Returns a function that adds the current model and parameters to a path. */
export function useModelLink(): (
  path: string,
  params?: [name: string, value: string][],
) => string {
  const [current] = useSearchParams();
  const model = current.get(MODEL_PARAM);
  return (path, params = []) => {
    const all = new URLSearchParams([
      ...(model ? [[MODEL_PARAM, model]] : []),
      ...params,
    ]);
    return all.size > 0 ? `${path}?${all}` : path;
  };
}

/**
 * The path of an entity's Maturity tab, for the current model; of its page if
 * its kind is not assessed, and so has no such tab.
 */
export function useTabLink(entityRef: string): string {
  const modelLink = useModelLink();
  const isKindAssessed = useIsKindAssessed();
  const tabPath = useApi(configApiRef).getOptionalString('maturity.tabPath');
  const page = useEntityRefLink()(entityRef);
  return isKindAssessed(parseEntityRef(entityRef).kind)
    ? modelLink(`${page}/${(tabPath ?? TAB_PATH).replace(/^\/+/, '')}`)
    : page;
}

/** Returns a function that gives the path of a question about an entity. */
export function useQuestionLink(entityRef: string): (areaId: string) => string {
  const assessLink = useRouteRef(assessRouteRef);
  const modelLink = useModelLink();
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = assessLink({ kind, namespace, name });
  return areaId => modelLink(path, [[QUESTION_PARAM, areaId]]);
}

/**
 * Returns a function that gives the path of the portfolio's list of entities,
 * for the current model.
 */
export function useEntitiesLink(): (filter: PortfolioEntityFilter) => string {
  const portfolio = useRouteRef(rootRouteRef)();
  const modelLink = useModelLink();
  return filter => {
    const values = Object.entries(filter).flatMap(([field, value]) =>
      [value].flat().map((each): [string, string] => [field, String(each)]),
    );
    return modelLink(portfolio, [['view', 'entities'], ...values]) + LIST_HASH;
  };
}

/**
 * Returns a function that gives the path of the page that says who provides
 * capabilities, at one of them.
 */
export function useCapabilitiesLink(): (capabilityId?: string) => string {
  const portfolio = useRouteRef(rootRouteRef)();
  const modelLink = useModelLink();
  return capabilityId =>
    modelLink(`${portfolio}/capabilities`) +
    (capabilityId === undefined ? '' : capabilityHash(capabilityId));
}

/** The hash of links to a capability on that page. */
export function capabilityHash(capabilityId: string): string {
  return `#${capabilityId}`;
}

/** The hash of links to what to build next, in the portfolio. */
export const BUILD_HASH = '#build';

/** The hash of links to the next steps on the tab. */
export const PLAN_HASH = '#plan';

/** The location state that a submit passes on to the tab. */
export interface SubmittedState {
  submittedRevision: number;
}

/** The revision just submitted, if the user comes from a submit. */
export function useSubmittedRevision(): number | undefined {
  const state: unknown = useLocation().state;
  return isSubmitted(state) ? state.submittedRevision : undefined;
}

function isSubmitted(state: unknown): state is SubmittedState {
  return (
    typeof state === 'object' && state !== null && 'submittedRevision' in state
  );
}
