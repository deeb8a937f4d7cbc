import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type LevelDistribution,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { createTheme, makeStyles, useTheme } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { maturityTranslationRef } from '../../translations';
import { keepsColours, levelShades } from '../../ui/colours';
import { useLevelName } from '../../ui/Level';
import { segmentsOf } from '../../ui/useDistributionWords';

const useStyles = makeStyles(
  {
    bar: { display: 'flex', height: 12, border: '1px solid #666' },
    segment: {
      flexBasis: 0,
      minWidth: 9,
      fontSize: 9,
      lineHeight: '11px',
      textAlign: 'center',
      overflow: 'hidden',
      // Browsers leave backgrounds out to save ink, and this is nothing else.
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
      '& + &': { borderLeft: '1px solid #666' },
    },
  },
  { name: 'MaturityBriefLevels' },
);

export interface BriefLevelsProps {
  model: Model;
  levels?: LevelDistribution;
  /** In a what-if, the actual median; shown where it is another. */
  actual?: number | null;
}

/** The median of a group, above how many of its entities are at which level. */
export function BriefLevels({ model, levels, actual }: BriefLevelsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const shadeOf = usePaperShades(lastLevelOfModel(model));
  if (!levels || levels.median === null) {
    return <>{t('level.none')}</>;
  }
  return (
    <>
      {typeof actual === 'number' && actual !== levels.median
        ? t('since.levels', {
            from: String(actual),
            to: levelName(levels.median),
          })
        : levelName(levels.median)}
      <div className={classes.bar}>
        {segmentsOf(levels).map(({ level, entities }) => (
          <span
            key={level}
            className={classes.segment}
            style={{ flexGrow: entities, ...shadeOf(level) }}
            {...keepsColours}
          >
            {level}
          </span>
        ))}
      </div>
    </>
  );
}

/** The shades of levels on white paper, whatever the theme. */
function usePaperShades(last: number) {
  const { primary } = useTheme().palette;
  return useMemo(() => {
    const { palette } = createTheme({
      palette: { type: 'light', primary: { main: primary.main } },
    });
    return levelShades(palette, last);
  }, [primary.main, last]);
}
