import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type Model,
  type PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

const useStyles = makeStyles(
  { level: { whiteSpace: 'nowrap' } },
  { name: 'MaturityPartRow' },
);

/** Props of {@link PartRow}. */
export interface PartRowProps {
  model: Model;
  part: PortfolioEntity;
}

/** Where one part stands; its name leads to its own Maturity tab. */
export function PartRow({ model, part }: PartRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const tabLink = useTabLink(part.entityRef);
  const levelOf = (id: string) =>
    part.aspects.find(({ aspectId }) => aspectId === id)?.level ?? null;
  return (
    <TableRow>
      {/* With a component of its own, a TableCell calls itself a cell. */}
      <TableCell component="th" scope="row" role="rowheader">
        <Link to={tabLink}>{part.title}</Link>
      </TableCell>
      {model.aspects.map(({ id }) => (
        <TableCell key={id} className={classes.level}>
          <Typography variant="body2">{levelName(levelOf(id))}</Typography>
          {levelOf(id) !== null && (
            <LevelBar progress={levelOf(id)} last={lastLevelOfModel(model)} />
          )}
        </TableCell>
      ))}
      <TableCell align="right">
        <Typography variant="body2">
          {t('parts.covered', {
            answered: String(part.coverage.answered),
            total: String(part.coverage.total),
          })}
        </Typography>
        {part.stale && (
          <Typography variant="body2" color="textSecondary">
            {t('parts.stale')}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
}
