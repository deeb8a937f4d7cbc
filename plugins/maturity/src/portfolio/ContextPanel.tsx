import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
  Survey,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { overallQuery, type OverallLevels } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { useLevelName } from '../ui/Level';
import { Panel } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';
import { SurveyFigure, type Figure } from './SurveyFigure';
import type { LinkToEntities } from './view/drillDown';

const useStyles = makeStyles(
  theme => ({
    figures: {
      // Columns leave no gaps between figures of different heights.
      columns: '320px 3',
      columnGap: theme.spacing(4),
      '& > *': { breakInside: 'avoid', paddingBottom: theme.spacing(2) },
    },
  }),
  { name: 'MaturityContextPanel' },
);

export interface ContextPanelProps {
  model: Model;
  filter: PortfolioFilter;
  linkToEntities: LinkToEntities;
}

/** A survey of organisations, compared with the levels in the portfolio. */
export function ContextPanel(props: ContextPanelProps) {
  const { survey } = props.model;
  return survey && survey.figures.length > 0 ? (
    <SurveyPanel {...props} survey={survey} />
  ) : null;
}

function SurveyPanel(props: ContextPanelProps & { survey: Survey }) {
  const { survey, ...portfolio } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Panel
      title={t('context.title')}
      hint={t('context.subtitle', { title: survey.title })}
    >
      <Collapsible title={t('context.show')}>
        <div className={classes.figures}>
          {survey.figures.map(figure =>
            figure.items.some(({ level }) => level !== undefined) ? (
              <LevelsFigure key={figure.id} {...portfolio} figure={figure} />
            ) : (
              <SurveyFigure key={figure.id} figure={figure} />
            ),
          )}
        </div>
        <Typography variant="body2" color="textSecondary">
          {survey.note}{' '}
          {survey.source && (
            <Link
              to={survey.source}
              target="_blank"
              rel="noopener noreferrer"
              // Within text, colour alone does not mark a link.
              underline="always"
            >
              {t('context.source')}
            </Link>
          )}
        </Typography>
      </Collapsible>
    </Panel>
  );
}

/** The height of the note below the bars, in pixels. */
const NOTE_HEIGHT = 60;

/** A question about levels, compared with the levels in the portfolio. */
function LevelsFigure(props: ContextPanelProps & { figure: Figure }) {
  const { model, filter, figure, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const state = useOverallLevels(filter, model);
  switch (state.status) {
    case 'ready':
      return (
        <SurveyFigure
          figure={figure}
          ours={{
            ...state,
            nameOf: levelName,
            hrefOf: level => linkToEntities({ level: String(level) }),
          }}
        >
          <Typography variant="body2">
            {t('context.oursNote', { count: state.assessed })}
            {state.notAssessed > 0 &&
              ` ${t('context.oursLeft', { count: state.notAssessed })}`}
            {state.someHidden && ` ${t('table.hidden')}`}
          </Typography>
        </SurveyFigure>
      );
    case 'empty':
      return (
        <SurveyFigure figure={figure}>
          <Typography variant="body2">
            {t('context.oursNone')}
            {state.someHidden && ` ${t('table.hidden')}`}
          </Typography>
        </SurveyFigure>
      );
    default:
      return (
        <SurveyFigure
          figure={figure}
          ours={state.status === 'loading' ? 'loading' : undefined}
        >
          <ViewMessage
            state={state}
            within={{ panel: { height: NOTE_HEIGHT } }}
          />
        </SurveyFigure>
      );
  }
}

type OverallLevelsState =
  | Unavailable
  | { status: 'empty'; notAssessed: number; someHidden: boolean }
  | ({
      status: 'ready';
      /** Entities with an overall level. */
      assessed: number;
    } & OverallLevels);

/** The number of entities per overall level. */
function useOverallLevels(
  filter: PortfolioFilter,
  model: Model,
): OverallLevelsState {
  const api = useApi(maturityApiRef);
  const query = useQuery(overallQuery(api, filter, model));
  if (!query.data) {
    return unavailable(query);
  }
  const { counts, notAssessed, someHidden } = query.data;
  const assessed = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return assessed > 0
    ? { status: 'ready', assessed, ...query.data }
    : { status: 'empty', notAssessed, someHidden };
}
