import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Draft,
  DraftArea,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import type { DraftPreview } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { useChangeName } from '../ui/Answer';
import { Collapsible } from '../ui/Collapsible';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { AreaList } from './AreaList';

export interface ChangeListProps {
  model: Model;
  preview: Pick<DraftPreview, 'changes' | 'confirmed' | 'isFirst'>;
  draft: Pick<Draft, 'areas'>;
}

/**
 * Lists the answers that differ from the last assessment, and those that are
 * confirmed, with who gave them: several people edit a draft.
 */
export function ChangeList({ model, preview, draft }: ChangeListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const changeName = useChangeName(model);
  const answerName = useAnswerName(model);
  const { changes, confirmed, isFirst } = preview;
  const areaOf = new Map(draft.areas.map(area => [area.areaId, area]));
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.changes')}
      </Typography>
      {changes.length === 0 ? (
        <Typography>
          {t(isFirst ? 'review.noAnswers' : 'review.noChanges')}
        </Typography>
      ) : (
        <AreaList
          model={model}
          linked
          items={changes.map(change => ({
            areaId: change.areaId,
            text: changeName(change),
            details: (
              <EditedBy
                did={change.after ? 'changed' : 'cleared'}
                area={areaOf.get(change.areaId)}
              />
            ),
          }))}
        />
      )}
      {confirmed.length > 0 && (
        <Collapsible title={t('review.confirmed', { count: confirmed.length })}>
          <AreaList
            model={model}
            linked
            items={confirmed.map(areaId => ({
              areaId,
              text: answerName(areaOf.get(areaId)?.answer ?? null),
              details: <EditedBy did="confirmed" area={areaOf.get(areaId)} />,
            }))}
          />
        </Collapsible>
      )}
    </div>
  );
}

export interface EditedByProps {
  did: 'changed' | 'cleared' | 'confirmed';
  area?: Pick<DraftArea, 'updatedAt' | 'updatedBy'>;
}

/** Who changed an area of a draft, and when; nothing if it is not known. */
export function EditedBy({ did, area }: EditedByProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!area?.updatedAt || !area.updatedBy) return null;
  return (
    <>
      {t(`review.${did}By`, {
        user: <EntityRefLink entityRef={area.updatedBy} hideIcon />,
        time: <Time value={area.updatedAt} />,
      })}
    </>
  );
}
