import { stringifyEntityRef } from '@backstage/catalog-model';
import { useParams } from 'react-router-dom';
import { useAssessment } from '../../hooks/useAssessment';
import { ViewMessage } from '../ViewMessage';
import { AssessmentForm } from './AssessmentForm';

/** The assessment of the entity that the route names. */
export function AssessmentPage() {
  const { kind = '', namespace = '', name = '' } = useParams();
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  // Another entity is another page: nothing that was typed carries over.
  return <EntityAssessment key={entityRef} entityRef={entityRef} />;
}

function EntityAssessment({ entityRef }: { entityRef: string }) {
  const state = useAssessment(entityRef);
  return state.status === 'ready' ? (
    <AssessmentForm model={state.model} draft={state.draft} />
  ) : (
    <ViewMessage state={state} />
  );
}
