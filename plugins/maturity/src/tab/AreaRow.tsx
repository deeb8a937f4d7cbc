import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOf,
  nextLevelOf,
  type AreaReport,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useAnswerName } from '../ui/Level';

import { AnswerSource } from '../ui/Answer';

const useStyles = makeStyles(
  theme => ({
    root: {
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
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
    // In line with the text of the button above, past its border.
    source: { padding: theme.spacing(0, 1, 0.75), marginLeft: 4 },
  }),
  { name: 'MaturityAreaRow' },
);

/** Props of {@link AreaRow}. */
export interface AreaRowProps {
  model: Model;
  area: PracticeArea;
  report?: AreaReport;
  pressed: boolean;
  onChoose: () => void;
}

/** One area: its answer, how near the next level is, and who answered. */
export function AreaRow(props: AreaRowProps) {
  const { model, area, report, pressed, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answerName = useAnswerName(model);
  const answer = report?.answer ?? null;
  const next = nextLevelOf(area, answer);
  const provenance = report?.provenance;
  const own = provenance?.relation === 'own';
  return (
    <div className={classes.root}>
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
