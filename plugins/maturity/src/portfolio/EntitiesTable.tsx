import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EntitySortField,
  LevelSort,
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { useContacts } from '../api/useProviders';
import { maturityTranslationRef } from '../translations';
import { EntityRow, LevelCell, WantedCell } from '../ui/EntityRow';
import { EvidenceMark } from '../ui/Findings';
import { RelatedEntity } from '../ui/RelatedEntity';
import { ScrollTable } from '../ui/ScrollTable';
import { ariaSort, SortLabel } from '../ui/SortLabel';
import { StaleMark } from '../ui/StaleMark';
import { Time } from '../ui/Time';
import { isAboutOwners } from './view/PortfolioView';
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
  const asksOwners = isAboutOwners(control.view);
  const contactOf = useContacts(
    asksOwners ? entities.flatMap(({ owner }) => owner ?? []) : [],
  );
  const typeColumn: Column = {
    title: t('grouping.type'),
    by: 'type',
    below: { title: t('grouping.kind'), by: 'kind' },
  };
  const ownerColumn: Column = {
    title: t('grouping.owner'),
    by: 'owner',
    below: { title: t('grouping.system'), by: 'system' },
  };
  const columns: Column[] = [
    { title: t('entities.name'), by: 'title' },
    ...(asksOwners ? [ownerColumn, typeColumn] : [typeColumn, ownerColumn]),
    { title: t('entities.overall'), by: 'level' },
    ...model.aspects.map(
      ({ id, title }) => ({ title, by: `level.${id}` } as const),
    ),
    {
      title: t('entities.coverage'),
      by: 'coverage',
      below: { title: t('evidence.facts'), by: 'contradicted' },
    },
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
            details={
              <>
                {asksOwners && (
                  <OwnerCell entity={entity} contactOf={contactOf} />
                )}
                <TypeCell entity={entity} />
                {!asksOwners && <OwnerCell entity={entity} />}
                <LevelCell
                  model={model}
                  level={entity.level}
                  inherited={isWhollyInherited(entity)}
                />
              </>
            }
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

/** Whether no level of an entity comes from answers of its own. */
function isWhollyInherited({ level, aspects }: PortfolioEntity): boolean {
  return (
    level !== null &&
    aspects.every(aspect => aspect.level === null || aspect.inherited)
  );
}

function TypeCell({ entity }: { entity: PortfolioEntity }) {
  const classes = useStyles();
  return (
    <TableCell>
      <div>{entity.type}</div>
      <div className={classes.kind}>{entity.kind}</div>
    </TableCell>
  );
}

interface OwnerCellProps {
  entity: PortfolioEntity;
  /** Gives the mail address of an owner; left out where nobody is to be asked. */
  contactOf?: (ownerRef: string) => string | undefined;
}

function OwnerCell({ entity, contactOf }: OwnerCellProps) {
  const { owner, system, notInCatalog = [] } = entity;
  const email = owner && contactOf?.(owner);
  return (
    <TableCell>
      {owner && (
        <RelatedEntity
          entityRef={owner}
          notInCatalog={notInCatalog.includes('owner')}
        />
      )}
      {email && (
        <div>
          <MuiLink href={`mailto:${email}`}>{email}</MuiLink>
        </div>
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
  );
}

/** What a column can be sorted by. */
interface SortColumn {
  title: string;
  by: EntitySortField | LevelSort;
}

/** A column, and what else is below in the same cells. */
interface Column extends SortColumn {
  below?: SortColumn;
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
