import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import PrintIcon from '@material-ui/icons/Print';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { maturityApiRef } from '../api';
import { failureReason } from '../api/errors';
import { buildOrderQuery, totalsQuery } from '../api/portfolioQueries';
import { trendOf } from '../api/useTrend';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { exactTime } from '../ui/Time';
import {
  chosenValues,
  filterFields,
  isUnfiltered,
} from './filters/filterFields';
import { FilterValue } from './filters/FilterTitles';
import type { PortfolioView } from './view/PortfolioView';
import { groupsQuery, viewEntitiesQuery } from './viewQueries';

export interface PrintButtonProps {
  model: Model;
  view: PortfolioView;
}

/**
 * Prints a brief of the heatmap, or a list as a whole, after loading what is
 * still missing.
 */
export function PrintButton({ model, view }: PrintButtonProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const api = useApi(maturityApiRef);
  const client = useQueryClient();
  const capture = useCapture();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const all = { pages: Infinity, staleTime: 0 };
      if (view.display === 'heatmap') {
        const { filter } = view;
        await Promise.all([
          client.fetchInfiniteQuery(groupsQuery(api, view, model.id)),
          client.fetchQuery(totalsQuery(api, filter, model.id)),
          client.fetchQuery(buildOrderQuery(api, filter, model.id)),
          client.fetchQuery(trendOf(api, filter, model, 'quarter')),
        ]);
      } else if (view.display === 'entities') {
        const query = viewEntitiesQuery(api, view, model.id);
        await client.fetchInfiniteQuery({ ...query, ...all });
      } else {
        const query = groupsQuery(api, view, model.id);
        await client.fetchInfiniteQuery({ ...query, ...all });
      }
      // It takes two frames until everything is rendered.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      capture('print', view.display);
      window.print();
    },
  });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PrintIcon />}
        disabled={isPending}
        onClick={() => mutate()}
      >
        {t(isPending ? 'portfolio.printing' : 'portfolio.print')}
      </Button>
      {error && (
        <Typography variant="body2" role="alert">
          {t('portfolio.printFailed', { message: failureReason(error) })}
        </Typography>
      )}
    </>
  );
}

/** The looks of the printed page, and what is on screen or on paper only. */
export const usePrintStyles = makeStyles(
  {
    '@global': {
      '@media print': {
        // Paper is white in every theme.
        '*:not([data-keeps-colours])': {
          color: '#000 !important',
          background: 'none !important',
          borderColor: '#999 !important',
          boxShadow: 'none !important',
        },
        'td, th': {
          fontSize: '10px !important',
          minWidth: '0 !important',
          whiteSpace: 'normal !important',
        },
        tr: { breakInside: 'avoid' },
      },
    },
    screenOnly: { '@media print': { display: 'none !important' } },
    paperOnly: { display: 'none', '@media print': { display: 'block' } },
  },
  { name: 'MaturityPrint' },
);

export interface PrintHeadingProps {
  model: Model;
  view: PortfolioView;
}

/** On paper only: the model, the time and the filters. */
export function PrintHeading({ model, view }: PrintHeadingProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const print = usePrintStyles();
  const { filter } = view;
  return (
    <div className={print.paperOnly}>
      {/* A rule of its own, as the theme's styles cannot have it. */}
      <style>{`@page { size: A4 ${
        view.display === 'heatmap' ? 'portrait' : 'landscape'
      }; margin: 10mm }`}</style>
      <Typography>
        {model.title} {model.version} ·{' '}
        {exactTime(new Date().toISOString(), t('locale'))}
      </Typography>
      {!isUnfiltered(filter) && (
        <Typography>
          {t('filters.title')}:{' '}
          {filterFields
            .filter(field => chosenValues(filter, field).length > 0)
            .map((field, index) => (
              <span key={field}>
                {index > 0 && '; '}
                {t(`grouping.${field}`)}:{' '}
                {chosenValues(filter, field).map((value, at) => (
                  <span key={value}>
                    {at > 0 && ', '}
                    <FilterValue field={field} value={value} />
                  </span>
                ))}
              </span>
            ))}
          {filter.text && ` ${t('filters.text')}: ${filter.text}`}
        </Typography>
      )}
    </div>
  );
}

let isRequested = false;

function isOnPaper(): boolean {
  return isRequested || paper()?.matches === true;
}

/** The media query for print; undefined where it is not supported. */
function paper(): MediaQueryList | undefined {
  return window.matchMedia?.('print');
}

function subscribe(onChange: () => void): () => void {
  const begin = () => {
    isRequested = true;
    onChange();
  };
  const end = () => {
    isRequested = false;
    onChange();
  };
  const media = paper();
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media?.addEventListener?.('change', onChange);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media?.removeEventListener?.('change', onChange);
  };
}

/** Whether the page is being printed; changes before it renders for paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isOnPaper);
}
