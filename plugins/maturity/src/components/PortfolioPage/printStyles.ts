import { makeStyles } from '@material-ui/core/styles';

/** What is only on the screen, and what is only on paper. */
export const usePrintStyles = makeStyles(
  {
    screenOnly: { '@media print': { display: 'none !important' } },
    paperOnly: { display: 'none', '@media print': { display: 'block' } },
  },
  { name: 'MaturityPrint' },
);
