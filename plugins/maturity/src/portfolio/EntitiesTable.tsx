import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntitySortField,
  LevelSort,
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { EntityRow, LevelCell } from '../ui/EntityRow';
import { RelatedEntity } from '../ui/RelatedEntity';
import { ScrollTable } from '../ui/ScrollTable';
import { ariaSort, SortLabel } from '../ui/SortLabel';
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
  const columns: Pick<HeaderProps, 'title' | 'by'>[] = [
    { title: t('entities.name'), by: 'title' },
    { title: t('grouping.kind'), by: 'kind' },
    { title: t('grouping.type'), by: 'type' },
    { title: t('grouping.owner'), by: 'owner' },
    { title: t('grouping.system'), by: 'system' },
    { title: t('entities.overall'), by: 'level' },
    ...model.aspects.map(
      ({ id, title }) => ({ title, by: `level.${id}` } as const),
    ),
    { title: t('entities.coverage'), by: 'coverage' },
    { title: t('entities.oldest'), by: 'oldest' },
  ];
  return (
    <ScrollTable headingId={headingId}>
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <Header key={column.by} {...column} control={control} />
          ))}
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

interface HeaderProps {
  title: string;
  by: EntitySortField | LevelSort;
  control: PortfolioViewControl;
}

function Header({ title, by, control }: HeaderProps) {
  const { view, show } = control;
  return (
    <TableCell aria-sort={ariaSort(view.sort, by)}>
      <SortLabel
        title={title}
        by={by}
        sorting={{ sort: view.sort, onSort: sort => show({ sort }) }}
      />
    </TableCell>
  );
}
