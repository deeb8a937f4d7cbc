import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { BuildSet, Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense, useId } from 'react';
import { maturityTranslationRef } from '../../translations';
import { Collapsible } from '../../ui/Collapsible';
import { SmallHeading } from '../../ui/Panel';
import { ScrollTable } from '../../ui/ScrollTable';
import { capabilityTitles } from '../filters/FilterTitles';
import { WhatIfLink, type LinkToWhatIf } from '../WhatIf';

const ReachChart = lazy(() => import('./ReachChart'));

const useStyles = makeStyles(
  { chart: { height: 180 } },
  { name: 'MaturityReachView' },
);

export interface ReachViewProps {
  model: Model;
  /** The best set for each number of capabilities, from none. */
  best: BuildSet[];
  linkToWhatIf: LinkToWhatIf;
}

/** The levels within reach by the number of capabilities, drawn and listed. */
export function ReachView(props: ReachViewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <>
      <SmallHeading>{t('buildOrder.chart')}</SmallHeading>
      <div className={classes.chart} aria-hidden="true">
        <Suspense fallback={null}>
          <ReachChart reach={props.best.map(each => each.withinReach)} />
        </Suspense>
      </div>
      <Collapsible title={t('buildOrder.table')}>
        <ReachTable {...props} />
      </Collapsible>
    </>
  );
}

function ReachTable({ model, best, linkToWhatIf }: ReachViewProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const captionId = useId();
  return (
    <>
      <Typography variant="body2" id={captionId} gutterBottom>
        {t('buildOrder.caption')}
      </Typography>
      <ScrollTable headingId={captionId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('buildOrder.built')}</TableCell>
            <TableCell align="right">{t('buildOrder.reach')}</TableCell>
            <TableCell>{t('buildOrder.set')}</TableCell>
            <TableCell>{t('buildOrder.whatIfColumn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {best.map(({ capabilityIds, withinReach }, count) => (
            <TableRow key={count}>
              {/* TableCell gives a custom component the role of a cell. */}
              <TableCell component="th" scope="row" role="rowheader">
                {count}
              </TableCell>
              <TableCell align="right">{withinReach}</TableCell>
              <TableCell>
                {count === 0
                  ? t('buildOrder.none')
                  : capabilityTitles(model, capabilityIds)}
              </TableCell>
              <TableCell>
                {count > 0 && (
                  <WhatIfLink
                    model={model}
                    given={capabilityIds}
                    linkToWhatIf={linkToWhatIf}
                  />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </>
  );
}
