import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Survey } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId, type PropsWithChildren } from 'react';
import { maturityTranslationRef } from '../translations';
import { LinkedCount } from '../ui/LinkedCount';
import { SmallHeading } from '../ui/Panel';
import { ShareBar } from '../ui/ShareBar';

/** One question of a survey. */
export type Figure = Survey['figures'][number];

/** The height of a line with its bar, in pixels. */
const BAR_HEIGHT = 28;

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0 },
    list: {
      ...theme.typography.body2,
      display: 'grid',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: theme.spacing(1, 0),
      padding: 0,
    },
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
  }),
  { name: 'MaturitySurveyFigure' },
);

/** The number of our entities per level, and of those that have one. */
export interface OurLevels {
  counts: Map<number, number>;
  assessed: number;
  nameOf: (level: number) => string;
  /** The address of those at a level. */
  hrefOf: (level: number) => string;
}

export interface SurveyFigureProps {
  figure: Figure;
  /** Our entities, if there are any; `loading` reserves their space. */
  ours?: OurLevels | 'loading';
}

/** A question of a survey: a bar per answer, with our share below it. */
export function SurveyFigure(props: PropsWithChildren<SurveyFigureProps>) {
  const { figure, ours, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div id={headingId}>
        <SmallHeading>{figure.title}</SmallHeading>
      </div>
      <ul className={classes.list}>
        {figure.items.map(item => (
          <li key={item.label}>
            <div className={classes.words}>
              <span>{item.label}</span>
              <span>
                {t('context.theirs', {
                  percent: percent.format(item.percent / 100),
                })}
              </span>
            </div>
            <ShareBar share={item.percent / 100} striped />
            {ours &&
              item.level !== undefined &&
              (ours === 'loading' ? (
                <Skeleton height={BAR_HEIGHT} />
              ) : (
                <OurBar level={item.level} ours={ours} />
              ))}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function OurBar({ level, ours }: { level: number; ours: OurLevels }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const percent = new Intl.NumberFormat(t('locale'), { style: 'percent' });
  const entities = ours.counts.get(level) ?? 0;
  const share = entities / ours.assessed;
  return (
    <>
      <div className={classes.words}>
        <span>{t('context.oursAt', { level: ours.nameOf(level) })}</span>
        <span>
          <LinkedCount
            count={entities}
            href={ours.hrefOf(level)}
            words={t('context.ours', {
              percent: percent.format(share),
              entities: String(entities),
              total: String(ours.assessed),
            })}
          />
        </span>
      </div>
      <ShareBar share={share} />
    </>
  );
}
