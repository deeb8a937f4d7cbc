import { useApi } from '@backstage/core-plugin-api';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { draftQuery } from '../api/queries';
import { savesOf } from './saveAnswer';
import { useMayAssess } from '../api/useMayAssess';
import { useModel } from '../api/useModel';
import { unavailable, type Unavailable } from '../api/queryState';

/** What the assessment page shows. */
export type AssessmentState =
  | Unavailable
  | { status: 'mayNotAssess' }
  | { status: 'ready'; model: Model; draft: Draft };

/** The draft of an entity, fresh from the server when the page opens. */
export function useAssessment(entityRef: string): AssessmentState {
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const mayAssess = useMayAssess(entityRef);
  const model = useModel();
  const modelId = model.data?.id ?? '';
  // Whoever comes back while saves are under way goes on with what they see:
  // the server does not know it yet.
  const [saving] = useState(
    () => client.isMutating({ mutationKey: savesOf(entityRef) }) > 0,
  );
  const draft = useQuery({
    ...draftQuery(api, entityRef, modelId),
    enabled: model.data !== undefined,
    refetchOnMount: saving ? false : 'always',
  });
  if (mayAssess === 'no') {
    return { status: 'mayNotAssess' };
  }
  if (
    mayAssess === 'loading' ||
    !model.data ||
    !draft.data ||
    draft.isRefetchError ||
    !(saving || draft.isFetchedAfterMount)
  ) {
    return unavailable(model, draft);
  }
  return { status: 'ready', model: model.data, draft: draft.data };
}
