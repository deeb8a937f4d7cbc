import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { maturityTranslationRef } from '../translations';
import { AspectCell } from './AspectCell';

export interface RollupRowProps {
  model: Model;
  rollup: Rollup;
}

/** The rollup of one group. */
export function RollupRow({ model, rollup }: RollupRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { group, entities, notAssessed, stale, coverage } = rollup;
  const aspects = new Map(
    rollup.aspects.map(aspect => [aspect.aspectId, aspect]),
  );
  const share = coverage.total === 0 ? 0 : coverage.answered / coverage.total;
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  return (
    <TableRow>
      {/* With a component of its own, a TableCell calls itself a cell. */}
      <TableCell component="th" scope="row" role="rowheader">
        {group.ref ? (
          <EntityRefLink entityRef={group.ref} hideIcon>
            {group.title}
          </EntityRefLink>
        ) : (
          group.title
        )}
      </TableCell>
      <TableCell align="right">{entities}</TableCell>
      {model.aspects.map(({ id }) => (
        <TableCell key={id}>
          <AspectCell model={model} aspect={aspects.get(id)} />
        </TableCell>
      ))}
      <TableCell align="right">{notAssessed}</TableCell>
      <TableCell align="right">{percent.format(share)}</TableCell>
      <TableCell align="right">{stale}</TableCell>
    </TableRow>
  );
}
