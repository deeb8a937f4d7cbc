import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelDistribution,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from './Level';
import { DistributionBar } from './DistributionBar';

export interface AspectCellProps {
  model: Model;
  aspect?: LevelDistribution;
}

/** The median and the lowest level of a group, and how it spreads. */
export function AspectCell({ model, aspect }: AspectCellProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  if (!aspect || aspect.median === null || aspect.min === null) {
    return <Typography variant="body2">{t('level.none')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2">
        {t('table.median', { level: levelName(aspect.median) })}
      </Typography>
      <Typography variant="body2">
        {t('table.min', { level: levelName(aspect.min) })}
      </Typography>
      <DistributionBar model={model} distribution={aspect} />
    </>
  );
}
