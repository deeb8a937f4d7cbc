import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';
import { ScrollTable } from '../ui/ScrollTable';
import { EntityRow } from './EntityRow';
import { LevelHeader } from './LevelHeader';
import { SortHeader } from './SortHeader';

/** Props of {@link EntitiesTable}. */
export interface EntitiesTableProps {
  model: Model;
  control: PortfolioViewControl;
  entities: PortfolioEntity[];
  /** Id of the heading that names it. */
  headingId: string;
}

/** Entities with their levels, sorted by the backend. */
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
          <EntityRow key={entity.entityRef} model={model} entity={entity} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
