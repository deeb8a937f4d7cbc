import { makeStyles } from '@material-ui/core/styles';

/** What is only on the screen, what is only on paper, and how paper looks. */
export const usePrintStyles = makeStyles(
  {
    '@global': {
      // Wide tables; and whatever the theme is, paper is white.
      '@page': { size: 'landscape' },
      '@media print': {
        '*': {
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
