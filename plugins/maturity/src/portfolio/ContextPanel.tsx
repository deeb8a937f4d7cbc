import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
  Survey,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { Panel } from '../ui/Panel';
import { FigureBars } from './FigureBars';
import { PlacesFigure } from './PlacesFigure';

const useStyles = makeStyles(
  theme => ({
    figures: {
      // Figures are of very different heights: columns leave no holes.
      columns: '320px 3',
      columnGap: theme.spacing(4),
      '& > *': { breakInside: 'avoid', paddingBottom: theme.spacing(2) },
    },
  }),
  { name: 'MaturityContextPanel' },
);

/** Props of {@link ContextPanel}. */
export interface ContextPanelProps {
  model: Model;
  filter: PortfolioFilter;
}

/** What organisations say of themselves, beside what stands here. */
export function ContextPanel({ model, filter }: ContextPanelProps) {
  const { survey } = model;
  return survey && survey.figures.length > 0 ? (
    <SurveyPanel model={model} filter={filter} survey={survey} />
  ) : null;
}

function SurveyPanel(props: ContextPanelProps & { survey: Survey }) {
  const { model, filter, survey } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <Panel
      title={t('context.title')}
      hint={t('context.subtitle', { title: survey.title })}
    >
      <div className={classes.figures}>
        {survey.figures.map(figure =>
          figure.items.some(({ level }) => level !== undefined) ? (
            <PlacesFigure
              key={figure.id}
              model={model}
              filter={filter}
              figure={figure}
            />
          ) : (
            <FigureBars key={figure.id} figure={figure} />
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
            // In a text, colour alone tells no link.
            underline="always"
          >
            {t('context.source')}
          </Link>
        )}
      </Typography>
    </Panel>
  );
}
