import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useOverallLevels } from './useOverallLevels';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { ViewMessage } from '../ui/ViewMessage';
import { FigureBars, type Figure } from './FigureBars';

/** As high as the note below the bars is. */
const HEIGHT = 60;

/** Props of {@link PlacesFigure}. */
export interface PlacesFigureProps {
  model: Model;
  filter: PortfolioFilter;
  figure: Figure;
}

/** A question about levels, with where our own entities stand. */
export function PlacesFigure({ model, filter, figure }: PlacesFigureProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const state = useOverallLevels(filter, model);
  switch (state.status) {
    case 'ready':
      return (
        <FigureBars figure={figure} ours={{ ...state, nameOf: levelName }}>
          <Typography variant="body2">
            {t('context.oursNote', { count: state.assessed })}
            {state.notAssessed > 0 &&
              ` ${t('context.oursLeft', { count: state.notAssessed })}`}
            {state.someHidden && ` ${t('table.hidden')}`}
          </Typography>
        </FigureBars>
      );
    case 'empty':
      return (
        <FigureBars figure={figure}>
          <Typography variant="body2">
            {t('context.oursNone')}
            {state.someHidden && ` ${t('table.hidden')}`}
          </Typography>
        </FigureBars>
      );
    default:
      return (
        <FigureBars
          figure={figure}
          ours={state.status === 'loading' ? 'unread' : undefined}
        >
          <ViewMessage state={state} within={{ panel: { height: HEIGHT } }} />
        </FigureBars>
      );
  }
}
