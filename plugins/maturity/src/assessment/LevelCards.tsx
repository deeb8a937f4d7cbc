import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Answer,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { LevelCard } from './LevelCard';

const useStyles = makeStyles(
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

/** Props of {@link LevelCards}. */
export interface LevelCardsProps {
  model: Model;
  area: PracticeArea;
  /** The answer in the draft. */
  chosen: Answer | null;
  /** The answer of the last assessment. */
  last: Answer | null;
  onChoose: (level: number) => void;
}

/** The question of an area, with a card per level to choose from. */
export function LevelCards(props: LevelCardsProps) {
  const { model, area, chosen, last, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
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
        aria-label={t('question.moreOf', { area: area.title })}
        onClick={() => setWhole(!whole)}
      >
        <Typography variant="button">
          {t(whole ? 'question.less' : 'question.more')}
        </Typography>
      </Button>
    </fieldset>
  );
}

function isAt(answer: Answer | null, level: number): boolean {
  return answer?.state === 'assessed' && answer.level === level;
}
