import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Answer,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MaturityEscapeButtons' },
);

/** Props of {@link EscapeButtons}. */
export interface EscapeButtonsProps {
  area: PracticeArea;
  chosen: Answer['state'] | null;
  canClear: boolean;
  choices: {
    notApplicable: () => void;
    unknown: () => void;
    clear: () => void;
  };
}

/** What else than a level may be said of an area. */
export function EscapeButtons(props: EscapeButtonsProps) {
  const { area, chosen, canClear, choices } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const escapes = [
    {
      state: 'not-applicable',
      title: t('answer.notApplicable'),
      choose: choices.notApplicable,
    },
    {
      state: 'unknown',
      title: t('answer.unknown'),
      choose: choices.unknown,
    },
  ];
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('question.escapes', { area: area.title })}
    >
      {escapes.map(({ state, title, choose }) => (
        <Button
          key={state}
          size="small"
          variant="outlined"
          color={state === chosen ? 'primary' : 'default'}
          aria-pressed={state === chosen}
          startIcon={state === chosen ? <CheckIcon /> : undefined}
          onClick={choose}
        >
          {title}
        </Button>
      ))}
      <Button size="small" disabled={!canClear} onClick={choices.clear}>
        {t('question.clear')}
      </Button>
    </div>
  );
}
