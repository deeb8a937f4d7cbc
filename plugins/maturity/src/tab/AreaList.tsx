import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AreaReport,
  lastLevelOf,
  type LevelReport,
  type Model,
  nextLevelOf,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { AnswerSource } from '../ui/Answer';
import { LevelBar, useAnswerName } from '../ui/Level';
import { SmallHeading } from '../ui/Panel';

const useStyles = makeStyles(
  theme => ({
    rows: { listStyle: 'none', margin: 0, padding: 0 },
    aspect: { marginTop: theme.spacing(2) },
    row: { borderBottom: `1px solid ${theme.palette.divider}` },
    button: {
      width: '100%',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 112px',
      gap: theme.spacing(0, 2),
      alignItems: 'center',
      padding: theme.spacing(1),
      textAlign: 'left',
      borderLeft: '4px solid transparent',
      '&[aria-pressed=true]': {
        borderLeftColor: theme.palette.primary.main,
        background: theme.palette.action.selected,
      },
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    // Aligned with the text of the button, past its left border.
    source: { padding: theme.spacing(0, 1, 0.75), marginLeft: 4 },
  }),
  { name: 'MaturityAreaList' },
);

export interface AreaListProps {
  model: Model;
  report: LevelReport;
  /** The aspect to show, or null for all. */
  aspectId: string | null;
  /** The id of the selected area. */
  chosen: string;
  onChoose: (areaId: string) => void;
  /** Content to show directly below the selected area, on narrow screens. */
  below?: ReactNode;
}

/** The practice areas by aspect: their answers, and where those come from. */
export function AreaList(props: AreaListProps) {
  const { model, report, aspectId, chosen, onChoose, below } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const reports = new Map(report.areas.map(area => [area.areaId, area]));
  const aspects = model.aspects.filter(
    ({ id }) => aspectId === null || id === aspectId,
  );
  return (
    <section aria-labelledby={headingId}>
      <Typography variant="h5" component="h2" id={headingId}>
        {aspectId === null
          ? t('areas.title')
          : t('areas.titleOf', { aspect: aspects[0]?.title ?? '' })}
      </Typography>
      {aspects.map(aspect => (
        <div key={aspect.id} className={classes.aspect}>
          {aspectId === null && <SmallHeading>{aspect.title}</SmallHeading>}
          <ul className={classes.rows} aria-label={aspect.title}>
            {aspect.areas.map(area => (
              <li key={area.id}>
                <AreaRow
                  model={model}
                  area={area}
                  report={reports.get(area.id)}
                  pressed={area.id === chosen}
                  onChoose={() => onChoose(area.id)}
                />
                {area.id === chosen && below}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface AreaRowProps {
  model: Model;
  area: PracticeArea;
  report?: AreaReport;
  pressed: boolean;
  onChoose: () => void;
}

function AreaRow(props: AreaRowProps) {
  const { model, area, report, pressed, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answerName = useAnswerName(model);
  const answer = report?.answer ?? null;
  const next = nextLevelOf(area, answer);
  const provenance = report?.provenance;
  const own = provenance?.relation === 'own';
  return (
    <div className={classes.row}>
      <ButtonBase
        className={classes.button}
        aria-pressed={pressed}
        onClick={onChoose}
      >
        <Typography variant="body1" component="span">
          {area.title}
        </Typography>
        {answer?.state === 'assessed' ? (
          <LevelBar
            progress={report?.progress ?? null}
            last={lastLevelOf(area)}
          />
        ) : (
          <span />
        )}
        <Typography variant="body2" component="span">
          {answerName(answer)}
          {own && ` · ${t('source.own')}`}
          {provenance?.toConfirm && (
            <strong title={t('confirm.text')}>
              {` · ${t('confirm.short')}`}
            </strong>
          )}
        </Typography>
        {next && next.practices.length > 0 ? (
          <Typography
            variant="body2"
            component="span"
            title={t('areas.toNextLong', {
              inPlace: String(next.inPlace),
              total: String(next.practices.length),
              level: String(next.level.level),
            })}
          >
            {t('areas.toNext', {
              inPlace: String(next.inPlace),
              total: String(next.practices.length),
              level: String(next.level.level),
            })}
          </Typography>
        ) : (
          <span />
        )}
      </ButtonBase>
      {provenance && !own && (
        <Typography variant="body2" component="div" className={classes.source}>
          <AnswerSource provenance={provenance} />
        </Typography>
      )}
    </div>
  );
}
