import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Survey } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useId, type PropsWithChildren } from 'react';
import { maturityTranslationRef } from '../translations';
import { ShareBar } from '../ui/ShareBar';
import { SmallHeading } from '../ui/Panel';

/** One question of a survey. */
export type Figure = Survey['figures'][number];

/** As high as a line with its bar is. */
const OURS_HEIGHT = 28;

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
  { name: 'MaturityFigureBars' },
);

/** Our own entities per level, and of how many. */
export interface OurPlaces {
  counts: Map<number, number>;
  assessed: number;
  /** Tells a level in words. */
  nameOf: (level: number) => string;
}

/** Props of {@link FigureBars}. */
export interface FigureBarsProps {
  figure: Figure;
  /** Absent where there is nothing of ours; `unread` keeps its place. */
  ours?: OurPlaces | 'unread';
}

/** A question of a survey: a bar per answer, ours below it where we have one. */
export function FigureBars(props: PropsWithChildren<FigureBarsProps>) {
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
              (ours === 'unread' ? (
                <Skeleton height={OURS_HEIGHT} />
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

function OurBar({ level, ours }: { level: number; ours: OurPlaces }) {
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
          {t('context.ours', {
            percent: percent.format(share),
            entities: String(entities),
            total: String(ours.assessed),
          })}
        </span>
      </div>
      <ShareBar share={share} />
    </>
  );
}
