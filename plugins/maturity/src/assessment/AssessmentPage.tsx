import { stringifyEntityRef } from '@backstage/catalog-model';
import { useParams, useSearchParams } from 'react-router-dom';
import { useAssessment } from './useAssessment';
import { MODEL_PARAM } from '../api/links';
import { ModelSwitch } from '../ui/ModelSwitch';
import { ViewMessage } from '../ui/ViewMessage';
import { AssessmentForm } from './AssessmentForm';
import { MayNotAssess } from './MayNotAssess';

/** The assessment of the entity that the route names, by the chosen model. */
export function AssessmentPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const [params] = useSearchParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return (
    <>
      <ModelSwitch />
      <EntityAssessment
        // Another entity or model is another draft: nothing that was typed
        // carries over.
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
      return <AssessmentForm model={state.model} draft={state.draft} />;
    case 'mayNotAssess':
      return <MayNotAssess entityRef={entityRef} />;
    default:
      return <ViewMessage state={state} />;
  }
}
