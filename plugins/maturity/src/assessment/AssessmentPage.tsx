import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Draft, Model } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { MODEL_PARAM, useTabLink } from '../api/links';
import { draftQuery } from '../api/queries';
import { unavailable, type Unavailable } from '../api/queryState';
import { useMayAssess } from '../api/useMayAssess';
import { useModel } from '../api/useModel';
import { useIsKindAssessed } from '../assessedKinds';
import { maturityTranslationRef } from '../translations';
import { KindNotAssessed } from '../ui/MessagePanel';
import { ModelSwitch } from '../ui/ModelSwitch';
import { ViewMessage } from '../ui/ViewMessage';
import { AssessmentForm } from './AssessmentForm';
import { openedDraftEdits } from './draft/openDraftEdits';

const useAssessmentPageStyles = makeStyles(
  theme => ({
    // There is nothing to choose where there is only one model.
    model: { '&:not(:empty)': { marginBottom: theme.spacing(2) } },
  }),
  { name: 'MaturityAssessmentPage' },
);

/** The assessment of the entity in the route, by the chosen model. */
export function AssessmentPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const [params] = useSearchParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  const classes = useAssessmentPageStyles();
  const isKindAssessed = useIsKindAssessed();
  if (!isKindAssessed(kind)) return <KindNotAssessed kind={kind} />;
  return (
    <>
      <div className={classes.model}>
        <ModelSwitch />
      </div>
      <EntityAssessment
        // Another entity or model means another draft, so no input carries
        // over.
        key={`${entityRef} ${params.get(MODEL_PARAM)}`}
        entityRef={entityRef}
      />
    </>
  );
}

function EntityAssessment({ entityRef }: { entityRef: string }) {
  const state = useAssessment(entityRef);
  switch (state.status) {
    case 'ready':
      return (
        <AssessmentForm
          model={state.model}
          draft={state.draft}
          userRef={state.userRef}
        />
      );
    case 'mayNotAssess':
      return <MayNotAssess entityRef={entityRef} />;
    default:
      return <ViewMessage state={state} />;
  }
}

/** The state of the assessment page. */
type AssessmentState =
  | Unavailable
  | { status: 'mayNotAssess' }
  | { status: 'ready'; model: Model; draft: Draft; userRef: string };

/**
 * Reads the draft of an entity when the page opens. What was read before may be
 * submitted or discarded by now.
 */
function useAssessment(entityRef: string): AssessmentState {
  const api = useApi(maturityApiRef);
  const identityApi = useApi(identityApiRef);
  const mayAssess = useMayAssess(entityRef);
  const model = useModel();
  const modelId = model.data?.id ?? '';
  const user = useQuery({
    queryKey: ['user'],
    staleTime: Infinity,
    // Nothing is asked of a server.
    networkMode: 'always',
    queryFn: async () =>
      (await identityApi.getBackstageIdentity()).userEntityRef,
  });
  // Whoever returns to what is not saved finds it, connection or not.
  const target = { entityRef, modelId };
  const [returned] = useState(
    () => openedDraftEdits(api, user.data ?? '', target)?.isEmpty() === false,
  );
  const [openedAt] = useState(() => Date.now());
  const draft = useQuery({
    ...draftQuery(api, entityRef, modelId),
    enabled: model.data !== undefined,
    refetchOnMount: 'always',
  });
  if (mayAssess === 'no') {
    return { status: 'mayNotAssess' };
  }
  if (mayAssess === 'loading' || !model.data || !draft.data || !user.data) {
    return unavailable(model, draft, user);
  }
  if (draft.dataUpdatedAt < openedAt && !returned) {
    return unavailable(model, draft);
  }
  return {
    status: 'ready',
    model: model.data,
    draft: draft.data,
    userRef: user.data,
  };
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      maxWidth: 800,
      padding: theme.spacing(3),
    },
  }),
  { name: 'MaturityMayNotAssess' },
);

/** Explains that the user may see the entity, but not assess it. */
function MayNotAssess({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const tabLink = useTabLink(entityRef);
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h5" component="h2">
        {t('assess.mayNotTitle')}
      </Typography>
      <Typography>
        {t('assess.mayNot', {
          entity: <EntityRefLink entityRef={entityRef} hideIcon />,
        })}
      </Typography>
      <Typography>
        <Link to={tabLink}>{t('assess.back')}</Link>
      </Typography>
    </Paper>
  );
}
