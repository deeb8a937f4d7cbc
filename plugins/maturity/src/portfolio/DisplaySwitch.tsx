import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { defaultView, type PortfolioDisplay } from './PortfolioView';
import { type PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';

const displays: readonly PortfolioDisplay[] = ['heatmap', 'table', 'entities'];

const useStyles = makeStyles(
  theme => ({
    button: {
      // The theme's grey is too pale on the ground of a page.
      color: theme.palette.text.primary,
      textTransform: 'none',
      '&$selected': {
        color: theme.palette.text.primary,
        fontWeight: 'bold',
        background: theme.palette.background.paper,
        boxShadow: `inset 0 -3px ${theme.palette.primary.main}`,
      },
    },
    selected: {},
  }),
  { name: 'MaturityDisplaySwitch' },
);

/** Props of {@link DisplaySwitch}. */
export interface DisplaySwitchProps {
  control: PortfolioViewControl;
}

/** Chooses how the portfolio is shown. */
export function DisplaySwitch({ control }: DisplaySwitchProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { view, show } = control;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view.display}
      aria-label={t('portfolio.display')}
      onChange={(_, display: PortfolioDisplay | null) => {
        // The one that is chosen cannot be let go.
        if (display) show({ display, cell: {}, sort: defaultView.sort });
      }}
    >
      {displays.map(display => (
        <ToggleButton
          key={display}
          value={display}
          classes={{ root: classes.button, selected: classes.selected }}
        >
          {t(`portfolio.${display}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
