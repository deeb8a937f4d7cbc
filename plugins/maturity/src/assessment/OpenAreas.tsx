import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Aspect,
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  { way: { textTransform: 'none' } },
  { name: 'MaturityOpenAreas' },
);

/** Props of {@link OpenAreas}. */
export interface OpenAreasProps {
  model: Model;
  /** What a submit would result in. */
  report: Pick<LevelReport, 'areas'>;
  onGoTo: (aspect: Aspect) => void;
}

/** The areas that a submit would leave without an answer, and the way there. */
export function OpenAreas({ model, report, onGoTo }: OpenAreasProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const open = new Map(
    report.areas
      .filter(({ answer }) => answer === null || answer.state === 'unknown')
      .map(({ areaId, answer }) => [areaId, answer]),
  );
  if (open.size === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.open', { count: open.size })}
      </Typography>
      <Typography>{t('review.openHint')}</Typography>
      <ul>
        {model.aspects.flatMap(aspect =>
          aspect.areas
            .filter(({ id }) => open.has(id))
            .map(({ id, title }) => (
              <li key={id}>
                <Button
                  size="small"
                  color="primary"
                  className={classes.way}
                  onClick={() => onGoTo(aspect)}
                >
                  {t('review.area', { aspect: aspect.title, area: title })}
                </Button>
                {open.get(id) && t('answer.unknown')}
              </li>
            )),
        )}
      </ul>
    </div>
  );
}
