import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Answer,
  Draft,
  DraftArea,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { useAnswerName } from '../ui/Level';
import { exactTime, savedTime } from '../ui/Time';
import type { Edit } from './draft/edit';
import { NO_LINK } from './draft/KeptEdits';
import {
  useDraftEdits,
  useUnsavedAreas,
  useTypedLink,
} from './draft/useDraftEdits';

export interface AnswerSaveStatusProps {
  model: Model;
  draftArea: DraftArea;
  edit: Edit | undefined;
}

/**
 * Whether one answer is saved, and since when. It is not announced: the status
 * of the whole draft is.
 */
export function AnswerSaveStatus(props: AnswerSaveStatusProps) {
  const { model, draftArea, edit } = props;
  const { areaId, updatedAt } = draftArea;
  const { t } = useTranslationRef(maturityTranslationRef);
  const edits = useDraftEdits();
  const link = useTypedLink(areaId);
  return (
    <Typography variant="body2" component="div">
      {edit && <EditStatus model={model} areaId={areaId} edit={edit} />}
      {!edit && !link && updatedAt && <SavedAt value={updatedAt} />}
      {link && (
        <div>
          {t('save.linkNotAdded')}{' '}
          <Button
            size="small"
            variant="outlined"
            onClick={() => edits.typeLink(areaId, NO_LINK)}
          >
            {t('save.removeLink')}
          </Button>
        </div>
      )}
    </Typography>
  );
}

interface EditStatusProps {
  model: Model;
  areaId: string;
  edit: Edit;
}

function EditStatus({ model, areaId, edit }: EditStatusProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const edits = useDraftEdits();
  const answerName = useAnswerName(model);
  const nameOf = (answer: Answer) =>
    answer.state === 'not-applicable'
      ? `${answerName(answer)} (${answer.reason})`
      : answerName(answer);
  const { state, base } = edit;
  switch (state.status) {
    case 'unfinished':
      return (
        <>
          {t('save.unfinished')}{' '}
          {base.answer && (
            <>
              {t('save.stillHolds', { answer: nameOf(base.answer) })}{' '}
              <Button
                size="small"
                variant="outlined"
                onClick={() => edits.restore(areaId)}
              >
                {t('save.restore')}
              </Button>
            </>
          )}
        </>
      );
    case 'retrying':
      return <>{t('save.retrying')}</>;
    case 'failed':
      return (
        <>
          {t('save.failed', { message: failureReason(state.error) })}{' '}
          <Button
            size="small"
            variant="outlined"
            onClick={() => edits.retry(areaId)}
          >
            {t('save.again')}
          </Button>
        </>
      );
    default:
      return <>{t('save.saving')}</>;
  }
}

function SavedAt({ value }: { value: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return (
    <time dateTime={value} title={exactTime(value, locale)}>
      {t('save.saved', { time: savedTime(value, new Date(), locale) })}
    </time>
  );
}

/** Whether all answers are saved. */
export function DraftSaveStatus({ draft }: { draft: Draft }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { saving, unsaved } = useUnsavedAreas();
  const saved = draft.areas.some(({ change }) => change !== 'unchanged');
  return (
    <Typography variant="body2" role="status">
      {unsaved.length > 0 && t('save.notSaved', { count: unsaved.length })}
      {unsaved.length === 0 && saving > 0 && t('save.saving')}
      {unsaved.length === 0 && saving === 0 && saved && t('save.allSaved')}
    </Typography>
  );
}
