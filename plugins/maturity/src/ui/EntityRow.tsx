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
import type { ReactNode } from 'react';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from './Level';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  {
    name: { minWidth: 120 },
    level: { whiteSpace: 'nowrap' },
    none: { whiteSpace: 'normal' },
    // Two levels are too wide for one line of a table of them.
    rises: { fontWeight: 'bold', whiteSpace: 'normal' },
    wanted: { minWidth: 96 },
  },
  { name: 'MaturityEntityRow' },
);

export interface EntityRowProps {
  model: Model;
  entity: PortfolioEntity;
  /** Cells between the name and the levels. */
  details?: ReactNode;
  /** Cells after the levels. */
  children: ReactNode;
}

/** An entity with its level per aspect; its name links to its Maturity tab. */
export function EntityRow(props: EntityRowProps) {
  const { model, entity, details, children } = props;
  const classes = useStyles();
  const tabLink = useTabLink(entity.entityRef);
  const aspectOf = (id: string) =>
    entity.aspects.find(({ aspectId }) => aspectId === id);
  return (
    <TableRow>
      {/* TableCell gives a custom component the role of a cell. */}
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.name}
      >
        <Link to={tabLink}>{entity.title}</Link>
      </TableCell>
      {details}
      {model.aspects.map(({ id }) => (
        <LevelCell
          key={id}
          model={model}
          level={aspectOf(id)?.level ?? null}
          inherited={aspectOf(id)?.inherited}
          to={entity.rises?.find(({ aspectId }) => aspectId === id)?.to}
        />
      ))}
      {children}
    </TableRow>
  );
}

export interface WantedCellProps {
  model: Pick<Model, 'capabilities'>;
  entity: Pick<PortfolioEntity, 'wantedCapabilities'>;
}

/** A table cell with the capability that would help an entity most. */
export function WantedCell({ model, entity }: WantedCellProps) {
  const classes = useStyles();
  const [wanted] = entity.wantedCapabilities;
  return (
    <TableCell className={classes.wanted}>
      {model.capabilities.find(({ id }) => id === wanted)?.title ?? wanted}
    </TableCell>
  );
}

export interface LevelCellProps {
  model: Model;
  /** Null for "not assessed". */
  level: number | null;
  /** True if the level comes from answers of other entities alone. */
  inherited?: boolean;
  /** The level that would result, if it would be another one. */
  to?: number;
}

/** A table cell with a level, by name and as a bar. */
export function LevelCell({ model, level, inherited, to }: LevelCellProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const classes = useStyles();
  return (
    <TableCell className={level === null ? classes.none : classes.level}>
      {to === undefined ? (
        <div>{levelName(level)}</div>
      ) : (
        <div className={classes.rises}>
          {t('review.change', { before: String(level), after: levelName(to) })}
        </div>
      )}
      {level !== null && (
        <LevelBar
          progress={to ?? level}
          level={level}
          last={lastLevelOfModel(model)}
          inherited={inherited}
          small
        />
      )}
      {inherited && <VisuallyHidden>{t('level.inherited')}</VisuallyHidden>}
    </TableCell>
  );
}
