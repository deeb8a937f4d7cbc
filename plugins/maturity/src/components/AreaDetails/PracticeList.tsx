import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { NextLevel } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import { maturityTranslationRef } from '../../translations';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    practice: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
  }),
  { name: 'MaturityPracticeList' },
);

/** The practices of the next level, each in place or not yet. */
export function PracticeList({ next }: { next: NextLevel }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {next.practices.map(({ practice, inPlace }) => {
        const Icon = inPlace ? CheckIcon : RadioButtonUncheckedIcon;
        const title = t(inPlace ? 'details.inPlace' : 'details.notYet');
        return (
          <li key={practice.id} className={classes.practice}>
            <Icon fontSize="small" titleAccess={title} />
            <Typography variant="body2">{practice.text}</Typography>
          </li>
        );
      })}
    </ul>
  );
}
