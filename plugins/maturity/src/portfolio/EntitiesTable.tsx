import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntitySort,
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { EntityRow, LevelCell } from '../ui/EntityRow';
import { RelatedEntity } from '../ui/RelatedEntity';
import { ScrollTable } from '../ui/ScrollTable';
import { Time } from '../ui/Time';
import type { PortfolioViewControl } from './view/usePortfolioView';

export interface EntitiesTableProps {
  model: Model;
  control: PortfolioViewControl;
  entities: PortfolioEntity[];
  /** Id of the heading that labels the table. */
  headingId: string;
}

/** Entities with their levels; the backend sorts them. */
export function EntitiesTable(props: EntitiesTableProps) {
  const { model, control, entities, headingId } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view, show } = control;
  const header = (title: string, by: 'title' | 'coverage' | 'oldest') => (
    <SortHeader
      title={title}
      by={by}
      sort={view.sort}
      onSort={next => show({ sort: next })}
    />
  );
  return (
    <ScrollTable headingId={headingId}>
      <TableHead>
        <TableRow>
          {header(t('entities.name'), 'title')}
          <TableCell>{t('grouping.kind')}</TableCell>
          <TableCell>{t('grouping.type')}</TableCell>
          <TableCell>{t('grouping.owner')}</TableCell>
          <TableCell>{t('grouping.system')}</TableCell>
          <LevelHeader title={t('entities.overall')} control={control} />
          {model.aspects.map(({ id, title }) => (
            <LevelHeader key={id} title={title} aspect={id} control={control} />
          ))}
          {header(t('entities.coverage'), 'coverage')}
          {header(t('entities.oldest'), 'oldest')}
        </TableRow>
      </TableHead>
      <TableBody>
        {entities.map(entity => (
          <EntityRow
            key={entity.entityRef}
            model={model}
            entity={entity}
            details={<Details model={model} entity={entity} />}
          >
            <TableCell>
              {t('parts.covered', {
                answered: String(entity.coverage.answered),
                total: String(entity.coverage.total),
              })}
            </TableCell>
            <TableCell>
              {entity.oldestSubmittedAt ? (
                <Time value={entity.oldestSubmittedAt} />
              ) : (
                t('entities.noAnswer')
              )}
              {entity.stale && (
                <Typography
                  variant="body2"
                  component="div"
                  color="textSecondary"
                >
                  {t('parts.stale')}
                </Typography>
              )}
            </TableCell>
          </EntityRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

function Details({ model, entity }: { model: Model; entity: PortfolioEntity }) {
  const { kind, type, owner, system, level, notInCatalog = [] } = entity;
  return (
    <>
      <TableCell>{kind}</TableCell>
      <TableCell>{type}</TableCell>
      <TableCell>
        {owner && (
          <RelatedEntity
            entityRef={owner}
            notInCatalog={notInCatalog.includes('owner')}
          />
        )}
      </TableCell>
      <TableCell>
        {system && (
          <RelatedEntity
            entityRef={system}
            notInCatalog={notInCatalog.includes('system')}
          />
        )}
      </TableCell>
      <LevelCell model={model} level={level} />
    </>
  );
}

interface LevelHeaderProps {
  title: string;
  /** Absent for the overall level. */
  aspect?: string;
  control: PortfolioViewControl;
}

/**
 * The header of a column of levels. The backend sorts by the level that the
 * cell filter names, so with such a filter the other columns cannot be sorted.
 */
function LevelHeader({ title, aspect, control }: LevelHeaderProps) {
  const { view, show } = control;
  const { aspect: named, area, ...others } = view.cell;
  const isNamed = area === undefined && named === aspect;
  if (view.cell.level !== undefined && !isNamed) {
    return <TableCell>{title}</TableCell>;
  }
  return (
    <SortHeader
      title={title}
      by="level"
      sort={isNamed ? view.sort : undefined}
      onSort={sort =>
        show({ sort, cell: { ...others, ...(aspect && { aspect }) } })
      }
    />
  );
}

interface SortHeaderProps {
  title: string;
  by: 'title' | 'level' | 'coverage' | 'oldest';
  /** The current order; undefined if it does not apply to this column. */
  sort: EntitySort | undefined;
  onSort: (sort: EntitySort) => void;
}

function SortHeader({ title, by, sort, onSort }: SortHeaderProps) {
  const isAscending = sort === by;
  const isDescending = sort === `-${by}`;
  const direction = isDescending ? 'desc' : 'asc';
  return (
    <TableCell sortDirection={isAscending || isDescending ? direction : false}>
      <TableSortLabel
        active={isAscending || isDescending}
        direction={direction}
        onClick={() => onSort(isAscending ? `-${by}` : by)}
      >
        {title}
      </TableSortLabel>
    </TableCell>
  );
}
