import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntitySortField,
  LevelSort,
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { maturityTranslationRef } from '../translations';
import { EntityRow, LevelCell, WantedCell } from '../ui/EntityRow';
import { EvidenceMark } from '../ui/Findings';
import { RelatedEntity } from '../ui/RelatedEntity';
import { ScrollTable } from '../ui/ScrollTable';
import { ariaSort, SortLabel } from '../ui/SortLabel';
import { StaleMark } from '../ui/StaleMark';
import { Time } from '../ui/Time';
import type { PortfolioViewControl } from './view/usePortfolioView';

const useStyles = makeStyles(
  theme => ({ kind: { color: theme.palette.text.secondary } }),
  { name: 'MaturityEntitiesTable' },
);

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
  const columns: (SortColumn & { below?: SortColumn })[] = [
    { title: t('entities.name'), by: 'title' },
    {
      title: t('grouping.type'),
      by: 'type',
      below: { title: t('grouping.kind'), by: 'kind' },
    },
    {
      title: t('grouping.owner'),
      by: 'owner',
      below: { title: t('grouping.system'), by: 'system' },
    },
    { title: t('entities.overall'), by: 'level' },
    ...model.aspects.map(
      ({ id, title }) => ({ title, by: `level.${id}` } as const),
    ),
    { title: t('entities.coverage'), by: 'coverage' },
    { title: t('entities.oldest'), by: 'oldest' },
  ];
  return (
    <ScrollTable headingId={headingId} dense>
      <TableHead>
        <TableRow>
          {columns.map(({ below, ...column }) => (
            <Header
              key={column.by}
              columns={below ? [column, below] : [column]}
              control={control}
            />
          ))}
          <TableCell>{t('entities.wanted')}</TableCell>
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
              <div>
                <EvidenceMark counts={entity.evidence} />
              </div>
            </TableCell>
            <TableCell>
              {entity.oldestSubmittedAt ? (
                <Time value={entity.oldestSubmittedAt} />
              ) : (
                t('entities.noAnswer')
              )}
              {entity.stale && <StaleMark />}
            </TableCell>
            <WantedCell model={model} entity={entity} />
          </EntityRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

function Details({ model, entity }: { model: Model; entity: PortfolioEntity }) {
  const classes = useStyles();
  const { kind, type, owner, system, level, notInCatalog = [] } = entity;
  return (
    <>
      <TableCell>
        <div>{type}</div>
        <div className={classes.kind}>{kind}</div>
      </TableCell>
      <TableCell>
        {owner && (
          <RelatedEntity
            entityRef={owner}
            notInCatalog={notInCatalog.includes('owner')}
          />
        )}
        {system && (
          <div>
            <RelatedEntity
              entityRef={system}
              notInCatalog={notInCatalog.includes('system')}
            />
          </div>
        )}
      </TableCell>
      <LevelCell model={model} level={level} />
    </>
  );
}

/** What a column can be sorted by. */
interface SortColumn {
  title: string;
  by: EntitySortField | LevelSort;
}

interface HeaderProps {
  /** The column, and what else is below in the same cells. */
  columns: SortColumn[];
  control: PortfolioViewControl;
}

function Header({ columns, control }: HeaderProps) {
  const { view, show } = control;
  const sorted = columns.find(({ by }) => ariaSort(view.sort, by));
  return (
    <TableCell aria-sort={sorted && ariaSort(view.sort, sorted.by)}>
      {columns.map(({ title, by }) => (
        <div key={by}>
          <SortLabel
            title={title}
            by={by}
            sorting={{ sort: view.sort, onSort: sort => show({ sort }) }}
          />
        </div>
      ))}
    </TableCell>
  );
}
