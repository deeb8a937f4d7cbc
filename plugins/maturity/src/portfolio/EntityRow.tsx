import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  lastLevelOfModel,
  type Model,
  type PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

import { Time } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({
    name: { minWidth: 140 },
    level: { whiteSpace: 'nowrap' },
    // Its steps are told apart by what paper may leave out.
    shape: { '@media print': { display: 'none' } },
    note: { color: theme.palette.text.secondary },
  }),
  { name: 'MaturityEntityRow' },
);

/** Props of {@link EntityRow}. */
export interface EntityRowProps {
  model: Model;
  entity: PortfolioEntity;
}

/** Where one entity stands; its name leads to its Maturity tab. */
export function EntityRow({ model, entity }: EntityRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const tabLink = useTabLink(entity.entityRef);
  const { aspects, coverage, oldestSubmittedAt } = entity;
  return (
    <TableRow>
      {/* With a component of its own, a TableCell calls itself a cell. */}
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.name}
      >
        <Link to={tabLink}>{entity.title}</Link>
      </TableCell>
      <TableCell>{entity.kind}</TableCell>
      <TableCell>{entity.type}</TableCell>
      <TableCell>
        {entity.owner && <EntityRefLink entityRef={entity.owner} hideIcon />}
      </TableCell>
      <TableCell>
        {entity.system && <EntityRefLink entityRef={entity.system} hideIcon />}
      </TableCell>
      <TableCell className={classes.level}>
        <LevelText model={model} level={entity.level} />
      </TableCell>
      {model.aspects.map(({ id }) => (
        <TableCell key={id} className={classes.level}>
          <LevelText
            model={model}
            level={
              aspects.find(({ aspectId }) => aspectId === id)?.level ?? null
            }
          />
        </TableCell>
      ))}
      <TableCell>
        {t('parts.covered', {
          answered: String(coverage.answered),
          total: String(coverage.total),
        })}
      </TableCell>
      <TableCell>
        {oldestSubmittedAt ? (
          <Time value={oldestSubmittedAt} />
        ) : (
          t('entities.noAnswer')
        )}
        {entity.stale && <div className={classes.note}>{t('parts.stale')}</div>}
      </TableCell>
    </TableRow>
  );
}

function LevelText({ model, level }: { model: Model; level: number | null }) {
  const levelName = useLevelName(model);
  const classes = useStyles();
  return (
    <>
      <div>{levelName(level)}</div>
      {level !== null && (
        <div className={classes.shape}>
          <LevelBar progress={level} last={lastLevelOfModel(model)} />
        </div>
      )}
    </>
  );
}
