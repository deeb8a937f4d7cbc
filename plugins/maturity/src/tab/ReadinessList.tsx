import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Aspect } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';

export interface ReadinessListProps {
  aspect: Aspect;
  open?: boolean;
}

/** The checklist of level 0: whether the time is right for an aspect. */
export function ReadinessList({ aspect, open }: ReadinessListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (aspect.readiness.length === 0) {
    return null;
  }
  return (
    <Collapsible
      title={t('readiness.title', { aspect: aspect.title })}
      open={open}
    >
      <ul>
        {aspect.readiness.map(text => (
          <Typography key={text} component="li" variant="body2">
            {text}
          </Typography>
        ))}
      </ul>
    </Collapsible>
  );
}
