import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Aspect,
  Draft,
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type RefObject } from 'react';
import type { DraftPreview } from '../api/previewDraft';
import { maturityTranslationRef } from '../translations';
import { useChangeName } from '../ui/Answer';
import { LevelTable } from '../ui/LevelTable';
import type { DraftTarget } from './draft/KeptEdits';
import { SubmitForm } from './SubmitForm';

const useReviewStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(3) },
    heading: { '&:focus': { outline: 'none' } },
  }),
  { name: 'MaturityReview' },
);

export interface ReviewProps {
  model: Model;
  target: DraftTarget;
  draft: Draft;
  preview: DraftPreview;
  heading: RefObject<HTMLHeadingElement>;
  onGoTo: (aspect: Aspect) => void;
}

/**
 * Reviews what a submit would change, leave open and result in, and submits.
 */
export function Review(props: ReviewProps) {
  const { model, target, draft, preview, heading, onGoTo } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useReviewStyles();
  const headingId = useId();
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <Typography
        variant="h5"
        component="h2"
        id={headingId}
        ref={heading}
        tabIndex={-1}
        className={classes.heading}
      >
        {t('review.title')}
      </Typography>
      <ChangeList model={model} preview={preview} />
      <OpenAreas model={model} report={preview.after} onGoTo={onGoTo} />
      <LevelTable model={model} preview={preview} />
      <SubmitForm
        target={target}
        draft={draft}
        hasAnswers={preview.hasAnswers}
      />
    </section>
  );
}

interface ChangeListProps {
  model: Model;
  preview: Pick<DraftPreview, 'changes' | 'confirmed' | 'isFirst'>;
}

/** Lists the answers that differ from the last assessment. */
function ChangeList({ model, preview }: ChangeListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const changeName = useChangeName(model);
  const { changes, confirmed, isFirst } = preview;
  const changeOf = new Map(changes.map(change => [change.areaId, change]));
  const inOrder = model.aspects.flatMap(aspect =>
    aspect.areas.flatMap(area => {
      const change = changeOf.get(area.id);
      return change ? [{ aspect, area, change }] : [];
    }),
  );
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
        <ul>
          {inOrder.map(({ aspect, area, change }) => (
            <li key={area.id}>
              <Typography component="span">
                {t('review.area', { aspect: aspect.title, area: area.title })}
                {': '}
                {changeName(change)}
              </Typography>
            </li>
          ))}
        </ul>
      )}
      {confirmed.length > 0 && (
        <Typography>
          {t('review.confirmed', { count: confirmed.length })}
        </Typography>
      )}
    </div>
  );
}

const useOpenAreasStyles = makeStyles(
  { areaLink: { textTransform: 'none' } },
  { name: 'MaturityOpenAreas' },
);

interface OpenAreasProps {
  model: Model;
  /** The report that a submit would result in. */
  report: Pick<LevelReport, 'areas'>;
  onGoTo: (aspect: Aspect) => void;
}

/** Lists the areas without an answer, with links to them. */
function OpenAreas({ model, report, onGoTo }: OpenAreasProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useOpenAreasStyles();
  const open = new Map(
    report.areas
      .filter(({ answer }) => answer === null || answer.state === 'unknown')
      .map(({ areaId, answer }) => [areaId, answer]),
  );
  if (open.size === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.open', { count: open.size })}
      </Typography>
      <Typography>{t('review.openHint')}</Typography>
      <ul>
        {model.aspects.flatMap(aspect =>
          aspect.areas
            .filter(({ id }) => open.has(id))
            .map(({ id, title }) => (
              <li key={id}>
                <Button
                  size="small"
                  color="primary"
                  className={classes.areaLink}
                  onClick={() => onGoTo(aspect)}
                >
                  {t('review.area', { aspect: aspect.title, area: title })}
                </Button>
                {open.get(id) && t('answer.unknown')}
              </li>
            )),
        )}
      </ul>
    </div>
  );
}
