import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type EntityReport,
  PROVIDES_CAPABILITIES_ANNOTATION,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from '../ui/MessagePanel';

/** Says which capabilities an entity claims to provide in vain, if any. */
export function UnknownCapabilities({ report }: { report: EntityReport }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (report.unknownCapabilities.length === 0) {
    return null;
  }
  return (
    <MessagePanel title={t('unknownCapabilities.title')}>
      <Typography variant="body2">
        {t('unknownCapabilities.text', {
          annotation: PROVIDES_CAPABILITIES_ANNOTATION,
          ids: report.unknownCapabilities.join(', '),
        })}
      </Typography>
    </MessagePanel>
  );
}
