import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type Answer,
  type AreaLevel,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Radio from '@material-ui/core/Radio';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';
import { SeenAtLevel, SeenInArea } from './evidence/SeenInArea';

const useLevelCardsStyles = makeStyles(
  theme => ({
    fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0 },
    legend: { ...theme.typography.subtitle1, padding: 0 },
    cards: {
      display: 'grid',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
  }),
  { name: 'MaturityLevelCards' },
);

export interface LevelCardsProps {
  model: Model;
  area: PracticeArea;
  /** The answer in the draft. */
  chosen: Answer | null;
  /** The answer of the last assessment. */
  last: Answer | null;
  onChoose: (level: number) => void;
}

/** The question of an area, with a card for each level. */
export function LevelCards(props: LevelCardsProps) {
  const { model, area, chosen, last, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLevelCardsStyles();
  const name = useId();
  const [whole, setWhole] = useState(false);
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{area.question}</legend>
      <div className={classes.cards}>
        {area.levels.map(areaLevel => (
          <LevelCard
            key={areaLevel.level}
            model={model}
            areaLevel={areaLevel}
            name={name}
            whole={whole}
            chosen={isAt(chosen, areaLevel.level)}
            last={isAt(last, areaLevel.level)}
            onChoose={() => onChoose(areaLevel.level)}
          />
        ))}
      </div>
      <Button
        size="small"
        aria-expanded={whole}
        aria-label={t(whole ? 'question.lessOf' : 'question.moreOf', {
          area: area.title,
        })}
        onClick={() => setWhole(!whole)}
      >
        <Typography variant="button">
          {t(whole ? 'question.less' : 'question.more')}
        </Typography>
      </Button>
      <SeenInArea model={model} area={area} />
    </fieldset>
  );
}

function isAt(answer: Answer | null, level: number): boolean {
  return answer?.state === 'assessed' && answer.level === level;
}

const useLevelCardStyles = makeStyles(
  theme => ({
    card: {
      display: 'grid',
      gap: theme.spacing(0.5, 2),
      padding: theme.spacing(1, 1.5),
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: '140px minmax(0, 1fr)',
      },
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: theme.shape.borderRadius,
      cursor: 'pointer',
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
    },
    title: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    radio: { padding: 0 },
    clipped: {
      display: '-webkit-box',
      overflow: 'hidden',
      '-webkit-box-orient': 'vertical',
      '-webkit-line-clamp': 2,
    },
  }),
  { name: 'MaturityLevelCard' },
);

interface LevelCardProps {
  model: Model;
  areaLevel: AreaLevel;
  /** The name of the radio group. */
  name: string;
  /** Whether to show the whole descriptor instead of two lines. */
  whole: boolean;
  chosen: boolean;
  /** Whether this was the last answer. */
  last: boolean;
  onChoose: () => void;
}

/** A level of an area, as a radio button. */
function LevelCard(props: LevelCardProps) {
  const { model, areaLevel, name, whole, chosen, last, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLevelCardStyles();
  const levelName = useLevelName(model);
  const textId = useId();
  const { level, text } = areaLevel;
  return (
    <label className={`${classes.card} ${chosen ? classes.chosen : ''}`}>
      <span>
        <span className={classes.title}>
          <Radio
            className={classes.radio}
            color="primary"
            size="small"
            name={name}
            value={String(level)}
            checked={chosen}
            onChange={onChoose}
            inputProps={{
              'aria-label': levelName(level),
              'aria-describedby': textId,
            }}
          />
          <Typography variant="subtitle2" component="span">
            {levelName(level)}
          </Typography>
        </span>
        <LevelBar progress={level} last={lastLevelOfModel(model)} />{' '}
        <SeenAtLevel areaLevel={areaLevel} />
      </span>
      <span id={textId}>
        {last && (
          <Typography variant="body2" component="span" display="block">
            <strong>{t('question.last')}</strong>
          </Typography>
        )}
        <Typography
          variant="body2"
          component="span"
          // The chosen descriptor is always shown in full.
          className={whole || chosen ? undefined : classes.clipped}
        >
          {text}
        </Typography>
      </span>
    </label>
  );
}
