import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { NextLevel } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    practice: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
    references: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'MaturityPracticeList' },
);

/** The practices of the next level: in place or not, and how one can tell. */
export function PracticeList({ next }: { next: NextLevel }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {next.practices.map(({ practice, inPlace }) => {
        const Icon = inPlace ? CheckIcon : RadioButtonUncheckedIcon;
        const title = t(inPlace ? 'details.inPlace' : 'details.notYet');
        const { id, text, evidence, references = [] } = practice;
        return (
          <li key={id} className={classes.practice}>
            <Icon fontSize="small" titleAccess={title} />
            <div>
              <Typography variant="body2">{text}</Typography>
              {evidence && (
                <Typography variant="body2" color="textSecondary">
                  {t('practice.evidence', { evidence })}
                </Typography>
              )}
              {references.length > 0 && (
                <Typography
                  variant="body2"
                  component="div"
                  className={classes.references}
                >
                  {references.map(link => (
                    <Link key={link.url} to={link.url}>
                      {link.title}
                    </Link>
                  ))}
                </Typography>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
