import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RankedCapability } from './useRanking';
import { maturityTranslationRef } from '../translations';
import { DemandNumber } from './DemandNumber';
import type { EntitiesHref } from './EntitiesHref';
import { Offerers } from './Offerers';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      '&:first-child': { borderTop: 'none' },
    },
    // In line with the title.
    checkbox: { alignSelf: 'flex-start', padding: theme.spacing(0.25, 0) },
    content: { flex: 1, minWidth: 0 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    numbers: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 132px), 1fr))',
      gap: theme.spacing(0.5, 2),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'MaturityRankingItem' },
);

/** Props of {@link RankingItem}. */
export interface RankingItemProps {
  capability: RankedCapability;
  /** The number that a full bar stands for. */
  scale: number;
  isGiven: boolean;
  onGive: (isGiven: boolean) => void;
  entitiesHref: EntitiesHref;
}

/** One capability: whom it would lift, who uses it, and who offers it. */
export function RankingItem(props: RankingItemProps) {
  const { capability, scale, isGiven, onGive, entitiesHref } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { title, place, soleBlockerFor, bringsCloser, inUseBy } = capability;
  const numbers = [
    { demand: 'soleBlocker', ...soleBlockerFor },
    { demand: 'bringsCloser', ...bringsCloser },
    { demand: 'inUse', entities: inUseBy },
  ] as const;
  return (
    <li className={classes.root}>
      <Checkbox
        className={classes.checkbox}
        size="small"
        color="primary"
        checked={isGiven}
        onChange={event => onGive(event.target.checked)}
        inputProps={{ 'aria-label': t('ranking.give', { capability: title }) }}
      />
      <div className={classes.content}>
        <div className={classes.head}>
          <Typography variant="subtitle2" component="h3">
            {place}. {title}
          </Typography>
          <Offerers providers={capability.providers} />
        </div>
        <div className={classes.numbers}>
          {numbers.map(number => (
            <DemandNumber
              key={number.demand}
              capability={capability}
              {...number}
              scale={scale}
              entitiesHref={entitiesHref}
            />
          ))}
        </div>
      </div>
    </li>
  );
}
